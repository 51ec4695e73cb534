"""A batch as a pure function, as files, and on pools."""

import json
from concurrent.futures import ThreadPoolExecutor
from itertools import count

import pyarrow as pa
import pyarrow.parquet as pq

from rawi.batches import (
    EXTRACTED,
    BatchTask,
    extract_batch,
    extraction,
    plan_batch,
    run_batch,
    run_batches,
    spool_batch,
)
from rawi.schemas import DOCUMENTS, RECORDS, hash_id

TEXTS = (
    "وزير النقل يعلن افتتاح الجسر\n\nقال وزير النقل العراقي سامي الحداد إن الجسر سيفتح يوم 5 آذار 2024.",
    "قتل ثلاثة أشخاص في انفجار سيارة مفخخة في بغداد.",
    "",
    '"" « ” …',
)


_NUMBERS = count()


def make_records(*texts: str) -> pa.Table:
    rows = [{"article_id": hash_id("article", text), "text": text, "metadata": "{}", "authors": []} for text in texts]
    return pa.Table.from_pylist(rows, schema=RECORDS)


def test_every_named_table_comes_back_with_its_schema():
    tables = extract_batch(make_records(*TEXTS))
    assert {name: table.schema for name, table in tables.items()} == dict(EXTRACTED)
    assert tables["articles"].num_rows == len(TEXTS)
    assert tables["failures"].num_rows == 0
    assert tables["quotes"]["speaker"].to_pylist() == ["سامي الحداد"]


def test_an_empty_batch_gives_empty_tables():
    assert all(table.num_rows == 0 for table in extract_batch(make_records()).values())


def test_rows_do_not_depend_on_the_company_or_the_order():
    together = extract_batch(make_records(*TEXTS))
    for name, table in together.items():
        apart = [row for text in reversed(TEXTS) for row in extract_batch(make_records(text))[name].to_pylist()]
        assert sorted(map(repr, apart)) == sorted(map(repr, table.to_pylist()))


def test_rows_do_not_depend_on_where_a_batch_is_cut_into_chunks(monkeypatch):
    whole = extract_batch(make_records(*TEXTS))
    monkeypatch.setattr(extraction, "_CHUNK_SIZE", 60)
    assert all(table.equals(whole[name]) for name, table in extract_batch(make_records(*TEXTS)).items())


def test_an_article_that_breaks_a_step_is_named_and_the_rest_goes_on(monkeypatch):
    def break_on_bombs(article):
        if "مفخخة" in article.analysis.text:
            raise ValueError("planted")
        return []

    monkeypatch.setattr(extraction, "extract_quotes", break_on_bombs)
    tables = extract_batch(make_records(*TEXTS))
    assert tables["articles"].num_rows == len(TEXTS) - 1
    failure = tables["failures"].to_pylist()[0]
    assert failure["article_id"] == hash_id("article", TEXTS[1])
    assert failure["reason"].startswith("extraction failed: ValueError: planted at ")


def make_task(folder, *texts: str) -> BatchTask:
    rows = [{"document_id": f"document {text}", "status": "loaded"} for text in texts]
    path = folder.parent / "spool" / folder.name / str(next(_NUMBERS))
    return plan_batch(folder, spool_batch(path, pa.Table.from_pylist(rows, schema=DOCUMENTS), make_records(*texts)))


def test_a_batch_leaves_its_tables_and_a_manifest(tmp_path):
    manifest = run_batch(make_task(tmp_path / "out", *TEXTS))
    folder = tmp_path / "out" / manifest.batch_id
    assert manifest.row_counts["articles"] == pq.read_metadata(folder / "articles.parquet").num_rows == len(TEXTS)
    assert json.loads((folder / "manifest.json").read_text())["batch_id"] == manifest.batch_id
    assert [path.name for path in (tmp_path / "out").iterdir()] == [manifest.batch_id], "no temporary folder is left"


def test_the_name_of_a_batch_depends_on_its_documents(tmp_path):
    assert make_task(tmp_path / "out", "a").batch_id == make_task(tmp_path / "elsewhere", "a").batch_id
    assert make_task(tmp_path / "out", "a").batch_id != make_task(tmp_path / "out", "b").batch_id


def test_a_pool_gives_the_same_files_as_a_loop(tmp_path):
    for name, workers in (("loop", 1), ("pool", 2)):
        tasks = (make_task(tmp_path / name, text) for text in TEXTS)
        assert sum(manifest.row_counts["articles"] for manifest in run_batches(tasks, workers)) == len(TEXTS)
    for path in sorted((tmp_path / "loop").rglob("*.parquet")):
        other = tmp_path / "pool" / path.relative_to(tmp_path / "loop")
        assert pq.read_table(path).equals(pq.read_table(other))


def test_any_executor_can_run_batches(tmp_path):
    with ThreadPoolExecutor(2) as executor:
        tasks = (make_task(tmp_path / "out", text) for text in TEXTS)
        assert len(list(run_batches(tasks, 2, executor))) == len(TEXTS)
