"""What a run meets around it: other runs, readers, damaged files, clocks, sources that go away."""

import json
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from unittest import mock

import duckdb
import pytest

from flows import ingest_articles as flow
from rawi import landing, warehouse
from rawi.warehouse import WarehouseLockedError, WarehousePaths
from tests.road import read_tables, travel
from tests.survival.conftest import write_source


def test_a_folder_that_cannot_be_written_is_a_clear_error(source, tmp_path):
    with pytest.raises(OSError, match="/proc/"):
        travel(Path("/proc/self/rawi"), source)
    folder = tmp_path / "sealed"
    folder.mkdir(mode=0o500)
    if os.geteuid() == 0:
        pytest.skip("root may write everywhere: only the folder that is none was tried")
    with pytest.raises(PermissionError, match="sealed"):
        travel(folder / "warehouse", source)


def test_two_runs_at_once_are_one_run_and_one_clear_error(source, undisturbed, tmp_path):
    with (
        warehouse.lock_warehouse(WarehousePaths.at(tmp_path), "the other run"),
        pytest.raises(WarehouseLockedError, match="the other run"),
    ):
        travel(tmp_path, source)
    assert not (tmp_path / "rawi.duckdb").exists()
    assert travel(tmp_path, source)["status"] == "published"
    assert read_tables(tmp_path) == undisturbed


def test_a_reader_keeps_the_file_that_it_has_open(source, undisturbed, tmp_path):
    first = write_source(tmp_path / "first.jsonl", 900)
    travel(tmp_path / "warehouse", first)
    with warehouse.open_published(tmp_path / "warehouse") as reader:
        query = "select count(*) from articles"
        assert reader.execute(query).fetchall() == [(8,)]
        assert travel(tmp_path / "warehouse", source)["status"] == "published"
        assert reader.execute(query).fetchall() == [(8,)]
    assert len(read_tables(tmp_path / "warehouse")["articles"]) == 16


@pytest.mark.parametrize("damage", [b"PAR1 and no more", b""])
def test_a_damaged_batch_is_a_clear_error_once_and_then_made_anew(source, undisturbed, tmp_path, damage):
    with (
        mock.patch.object(warehouse, "build_incoming", side_effect=KeyboardInterrupt),
        pytest.raises(KeyboardInterrupt),
    ):
        travel(tmp_path, source)
    (batch,) = WarehousePaths.at(tmp_path).batches.glob("*/quotes.parquet")
    batch.write_bytes(damage)
    with pytest.raises(duckdb.Error, match=r"quotes\.parquet"):
        travel(tmp_path, source)
    assert not (tmp_path / "rawi.duckdb").exists()
    assert travel(tmp_path, source)["status"] == "published"
    assert read_tables(tmp_path) == undisturbed


def test_damaged_run_files_are_put_aside(source, undisturbed, tmp_path):
    paths = WarehousePaths.at(tmp_path)
    paths.runs.mkdir()
    for number, damage in enumerate(("", "{", '{"nothing": 1}', "[1]", "null")):
        (paths.runs / f"20200101T000000-{number}.json").write_text(damage, encoding="utf-8")
    assert travel(tmp_path, source)["status"] == "published"
    assert read_tables(tmp_path) == undisturbed
    assert len(list(paths.runs.glob("*.damaged"))) == 5
    assert len(list(paths.runs.glob("*.json"))) == 1


def test_a_damaged_published_file_is_a_clear_error_and_is_not_overwritten(source, tmp_path):
    published = tmp_path / "rawi.duckdb"
    published.write_bytes(b"no database at all" * 1000)
    with pytest.raises(duckdb.Error, match=r"rawi\.duckdb"):
        travel(tmp_path, source)
    assert published.read_bytes().startswith(b"no database at all")


def test_damaged_fingerprints_do_not_stop_later_runs(source, tmp_path):
    travel(tmp_path / "warehouse", write_source(tmp_path / "first.jsonl", 900))
    for path in (tmp_path / "warehouse" / "fingerprints").rglob("*"):
        if path.is_file():
            path.unlink()
    assert travel(tmp_path / "warehouse", source)["status"] == "published"
    assert len(read_tables(tmp_path / "warehouse")["articles"]) == 16


def test_a_source_that_vanishes_during_the_run_is_rejected_with_a_reason(source, undisturbed, tmp_path):
    vanishing = write_source(tmp_path / "vanishing.jsonl", 500)
    real = landing.hash_source

    def vanish(found):
        if "vanishing" in found.uri:
            vanishing.unlink(missing_ok=True)
        return real(found)

    with mock.patch.object(landing, "hash_source", vanish):
        summary = travel(tmp_path / "warehouse", vanishing, source)
    assert (summary["status"], summary["loaded"], summary["rejected"]) == ("published", 8, 1)
    with warehouse.open_published(tmp_path / "warehouse") as connection:
        rows = connection.execute("select source_uri, reason from documents where status = 'rejected'").fetchall()
    assert [uri.rpartition("/")[2] for uri, _ in rows] == ["vanishing.jsonl"]
    assert rows[0][1]
    # Back again, it is read.
    write_source(vanishing, 500)
    assert travel(tmp_path / "warehouse", vanishing, source)["loaded"] == 8


def test_a_clock_that_goes_backwards_changes_no_table(source, undisturbed, tmp_path):
    first = write_source(tmp_path / "first.jsonl", 900)
    assert travel(tmp_path / "warehouse", first)["status"] == "published"

    class Past(datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime.now(UTC) - timedelta(days=4000)

    with mock.patch.object(flow, "datetime", Past):
        assert travel(tmp_path / "warehouse", source)["status"] == "published"
    travel(tmp_path / "forwards", first)
    travel(tmp_path / "forwards", source)
    assert read_tables(tmp_path / "warehouse") == read_tables(tmp_path / "forwards")
    runs = [json.loads(path.read_text(encoding="utf-8")) for path in (tmp_path / "warehouse" / "runs").glob("*.json")]
    assert {run["status"] for run in runs} == {"published"}
    assert warehouse.read_status(tmp_path / "warehouse").table_counts["articles"] == 16
