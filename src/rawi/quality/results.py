"""What a check found: one record per check and run, the rows of `quality.results`."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any, Literal

import pyarrow as pa

from rawi.schemas import COUNT, INSTANT, TEXT

Severity = Literal["critical", "warning", "info"]
_TOLERATED_ROWS = 10
EXAMPLE_LIMIT = 20  # enough to see the pattern of a fault; the whole set is one query away

_COLUMNS: dict[str, pa.DataType] = {
    "run_id": TEXT,
    "checked_at": INSTANT,
    "suite": TEXT,
    "expectation": TEXT,
    "table_name": TEXT,
    "column_name": TEXT,
    "severity": TEXT,
    "is_success": pa.bool_(),
    "element_count": COUNT,
    "unexpected_count": COUNT,
    "observed_value": TEXT,
    "examples": TEXT,  # JSON array of at most 20 offending rows
    "why": TEXT,
}
RESULTS = pa.schema(_COLUMNS)


@dataclass(frozen=True, slots=True)
class CheckResult:
    """One check of one run.

    Attributes:
        run_id: the run whose data were checked.
        checked_at: when, in UTC.
        suite: file name of the suite without ending, or `relations`.
        expectation: what was expected; unique within suite and column.
        table_name: the table checked; for relations all tables that the check touches, joined by commas.
        column_name: the column or columns checked, joined by commas; null for checks of whole rows.
        severity: `critical` stops the publishing, `warning` is reported, `info` is only recorded. A critical check that
            failed within what it tolerates is a `warning`.
        is_success: whether it held.
        element_count: rows looked at.
        unexpected_count: rows that offend.
        observed_value: what was found instead, or the error that kept the check from running; null when it held.
        examples: JSON array of up to 20 offending rows.
        why: why it must hold.
    """

    run_id: str
    checked_at: datetime
    suite: str
    expectation: str
    table_name: str
    column_name: str | None
    severity: Severity
    is_success: bool
    element_count: int
    unexpected_count: int
    observed_value: str | None
    examples: str
    why: str

    def list_examples(self) -> list[dict[str, Any]]:
        """Return the offending rows as mappings of column to value."""
        return list(json.loads(self.examples))


def judge_severity(
    severity: Severity, unexpected_count: int, element_count: int, tolerated_ratio: float | None
) -> Severity:
    """Return how bad a failure is: a critical check may tolerate some rows, which then are a warning.

    Args:
        severity: as declared.
        unexpected_count: rows that offend.
        element_count: rows looked at.
        tolerated_ratio: the share of offending rows up to which a critical check only warns; null tolerates none. Ten
            rows are tolerated in any case then, or one odd row would hold back a small run.
    """
    if severity != "critical" or tolerated_ratio is None or unexpected_count == 0:
        return severity
    return "critical" if unexpected_count > max(_TOLERATED_ROWS, tolerated_ratio * element_count) else "warning"


def has_critical_failure(results: Iterable[CheckResult]) -> bool:
    """Tell whether any critical check failed; false for no results at all."""
    return any(result.severity == "critical" and not result.is_success for result in results)


def to_arrow(results: Iterable[CheckResult]) -> pa.Table:
    """Return the results as a table with the columns of `RESULTS`, one row per result, in the order given."""
    names = [field.name for field in fields(CheckResult)]
    rows = [{name: getattr(result, name) for name in names} for result in results]
    return pa.Table.from_pylist(rows, schema=RESULTS)


def write_examples(rows: Sequence[Mapping[str, Any]]) -> str:
    """Return up to 20 offending rows as JSON text; dates as ISO 8601, Arabic kept as it is."""
    return json.dumps([dict(row) for row in rows[:EXAMPLE_LIMIT]], ensure_ascii=False, default=str)
