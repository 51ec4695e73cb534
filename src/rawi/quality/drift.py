"""Comparing a run with those before it: what is not wrong in any row may still be wrong in all of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import Any, cast, get_args

import duckdb
import yaml

from rawi.quality.results import CheckResult, Severity, write_examples
from rawi.quality.suites import DRIFT_NAME, ExpectationError
from rawi.rooms import find_room

_FIELDS = {"measure", "table", "least_rows", "relative", "spread", "absolute", "severity", "why"}


@dataclass(frozen=True, slots=True)
class History:
    """What a run is compared with.

    Attributes:
        runs: at most so many of the runs before it.
        least_runs: with fewer than these nothing is judged.
    """

    runs: int
    least_runs: int


@dataclass(frozen=True, slots=True)
class Drift:
    """How far one measure may move: it has drifted when it is farther away than each of the three bounds.

    Attributes:
        measure: its name in `quality.measures`.
        table: the table that it is about.
        least_rows: runs of fewer rows are neither judged nor compared with.
        relative: share of the median.
        spread: so many times the usual distance from the median.
        absolute: in the measure's own unit.
        severity: what happens when it has drifted.
        why: why it may not.
    """

    measure: str
    table: str
    least_rows: int
    relative: float
    spread: float
    absolute: float
    severity: Severity
    why: str

    def has_drifted(self, value: float, median: float, deviation: float) -> bool:
        """Tell whether a value is too far from the median of the runs before."""
        bound = max(self.relative * abs(median), self.spread * deviation, self.absolute)
        return abs(value - median) > bound


@cache
def read_drift() -> tuple[History, tuple[Drift, ...]]:
    """Return what runs are compared with, and how far each measure may move.

    Raises:
        ExpectationError: when `drift.yml` says what cannot be carried out.
    """
    content = yaml.safe_load((find_room("expectations") / f"{DRIFT_NAME}.yml").read_text(encoding="utf-8"))
    return History(**content["history"]), tuple(_read_entry(entry) for entry in content["measures"])


def _read_entry(entry: Mapping[str, Any]) -> Drift:
    place = f"{DRIFT_NAME}.yml, {entry.get('measure')}"
    if set(entry) != _FIELDS:
        raise ExpectationError(f"{place}: fields are {sorted(entry)}, should be {sorted(_FIELDS)}")
    if entry["severity"] not in get_args(Severity):
        raise ExpectationError(f"{place}: severity {entry['severity']!r} is none of {', '.join(get_args(Severity))}")
    return Drift(**{**entry, "severity": cast(Severity, entry["severity"])})


def measure_run(connection: duckdb.DuckDBPyConnection, run_id: str) -> None:
    """Note in `quality.measures` what a run is like.

    Args:
        connection: open on the candidate, with the run's new rows attached as `incoming`.
        run_id: the run.
    """
    connection.execute(_read_load("measure_run"), {"run_id": run_id})


def check_drift(connection: duckdb.DuckDBPyConnection, run_id: str) -> list[CheckResult]:
    """Compare the measures of a run with those of the runs before it.

    Args:
        connection: open on a database with `quality.measures`; nothing is written.
        run_id: the run, measured.

    Returns:
        One result per measure. One that could not be judged held, and says in `observed_value` why it was not.
    """
    history, drifts = read_drift()
    return [_check_measure(connection, run_id, history, drift) for drift in drifts]


def _check_measure(connection: duckdb.DuckDBPyConnection, run_id: str, history: History, drift: Drift) -> CheckResult:
    parameters = {
        "run_id": run_id,
        "measure": drift.measure,
        "least_rows": drift.least_rows,
        "runs": history.runs,
    }
    cursor = connection.execute(_read_load("compare_measures"), parameters)
    names = [column[0] for column in cursor.description or ()]
    rows = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
    judged = [row for row in rows if row["row_count"] >= drift.least_rows and row["run_count"] >= history.least_runs]
    drifted = [row for row in judged if drift.has_drifted(row["value"], row["median_value"], row["deviation"])]
    return CheckResult(
        run_id=run_id,
        checked_at=datetime.now(UTC),
        suite=DRIFT_NAME,
        expectation=drift.measure,
        table_name=drift.table,
        column_name=None,
        severity=drift.severity,
        is_success=not drifted,
        element_count=len(judged),
        unexpected_count=len(drifted),
        observed_value=_describe(drifted) if drifted else None if judged else _excuse(rows, history, drift),
        examples=write_examples(drifted),
        why=drift.why,
    )


def _describe(drifted: list[dict[str, Any]]) -> str:
    """Return what moved in words: the value, what it usually is, and whose it is."""
    told = (
        f"{row['value']:.4g} instead of about {row['median_value']:.4g}"
        + (f" ({row['subject']})" if row["subject"] else "")
        for row in drifted[:5]
    )
    return ", ".join(told)


def _excuse(rows: list[dict[str, Any]], history: History, drift: Drift) -> str:
    """Return why nothing was judged."""
    most = max((row["row_count"] for row in rows), default=0)
    if most < drift.least_rows:
        return f"not judged: measured on {most} rows, fewer than {drift.least_rows}"
    compared = max(row["run_count"] for row in rows)
    return f"not judged: {compared} earlier runs of {drift.least_rows} rows or more, fewer than {history.least_runs}"


def _read_load(name: str) -> str:
    return (find_room("sql") / "loads" / f"{name}.sql").read_text(encoding="utf-8")
