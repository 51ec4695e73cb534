"""One Prefect server for all flow tests, and a way to run the flow as `rawi run` does: in a process of its own."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from rawi import warehouse
from rawi.schemas import TABLES

# What differs between two runs over the same input: which run it was, and when.
PASSING_COLUMNS = ("run_id", "ingested_at")
SERVER_SECONDS = 120


@pytest.fixture(scope="session")
def prefect_environment(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """Start a Prefect server on a free port of this machine; return the environment that leads to it."""
    home = tmp_path_factory.mktemp("prefect")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = os.environ | {
        "PREFECT_HOME": str(home),
        "PREFECT_API_URL": f"http://127.0.0.1:{port}/api",
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "DO_NOT_TRACK": "1",
        "GX_ANALYTICS_ENABLED": "false",
    }
    command = [
        sys.executable,
        "-m",
        "prefect",
        "server",
        "start",
        "--host",
        "127.0.0.1",
        "--port",
        str(port),
        "--no-ui",
    ]
    with (home / "server.log").open("w") as log:
        server = subprocess.Popen(command, env=environment, stdout=log, stderr=subprocess.STDOUT)
        try:
            _wait_for(f"http://127.0.0.1:{port}/api/health", server)
            yield environment
        finally:
            server.terminate()
            server.wait(30)


def _wait_for(address: str, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + SERVER_SECONDS
    while time.monotonic() < deadline:
        assert server.poll() is None, "the Prefect server ended"
        try:
            with urllib.request.urlopen(address, timeout=2):
                return
        except OSError:
            time.sleep(0.3)
    pytest.fail("the Prefect server did not answer")


@dataclass(frozen=True)
class Outcome:
    """How a run of the flow ended."""

    exit_code: int
    summary: dict[str, Any]
    errors: str


@pytest.fixture
def ingest(prefect_environment: dict[str, str]) -> Callable[..., Outcome]:
    """Run the flow over sources and wait for its end."""

    def run(folder: Path, *sources: Path | str, workers: int = 2) -> Outcome:
        process = start_ingest(prefect_environment, folder, *sources, workers=workers)
        output, errors = process.communicate(timeout=300)
        lines = output.strip().splitlines()
        return Outcome(process.returncode, json.loads(lines[-1]) if lines else {}, errors)

    return run


def start_ingest(
    environment: dict[str, str], folder: Path, *sources: Path | str, workers: int = 2
) -> subprocess.Popen[str]:
    """Start the flow in a process group of its own, so that a test can kill it with all its workers."""
    command = [sys.executable, "-m", "flows.ingest", "--warehouse", str(folder), "--workers", str(workers)]
    return subprocess.Popen(
        [*command, *map(str, sources)],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        cwd=Path(__file__).parents[2],
    )


def read_tables(folder: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Return the rows of every published table, sorted, without what tells runs apart."""
    tables = {}
    with warehouse.open_published(folder) as connection:
        for table, schema in TABLES.items():
            columns = ", ".join(name for name in schema.names if name not in PASSING_COLUMNS)
            tables[table] = connection.execute(f"select {columns} from {table} order by all").fetchall()
    return tables
