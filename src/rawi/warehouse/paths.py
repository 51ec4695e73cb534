"""Where everything in a warehouse folder lies."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class WarehousePaths:
    """The places of one warehouse.

    Attributes:
        root: the folder given by the user; made absolute, since runs and servers may change the working folder.
    """

    root: Path

    @classmethod
    def at(cls, root: Path) -> "WarehousePaths":
        """Return the places of the warehouse in a folder, which need not be there yet."""
        return cls(root.expanduser().absolute())

    @property
    def published(self) -> Path:
        """The file that readers open."""
        return self.root / "rawi.duckdb"

    @property
    def parquet(self) -> Path:
        """The same rows as Parquet: a folder per table."""
        return self.root / "parquet"

    @property
    def report(self) -> Path:
        """The report on the published data."""
        return self.root / "report"

    @property
    def failed(self) -> Path:
        """Reports and rows of runs that were not published."""
        return self.root / "failed"

    @property
    def runs(self) -> Path:
        """One JSON file per run."""
        return self.root / "runs"

    @property
    def staging(self) -> Path:
        """What runs work on; nothing in it is ever read by readers."""
        return self.root / "staging"

    @property
    def batches(self) -> Path:
        """Batches that were done for a run that has not been published yet."""
        return self.staging / "batches"

    @property
    def lock(self) -> Path:
        """Held by the run that writes."""
        return self.root / "run.lock"

    def run_folder(self, run_id: str) -> Path:
        """Return the folder that a run works in."""
        return self.staging / run_id

    def spool(self, run_id: str) -> Path:
        """Return the folder in which a run's new records wait until all have been read."""
        return self.run_folder(run_id) / "spool"
