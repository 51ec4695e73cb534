"""Running work on many cores: batches, and what landing hands over."""

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ProcessPoolExecutor, wait
from itertools import chain, islice
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait as wait_for
from threading import Thread
from typing import ParamSpec, TypeVar

from rawi.batches.extraction import prepare_extraction
from rawi.batches.storage import BatchManifest, BatchTask, run_batch

# Batches waiting per worker: enough that no worker idles, few enough that memory stays flat.
_WAITING_PER_WORKER = 2

_Parameters = ParamSpec("_Parameters")
_Result = TypeVar("_Result")


class WorkerPool(Executor):
    """Processes that start with the first task: starting one takes longer than a small batch.

    They are fresh ones; forked ones would inherit the threads and locks of the orchestrator.

    Attributes:
        worker_count: how many there will be.
    """

    def __init__(self, worker_count: int) -> None:
        self.worker_count = worker_count
        self._processes: ProcessPoolExecutor | None = None

    @property
    def is_started(self) -> bool:
        """Whether a process is running or about to."""
        return self._processes is not None

    def submit(
        self, function: Callable[_Parameters, _Result], /, *args: _Parameters.args, **kwargs: _Parameters.kwargs
    ) -> Future[_Result]:
        """Hand a call to the next free process; where there is to be only one, it is done here and now."""
        if self.worker_count <= 1:
            return _call_here(function, *args, **kwargs)
        if self._processes is None:
            context = get_context("spawn")
            self._processes = ProcessPoolExecutor(self.worker_count, context, initializer=_end_with_parent)
        return self._processes.submit(function, *args, **kwargs)

    def prepare(self) -> None:
        """Start all processes and let them read the reference tables, while this one has other things to do."""
        for _ in range(self.worker_count):
            self.submit(prepare_extraction)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End the processes that were started."""
        if self._processes is not None:
            self._processes.shutdown(wait=wait, cancel_futures=cancel_futures)


def _end_with_parent() -> None:
    """Let this process end when the one that started it is gone: killed, it can tell nobody to stop."""
    parent = parent_process()
    if parent is not None:
        Thread(target=_wait_and_end, args=(parent.sentinel,), daemon=True).start()


def _wait_and_end(sentinel: int) -> None:
    wait_for([sentinel])
    os._exit(1)


def _call_here(
    function: Callable[_Parameters, _Result], /, *args: _Parameters.args, **kwargs: _Parameters.kwargs
) -> Future[_Result]:
    done: Future[_Result] = Future()
    done.set_result(function(*args, **kwargs))
    return done


def run_batches(
    tasks: Iterable[BatchTask], worker_count: int, executor: Executor | None = None
) -> Iterator[BatchManifest]:
    """Run batches and yield their manifests as they end, in any order.

    Args:
        tasks: read only as fast as workers become free.
        worker_count: how many run at once; 1 runs them here, without a pool.
        executor: another pool to use, for example that of a Dask client; it is not shut down.
    """
    remaining = iter(tasks)
    first = list(islice(remaining, 2))
    is_idle = executor is None or (isinstance(executor, WorkerPool) and not executor.is_started)
    if (executor is None and worker_count <= 1) or (is_idle and len(first) < 2):
        yield from map(run_batch, chain(first, remaining))
    elif executor is None:
        with WorkerPool(worker_count) as pool:
            yield from _run_on(pool, chain(first, remaining), worker_count)
    else:
        yield from _run_on(executor, chain(first, remaining), worker_count)


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
