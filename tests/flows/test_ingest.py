"""The road from raw files to a published warehouse, through Prefect, as a user travels it."""

import json
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from rawi import warehouse
from tests.flows.conftest import read_tables

SAMPLES = Path(__file__).parents[2] / "seeds" / "samples"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("warehouse")


def fetch(folder, query):
    with warehouse.open_published(folder) as connection:
        return connection.execute(query).fetchall()


def test_the_samples_are_published(folder, ingest):
    outcome = ingest(folder, SAMPLES)
    assert outcome.exit_code == 3, outcome.errors  # published, and the broken samples rejected
    summary = outcome.summary
    assert summary["status"] == "published"
    assert summary["received"] == summary["loaded"] + summary["duplicate"] + summary["rejected"]
    assert summary["articles"] == summary["loaded"] >= 40
    assert summary["duplicate"] >= 2
    assert summary["rejected"] >= 4
    assert "leaked" not in outcome.errors, "the last word is not that of DuckDB's binding"
    assert all(summary[table] > 0 for table in ("quotes", "times", "mentions", "events", "conflicts"))
    assert Path(summary["report"]).is_file()
    assert (Path(summary["report"]).parent / "data_docs" / "index.html").is_file()


def test_every_table_is_filled_and_stands_in_parquet_too(folder):
    for table, rows in read_tables(folder).items():
        assert rows, f"{table} is empty"
        files = list((folder / "parquet" / table).glob("*.parquet"))
        assert sum(pq.read_metadata(file).num_rows for file in files) == len(rows)


def test_offsets_lead_to_the_text(folder):
    wrong = fetch(
        folder,
        "select count(*) from quotes join articles using (article_id)"
        " where substring(text, content_start + 1, content_end - content_start) <> content_text",
    )
    assert wrong == [(0,)]
    rows = fetch(folder, "select text, time_text, time_start, time_end from times join articles using (article_id)")
    assert all(text[start:end] == shown for text, shown, start, end in rows)


def test_a_second_run_finds_nothing_new_and_changes_nothing(folder, ingest):
    before, stamp = read_tables(folder), (folder / "rawi.duckdb").stat().st_mtime_ns
    outcome = ingest(folder, SAMPLES)
    assert outcome.exit_code == 0
    assert outcome.summary["status"] == "nothing_new"
    assert (folder / "rawi.duckdb").stat().st_mtime_ns == stamp
    assert read_tables(folder) == before


def test_results_of_the_checks_are_published(folder):
    rows = fetch(
        folder, "select count(*), count(*) filter (not is_success and severity = 'critical') from quality.results"
    )
    assert rows[0][0] > 50
    assert rows[0][1] == 0


def test_an_increment_adds_only_what_is_new(folder, ingest, tmp_path):
    path = tmp_path / "more.jsonl"
    path.write_text(
        json.dumps({"text": "قال وزير النقل إن الجسر سيفتح غدا."}, ensure_ascii=False) + "\n", encoding="utf-8"
    )
    before = read_tables(folder)
    outcome = ingest(folder, SAMPLES, path)
    assert outcome.exit_code == 0, outcome.errors
    assert outcome.summary["received"] == 1
    after = read_tables(folder)
    assert set(map(str, before["quotes"])) <= set(map(str, after["quotes"]))
    assert len(after["articles"]) == len(before["articles"]) + 1


def test_bad_input_is_kept_with_its_reason(tmp_path, ingest):
    source = tmp_path / "in"
    source.mkdir()
    (source / "empty.txt").write_bytes(b"")
    (source / "binary.txt").write_bytes(bytes(range(256)) * 4)
    (source / "lines.jsonl").write_text('{"text": "خبر قصير"}\nno json\n{"title": "بلا نص"}\n[1]\n', encoding="utf-8")
    (source / "away.txt").symlink_to(tmp_path / "nowhere")
    outcome = ingest(tmp_path / "warehouse", source)
    assert outcome.exit_code == 3, outcome.errors
    rows = fetch(
        tmp_path / "warehouse",
        "select source_uri, record_number, status, reason from documents where status = 'rejected'",
    )
    assert len(rows) == 6
    assert all(reason for *_, reason in rows)
    report = Path(outcome.summary["report"]).read_text(encoding="utf-8")
    assert "binary.txt" in report
    assert "lines.jsonl" in report


def test_a_source_that_is_not_there_is_misuse(tmp_path, ingest):
    outcome = ingest(tmp_path / "warehouse", tmp_path / "nowhere")
    assert outcome.exit_code == 2
    assert "nowhere" in outcome.errors
