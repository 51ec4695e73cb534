"""From checked rows to the published file: copy, add, check, rename."""

import os
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pyarrow as pa

from rawi.schemas import TABLES
from rawi.warehouse.connections import (
    DuckDBPyConnection,
    create_tables,
    open_database,
    quote_text,
    read_statement,
)
from rawi.warehouse.duplicates import install_fingerprints
from rawi.warehouse.paths import WarehousePaths
from rawi.warehouse.runs import RunRecord, read_runs

# Level 1 takes two thirds of the time of level 3, for files that are 4 % larger.
_PARQUET_OPTIONS = "(format parquet, compression zstd, compression_level 1)"
# Rows of these tables change when later articles tell of the same thing, so each run writes the whole table anew.
_CHANGING = ("entities", "events", "conflicts")
_STORIES = ("entity_names", "english_names", "utterance_links", "utterance_members", "foundings")
_NARROW = (
    "stories.members",
    "stories.event_links",
    "stories.refused_links",
    "stories.article_dates",
    "stories.event_dates",
    "stories.redated_times",
    "stories.redated_mentions",
)


def build_candidate(paths: WarehousePaths, run_id: str) -> DuckDBPyConnection:
    """Copy the published file, add the run's checked rows, and return the open copy for its last checks.

    Before the first run the file of the rows itself is copied: writing them anew takes ten times as long. The rows
    stay attached as `incoming` until the candidate is published or dropped.
    """
    folder = paths.run_folder(run_id)
    candidate, incoming = folder / "candidate.duckdb", folder / "incoming.duckdb"
    candidate.unlink(missing_ok=True)
    is_first = not paths.published.is_file()
    shutil.copyfile(incoming if is_first else paths.published, candidate)
    connection = open_database(candidate)
    create_tables(connection)
    connection.execute(f"attach {quote_text(str(incoming))} as incoming (read_only)")
    if not is_first:
        _add_rows(connection)
    return connection


def _add_rows(connection: DuckDBPyConnection) -> None:
    """Add the rows of the attached database `incoming` to what has been published."""
    connection.execute("begin")
    for statement in (
        "publish_foundings",
        "publish_run",
        "publish_copies",
        "publish_entities",
        "publish_utterances",
        "publish_quarantine",
        "publish_furniture",
    ):
        connection.execute(read_statement(f"loads/{statement}"))
    connection.execute("commit")


def publish_candidate(
    connection: DuckDBPyConnection, paths: WarehousePaths, record: RunRecord, results: pa.Table
) -> None:
    """Give the candidate the published file's name. Before this step nothing is published, after it everything is.

    Args:
        connection: the candidate, as `build_candidate` returned it; closed here.
        paths: the warehouse.
        record: the run, finished.
        results: rows of `quality.results`.
    """
    folder = paths.run_folder(record.run_id)
    _record_run(connection, paths, record, results)
    export_parquet(connection, folder / "parquet", record.run_id)
    connection.execute("detach incoming")
    connection.execute("checkpoint")
    connection.close()
    install_file(folder / "candidate.duckdb", paths)
    move_parquet(folder / "parquet", paths)
    install_fingerprints(paths, record.run_id)


def install_file(candidate: Path, paths: WarehousePaths) -> None:
    """Give a closed database the published file's name, so that not even a power cut leaves half of it."""
    _sync(candidate)
    candidate.replace(paths.published)
    _sync(paths.root)


def _record_run(connection: DuckDBPyConnection, paths: WarehousePaths, record: RunRecord, results: pa.Table) -> None:
    """Write the run, and those that failed since the last published one, into the candidate."""
    known = {row[0] for row in connection.execute(read_statement("loads/list_runs")).fetchall()}
    unrecorded = [run for run in read_runs(paths) if run.run_id not in known and run.run_id != record.run_id]
    finished = [run for run in unrecorded if run.status in ("failed", "nothing_new")]
    columns = list(RunRecord.__dataclass_fields__)
    rows = [[getattr(run, column) for column in columns] for run in (*finished, record)]
    runs = pa.table({column: [row[index] for row in rows] for index, column in enumerate(columns)})
    connection.register("run_rows", runs)
    connection.execute(read_statement("loads/runs_from_records"))
    connection.unregister("run_rows")
    connection.register("result_rows", results)
    connection.execute(read_statement("loads/results_from_checks"))
    connection.unregister("result_rows")


def export_parquet(connection: DuckDBPyConnection, folder: Path, run_id: str) -> None:
    """Write the run's rows, table by table, as Parquet files that wait for the publishing."""
    home = connection.execute("select current_database()").fetchall()[0][0]
    exports = _list_exports(connection, run_id)
    for name in exports:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)

    def export(name: str) -> None:
        with connection.cursor() as cursor:
            cursor.execute(f'use "{home}"')
            cursor.execute(f"copy {exports[name]} to {quote_text(str(folder / name))} {_PARQUET_OPTIONS}")

    # DuckDB writes a file on one core: the other ones write other files.
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(export, exports))


def _list_exports(connection: DuckDBPyConnection, run_id: str) -> dict[str, str]:
    """Return what to copy into which file; articles, by far the most, first."""
    exports = {f"articles/{run_id}.parquet": "incoming.articles"}
    for table in TABLES:
        if table in _CHANGING:
            exports[f"{table}/{table}.parquet"] = table
        else:
            exports[f"{table}/{run_id}.parquet"] = f"incoming.{table}"
    for row in connection.execute(read_statement("loads/list_reread_runs"), {"run_id": run_id}).fetchall():
        exports[f"documents/{row[0]}.parquet"] = f"(from documents where run_id = {quote_text(row[0])})"
    # Which event a mention tells can change later too; mentions are too many to be written anew for it.
    for name in _NARROW:
        exports[f"{name.replace('.', '/')}.parquet"] = name
    # So can whom a name denotes, which quotes are one utterance and which article is whose copy: the row of the latest
    # run holds.
    for table in _STORIES:
        exports[f"{table}/{run_id}.parquet"] = f"incoming.stories.{table}"
    exports[f"copies/{run_id}.parquet"] = "incoming.duplicates.members"
    return exports


def move_parquet(folder: Path, paths: WarehousePaths) -> None:
    """Put a published run's Parquet files in their place; those that are there already stay."""
    for path in sorted(folder.glob("*/*.parquet")):
        target = paths.parquet / path.parent.name / path.name
        target.parent.mkdir(parents=True, exist_ok=True)
        path.replace(target)


def _sync(path: Path) -> None:
    """Make a file, or the names in a folder, survive a power cut."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
