"""Opening DuckDB files, and the statements of `sql/`."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
from duckdb import DuckDBPyConnection
from duckdb import Error as EngineError

from rawi.rooms import find_room
from rawi.warehouse.paths import WarehousePaths

# Readable by the command line clients of DuckDB 1.5 and of 2; the default of 2.0 is not.
_STORAGE_VERSION = "v1.5.0"
# Rows are read, written and compressed by one thread a group. Whole articles make large rows: in groups of DuckDB's own
# size, six times as many, a run of 42,000 was written by a single thread.
_ROW_GROUP_SIZE = 20_480
# Bounds a process to well under 2 GB together with Python and Arrow; DuckDB spills to disk above it.
_MEMORY_LIMIT = "1GB"

_NONE: Mapping[str, Any] = {}

__all__ = [
    "DuckDBPyConnection",
    "EngineError",
    "WarehouseNotFoundError",
    "open_database",
    "open_published",
    "read_statement",
]


class WarehouseNotFoundError(FileNotFoundError):
    """Nothing has been published in this folder."""


def open_database(path: Path) -> DuckDBPyConnection:
    """Open or make a database for writing, under the name of its file without the ending.

    Raises:
        duckdb.IOException: when another process holds it.
    """
    connection = duckdb.connect(config={"memory_limit": _MEMORY_LIMIT, "autoinstall_known_extensions": "false"})
    try:
        connection.execute("set timezone = 'UTC'")
        options = f"storage_version {quote_text(_STORAGE_VERSION)}, row_group_size {_ROW_GROUP_SIZE}"
        connection.execute(f'attach {quote_text(str(path))} as "{path.stem}" ({options})')
        connection.execute(f'use "{path.stem}"')
    except duckdb.Error:
        connection.close()
        raise
    return connection


def open_published(warehouse: Path) -> DuckDBPyConnection:
    """Open the published file of a warehouse folder for reading; runs that publish meanwhile do not disturb it.

    Raises:
        WarehouseNotFoundError: when nothing has been published there.
    """
    paths = WarehousePaths.at(warehouse)
    if not paths.published.is_file():
        raise WarehouseNotFoundError(
            f"no warehouse in {warehouse}: {paths.published.name} is not there; run 'rawi run'"
        )
    connection = duckdb.connect(
        str(paths.published),
        read_only=True,
        config={"memory_limit": _MEMORY_LIMIT, "autoinstall_known_extensions": "false"},
    )
    connection.execute("set timezone = 'UTC'")
    return connection


@cache
def read_statement(name: str) -> str:
    """Return the text of `sql/NAME.sql`.

    Raises:
        FileNotFoundError: when there is no such statement.
    """
    return (find_room("sql") / f"{name}.sql").read_text(encoding="utf-8")


def read_table(connection: DuckDBPyConnection, statement: str, parameters: Mapping[str, Any] = _NONE) -> pa.Table:
    """Return what a statement of `sql/` finds, as an Arrow table."""
    found: pa.Table = connection.sql(read_statement(statement), params=dict(parameters)).to_arrow_table()
    return found.combine_chunks()


def read_slices(connection: DuckDBPyConnection, statement: str, slice_count: int) -> Iterator[pa.Table]:
    """Yield what a statement of `sql/` finds, slice by slice; it takes the slice and how many there are."""
    for number in range(slice_count):
        yield read_table(connection, statement, {"slice_count": slice_count, "slice": number})


def insert_rows(connection: DuckDBPyConnection, view: str, statement: str, rows: pa.Table) -> None:
    """Run a statement of `sql/` that takes rows from a view."""
    connection.register(view, rows)
    connection.execute(read_statement(statement))
    connection.unregister(view)


def create_tables(connection: DuckDBPyConnection) -> None:
    """Create every table, macro and view of `sql/` that the database does not have yet, and reach the disk once."""
    connection.execute("begin")
    for room in ("macros", "tables", "views"):
        for path in sorted((find_room("sql") / room).glob("*.sql")):
            connection.execute(read_statement(f"{room}/{path.stem}"))
    connection.execute("commit")


def has_quarantine(connection: DuckDBPyConnection, database: str) -> bool:
    """Tell whether a database was written by a version that sets rows aside."""
    row = connection.execute(read_statement("loads/has_quarantine"), {"database": database}).fetchall()[0]
    return bool(row[0])


def quote_text(text: str) -> str:
    """Return an SQL string literal: `attach` and `copy` take no parameters."""
    return "'" + text.replace("'", "''") + "'"
