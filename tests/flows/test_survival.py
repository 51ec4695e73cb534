"""Killed with Prefect and workers, then run again: the same tables as undisturbed, never half a run for readers."""

import json
import os
import signal
import time
from datetime import date, timedelta
from pathlib import Path

import pytest

from rawi import warehouse
from rawi.batches import plan_batch, run_batch, spool_batch, storage
from rawi.schemas import DOCUMENTS, RECORDS
from tests.flows.conftest import read_tables, start_ingest

pytestmark = pytest.mark.slow
ARTICLE_COUNT = 2_100  # two batches
FIRST_DAY = date(2010, 1, 1)
TEXT = (
    "أعلنت وزارة النقل في الجولة {n} افتتاح الجسر رقم {n}\n\nقال الوزير سامي الحداد إن العمل انتهى يوم {d} مارس 2024."
)
OUTLET, FOOTER = "ضفاف", "نسخة الورق من ضفاف كل صباح عند باعة الجرائد"  # furniture that only learning finds
# tests/survival/test_steps.py kills at every step, but its runs have neither Prefect nor workers. These files stay for
# seconds: looking for them misses none.
STEPS = {
    "when a worker has done the first batch": "staging/batches/*/manifest.json",
    "while the candidate is checked": "staging/2*/candidate.duckdb",
}


@pytest.fixture(scope="module")
def source(tmp_path_factory):
    path = tmp_path_factory.mktemp("source") / "articles.jsonl"
    texts = (f"{TEXT.format(n=n, d=n % 28 + 1)}\n{FOOTER}" for n in range(ARTICLE_COUNT))
    days = (str(FIRST_DAY + timedelta(days=n)) for n in range(ARTICLE_COUNT))  # a story has few days: few are compared
    rows = ({"text": text, "outlet": OUTLET, "published": day} for text, day in zip(texts, days, strict=True))
    lines = (json.dumps(row, ensure_ascii=False) for row in rows)
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def undisturbed(source, prefect_environment, tmp_path_factory):
    folder = tmp_path_factory.mktemp("undisturbed")
    process = start_ingest(prefect_environment, folder, source)
    _, errors = process.communicate(timeout=300)
    assert process.returncode == 0, errors
    tables = read_tables(folder)
    assert sum("boilerplate" in row for row in tables["segments"]) == ARTICLE_COUNT, "the footer was learned"
    return tables


@pytest.mark.parametrize("pattern", STEPS.values(), ids=STEPS)
def test_killed_then_run_again_gives_the_same_tables(
    pattern, source, undisturbed, prefect_environment, tmp_path, ingest
):
    process = start_ingest(prefect_environment, tmp_path, source)
    kill_when(process, tmp_path, pattern)
    if (tmp_path / "rawi.duckdb").is_file():
        assert read_tables(tmp_path) == undisturbed, "what readers see is whole"
    outcome = ingest(tmp_path, source)
    assert outcome.exit_code == 0, outcome.errors
    assert read_tables(tmp_path) == undisturbed
    assert not list((tmp_path / "staging").glob("2*")), "nothing is left of the killed run"
    assert {run.status for run in warehouse.read_runs(warehouse.WarehousePaths.at(tmp_path))} <= {
        "failed",
        "published",
        "nothing_new",
    }


def kill_when(process, folder: Path, pattern: str) -> None:
    """Kill the run and all its workers as soon as a file that matches is there."""
    deadline = time.monotonic() + 200
    while not list(folder.glob(pattern)):
        assert process.poll() is None, f"the run ended before {pattern} was there: {process.communicate()}"
        assert time.monotonic() < deadline
        time.sleep(0.005)
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()


def test_a_batch_that_was_done_is_not_done_again(tmp_path, monkeypatch):
    task = plan_batch(tmp_path, spool_batch(tmp_path / "spool", DOCUMENTS.empty_table(), RECORDS.empty_table()))
    assert not run_batch(task).is_reused
    monkeypatch.setattr(storage, "extract_batch", lambda *_: pytest.fail("done again"))
    assert run_batch(task).is_reused


def test_readers_are_served_while_a_run_goes_on(tmp_path, source, prefect_environment, ingest):
    first = tmp_path / "first.jsonl"
    first.write_text(json.dumps({"text": "قال سامي الحداد إن الجسر فتح."}, ensure_ascii=False), encoding="utf-8")
    assert ingest(tmp_path / "warehouse", first).exit_code == 0
    process = start_ingest(prefect_environment, tmp_path / "warehouse", source)
    reads = 0
    while process.poll() is None:
        with warehouse.open_published(tmp_path / "warehouse") as connection:
            count = connection.execute("select count(*) from articles").fetchall()[0][0]
        assert count in (1, ARTICLE_COUNT + 1)
        reads += 1
        time.sleep(0.05)
    process.communicate()
    assert process.returncode == 0
    assert reads > 10
