"""A batch of records on its way: which are new, what their texts hold, and the files that a worker leaves.

`extract_batch` is the one function that workers run: Arrow table in, named Arrow tables out, nothing else touched. The
same call serves a loop, a process pool, or any other `concurrent.futures.Executor`, that of Dask included.
"""

from rawi.batches.extraction import EXTRACTED, extract_batch
from rawi.batches.intake import Intake
from rawi.batches.pool import WorkerPool, run_batches
from rawi.batches.spool import (
    SpooledBatch,
    clear_spool,
    find_learned,
    learn_furniture,
    list_line_files,
    spool_batch,
)
from rawi.batches.storage import BatchManifest, BatchTask, plan_batch, run_batch

__all__ = [
    "EXTRACTED",
    "BatchManifest",
    "BatchTask",
    "Intake",
    "SpooledBatch",
    "WorkerPool",
    "clear_spool",
    "extract_batch",
    "find_learned",
    "learn_furniture",
    "list_line_files",
    "plan_batch",
    "run_batch",
    "run_batches",
    "spool_batch",
]
