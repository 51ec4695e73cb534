"""Killed at random moments, many times over: in the end the same tables as undisturbed, and never half a run."""

import random

import pytest

from rawi import warehouse
from rawi.warehouse import WarehousePaths
from tests.road import read_tables, travel
from tests.survival.conftest import write_source

pytestmark = pytest.mark.slow
KILLS = 24
SEED = 20261122  # another one kills at other moments; none may matter


def list_article_ids(folder):
    with warehouse.open_published(folder) as connection:
        return {row[0] for row in connection.execute("select article_id from articles").fetchall()}


def test_kills_at_random_moments_lose_nothing_and_publish_nothing_by_halves(nursery, tmp_path):
    chance, folder = random.Random(SEED), tmp_path / "warehouse"
    sources = [write_source(tmp_path / "source-00.jsonl", 0)]
    nursery.start(folder, *sources)
    assert nursery.wait() == 0
    killed = 0
    while killed < KILLS:
        before = list_article_ids(folder)
        # A source is added after each run that was not killed, so that there is always something to do.
        if len(before) == 8 * len(sources):
            sources.append(write_source(tmp_path / f"source-{len(sources):02}.jsonl", 8 * len(sources)))
        process = nursery.start(folder, *sources)
        killed += nursery.kill(process, chance.uniform(0.01, 0.9))
        after = list_article_ids(folder)
        assert before <= after
        assert len(after) in (len(before), 8 * len(sources)), "all of a run's articles or none"
        assert len(sources) < 3 * KILLS, "runs end before they are killed"
    nursery.start(folder, *sources)
    assert nursery.wait() == 0
    assert travel(tmp_path / "undisturbed", *sources)["status"] == "published"
    assert read_tables(folder) == read_tables(tmp_path / "undisturbed")
    paths = WarehousePaths.at(folder)
    assert {run.status for run in warehouse.read_runs(paths)} <= {"published", "failed", "nothing_new"}
    assert not list(paths.staging.glob("2*")), "nothing is left of the killed runs"


def test_a_full_disk_stops_the_run_and_nothing_else(nursery, source, tmp_path):
    folder, first = tmp_path / "warehouse", write_source(tmp_path / "first.jsonl", 900)
    assert travel(folder, first)["status"] == "published"
    before = read_tables(folder)
    for file_size in (1 << 12, 1 << 16, 1 << 18, 1 << 20):  # it becomes full while batches, rows and tables are written
        nursery.start(folder, source, file_size=file_size)
        assert nursery.wait() != 0
        assert read_tables(folder) == before
        newest = warehouse.read_runs(WarehousePaths.at(folder))[0]
        assert newest.status in ("failed", "running"), "what could not be written is closed by the next run"
    assert travel(folder, source)["status"] == "published"
    travel(tmp_path / "undisturbed", first)
    travel(tmp_path / "undisturbed", source)
    assert read_tables(folder) == read_tables(tmp_path / "undisturbed")
