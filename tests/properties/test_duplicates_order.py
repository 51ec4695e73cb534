"""The same clusters come out whatever the order and batching of the articles, and a second look finds nothing new."""

import random
import shutil
from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from rawi import warehouse
from rawi.warehouse import WarehousePaths
from tests.copies import MadeArticle, make_family, make_vocabulary
from tests.publishing import Made, publish_articles, publish_in_runs

COPIES = "select article_id, duplicate_of, duplicate_kind, similarity_ratio, cluster_id from articles order by 1"
RESULTS = {
    "copies": COPIES,
    "links": "from duplicates.links order by all",
    "members": "from duplicates.members order by all",
}


def list_rows(articles: Sequence[MadeArticle]) -> list[Made]:
    """Return the rows that each article brings."""
    return [
        {
            "articles": [
                {
                    "article_id": one.article_id,
                    "outlet": one.outlet,
                    "text": one.body,
                    "body": one.body,
                    "published_date": one.published_date,
                    "cluster_id": one.article_id,
                }
            ]
        }
        for one in articles
    ]


@settings(max_examples=5, deadline=None)
@given(seed=st.integers(0, 2**32), cut_count=st.integers(1, 4))
def test_clusters_do_not_depend_on_order_and_batching(tmp_path_factory, seed, cut_count):
    chance = random.Random(seed)
    vocabulary = make_vocabulary(chance, 400)
    articles = [article for _ in range(3) for article in make_family(chance, vocabulary)]
    at_once = publish_in_runs(tmp_path_factory.mktemp("one"), list_rows(articles), [], RESULTS)
    assert any(row[1] for row in at_once["copies"])
    chance.shuffle(articles)
    cuts = [chance.randrange(len(articles)) for _ in range(cut_count)]
    assert publish_in_runs(tmp_path_factory.mktemp("many"), list_rows(articles), cuts, RESULTS) == at_once


def test_a_run_without_copies_changes_nothing_of_what_is_there(tmp_path):
    chance = random.Random(5)
    vocabulary = make_vocabulary(chance)
    articles = make_family(chance, vocabulary)
    before = publish_in_runs(tmp_path / "before", list_rows(articles), [], RESULTS)
    stranger = MadeArticle(" ".join(make_vocabulary(chance, 80)), None)
    after = publish_in_runs(tmp_path / "after", list_rows([*articles, stranger]), [len(articles)], RESULTS)
    assert after["links"] == before["links"]
    assert after["members"] == before["members"]
    assert [row for row in after["copies"] if row[0] != stranger.article_id] == before["copies"]
    assert (stranger.article_id, None, None, None, stranger.article_id) in after["copies"]


def test_lost_fingerprints_are_made_anew(tmp_path):
    chance = random.Random(6)
    articles = make_family(chance, make_vocabulary(chance))
    whole = publish_in_runs(tmp_path / "whole", list_rows(articles), [], RESULTS)
    paths = WarehousePaths.at(tmp_path / "lost")
    publish_articles(paths, list_rows(articles[:3]), 0)
    publish_articles(paths, list_rows(articles[3:5]), 1)
    shutil.rmtree(paths.root / "fingerprints")
    publish_articles(paths, list_rows(articles[5:]), 2)
    with warehouse.open_published(paths.root) as connection:
        assert connection.execute(COPIES).fetchall() == whole["copies"]


def test_many_runs_merge_their_fingerprints(tmp_path):
    chance = random.Random(7)
    vocabulary = make_vocabulary(chance)
    articles = [*make_family(chance, vocabulary), *make_family(chance, vocabulary)[:3]]
    at_once = publish_in_runs(tmp_path / "one", list_rows(articles), [], RESULTS)
    one_by_one = publish_in_runs(tmp_path / "many", list_rows(articles), range(1, len(articles)), RESULTS)
    assert one_by_one == at_once
    assert len(list((tmp_path / "many" / "fingerprints").glob("*/runs.json"))) <= 8
