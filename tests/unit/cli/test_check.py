import json
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from rawi.quality import CheckResult
from tests.unit.cli.conftest import Caller


def build_result(severity: Any, is_success: bool, table: str = "quotes") -> CheckResult:
    moment = datetime(2023, 8, 12, tzinfo=UTC)
    return CheckResult(
        "r", moment, table, "offsets inside the text", table, "content_end", severity, is_success, 10,
        0 if is_success else 3, None, "[]", "a quote must be found again",
    )  # fmt: skip


def set_results(monkeypatch: pytest.MonkeyPatch, results: Sequence[CheckResult]) -> None:
    monkeypatch.setattr("rawi.quality.check_tables", lambda _connection, _run_id: list(results))
    monkeypatch.setattr("rawi.quality.check_relations", lambda _connection, _run_id: [])


def test_a_failed_critical_check_is_exit_code_one(rawi: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    results = [build_result("warning", False, "times"), build_result("critical", False), build_result("info", True)]
    set_results(monkeypatch, results)
    result = rawi("check")
    assert result.exit_code == 1
    rows = [line for line in result.stdout.splitlines() if line.startswith(("critical", "warning", "held"))]
    assert [row.split()[0] for row in rows] == ["critical", "warning"]
    assert result.stdout.splitlines()[-1] == "3 checks, 1 held, 2 failed: 1 critical, 1 warning"


def test_warnings_do_not_fail(rawi: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    set_results(monkeypatch, [build_result("warning", False)])
    assert rawi("check").exit_code == 0


def test_all_and_json(rawi: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    set_results(monkeypatch, [build_result("critical", True)])
    assert json.loads(rawi("check", "--format", "json").stdout) == []
    (document,) = json.loads(rawi("check", "--all", "--format", "json").stdout)
    assert document["is_success"] is True
    assert "held" in rawi("check", "--all").stdout


def test_the_real_checks_run(rawi: Caller) -> None:
    result = rawi("check", "--all", "--format", "json")
    assert result.exit_code in (0, 1)
    assert {"quotes", "articles"} <= {document["table_name"] for document in json.loads(result.stdout)}


@pytest.mark.parametrize("name", ["check", "report"])
def test_no_warehouse(empty_rawi: Callable[..., Result], name: str) -> None:
    result = empty_rawi(name)
    assert result.exit_code == 2
    assert result.stderr.startswith("rawi: no warehouse")


def test_the_report_is_written_again(rawi: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    set_results(monkeypatch, [build_result("warning", False)])

    def write(_connection: Any, folder: Path, _run_id: str, results: Sequence[CheckResult]) -> Path:
        folder.mkdir(parents=True)
        (folder / "index.html").write_text(f"{len(results)}", encoding="utf-8")
        return folder / "index.html"

    monkeypatch.setattr("rawi.reports.write_report", write, raising=False)
    docs = rawi.warehouse / "report" / "data_docs"
    docs.mkdir(parents=True)
    (docs / "page.html").write_text("kept", encoding="utf-8")
    result = rawi("report")
    assert result.exit_code == 0
    page = rawi.warehouse / "report" / "index.html"
    assert result.stdout.splitlines()[-1] == f"report: {page}"
    assert page.read_text() == "1"
    assert (docs / "page.html").read_text() == "kept"
    assert sorted(path.name for path in rawi.warehouse.iterdir()) == ["rawi.duckdb", "report"]
    assert "warning: quotes.content_end" in result.stdout
