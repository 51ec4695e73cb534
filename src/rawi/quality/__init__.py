"""The quality gate: what must hold of the data, checked before anything is published.

What must hold stands in `expectations/*.yml` and `sql/checks/*.sql`; this room only carries it out and says what it
found. Rows that break a check go into the quarantine while they are few; it never repairs or publishes anything. Great
Expectations is imported by `audit_tables` alone, when it is called, because importing it takes longer than most runs.
"""

from rawi.quality.audit import AuditError, audit_tables
from rawi.quality.drift import check_drift, measure_run, read_drift
from rawi.quality.quarantine import set_rows_aside
from rawi.quality.relations import check_relations
from rawi.quality.results import RESULTS, CheckResult, Severity, has_critical_failure, to_arrow
from rawi.quality.suites import (
    Expectation,
    ExpectationError,
    Relation,
    Suite,
    list_suites,
    read_relations,
)
from rawi.quality.tables import check_tables

__all__ = [
    "RESULTS",
    "AuditError",
    "CheckResult",
    "Expectation",
    "ExpectationError",
    "Relation",
    "Severity",
    "Suite",
    "audit_tables",
    "check_drift",
    "check_relations",
    "check_tables",
    "has_critical_failure",
    "list_suites",
    "measure_run",
    "read_drift",
    "read_relations",
    "set_rows_aside",
    "to_arrow",
]
