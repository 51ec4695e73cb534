"""The same clusters come out whatever the order and batching of the articles, and a second look finds nothing new."""

import random
import shutil
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from hypothesis import given, settings
from hypothesis import strategies as st

from rawi import warehouse
from rawi.schemas import ARTICLES, FAILURES, TABLES
from rawi.warehouse import WarehousePaths
from tests.copies import MadeArticle, make_family, make_vocabulary
from tests.publishing import publish_batch

COPIES = "select article_id, duplicate_of, duplicate_kind, similarity_ratio, cluster_id from articles order by 1"


def publish_articles(paths: WarehousePaths, articles: Sequence[MadeArticle], number: int) -> None:
    """Publish articles as one run of one batch."""
    folder = paths.batches / f"batch-{number}"
    folder.mkdir(parents=True)
    rows = [
        {
            "article_id": one.article_id,
            "outlet": one.outlet,
            "text": one.body,
            "body": one.body,
            "published_date": one.published_date,
            "cluster_id": one.article_id,
        }
        for one in articles
    ]
    for name, schema in {**TABLES, "failures": FAILURES}.items():
        pq.write_table(schema.empty_table(), folder / f"{name}.parquet")
    pq.write_table(pa.Table.from_pylist(rows, schema=ARTICLES), folder / "articles.parquet")
    publish_batch(paths, folder, number)


def publish_in_runs(root: Path, articles: Sequence[MadeArticle], cuts: Sequence[int]) -> dict[str, list[Any]]:
    """Publish articles in several runs, cut at the given places, and return what came out."""
    shutil.rmtree(root, ignore_errors=True)
    paths = WarehousePaths.at(root)
    bounds = [0, *sorted(cuts), len(articles)]
    for number, (first, last) in enumerate(pairwise(bounds)):
        if first < last:
            publish_articles(paths, articles[first:last], number)
    with warehouse.open_published(root) as connection:
        return {
            "copies": connection.execute(COPIES).fetchall(),
            "links": connection.execute("from duplicates.links order by all").fetchall(),
            "members": connection.execute("from duplicates.members order by all").fetchall(),
        }


@settings(max_examples=5, deadline=None)
@given(seed=st.integers(0, 2**32), cut_count=st.integers(1, 4))
def test_clusters_do_not_depend_on_order_and_batching(tmp_path_factory, seed, cut_count):
    chance = random.Random(seed)
    vocabulary = make_vocabulary(chance, 400)
    articles = [article for _ in range(3) for article in make_family(chance, vocabulary)]
    at_once = publish_in_runs(tmp_path_factory.mktemp("one"), articles, [])
    assert any(row[1] for row in at_once["copies"])
    chance.shuffle(articles)
    cuts = [chance.randrange(len(articles)) for _ in range(cut_count)]
    assert publish_in_runs(tmp_path_factory.mktemp("many"), articles, cuts) == at_once


def test_a_run_without_copies_changes_nothing_of_what_is_there(tmp_path):
    chance = random.Random(5)
    vocabulary = make_vocabulary(chance)
    articles = make_family(chance, vocabulary)
    before = publish_in_runs(tmp_path / "before", articles, [])
    stranger = MadeArticle(" ".join(make_vocabulary(chance, 80)), None)
    after = publish_in_runs(tmp_path / "after", [*articles, stranger], [len(articles)])
    assert after["links"] == before["links"]
    assert after["members"] == before["members"]
    assert [row for row in after["copies"] if row[0] != stranger.article_id] == before["copies"]
    assert (stranger.article_id, None, None, None, stranger.article_id) in after["copies"]


def test_lost_fingerprints_are_made_anew(tmp_path):
    chance = random.Random(6)
    articles = make_family(chance, make_vocabulary(chance))
    whole = publish_in_runs(tmp_path / "whole", articles, [])
    paths = WarehousePaths.at(tmp_path / "lost")
    publish_articles(paths, articles[:3], 0)
    publish_articles(paths, articles[3:5], 1)
    shutil.rmtree(paths.root / "fingerprints")
    publish_articles(paths, articles[5:], 2)
    with warehouse.open_published(paths.root) as connection:
        assert connection.execute(COPIES).fetchall() == whole["copies"]


def test_many_runs_merge_their_fingerprints(tmp_path):
    chance = random.Random(7)
    vocabulary = make_vocabulary(chance)
    articles = [*make_family(chance, vocabulary), *make_family(chance, vocabulary)[:3]]
    at_once = publish_in_runs(tmp_path / "one", articles, [])
    one_by_one = publish_in_runs(tmp_path / "many", articles, range(1, len(articles)))
    assert one_by_one == at_once
    assert len(list((tmp_path / "many" / "fingerprints").glob("*/runs.json"))) <= 8
