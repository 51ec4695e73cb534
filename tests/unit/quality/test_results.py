"""Results, and the verdict that they come to."""

from datetime import UTC, date, datetime

import pytest

from rawi.quality import CheckResult, has_critical_failure
from rawi.quality.results import write_examples


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


def test_examples_keep_arabic_and_tell_dates_and_are_few():
    rows = [{"speaker": "سامي", "day": date(2024, 3, 5), "nothing": None}] * 30
    examples = write_examples(rows)
    assert examples.count("سامي") == 20
    assert '"day": "2024-03-05"' in examples
    assert '"nothing": null' in examples
