"""How far a run has come, told to the log and to Prefect at a pace that people can read."""

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, cast
from uuid import UUID

from prefect.artifacts import create_progress_artifact, update_progress_artifact

from rawi.batches import BatchManifest

_SECONDS_BETWEEN = 5.0  # a line every five seconds is company, not noise


class StepClock:
    """Notes how long each step of a run took.

    Attributes:
        seconds: per step, in the order of the steps.
    """

    def __init__(self) -> None:
        self._began = time.monotonic()
        self.seconds: dict[str, float] = {}

    @contextmanager
    def time_step(self, name: str) -> Iterator[None]:
        """Time what is done inside the `with` block."""
        began = time.monotonic()
        yield
        self.seconds[name] = round(time.monotonic() - began, 2)

    def read_total(self) -> float:
        """Return the seconds since the run began."""
        return round(time.monotonic() - self._began, 2)


class Progress:
    """Counts sources, records and batches of one run."""

    def __init__(self, log: Callable[..., None], source_count: int) -> None:
        self._log = log
        self._sources, self._finished_sources = source_count, 0
        self._received = self._done = self._articles = self._reused = 0
        self._told_at = time.monotonic()
        artifact = create_progress_artifact(0.0, key="extraction", description="Records extracted")
        self._artifact = cast(UUID, artifact)  # called from a synchronous task, it returns no coroutine

    def finish_source(self) -> None:
        """Count a source that was read to its end."""
        self._finished_sources += 1

    def count_received(self, tables: Iterable[Any]) -> Iterator[Any]:
        """Count records on their way to the workers."""
        for table in tables:
            self._received += table.num_rows
            yield table

    def count_done(self, manifests: Iterable[BatchManifest]) -> Iterator[BatchManifest]:
        """Count batches as they come back, and tell of it every few seconds and at the end."""
        for manifest in manifests:
            self._done += manifest.row_counts["documents"]
            self._articles += manifest.row_counts["articles"]
            self._reused += manifest.is_reused
            if time.monotonic() - self._told_at > _SECONDS_BETWEEN:
                self._tell()
            yield manifest
        self._tell()

    def _tell(self) -> None:
        self._told_at = time.monotonic()
        share_read = self._finished_sources / self._sources if self._sources else 1.0
        share_done = self._done / self._received if self._received else 1.0
        update_progress_artifact(self._artifact, round(100.0 * min(1.0, share_read) * min(1.0, share_done), 1))
        self._log(
            "%s records read from %s of %s sources, %s new ones extracted into %s articles (%s batches from before)",
            f"{self._received:,}",
            self._finished_sources,
            self._sources,
            f"{self._done:,}",
            f"{self._articles:,}",
            self._reused,
        )
