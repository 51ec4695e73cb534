"""What the warehouse knows of the furniture of outlets: the short lines of all articles, and which of them recur."""

from collections.abc import Sequence
from pathlib import Path

import duckdb

from rawi.batches import find_learned, list_line_files
from rawi.documents import FEWEST, Recurrence
from rawi.warehouse.connections import (
    DuckDBPyConnection,
    WarehouseNotFoundError,
    create_tables,
    open_published,
    read_statement,
)
from rawi.warehouse.paths import WarehousePaths


def find_recurrences(paths: WarehousePaths, files: Sequence[str]) -> list[Recurrence]:
    """Find the lines of new articles that stand in several articles of their outlet, published ones included.

    Args:
        paths: the warehouse.
        files: Parquet files of the lines of the new articles.
    """
    if not files:
        return []
    parameters = {"files": list(files), "fewest": FEWEST}
    with _open_known(paths) as connection:
        rows = connection.execute(read_statement("loads/find_recurring_lines"), parameters).fetchall()
    return [Recurrence(*row) for row in rows]


def load_furniture(connection: DuckDBPyConnection, spool: Path, run_id: str) -> None:
    """Load the lines of a run's articles, and those that it learned, into the run's own database.

    Args:
        connection: the run's own database, with the published one attached as `known`.
        spool: the folder in which the run's batches waited.
        run_id: the run that learned them.
    """
    if files := list_line_files(spool):
        connection.execute(read_statement("loads/furniture_sightings"), {"files": files})
    if (learned := find_learned(spool)) is not None:
        connection.execute(read_statement("loads/furniture_lines"), {"files": [str(learned)], "run_id": run_id})


def _open_known(paths: WarehousePaths) -> DuckDBPyConnection:
    """Open the published file, or an empty database while none is published that has the tables of furniture."""
    try:
        connection = open_published(paths.root)
    except WarehouseNotFoundError:
        return _open_empty()
    if connection.execute(read_statement("loads/has_furniture")).fetchall() == [(True,)]:
        return connection
    connection.close()
    return _open_empty()


def _open_empty() -> DuckDBPyConnection:
    connection = duckdb.connect()
    create_tables(connection)
    return connection
