"""Running batches on many cores while landing goes on reading."""

from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ProcessPoolExecutor, wait
from itertools import chain, islice
from multiprocessing import get_context

from rawi.batches.storage import BatchManifest, BatchTask, run_batch

# Batches waiting per worker: enough that no worker idles, few enough that memory stays flat.
_WAITING_PER_WORKER = 2


def open_pool(worker_count: int) -> ProcessPoolExecutor:
    """Return a pool of fresh processes; forked ones would inherit the threads and locks of the orchestrator."""
    return ProcessPoolExecutor(max_workers=worker_count, mp_context=get_context("spawn"))


def run_batches(
    tasks: Iterable[BatchTask], worker_count: int, executor: Executor | None = None
) -> Iterator[BatchManifest]:
    """Run batches and yield their manifests as they end, in any order.

    Args:
        tasks: read only as fast as workers become free.
        worker_count: how many run at once; 1 runs them here, without a pool.
        executor: another pool to use, for example that of a Dask client; it is not shut down.
    """
    if executor is not None:
        yield from _run_on(executor, tasks, worker_count)
    elif worker_count <= 1:
        yield from map(run_batch, tasks)
    else:
        yield from _run_on_processes(tasks, worker_count)


def _run_on_processes(tasks: Iterable[BatchTask], worker_count: int) -> Iterator[BatchManifest]:
    """Start processes only when there are two batches or more: starting one takes longer than a small batch."""
    remaining = iter(tasks)
    first = list(islice(remaining, 2))
    if len(first) < 2:
        yield from map(run_batch, first)
        return
    with open_pool(worker_count) as pool:
        yield from _run_on(pool, chain(first, remaining), worker_count)


def _run_on(executor: Executor, tasks: Iterable[BatchTask], worker_count: int) -> Iterator[BatchManifest]:
    running: set[Future[BatchManifest]] = set()
    for task in tasks:
        running.add(executor.submit(run_batch, task))
        while len(running) >= worker_count * _WAITING_PER_WORKER:
            done, running = wait(running, return_when=FIRST_COMPLETED)
            yield from (future.result() for future in done)
    while running:
        done, running = wait(running, return_when=FIRST_COMPLETED)
        yield from (future.result() for future in done)
