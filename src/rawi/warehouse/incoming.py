"""The database of a run's new rows, built where no reader looks."""

import shutil
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from datetime import datetime
from pathlib import Path
from typing import Any

from rawi.warehouse.connections import (
    DuckDBPyConnection,
    create_tables,
    has_quarantine,
    open_database,
    quote_text,
    read_statement,
)
from rawi.warehouse.duplicates import list_set_aside, open_known_groups, search_copies, write_copies
from rawi.warehouse.entities import find_entities
from rawi.warehouse.foundings import find_foundings
from rawi.warehouse.furniture import load_furniture
from rawi.warehouse.neighbours import date_articles, date_by_events
from rawi.warehouse.paths import WarehousePaths
from rawi.warehouse.stories import find_disagreements, link_events
from rawi.warehouse.utterances import find_utterances

FROM_BATCHES = ("documents", "articles", "segments", "quotes", "times", "mentions")


def build_incoming(
    paths: WarehousePaths,
    run_id: str,
    started_at: datetime,
    batch_ids: Sequence[str],
    set_rows_aside: Callable[[DuckDBPyConnection], None] | None = None,
    *,
    executor: Executor | None = None,
) -> Path:
    """Load a run's batches into a database of their own, and build the events that they touch.

    Args:
        paths: the warehouse.
        run_id: written into documents and articles.
        started_at: UTC; becomes `documents.ingested_at`.
        batch_ids: batches in `paths.batches`; at least one.
        set_rows_aside: called when the batches are in and nothing has been made of them yet, to take out bad rows.
        executor: processes that take shares of the work on many articles; none are needed.

    Returns:
        The closed database file, `incoming.duckdb` in the run's folder.
    """
    target = paths.run_folder(run_id) / "incoming.duckdb"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.unlink(missing_ok=True)
    with open_database(target) as connection, ThreadPoolExecutor(1) as pool:
        create_tables(connection)
        attach_known(connection, paths)
        known = open_known_groups(connection, paths)
        found = pool.submit(search_copies, paths, run_id, batch_ids, known)  # Python's part, while DuckDB reads batches
        connection.execute("begin")
        for table in FROM_BATCHES:
            parameters = _list_parameters(table, paths, run_id, started_at, batch_ids)
            connection.execute(read_statement(f"loads/{table}_from_batches"), parameters)
        load_furniture(connection, paths.spool(run_id), run_id)
        if has_quarantine(connection, "known"):
            connection.execute(read_statement("loads/released_rows"))
        if set_rows_aside is not None:
            set_rows_aside(connection)
        if aside := list_set_aside(connection):
            write_copies(connection, search_copies(paths, run_id, batch_ids, known, aside))
        else:
            write_copies(connection, found.result())
        _link_rows(connection, executor)
        connection.execute("commit")
        connection.execute("detach known")
    return target


def _link_rows(connection: DuckDBPyConnection, executor: Executor | None) -> None:
    """Write what a run's rows say together: who and what is the same in which articles, and where they disagree."""
    find_entities(connection, executor)
    find_utterances(connection, executor)
    date_articles(connection)
    link_events(connection, executor)
    date_by_events(connection)
    find_disagreements(connection, executor)
    find_foundings(connection)


def attach_known(connection: DuckDBPyConnection, paths: WarehousePaths) -> None:
    """Attach the published database as `known`; before the first run, an empty one with the same tables.

    One that an older version wrote lacks tables: a copy is attached that has them, empty.
    """
    if paths.published.is_file():
        connection.execute(f"attach {quote_text(str(paths.published))} as known (read_only)")
        if connection.execute(read_statement("loads/find_missing_tables")).fetchall():
            connection.execute("detach known")
            attach_upgraded(connection, paths)
        return
    connection.execute("attach ':memory:' as known")
    connection.execute("use known")
    create_tables(connection)
    connection.execute("use incoming")


def attach_upgraded(connection: DuckDBPyConnection, paths: WarehousePaths) -> None:
    """Attach a copy of the published database as `known`, with the tables that an older version did not make."""
    copy = paths.staging / "known.duckdb"
    shutil.copyfile(paths.published, copy)
    with open_database(copy) as upgraded:
        create_tables(upgraded)
    connection.execute(f"attach {quote_text(str(copy))} as known (read_only)")


def _list_parameters(
    table: str, paths: WarehousePaths, run_id: str, started_at: datetime, batch_ids: Sequence[str]
) -> dict[str, Any]:
    def list_files(name: str) -> list[str]:
        return [str(paths.batches / batch_id / f"{name}.parquet") for batch_id in sorted(batch_ids)]

    parameters: dict[str, Any] = {"files": list_files(table)}
    if table in ("documents", "articles"):
        parameters["run_id"] = run_id
    if table == "documents":
        parameters |= {"failure_files": list_files("failures"), "started_at": started_at}
    return parameters


def count_incoming(paths: WarehousePaths, run_id: str) -> dict[str, int]:
    """Return the counts of the run's new rows, by column name of the table `runs`."""
    with open_database(paths.run_folder(run_id) / "incoming.duckdb") as connection:
        cursor = connection.execute(read_statement("loads/count_incoming"))
        names = [column[0] for column in cursor.description or ()]
        row = cursor.fetchall()[0]
    return dict(zip(names, row, strict=True))
