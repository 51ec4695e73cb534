import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from rawi.cli import main
from rawi.cli.children import run_flow
from rawi.cli.commands.run import render_summary
from rawi.cli.environment import build_environment

SUMMARY = {
    "run_id": "r1", "status": "published", "reason": None, "received": 1200, "loaded": 1000, "duplicate": 150,
    "rejected": 50, "articles": 1000, "quotes": 2345, "times": 9, "mentions": 8, "events": 7,
    "critical": 0, "warning": 2, "report": "/w/report/index.html", "seconds": 4.5,
}  # fmt: skip


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text("قال الوزير إن الجسر جاهز.", encoding="utf-8")
    return path


def call_run(monkeypatch: pytest.MonkeyPatch, outcome: tuple[int, str], *arguments: str) -> tuple[Result, list[Any]]:
    """Run `rawi run` with a flow that does nothing but give an outcome; return what it was called with, too."""
    calls: list[Any] = []

    def record(*call: Any) -> tuple[int, str]:
        calls.append(call)
        return outcome

    monkeypatch.setattr("rawi.cli.commands.run.run_flow", record)
    return CliRunner().invoke(main, ["run", *arguments]), calls


def test_the_flow_gets_the_arguments(monkeypatch: pytest.MonkeyPatch, source: Path, tmp_path: Path) -> None:
    outcome = (0, json.dumps(SUMMARY))
    result, calls = call_run(
        monkeypatch, outcome, str(source), "--warehouse", str(tmp_path), "--workers", "3", "--quiet"
    )
    assert result.exit_code == 0
    arguments = ["--warehouse", str(tmp_path), "--workers", "3", "--", str(source)]
    assert calls == [("flows.ingest", arguments, tmp_path, True)]


def test_the_summary_adds_up_before_the_eyes_of_the_reader(monkeypatch: pytest.MonkeyPatch, source: Path) -> None:
    result, _ = call_run(monkeypatch, (3, json.dumps(SUMMARY)), str(source))
    assert result.exit_code == 3
    assert "1,200 records received = 1,000 loaded + 150 duplicate + 50 rejected" in result.stdout
    assert "2,345 quotes" in result.stdout
    assert "2 warnings" in result.stdout
    assert "/w/report/index.html" in result.stdout


def test_a_failed_run_says_why(monkeypatch: pytest.MonkeyPatch, source: Path) -> None:
    summary = {"run_id": "r2", "status": "failed", "reason": "1 critical check failed: quotes: offsets"}
    result, _ = call_run(monkeypatch, (1, json.dumps(summary)), str(source))
    assert result.exit_code == 1
    assert "NOT published" in result.stdout
    assert "why: 1 critical check failed" in result.stdout


@pytest.mark.parametrize(
    ("summary", "told"),
    [
        ({"status": "locked", "reason": "run r1"}, "another run"),
        ({"run_id": "r", "status": "nothing_new"}, "nothing new"),
        ({"run_id": "r", "status": "published", "warning": 1, "seconds": 2}, "0 critical, 1 warning\n"),
    ],
)
def test_other_outcomes_are_told(summary: dict[str, Any], told: str) -> None:
    assert told in render_summary(summary)


def test_json_is_the_line_of_the_flow(monkeypatch: pytest.MonkeyPatch, source: Path) -> None:
    result, _ = call_run(monkeypatch, (0, json.dumps(SUMMARY)), str(source), "--format", "json")
    assert json.loads(result.stdout) == SUMMARY


@pytest.mark.parametrize(("code", "line", "expected"), [(137, "", 137), (0, "no json", 1), (2, "[]", 2)])
def test_a_flow_without_a_summary_is_a_failure(
    monkeypatch: pytest.MonkeyPatch, source: Path, code: int, line: str, expected: int
) -> None:
    result, _ = call_run(monkeypatch, (code, line), str(source))
    assert result.exit_code == expected
    assert "without a summary" in result.stderr
    assert result.stdout == ""


def test_a_missing_source_starts_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    result, calls = call_run(monkeypatch, (0, ""), str(tmp_path / "none.jsonl"))
    assert (result.exit_code, calls) == (2, [])
    assert "none.jsonl" in result.stderr
    assert "Traceback" not in result.output


@pytest.mark.parametrize("arguments", [[], ["x", "--workers", "-1"], ["x", "--workers", "many"]])
def test_misuse(arguments: list[str]) -> None:
    assert CliRunner().invoke(main, ["run", *arguments]).exit_code == 2


def test_serve_hands_on_the_schedule(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[Any] = []

    def record(*call: Any, **options: Any) -> tuple[int, str]:
        calls.append((call, options))
        return 0, ""

    monkeypatch.setattr("rawi.cli.commands.serve.run_flow", record)
    result = CliRunner().invoke(main, ["serve", "inbox", "--cron", "0 6 * * *", "--warehouse", "w"])
    assert result.exit_code == 0
    assert "0 6 * * *" in result.stderr
    assert calls[0][0][0] == "flows.serve"
    assert calls[0][0][1] == ["--warehouse", "w", "--workers", "0", "--cron", "0 6 * * *", "--", "inbox"]


def test_serve_refuses_what_is_no_schedule() -> None:
    assert CliRunner().invoke(main, ["serve", "inbox", "--cron", "hourly"]).exit_code == 2


def test_nothing_leaves_the_machine_and_prefect_stays_in_the_warehouse(tmp_path: Path) -> None:
    inherited = {"PATH": "/bin", "DO_NOT_TRACK": "0"}
    environment = build_environment(tmp_path / "w", inherited)
    assert environment["PREFECT_HOME"] == str(tmp_path / "w" / ".prefect")
    assert environment["DO_NOT_TRACK"] == "1"
    assert environment["PREFECT_SERVER_ANALYTICS_ENABLED"] == "false"
    assert environment["GX_ANALYTICS_ENABLED"] == "false"
    assert environment["PREFECT_SERVER_EPHEMERAL_ENABLED"] == "true"
    assert environment["PATH"] == "/bin"
    assert inherited == {"PATH": "/bin", "DO_NOT_TRACK": "0"}


def test_prefect_home_is_absolute_and_a_given_server_is_used() -> None:
    environment = build_environment(Path("w"), {"PREFECT_API_URL": "http://localhost:4200/api"})
    assert environment["PREFECT_HOME"] == str(Path.cwd() / "w" / ".prefect")
    assert "PREFECT_SERVER_EPHEMERAL_ENABLED" not in environment


def test_quiet_leaves_errors() -> None:
    assert build_environment(Path("w"), {}, is_quiet=True)["PREFECT_LOGGING_LEVEL"] == "ERROR"


@pytest.fixture
def write_module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], str]:
    """Write a module that stands for a flow and return its name."""

    def write(code: str) -> str:
        (tmp_path / "stand_in_flow.py").write_text(code, encoding="utf-8")
        monkeypatch.setenv("PYTHONPATH", str(tmp_path))
        return "stand_in_flow"

    return write


def test_the_last_line_of_a_flow_is_its_answer(
    write_module: Callable[[str], str], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    module = write_module("import sys; print('تقدم'); print('log', file=sys.stderr); print(sys.argv[1]); sys.exit(3)")
    assert run_flow(module, ["قال"], tmp_path, False) == (3, "قال")
    captured = capfd.readouterr()
    assert captured.out == ""
    assert {"تقدم", "log"} <= set(captured.err.splitlines())


def test_a_killed_flow_has_the_code_that_shells_give_it(write_module: Callable[[str], str], tmp_path: Path) -> None:
    module = write_module("import os, signal; os.kill(os.getpid(), signal.SIGKILL)")
    assert run_flow(module, [], tmp_path, False) == (128 + signal.SIGKILL, "")


def test_a_folder_named_flows_here_is_not_taken_for_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "flows").mkdir()
    (tmp_path / "flows" / "ingest.py").write_text("print('theirs')", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    _, last_line = run_flow("flows.ingest", ["--help"], tmp_path, True)
    assert last_line != "theirs"


def test_a_terminated_command_takes_its_flow_along(write_module: Callable[[str], str], tmp_path: Path) -> None:
    seen = tmp_path / "child"
    module = write_module(f"import os, time; open({str(seen)!r}, 'w').write(str(os.getpid())); time.sleep(300)")
    code = (
        f"from pathlib import Path; from rawi.cli.children import run_flow; run_flow({module!r}, [], Path('w'), True)"
    )
    with subprocess.Popen([sys.executable, "-c", code], cwd=tmp_path) as parent:
        deadline = time.monotonic() + 120
        while not (seen.is_file() and seen.read_text()) and time.monotonic() < deadline:
            time.sleep(0.05)
        child = int(seen.read_text())
        parent.terminate()
        parent.wait(120)
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)


def test_a_file_in_the_place_of_the_warehouse_is_misuse(source: Path) -> None:
    result = CliRunner().invoke(main, ["run", str(source), "--warehouse", str(source)])
    assert result.exit_code == 2
    assert "cannot use" in result.stderr
