"""Write, audit, publish: what readers see, and what they never see."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import duckdb
import pyarrow.parquet as pq
import pytest

from rawi import warehouse
from rawi.warehouse import RunRecord, WarehouseLockedError, WarehouseNotFoundError, WarehousePaths
from tests.unit.warehouse.conftest import STARTED, TEXT, fetch, make_article, make_document, make_mention


def test_a_published_run_is_read_from_duckdb_and_parquet(paths, write_batch, publish):
    publish(write_batch("one", documents=[make_document("a")], articles=[make_article("a")]))
    assert fetch(paths, "select article_id, text, run_id from articles") == [("a", TEXT, "20240305T060000-000000")]
    assert fetch(paths, "select status, metadata ->> 'id' from documents") == [("loaded", "1")]
    parquet = pq.read_table(paths.parquet / "articles" / "20240305T060000-000000.parquet")
    assert parquet["text"].to_pylist() == [TEXT]


def test_a_failed_article_rejects_all_its_documents(paths, write_batch, publish):
    documents = [make_document("a"), make_document("a", document_id="copy", status="duplicate"), make_document("b")]
    failures = [{"article_id": "a", "reason": "extraction failed: ValueError: x"}]
    publish(write_batch("one", documents=documents, articles=[make_article("b")], failures=failures))
    rows = fetch(paths, "select document_id, status, reason, article_id from documents order by 1")
    assert rows == [
        ("copy", "rejected", "extraction failed: ValueError: x", None),
        ("document-a", "rejected", "extraction failed: ValueError: x", None),
        ("document-b", "loaded", None, "b"),
    ]


def test_an_open_reader_keeps_what_it_sees_while_a_run_publishes(paths, write_batch, publish):
    publish(write_batch("one", documents=[make_document("a")], articles=[make_article("a")]))
    script = (
        "import sys; from pathlib import Path; from rawi.warehouse import open_published\n"
        f"connection = open_published(Path({str(paths.root)!r}))\n"
        "print('open', flush=True); sys.stdin.readline()\n"
        "print(connection.execute('select count(*) from articles').fetchall()[0][0])\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as reader:
        assert reader.stdout is not None
        assert reader.stdout.readline() == "open\n"
        publish(write_batch("two", documents=[make_document("b")], articles=[make_article("b")]), number=1)
        seen, _ = reader.communicate("\n")
    assert seen.strip() == "1"
    assert fetch(paths, "select count(*) from articles") == [(2,)]


def test_happenings_of_an_older_version_are_linked_with_new_ones(paths, write_batch, publish):
    publish(write_batch("one", articles=[make_article("a", outlet="x")], mentions=[make_mention("m1", "a", 5)]))
    with duckdb.connect(str(paths.published)) as connection:
        for column in ("setting", "crowd", "triggers", "deeds"):
            connection.execute(f"alter table stories.happenings drop column {column}")
    second = write_batch("two", articles=[make_article("b", outlet="y")], mentions=[make_mention("m2", "b", 7)])
    publish(second, number=1)
    assert fetch(paths, "select count(distinct event_id) from stories.happenings") == [(1,)]
    assert fetch(paths, "select happening_id from stories.happenings where crowd is null") == [("m1",)]


def test_the_same_happening_in_two_runs_is_one_event_with_its_conflict(paths, write_batch, publish):
    publish(write_batch("one", articles=[make_article("a", outlet="x")], mentions=[make_mention("m1", "a", 5)]))
    assert fetch(paths, "select count(*) from conflicts") == [(0,)]
    publish(
        write_batch("two", articles=[make_article("b", outlet="y")], mentions=[make_mention("m2", "b", 7)]), number=1
    )
    events = fetch(paths, "select mention_count, article_count, outlet_count, quad_class, len(counts) from events")
    assert events == [(2, 2, 2, 4, 2)]
    conflicts = fetch(paths, "select field, mention_a, mention_b, value_a, value_b, kind from conflicts")
    assert conflicts == [("counts.dead", "m1", "m2", "5", "7", "contradiction")]


def test_bounds_that_can_both_hold_are_a_refinement(paths, write_batch, publish):
    bound = [{"kind": "dead", "low": 5, "best": None, "high": None, "modifier": "more_than", "text": "5+"}]
    mentions = [make_mention("m1", "a", counts=bound), make_mention("m2", "b", 7)]
    publish(write_batch("one", articles=[make_article("a"), make_article("b")], mentions=mentions))
    assert fetch(paths, "select kind from conflicts") == [("refinement",)]


def test_events_do_not_depend_on_the_order_of_runs(tmp_path, write_batch, publish, paths):
    batches = {"one": [make_mention("m1", "a", 5)], "two": [make_mention("m2", "b", 7, place="البصرة")]}
    for name, mentions in batches.items():
        write_batch(name, articles=[make_article(mentions[0]["article_id"])], mentions=mentions)
    copies = tmp_path / "copies"
    shutil.copytree(paths.batches, copies)
    publish("one")
    publish("two", number=1)
    forwards = fetch(paths, "select * from events"), fetch(paths, "select * from conflicts")
    shutil.rmtree(paths.root)
    shutil.copytree(copies, paths.batches)
    publish("two")
    publish("one", number=1)
    assert (fetch(paths, "select * from events"), fetch(paths, "select * from conflicts")) == forwards


def test_entities_merge_their_aliases_over_runs(paths, write_batch, publish):
    for number, (article_id, name) in enumerate((("a", "العراق"), ("b", "بغداد"), ("c", "جمهورية العراق"))):
        mention = make_mention(f"{article_id}1", article_id, actors=[name], event_id=article_id)
        publish(write_batch(article_id, articles=[make_article(article_id)], mentions=[mention]), number=number)
    found = fetch(paths, "select name, name_en, kind, country_code, aliases from entities where name_en = 'Iraq'")
    assert found == [("العراق", "Iraq", "state", "IQ", ["بغداد", "جمهورية العراق"])]


def test_a_run_killed_before_publishing_leaves_nothing_for_readers(paths, write_batch, publish):
    publish(write_batch("one", documents=[make_document("a")], articles=[make_article("a")]))
    write_batch("two", documents=[make_document("b")], articles=[make_article("b")])
    killed = RunRecord("20240305T060001-000000", STARTED.isoformat())
    warehouse.write_run(paths, killed)
    warehouse.build_incoming(paths, killed.run_id, STARTED, ["two"])
    warehouse.build_candidate(paths, killed.run_id).close()
    assert fetch(paths, "select count(*) from articles") == [(1,)]
    warehouse.recover_warehouse(paths)
    assert not paths.run_folder(killed.run_id).exists()
    assert (paths.batches / "two").is_dir(), "a finished batch is not done again"
    assert warehouse.read_runs(paths)[0].status == "failed"
    assert "killed" in (warehouse.read_runs(paths)[0].reason or "")


def test_a_run_killed_after_the_rename_is_finished_by_the_next(paths, write_batch, monkeypatch):
    write_batch("one", documents=[make_document("a")], articles=[make_article("a")])
    record = RunRecord("20240305T060000-000000", STARTED.isoformat())
    warehouse.write_run(paths, record)
    warehouse.build_incoming(paths, record.run_id, STARTED, ["one"])
    candidate = warehouse.build_candidate(paths, record.run_id)
    results = candidate.sql("from quality.results limit 0").to_arrow_table()
    monkeypatch.setattr("rawi.warehouse.publishing.move_parquet", lambda *_: None)
    warehouse.publish_candidate(candidate, paths, record, results)
    monkeypatch.undo()
    assert not (paths.parquet / "articles").exists()
    warehouse.recover_warehouse(paths)
    assert pq.read_table(paths.parquet / "articles" / f"{record.run_id}.parquet").num_rows == 1
    assert warehouse.read_runs(paths)[0].status == "published"


def test_failed_runs_are_recorded_with_the_next_published_one(paths, write_batch, publish):
    warehouse.write_run(paths, RunRecord("20240304T000000-000000", STARTED.isoformat(), status="failed", reason="gate"))
    publish(write_batch("one", documents=[make_document("a")], articles=[make_article("a")]))
    assert fetch(paths, "select status, reason from runs order by run_id") == [("failed", "gate"), ("published", None)]


def test_two_runs_at_once_are_refused_by_name(paths):
    refused = pytest.raises(WarehouseLockedError, match="run first")
    with warehouse.lock_warehouse(paths, "first"), refused, warehouse.lock_warehouse(paths, "second"):
        pytest.fail("the second run got the lock")


def test_the_lock_is_free_again_after_its_holder(paths):
    with warehouse.lock_warehouse(paths, "first"):
        pass
    with warehouse.lock_warehouse(paths, "second"):
        assert "second" in paths.lock.read_text()


def test_no_warehouse_is_a_clear_error(tmp_path: Path):
    with pytest.raises(WarehouseNotFoundError, match=r"rawi\.duckdb is not there"):
        warehouse.open_published(tmp_path)


def test_status_of_an_empty_folder_and_of_a_published_one(paths: WarehousePaths, write_batch, publish: Callable):
    assert warehouse.read_status(paths.root).table_counts == {}
    publish(write_batch("one", documents=[make_document("a")], articles=[make_article("a")]))
    status = warehouse.read_status(paths.root)
    assert status.table_counts["articles"] == 1
    assert [run.status for run in status.runs] == ["published"]


def test_replacing_a_folder_keeps_nothing_of_the_old_one(tmp_path: Path):
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "index.html").write_text("new")
    (tmp_path / "target").mkdir()
    (tmp_path / "target" / "old.html").write_text("old")
    (tmp_path / "docs").mkdir()
    warehouse.replace_folder(tmp_path / "new", tmp_path / "target", {tmp_path / "docs": "data_docs"})
    assert sorted(path.name for path in (tmp_path / "target").iterdir()) == ["data_docs", "index.html"]
    assert not (tmp_path / "target.old").exists()
