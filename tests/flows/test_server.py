"""The server that a run starts for itself, and the database that it begins with."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from flows import database
from flows.server import Server, run_server, start_server


def read_tables(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as connection:
        return {row[0] for row in connection.execute("select name from sqlite_master where type = 'table'")}


def test_a_server_that_is_named_is_not_started(monkeypatch):
    monkeypatch.setenv("PREFECT_API_URL", "http://127.0.0.1:1/api")
    found = start_server()
    assert found == Server()
    assert found.is_ready
    found.wait()
    found.stop()


def test_a_server_that_ends_early_is_an_error():
    with subprocess.Popen([sys.executable, "-c", "raise SystemExit(7)"]) as process:
        process.wait()
        with pytest.raises(RuntimeError, match="exit code 7"):
            Server("http://127.0.0.1:1", process).wait()


def test_a_new_home_begins_with_the_empty_database(tmp_path, monkeypatch):
    template = tmp_path / "template.db"
    template.write_bytes(b"empty")
    monkeypatch.setattr(database, "find_template", lambda: template)
    home = tmp_path / "warehouse" / ".prefect"
    database.prepare_home(home)
    assert (home / "prefect.db").read_bytes() == b"empty"
    (home / "prefect.db").write_bytes(b"with runs")
    database.prepare_home(home)
    assert (home / "prefect.db").read_bytes() == b"with runs"
    assert [path.name for path in home.iterdir()] == ["prefect.db"]


def test_without_a_template_the_home_is_left_to_the_server(tmp_path, monkeypatch):
    monkeypatch.setattr(database, "find_template", lambda: tmp_path / "nowhere.db")
    database.prepare_home(tmp_path / "home")
    assert not (tmp_path / "home").exists()


@pytest.mark.slow
def test_a_server_of_our_own_starts_from_the_template_and_ends(tmp_path, monkeypatch):
    template = tmp_path / "template" / "prefect.db"
    monkeypatch.setattr(database, "find_template", lambda: template)
    assert database.main() == 0
    migrated = read_tables(template)
    assert {"flow_run", "task_run", "artifact"} <= migrated
    home = tmp_path / "home"
    monkeypatch.setenv("PREFECT_HOME", str(home))
    monkeypatch.setenv("PREFECT_SERVER_ANALYTICS_ENABLED", "false")
    monkeypatch.delenv("PREFECT_API_URL", raising=False)
    with run_server() as found:
        found.wait()
        assert found.is_ready
        assert os.environ["PREFECT_API_URL"] == f"{found.address}/api"
        assert read_tables(home / "prefect.db") == migrated
    assert not found.is_ready
    assert found.process is not None
    assert found.process.returncode is not None
