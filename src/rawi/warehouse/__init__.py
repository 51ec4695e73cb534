"""The warehouse: the only room that opens DuckDB.

A run's new rows are loaded into a database of their own, checked there, added to a copy of the published file, and that
copy takes the published file's name in one step. Readers keep what they have open; nobody ever sees half a run.
"""

from rawi.warehouse.connections import (
    DuckDBPyConnection,
    EngineError,
    WarehouseNotFoundError,
    open_database,
    open_published,
)
from rawi.warehouse.furniture import find_recurrences
from rawi.warehouse.incoming import build_incoming, count_incoming
from rawi.warehouse.known import KnownRows
from rawi.warehouse.locks import WarehouseLockedError, lock_warehouse
from rawi.warehouse.paths import WarehousePaths
from rawi.warehouse.publishing import build_candidate, publish_candidate
from rawi.warehouse.quarantine import Decision, Filters, decide_quarantined, read_quarantine
from rawi.warehouse.recovery import clear_run, drop_batches, recover_warehouse, replace_folder
from rawi.warehouse.runs import RunRecord, new_run_id, read_runs, write_run
from rawi.warehouse.status import Status, read_status

__all__ = [
    "Decision",
    "DuckDBPyConnection",
    "EngineError",
    "Filters",
    "KnownRows",
    "RunRecord",
    "Status",
    "WarehouseLockedError",
    "WarehouseNotFoundError",
    "WarehousePaths",
    "build_candidate",
    "build_incoming",
    "clear_run",
    "count_incoming",
    "decide_quarantined",
    "drop_batches",
    "find_recurrences",
    "lock_warehouse",
    "new_run_id",
    "open_database",
    "open_published",
    "publish_candidate",
    "read_quarantine",
    "read_runs",
    "read_status",
    "recover_warehouse",
    "replace_folder",
    "write_run",
]
