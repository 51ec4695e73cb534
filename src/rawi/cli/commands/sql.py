"""`rawi sql`: ask the published warehouse anything."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

import click

from rawi.cli.formats import BINARY_FORMATS, FORMATS, TABLE, Result, list_columns, write_batches, write_rows
from rawi.cli.options import (
    MisuseError,
    explain_engine_errors,
    open_warehouse,
    screen_option,
    warehouse_option,
    write_examples,
)
from rawi.cli.tables import CUT, FULL, render_table
from rawi.cli.terminal import Screen

_DEFAULT_ROWS = 1000
_EXAMPLES = (
    'rawi sql "select speaker, content_text from quotes limit 5"',
    "rawi sql -f query.sql --format parquet --output answer.parquet",
)


@click.command("sql", epilog=write_examples(*_EXAMPLES))
@click.argument("query", required=False)
@click.option("-f", "--file", "file", type=click.File(encoding="utf-8"), help="Read the query from FILE ('-': stdin).")
@click.option(
    "--format",
    "output_format",
    type=click.Choice(FORMATS),
    default=TABLE,
    show_default=True,
    help="Form of the answer.",
)
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="Write to FILE instead of stdout.")
@click.option("--full", "is_full", is_flag=True, help="Table: do not cut long cells.")
@click.option("--rows", "row_limit", type=click.IntRange(min=0), default=_DEFAULT_ROWS, show_default=True,
              help="Table: show at most so many rows; 0 shows all.")  # fmt: skip
@click.option("--safe-csv", "is_safe", is_flag=True, help="CSV: disarm cells that a spreadsheet would run as formulas.")
@screen_option
@warehouse_option
def command(
    *,
    query: str | None,
    file: Any,
    output_format: str,
    output: Path | None,
    is_full: bool,
    row_limit: int,
    is_safe: bool,
    screen: Screen,
    warehouse: Path,
) -> None:
    """Ask the published warehouse an SQL QUERY ('-': from stdin).

    The warehouse is opened for reading only, and can be asked while a run is going on.
    """
    statement = _read_statement(query, file)
    if output_format in BINARY_FORMATS and output is None and sys.stdout.isatty():
        raise MisuseError(f"{output_format} is not for a terminal: give --output FILE or a pipe")
    with explain_engine_errors(), open_warehouse(warehouse) as connection, _open_target(output) as target:
        is_binary = output_format in BINARY_FORMATS
        result = connection.sql(statement) if is_binary else connection.execute(statement)
        if result is None:
            raise MisuseError("the query holds no statement")
        if is_binary:
            write_batches(result, output_format, target)
        elif output_format == TABLE:
            _write_table(result, target, screen, FULL if is_full else CUT, row_limit)
        else:
            write_rows(result, output_format, target, is_safe)


def _read_statement(query: str | None, file: Any) -> str:
    if (query is None) == (file is None):
        raise click.UsageError("give one of QUERY and --file")
    text = file.read() if file is not None else query
    statement = str(sys.stdin.read() if text == "-" else text)
    if not statement.strip():
        raise click.UsageError("the query is empty")
    return statement


def _write_table(result: Result, target: BinaryIO, screen: Screen, fit: str, row_limit: int) -> None:
    columns = list_columns(result)
    rows = (result.fetchmany(row_limit + 1) if row_limit else result.fetchall()) if columns else []
    shown = rows[:row_limit] if row_limit else rows
    lines = render_table(columns, shown, screen, fit) if columns else []
    target.write("".join(f"{line}\n" for line in lines).encode("utf-8", "replace"))
    more = ", and more: --rows 0 shows all" if len(rows) > len(shown) else ""
    click.echo(f"{len(shown):,} {'row' if len(shown) == 1 else 'rows'}{more}", err=True)


@contextmanager
def _open_target(output: Path | None) -> Iterator[BinaryIO]:
    """Yield stdout, or a file that takes its name only when it is whole."""
    if output is None:
        sys.stdout.flush()
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    temporary = output.with_name(f".{output.name}.{os.getpid()}.part")
    try:
        with temporary.open("wb") as file:
            yield file
        temporary.replace(output)
    except OSError as error:
        raise MisuseError(f"cannot write {output}: {error.strerror or error}") from error
    finally:
        temporary.unlink(missing_ok=True)
