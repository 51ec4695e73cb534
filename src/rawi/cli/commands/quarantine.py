"""`rawi quarantine`: the rows that were set aside instead of published."""

import csv
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from rawi.cli.formats import disarm_formula, to_json
from rawi.cli.options import MisuseError, explain_engine_errors, screen_option, warehouse_option, write_examples
from rawi.cli.tables import WRAP, render_table
from rawi.cli.terminal import Screen

if TYPE_CHECKING:
    from rawi.warehouse import Decision, Filters

_SHOWN_ID, _SHOWN_TEXT = 10, 400
_EXAMPLES = (
    "rawi quarantine list",
    "rawi quarantine list --table quotes --format json",
    "rawi quarantine release 3f9a1c 77b0",
    "rawi quarantine drop --all --check extraction",
)
Command = TypeVar("Command", bound=Callable[..., Any])


@click.group("quarantine", epilog=write_examples(*_EXAMPLES))
def command() -> None:
    """List, release or drop what was set aside instead of published.

    A row that breaks a critical check is set aside with its reason while such rows are few; the rest is published. A
    record whose extraction raised is here too.
    """


def _filter_options(command: Command) -> Command:
    """Add the filters that all three commands have."""
    for option in (
        click.option("--run", "run_id", metavar="RUN", help="Only rows that this run set aside."),
        click.option("--table", metavar="NAME", help="Only rows of this table."),
        click.option("--check", metavar="NAME", help="Only rows that broke this check."),
    ):
        command = option(command)
    return command


@command.command("list", epilog=write_examples(*_EXAMPLES[:2]))
@click.argument("identifiers", nargs=-1, metavar="[ID]...")
@click.option("--all", "is_all", is_flag=True, help="Show rows that were returned, superseded or dropped too.")
@click.option("--full", "is_full", is_flag=True, help="Do not cut the text.")
@click.option(
    "--format",
    "output_format",
    type=click.Choice(["table", "json", "csv"]),
    default="table",
    show_default=True,
    help="Form of the answer. In CSV, cells that a spreadsheet would run as formulas are disarmed.",
)
@_filter_options
@screen_option
@warehouse_option
def list_command(
    *, identifiers: tuple[str, ...], is_all: bool, is_full: bool, output_format: str, run_id: str | None,
    table: str | None, check: str | None, screen: Screen, warehouse: Path,
) -> None:  # fmt: skip
    """Print what is in the quarantine: run, table, check, reason, record and text."""
    filters = _build_filters(identifiers, run_id, table, check, () if is_all else ("held", "released"))
    rows = _read_rows(warehouse, filters)
    if output_format == "json":
        documents = [{name: to_json(value) for name, value in row.items()} for row in rows]
        for document in documents:
            document["record"] = json.loads(document["record"]) if document["record"] else None
        click.echo(json.dumps(documents, ensure_ascii=False, indent=1))
    elif output_format == "csv":
        _write_csv(rows)
    else:
        limit = None if is_full else _SHOWN_TEXT
        for row in rows:
            for line in render_table(("row", row["row_id"]), _list_row(row, limit), screen, WRAP):
                click.echo(line)
            click.echo()
        click.echo(f"{len(rows):,} {'row' if len(rows) == 1 else 'rows'} in the quarantine", err=bool(rows))


@command.command("release", epilog=write_examples(_EXAMPLES[2], "rawi quarantine release --all --table quotes"))
@click.argument("identifiers", nargs=-1, metavar="[ID]...")
@click.option("--all", "is_all", is_flag=True, help="All rows that the filters let through.")
@_filter_options
@warehouse_option
def release_command(
    *, identifiers: tuple[str, ...], is_all: bool, run_id: str | None, table: str | None, check: str | None,
    warehouse: Path,
) -> None:  # fmt: skip
    """Let the next run take rows up again; the gate judges them anew.

    Articles and records whose extraction raised are read again from their source, which must be among those that the
    run is given. Quotes, times and mentions are put back as they are. ID is the beginning of an identifier.
    """
    filters = _build_filters(identifiers, run_id, table, check, ("held",))
    _decide("release", filters, is_all, warehouse)


@command.command("drop", epilog=write_examples("rawi quarantine drop 3f9a1c", _EXAMPLES[3]))
@click.argument("identifiers", nargs=-1, metavar="[ID]...")
@click.option("--all", "is_all", is_flag=True, help="All rows that the filters let through.")
@_filter_options
@warehouse_option
def drop_command(
    *, identifiers: tuple[str, ...], is_all: bool, run_id: str | None, table: str | None, check: str | None,
    warehouse: Path,
) -> None:  # fmt: skip
    """Forget what rows held; a line stays that says that they were there and why.

    Their records stay in the table documents as rejected. ID is the beginning of an identifier.
    """
    filters = _build_filters(identifiers, run_id, table, check, ("held", "released"))
    _decide("drop", filters, is_all, warehouse)


def _build_filters(
    identifiers: tuple[str, ...], run_id: str | None, table: str | None, check: str | None, states: tuple[str, ...]
) -> "Filters":
    from rawi.warehouse import Filters  # noqa: PLC0415 (heavy)

    return Filters(identifiers, run_id, table, check, states)


def _read_rows(warehouse: Path, filters: "Filters") -> list[dict[str, Any]]:
    """Return the rows that the filters let through.

    Raises:
        MisuseError: when there is no warehouse, or one that an earlier version wrote.
    """
    from rawi.warehouse import WarehouseNotFoundError, WarehousePaths, read_quarantine  # noqa: PLC0415 (heavy)

    with explain_engine_errors():
        try:
            return read_quarantine(WarehousePaths.at(warehouse), filters)
        except WarehouseNotFoundError as error:
            raise MisuseError(str(error)) from error


def _decide(decision: "Decision", filters: "Filters", is_all: bool, warehouse: Path) -> None:
    """Carry a decision out on the rows that are meant.

    Raises:
        MisuseError: when nothing or too much is named, no such row is there, or a run is going on.
    """
    from rawi.warehouse import WarehouseLockedError, WarehousePaths, decide_quarantined  # noqa: PLC0415 (heavy)

    if bool(filters.identifiers) == is_all:
        raise MisuseError("name rows by the beginning of their identifiers, or give --all")
    found = [str(row["quarantine_id"]) for row in _read_rows(warehouse, filters)]
    for given in filters.identifiers:
        if not any(name.startswith(given) for name in found):
            raise MisuseError(f"no row of the quarantine that is {' or '.join(filters.states)} begins with {given!r}")
    try:
        count = decide_quarantined(WarehousePaths.at(warehouse), decision, found) if found else 0
    except (WarehouseLockedError, OSError) as error:
        raise MisuseError(f"nothing was changed: {error}") from error
    click.echo(f"{count:,} {'row' if count == 1 else 'rows'} {_PAST[decision]}")


_PAST = {"release": "released: the next 'rawi run' takes them up again", "drop": "dropped"}


def _list_row(row: dict[str, Any], limit: int | None) -> list[tuple[str, object]]:
    """Return what is known of a row as names and values; what is not known is left out."""
    text = row["text"]
    if text is not None and limit is not None and len(text) > limit:
        text = f"{text[:limit]}…"
    place = f"{row['source_uri']}, record {row['record_number']}" if row["source_uri"] else None
    known = {
        "id": str(row["quarantine_id"])[:_SHOWN_ID],
        "table": row["table_name"],
        "check": row["check_name"],
        "why": row["reason"],
        "state": row["state"],
        "run": row["run_id"],
        "article": row["article_id"],
        "record": place,
        "text": text,
    }
    return [(name, value) for name, value in known.items() if value is not None]


def _write_csv(rows: Sequence[dict[str, Any]]) -> None:
    writer = csv.writer(sys.stdout, lineterminator="\n")
    names = list(rows[0]) if rows else []
    writer.writerow(names)
    for row in rows:
        writer.writerow(["" if row[name] is None else disarm_formula(str(row[name])) for name in names])
