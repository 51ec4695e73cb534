"""`rawi report`: write the report on the published data again, and say the most important of it here."""

import os
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rawi.cli.commands.check import find_last_run, order_results, run_checks, summarise_results
from rawi.cli.options import (
    MisuseError,
    open_warehouse,
    screen_option,
    shorten_path,
    warehouse_option,
    write_examples,
)
from rawi.cli.tables import render_table
from rawi.cli.terminal import Screen

if TYPE_CHECKING:
    from rawi.quality import CheckResult
    from rawi.warehouse import DuckDBPyConnection, WarehousePaths

_DATA_DOCS = "data_docs"
_EXAMPLES = ("rawi report",)


@click.command("report", epilog=write_examples(*_EXAMPLES))
@screen_option
@warehouse_option
def command(*, screen: Screen, warehouse: Path) -> None:
    """Write the report again; print its path and a summary.

    The report on the published warehouse is one HTML page that works from disk, with no network.
    """
    from rawi.warehouse import WarehousePaths, read_status  # noqa: PLC0415 (heavy)

    run_id = find_last_run(warehouse)
    with open_warehouse(warehouse) as connection:
        results = run_checks(connection, run_id)
        page = _write_page(connection, WarehousePaths.at(warehouse), run_id, results)
    counts = list(read_status(warehouse).table_counts.items())
    for line in render_table(("table", "rows"), counts, screen):
        click.echo(line)
    click.echo()
    failed = [result for result in order_results(results) if not result.is_success]
    for result in failed[:10]:
        column = f".{result.column_name}" if result.column_name else ""
        click.echo(
            f"{result.severity}: {result.table_name}{column}: {result.expectation} ({result.unexpected_count:,})"
        )
    click.echo(summarise_results(results))
    click.echo(f"report: {shorten_path(page)}")


def _write_page(
    connection: "DuckDBPyConnection", paths: "WarehousePaths", run_id: str, results: Sequence["CheckResult"]
) -> Path:
    """Write the report beside the old one and put it in its place; Great Expectations' own pages are kept.

    Raises:
        MisuseError: when the folder cannot be written.
    """
    from rawi.reports import write_report  # noqa: PLC0415 (heavy)
    from rawi.warehouse import replace_folder  # noqa: PLC0415

    folder = paths.report.with_name(f"report.new-{os.getpid()}")  # a run that starts now clears the staging folder
    try:
        page = write_report(connection, folder, run_id, results)
        replace_folder(folder, paths.report, {paths.report / _DATA_DOCS: _DATA_DOCS})
    except OSError as error:
        raise MisuseError(f"cannot write the report: {error}") from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return paths.report / page.name
