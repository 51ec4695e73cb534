"""`rawi serve` in earnest: its server schedules runs, and nothing is left of it after its end."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest
from click.testing import CliRunner

from rawi.cli import main

PATIENCE = 120  # seconds


@pytest.mark.parametrize("cron", ["hourly", "* * * *", "* * * * * *"])
def test_a_schedule_has_five_fields(cron: str) -> None:
    result = CliRunner().invoke(main, ["serve", "inbox", "--cron", cron])
    assert result.exit_code == 2
    assert "five fields" in result.stderr


def count_scheduled(address: str) -> int:
    body = json.dumps({"flow_runs": {"state": {"type": {"any_": ["SCHEDULED"]}}}}).encode()
    request = urllib.request.Request(
        f"{address}/api/flow_runs/filter", data=body, headers={"Content-Type": "application/json"}
    )
    with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=30) as answer:
        return len(json.load(answer))


def has_listener(address: str) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", int(address.rpartition(":")[2]))) == 0


@pytest.mark.slow
def test_runs_are_scheduled_until_it_is_terminated(tmp_path: Path) -> None:
    log = tmp_path / "log"
    code = "from rawi.cli import main; main()"
    call = [sys.executable, "-c", code, "serve", "inbox", "--cron", "0 0 1 1 *", "--warehouse", "warehouse"]
    environment = {name: value for name, value in os.environ.items() if name != "PREFECT_API_URL"}
    with log.open("w") as stderr:
        process = subprocess.Popen(call, cwd=tmp_path, env=environment, stderr=stderr, stdout=subprocess.DEVNULL)
    try:
        deadline = time.monotonic() + PATIENCE
        while "waiting for" not in log.read_text() and process.poll() is None and time.monotonic() < deadline:
            time.sleep(0.2)
        found = re.search(r"http://127\.0\.0\.1:\d+", log.read_text())
        assert found, log.read_text()
        while not (scheduled := count_scheduled(found[0])) and time.monotonic() < deadline:
            time.sleep(0.5)
        assert scheduled > 0
        process.send_signal(signal.SIGTERM)
        assert process.wait(PATIENCE) == 0
        assert not has_listener(found[0])
    finally:
        process.kill()
        process.wait()
