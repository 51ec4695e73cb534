"""One run at a time: a lock that the system lets go when its holder dies, however it dies."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager

from rawi.warehouse.paths import WarehousePaths


class WarehouseLockedError(RuntimeError):
    """Another run is writing to this warehouse."""


@contextmanager
def lock_warehouse(paths: WarehousePaths, run_id: str) -> Iterator[None]:
    """Hold the warehouse for one run.

    Raises:
        WarehouseLockedError: when another live process holds it, naming its run.
        OSError: when the folder cannot be written.
    """
    paths.root.mkdir(parents=True, exist_ok=True)
    with paths.lock.open("a+", encoding="utf-8") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.seek(0)
            holder = file.read().strip() or "unknown"
            raise WarehouseLockedError(f"another run is writing to {paths.root.name}: {holder}") from None
        file.truncate(0)
        file.write(f"run {run_id}, process {os.getpid()}\n")
        file.flush()
        yield
