"""`rawi status`: what is published, and how the last runs went."""

import json
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rawi.cli.options import (
    MisuseError,
    explain_engine_errors,
    form_option,
    screen_option,
    warehouse_option,
    write_examples,
)
from rawi.cli.tables import FULL, render_table
from rawi.cli.terminal import Screen

if TYPE_CHECKING:
    from rawi.warehouse import RunRecord, Status

_RUN_COLUMNS = ("run", "started (UTC)", "seconds", "status", "received", "loaded", "duplicate", "rejected", "faults")
_EXAMPLES = (
    "rawi status",
    "rawi status --format json",
)


@click.command("status", epilog=write_examples(*_EXAMPLES))
@form_option("table")
@screen_option
@warehouse_option
def command(*, output_format: str, screen: Screen, warehouse: Path) -> None:
    """Print what is published and how the last runs went."""
    status = _read_status(warehouse)
    if output_format == "json":
        click.echo(json.dumps(asdict(status), ensure_ascii=False, indent=1, default=str))
        return
    for line in _render_status(status, screen):
        click.echo(line)


def _read_status(warehouse: Path) -> "Status":
    """Return the state of the warehouse.

    Raises:
        MisuseError: when there is neither a published file nor any run, or a run's file is damaged.
    """
    from rawi.warehouse import read_status  # noqa: PLC0415 (heavy)

    try:
        with explain_engine_errors():
            status = read_status(warehouse)
    except ValueError as error:
        raise MisuseError(str(error)) from error
    if status.published is None and not status.runs:
        raise MisuseError(f"no warehouse in {warehouse}: run 'rawi run'")
    return status


def _render_status(status: "Status", screen: Screen) -> list[str]:
    lines = ["nothing has been published yet"]
    if status.published is not None:
        moment = f"{_shorten(status.published_at)} UTC" if status.published_at else "at an unknown time"
        lines = [f"published {moment}: {status.published}", ""]
        lines += render_table(("table", "rows"), list(status.table_counts.items()), screen)
    if status.runs:
        lines += ["", *render_table(_RUN_COLUMNS, [_list_run(run) for run in status.runs], screen, FULL)]
    if status.quarantined_counts:
        told = ", ".join(f"{count:,} {table}" for table, count in sorted(status.quarantined_counts.items()))
        lines += ["", f"set aside: {told}; 'rawi quarantine list' shows them"]
    if status.last_failure is not None:
        lines += [
            "",
            f"last failure {status.last_failure.run_id}: {status.last_failure.reason or 'no reason recorded'}",
        ]
    return lines


def _list_run(run: "RunRecord") -> tuple[object, ...]:
    seconds = None
    if run.finished_at:
        seconds = round(
            (datetime.fromisoformat(run.finished_at) - datetime.fromisoformat(run.started_at)).total_seconds()
        )
    return (
        run.run_id,
        _shorten(run.started_at),
        seconds,
        run.status,
        run.received_count,
        run.loaded_count,
        run.duplicate_count,
        run.rejected_count,
        run.critical_count + run.warning_count,
    )


def _shorten(moment: str) -> str:
    """Return an ISO 8601 time without its parts of a second; as it is when it is none."""
    try:
        return datetime.fromisoformat(moment).strftime("%Y-%m-%d %H:%M:%S")
    except ValueError:
        return moment
