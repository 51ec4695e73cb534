import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from rawi.warehouse import RunRecord, WarehousePaths, write_run
from tests.unit.cli.conftest import Caller

PUBLISHED = RunRecord(
    "20230812T060000-a", "2023-08-12T06:00:00+00:00", finished_at="2023-08-12T06:00:42.5+00:00", status="published",
    received_count=12, loaded_count=9, duplicate_count=2, rejected_count=1,
)  # fmt: skip
FAILED = RunRecord("20230813T060000-b", "2023-08-13T06:00:00+00:00", status="failed", reason="2 critical checks failed")


@pytest.fixture
def remembered(rawi: Caller) -> Caller:
    """The tiny warehouse with a published run and a failed one after it."""
    for record in (PUBLISHED, FAILED):
        write_run(WarehousePaths.at(rawi.warehouse), record)
    return rawi


def test_what_is_published_and_why_the_last_run_failed(remembered: Caller) -> None:
    result = remembered("status")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0].startswith("published 2023-08-12 06:00:42 UTC: ")
    assert any(line.split() == ["articles", "│", "2"] for line in lines)
    assert any(PUBLISHED.run_id in line and "42" in line for line in lines)
    assert lines[-1] == f"last failure {FAILED.run_id}: 2 critical checks failed"


def test_json(remembered: Caller) -> None:
    status = json.loads(remembered("status", "--format", "json").stdout)
    assert status["last_failure"]["run_id"] == FAILED.run_id
    assert status["table_counts"]["quotes"] == 1


def test_a_first_run_that_failed(empty_rawi: Caller) -> None:
    write_run(WarehousePaths.at(empty_rawi.warehouse), FAILED)
    result = empty_rawi("status")
    assert result.exit_code == 0
    assert "nothing has been published yet" in result.stdout
    assert "last failure" in result.stdout


def test_no_warehouse(empty_rawi: Callable[..., Result]) -> None:
    result = empty_rawi("status")
    assert result.exit_code == 2
    assert "no warehouse in" in result.stderr


def test_a_damaged_record_of_a_run_is_named(remembered: Caller) -> None:
    damaged: Path = WarehousePaths.at(remembered.warehouse).runs / "20230814T060000-c.json"
    damaged.write_text('{"nothing": 1}', encoding="utf-8")
    result = remembered("status")
    assert result.exit_code == 2
    assert "Traceback" not in result.output
