"""What a warehouse holds and how its last runs went."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from rawi.warehouse.connections import WarehouseNotFoundError, open_published, read_statement
from rawi.warehouse.paths import WarehousePaths
from rawi.warehouse.quarantine import Filters, read_quarantine
from rawi.warehouse.runs import RunRecord, read_runs

_SHOWN_RUNS = 10


@dataclass(frozen=True, slots=True)
class Status:
    """The state of a warehouse.

    Attributes:
        published: the file that readers open; null before the first published run.
        published_at: UTC time of the last published run, ISO 8601; null before the first.
        table_counts: rows per table of the published file; empty before the first published run.
        runs: the last ten runs, newest first.
        last_failure: the newest failed run, if it is newer than the newest published one.
        quarantined_counts: rows that wait in the quarantine, by table.
    """

    published: Path | None
    published_at: str | None
    table_counts: dict[str, int]
    runs: list[RunRecord]
    last_failure: RunRecord | None
    quarantined_counts: dict[str, int]


def read_status(warehouse: Path) -> Status:
    """Return the state of the warehouse in a folder, which need not hold one yet."""
    paths = WarehousePaths.at(warehouse)
    runs = read_runs(paths)
    newest = next((run for run in runs if run.status in ("published", "failed")), None)
    published = next((run for run in runs if run.status == "published"), None)
    return Status(
        published=paths.published if paths.published.is_file() else None,
        published_at=published.finished_at if published else None,
        table_counts=_count_tables(warehouse),
        runs=runs[:_SHOWN_RUNS],
        last_failure=newest if newest and newest.status == "failed" else None,
        quarantined_counts=_count_quarantined(paths),
    )


def _count_tables(warehouse: Path) -> dict[str, int]:
    try:
        connection = open_published(warehouse)
    except WarehouseNotFoundError:
        return {}
    with connection:
        cursor = connection.execute(read_statement("loads/count_tables"))
        names = [column[0] for column in cursor.description or ()]
        return dict(zip(names, cursor.fetchall()[0], strict=True))


def _count_quarantined(paths: WarehousePaths) -> dict[str, int]:
    try:
        rows = read_quarantine(paths, Filters())
    except WarehouseNotFoundError:
        return {}
    return dict(Counter(str(row["table_name"]) for row in rows))
