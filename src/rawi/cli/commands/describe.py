"""`rawi describe`: what the tables and columns mean."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from rawi.cli.dictionary import Column, Table, read_tables
from rawi.cli.options import MisuseError, open_warehouse, read_query, screen_option, warehouse_option, write_examples
from rawi.cli.tables import WRAP, render_table
from rawi.cli.terminal import Screen

if TYPE_CHECKING:
    from rawi.warehouse import DuckDBPyConnection

_EXAMPLES = (
    "rawi describe",
    "rawi describe quotes",
    "rawi describe quotes.chain",
)


@click.command("describe", epilog=write_examples(*_EXAMPLES))
@click.argument("name", required=False, metavar="[TABLE[.COLUMN]]")
@screen_option
@warehouse_option
def command(*, name: str | None, screen: Screen, warehouse: Path) -> None:
    """Print what tables and columns mean.

    Asks the published warehouse; where there is none, the definitions that a warehouse would be made with.
    """
    tables = _list_tables(warehouse)
    if name is None:
        rows = [(table.name, table.comment) for table in tables]
        lines = render_table(("table", "one row is"), rows, screen, WRAP)
    else:
        lines = _describe(name, tables, screen)
    for line in lines:
        click.echo(line)


def _describe(name: str, tables: list[Table], screen: Screen) -> list[str]:
    for table in tables:
        if table.name == name:
            rows = [(column.name, column.type, column.comment) for column in table.columns]
            return [table.comment, "", *render_table(("column", "type", "meaning"), rows, screen, WRAP)]
        for column in table.columns:
            if f"{table.name}.{column.name}" == name:
                return [f"{name}  {column.type}", column.comment]
    known = ", ".join(table.name for table in tables)
    raise MisuseError(f"no table or column {name!r}; tables: {known}")


def _list_tables(warehouse: Path) -> list[Table]:
    from rawi.warehouse import WarehousePaths  # noqa: PLC0415 (heavy)

    if not WarehousePaths.at(warehouse).published.is_file():
        return read_tables()
    with open_warehouse(warehouse) as connection:
        return read_published(connection)


def read_published(connection: "DuckDBPyConnection") -> list[Table]:
    """Return the tables and views of an open warehouse."""
    columns: dict[str, list[Column]] = {}
    for table, name, kind, comment in connection.execute(read_query("describe_columns")).fetchall():
        columns.setdefault(table, []).append(Column(name, kind, comment or ""))
    rows = connection.execute(read_query("describe_tables")).fetchall()
    return [Table(name, comment or "", tuple(columns.get(name, ()))) for name, comment in rows]
