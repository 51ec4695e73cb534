"""Killed at every step, then run again: the same tables as undisturbed, and never half a run for readers."""

import json
import os
import shutil
import signal

import pytest

from flows import ingest_articles as flow
from rawi import warehouse
from rawi.warehouse import WarehousePaths
from tests.road import SMALL_BATCH, read_tables, travel
from tests.survival.conftest import TEXT, write_source

pytestmark = pytest.mark.slow
ARTICLE_COUNT = 12  # three batches, and enough for the footer to be learned
FOOTER = "نسخة الورق من ضفاف كل صباح عند باعة الجرائد"  # furniture that only learning finds
STEPS = {
    "after the first new records are put aside": "after rawi.batches.spool_batch",
    "when all new records are put aside": "before rawi.batches.run_batches",
    "while the first batch is extracted": "before rawi.batches.storage.extract_batch",
    "when a batch is written and not yet named": "before rawi.batches.storage.asdict",
    "after the first batch": "before rawi.batches.storage.extract_batch 2",
    "while rows are loaded": "before rawi.quality.set_rows_aside",
    "when rows are loaded": "before rawi.quality.check_tables",
    "while the candidate is filled": "before rawi.warehouse.publishing._add_rows",
    "while the candidate is checked": "before rawi.quality.check_drift",
    "when Parquet is written": "after rawi.warehouse.publishing.export_parquet",
    "before the rename": "before rawi.warehouse.publishing.install_file",
    "after the rename": "after rawi.warehouse.publishing.install_file",
    "when Parquet is in its place": "after rawi.warehouse.publishing.move_parquet",
    "before the report": "before rawi.reports.write_report",
    "before tidying up": "before rawi.warehouse.clear_run",
}


@pytest.fixture(scope="module")
def source(tmp_path_factory):
    path = tmp_path_factory.mktemp("source") / "articles.jsonl"
    rows = (
        {"text": f"{TEXT.format(n=n)}\n{FOOTER}", "outlet": "ضفاف", "published": f"2024-03-{n + 1:02}"}
        for n in range(ARTICLE_COUNT)
    )
    path.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def before(tmp_path_factory):
    """A warehouse in which something is published already."""
    folder = tmp_path_factory.mktemp("before")
    assert travel(folder, write_source(folder / "first.jsonl", 900, 2))["status"] == "published"
    return folder


@pytest.fixture(scope="module")
def undisturbed(source, before, tmp_path_factory):
    folder = shutil.copytree(before, tmp_path_factory.mktemp("undisturbed") / "warehouse")
    assert travel(folder, source)["status"] == "published"
    tables = read_tables(folder)
    assert sum("boilerplate" in row for row in tables["segments"]) == ARTICLE_COUNT, "the footer was learned"
    return tables


@pytest.fixture(scope="module")
def kept(before):
    return read_tables(before)


@pytest.mark.parametrize("step", STEPS.values(), ids=STEPS)
def test_killed_then_run_again_gives_the_same_tables(
    step, source, before, kept, undisturbed, nursery, tmp_path, monkeypatch
):
    folder = shutil.copytree(before, tmp_path / "warehouse")
    nursery.start(folder, source, step=step)
    assert os.WTERMSIG(nursery.wait()) == signal.SIGKILL, "the run has this step"
    assert read_tables(folder) in (kept, undisturbed), "what readers see is whole"
    monkeypatch.setattr(flow, "_BATCH_ROWS", SMALL_BATCH)
    assert travel(folder, source)["status"] in ("published", "nothing_new")
    assert read_tables(folder) == undisturbed
    paths = WarehousePaths.at(folder)
    assert not list(paths.staging.glob("2*")), "nothing is left of the killed run"
    assert {run.status for run in warehouse.read_runs(paths)} <= {"published", "failed", "nothing_new"}
