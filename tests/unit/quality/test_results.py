"""Results, and the verdict that they come to."""

from datetime import UTC, date, datetime

import pytest

from rawi.quality import CheckResult, has_critical_failure
from rawi.quality.results import judge_severity, write_examples


def make_result(severity="critical", *, is_success=False):
    return CheckResult(
        run_id="run",
        checked_at=datetime(2024, 3, 6, tzinfo=UTC),
        suite="quotes",
        expectation="expect_column_values_to_not_be_null",
        table_name="quotes",
        column_name="rule",
        severity=severity,
        is_success=is_success,
        element_count=3,
        unexpected_count=0 if is_success else 1,
        observed_value=None,
        examples="[]",
        why="Because.",
    )


@pytest.mark.parametrize(
    ("results", "verdict"),
    [
        ([], False),
        ([make_result(is_success=True)], False),
        ([make_result("warning"), make_result("info")], False),
        ([make_result("warning"), make_result("critical")], True),
    ],
)
def test_only_a_failed_critical_check_is_critical(results, verdict):
    assert has_critical_failure(results) is verdict


@pytest.mark.parametrize(
    ("severity", "unexpected_count", "tolerated_ratio", "judged"),
    [
        ("critical", 1, None, "critical"),
        ("critical", 0, 0.001, "critical"),  # it held; what is declared stays
        ("critical", 10, 0.001, "warning"),
        ("critical", 11, 0.001, "critical"),
        ("critical", 11, 0.01, "warning"),
        ("warning", 5_000, None, "warning"),
        ("info", 5_000, None, "info"),
    ],
)
def test_some_rows_are_tolerated_where_it_is_declared(severity, unexpected_count, tolerated_ratio, judged):
    assert judge_severity(severity, unexpected_count, 10_000, tolerated_ratio) == judged


def test_examples_keep_arabic_and_tell_dates_and_are_few():
    rows = [{"speaker": "سامي", "day": date(2024, 3, 5), "nothing": None}] * 30
    examples = write_examples(rows)
    assert examples.count("سامي") == 20
    assert '"day": "2024-03-05"' in examples
    assert '"nothing": null' in examples
