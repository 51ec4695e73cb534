"""Tidying: what an ended run leaves behind, and what a killed one left."""

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from rawi.warehouse.connections import open_published, read_statement
from rawi.warehouse.paths import WarehousePaths
from rawi.warehouse.publishing import move_parquet
from rawi.warehouse.runs import RunRecord, read_runs, set_damaged_aside, write_run

# Rows of refused runs are kept for a look; a schedule that fails every quarter of an hour must not fill the disk.
_KEPT_FAILURES = 5


def recover_warehouse(paths: WarehousePaths) -> None:
    """Finish or clear what killed runs left. Call it under the lock, before anything else.

    A run killed after its file was renamed is published: its Parquet files are moved to their place. One killed
    earlier is not: what it staged is dropped, but for its finished batches, which the next run takes over.
    """
    set_damaged_aside(paths)
    published = _list_published_runs(paths)
    for folder in _list_run_folders(paths):
        if folder.name in published:
            move_parquet(folder / "parquet", paths)
        shutil.rmtree(folder)
    for temporary in paths.batches.glob("*.tmp-*"):
        shutil.rmtree(temporary)
    for run in read_runs(paths):
        if run.status == "running":
            write_run(paths, _close_killed(run, run.run_id in published))


def _close_killed(run: RunRecord, is_published: bool) -> RunRecord:
    if is_published:
        return replace(run, status="published", reason="killed after it had published; finished by the next run")
    return replace(run, status="failed", reason="killed before it had published anything")


def clear_run(paths: WarehousePaths, record: RunRecord, batch_ids: Sequence[str]) -> None:
    """Remove what an ended run worked on. The rows of a refused run are kept beside its report."""
    folder = paths.run_folder(record.run_id)
    if record.status == "failed":
        (folder / "incoming.duckdb").replace(paths.failed / record.run_id / "incoming.duckdb")
        for old in sorted(paths.failed.iterdir(), reverse=True)[_KEPT_FAILURES:]:
            shutil.rmtree(old)
    for batch_id in batch_ids:
        shutil.rmtree(paths.batches / batch_id)
    shutil.rmtree(folder)


def drop_batches(paths: WarehousePaths, batch_ids: Sequence[str]) -> None:
    """Remove batches that could not be loaded: the next run makes them anew and does not fail on them again."""
    for batch_id in batch_ids:
        shutil.rmtree(paths.batches / batch_id, ignore_errors=True)


def replace_folder(folder: Path, target: Path, additions: Mapping[Path, str]) -> None:
    """Put a finished folder in the place of another one, with more folders moved into it first.

    Args:
        folder: takes the target's name.
        target: what is there is removed.
        additions: folders to move into `folder`, with their names there; those that do not exist are passed over.
    """
    for source, name in additions.items():
        if source.is_dir():
            shutil.rmtree(folder / name, ignore_errors=True)
            source.rename(folder / name)
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.exists():
        old = target.with_name(f"{target.name}.old")
        shutil.rmtree(old, ignore_errors=True)
        target.rename(old)
        folder.rename(target)
        shutil.rmtree(old)
    else:
        folder.rename(target)


def _list_run_folders(paths: WarehousePaths) -> list[Path]:
    if not paths.staging.is_dir():
        return []
    return [folder for folder in sorted(paths.staging.iterdir()) if folder.is_dir() and folder != paths.batches]


def _list_published_runs(paths: WarehousePaths) -> set[str]:
    if not paths.published.is_file():
        return set()
    with open_published(paths.root) as connection:
        return {row[0] for row in connection.execute(read_statement("loads/list_runs")).fetchall()}
