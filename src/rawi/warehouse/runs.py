"""What is remembered of each run: a JSON file per run, and a row in the published table `runs`."""

import json
import os
import secrets
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from rawi import __version__
from rawi.warehouse.paths import WarehousePaths


@dataclass(frozen=True, slots=True)
class RunRecord:
    """One run. Field names are the columns of the table `runs`; times are ISO 8601 in UTC."""

    run_id: str
    started_at: str
    flow_run_id: str | None = None
    finished_at: str | None = None
    status: str = "running"
    reason: str | None = None
    rawi_version: str = field(default=__version__)
    source_count: int = 0
    received_count: int = 0
    loaded_count: int = 0
    duplicate_count: int = 0
    rejected_count: int = 0
    article_count: int = 0
    quote_count: int = 0
    time_count: int = 0
    mention_count: int = 0
    event_count: int = 0
    conflict_count: int = 0
    critical_count: int = 0
    warning_count: int = 0

    def list_counts(self) -> dict[str, int]:
        """Return the counts by plural noun: `received`, `loaded`, …, `articles`, `quotes` and so on."""
        outcomes = ("received", "loaded", "duplicate", "rejected", "critical", "warning")
        counts = {}
        for name, value in asdict(self).items():
            if name.endswith("_count"):
                noun = name.removesuffix("_count")
                counts[noun if noun in outcomes else f"{noun}s"] = value
        return counts


def new_run_id(moment: datetime) -> str:
    """Return an identifier that sorts by time and is new even when the clock goes back."""
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%S}-{secrets.token_hex(3)}"


def write_run(paths: WarehousePaths, record: RunRecord) -> None:
    """Write the run's JSON file, whole or not at all."""
    paths.runs.mkdir(parents=True, exist_ok=True)
    target = paths.runs / f"{record.run_id}.json"
    temporary = target.with_suffix(f".tmp-{os.getpid()}")
    temporary.write_text(json.dumps(asdict(record), ensure_ascii=False, indent=1), encoding="utf-8")
    temporary.replace(target)


def read_runs(paths: WarehousePaths, limit: int | None = None) -> list[RunRecord]:
    """Return the runs, newest first.

    Raises:
        ValueError: naming the file, when one does not hold a run.
    """
    files = sorted(paths.runs.glob("*.json"), reverse=True)[:limit]
    return [_read_run(_parse(path), path.name) for path in files]


def set_damaged_aside(paths: WarehousePaths) -> list[str]:
    """Rename run files that do not hold a run, so that one of them does not stop all later runs; return their names."""
    damaged = []
    for path in sorted(paths.runs.glob("*.json")):
        try:
            _read_run(_parse(path), path.name)
        except ValueError:
            path.replace(path.with_suffix(".damaged"))
            damaged.append(path.name)
    return damaged


def _parse(path: Path) -> Any:
    """Return the content of a run's file.

    Raises:
        ValueError: naming the file, when it is no JSON.
    """
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise ValueError(f"runs/{path.name} does not hold a run: {error}") from error


def _read_run(content: Any, name: str) -> RunRecord:
    try:
        return RunRecord(**content)
    except TypeError as error:
        raise ValueError(f"runs/{name} does not hold a run: {error}") from error
