"""What the checks of a run come to, in the words of the report."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from rawi.quality.results import CheckResult, Severity, has_critical_failure

_SEVERITIES: tuple[Severity, ...] = ("critical", "warning", "info")


@dataclass(frozen=True, slots=True)
class Verdict:
    """The sum of a run's checks.

    Attributes:
        level: `good`, `warned` or `bad`; also the name of its colour in the style sheet.
        sentence: what it means for the reader of the data.
        check_count: checks carried out.
        failed_counts: how many failed, by severity.
    """

    level: str
    sentence: str
    check_count: int
    failed_counts: dict[Severity, int]


def judge_results(results: Sequence[CheckResult], is_published: bool) -> Verdict:
    """Return the verdict on a run's checks; no checks at all are never good."""
    failed = [result.severity for result in results if not result.is_success]
    counts = {severity: failed.count(severity) for severity in _SEVERITIES}
    if not results:
        return Verdict("bad", "Nothing was checked.", 0, counts)
    if not is_published:
        return Verdict("bad", "Nothing was published. The last good warehouse stays as it was.", len(results), counts)
    if has_critical_failure(results):
        sentence = "What is published breaks a critical check. Do not rely on it before this is repaired."
        return Verdict("bad", sentence, len(results), counts)
    if counts["warning"]:
        return Verdict("warned", "Published. Every critical check held; look at the warnings.", len(results), counts)
    return Verdict("good", "Published. Every check held.", len(results), counts)


def list_failures(results: Sequence[CheckResult]) -> list[dict[str, Any]]:
    """Return the checks that failed, the most severe first, with their examples as rows."""
    failed = [result for result in results if not result.is_success]
    ordered = sorted(failed, key=lambda r: (_SEVERITIES.index(r.severity), r.suite, r.expectation, r.column_name or ""))
    return [
        {
            "severity": result.severity,
            "suite": result.suite,
            "expectation": result.expectation,
            "table": result.table_name,
            "column": result.column_name,
            "element_count": result.element_count,
            "unexpected_count": result.unexpected_count,
            "observed": result.observed_value,
            "why": result.why,
            "examples": result.list_examples(),
        }
        for result in ordered
    ]


def list_checks(results: Sequence[CheckResult]) -> list[dict[str, Any]]:
    """Return every check with its verdict, in the order given."""
    return [
        {
            "table": result.table_name,
            "column": result.column_name,
            "expectation": result.expectation,
            "severity": result.severity,
            "is_success": result.is_success,
            "element_count": result.element_count,
            "unexpected_count": result.unexpected_count,
        }
        for result in results
    ]
