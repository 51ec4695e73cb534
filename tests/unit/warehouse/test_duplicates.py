"""Copies over several runs: what is written, what changes of published rows, and what the views say."""

import random
import shutil
from datetime import date

import duckdb

from tests.copies import make_vocabulary, make_words
from tests.unit.warehouse.conftest import fetch, make_article, make_document

CHANCE = random.Random(2)
WORDS = make_words(CHANCE, make_vocabulary(CHANCE), 100)
BODY = " ".join(WORDS)
COPIES = "select article_id, duplicate_of, duplicate_kind, cluster_id from articles order by 1"


def article(name, day, body=BODY, **changes):
    published = date(2024, 3, day)
    return make_article(name, text=body, body=body, published_date=published, cluster_id=name, **changes)


def test_an_earlier_article_that_comes_later_is_kept_and_old_rows_follow(paths, write_batch, publish):
    publish(write_batch("one", documents=[make_document("b")], articles=[article("b", 3), article("c", 4)]))
    assert fetch(paths, COPIES) == [("b", None, None, "b"), ("c", "b", "near", "b")]
    publish(write_batch("two", documents=[make_document("a")], articles=[article("a", 2)]), number=1)
    assert fetch(paths, COPIES) == [("a", None, None, "a"), ("b", "a", "near", "a"), ("c", "a", "near", "a")]
    assert fetch(paths, "select count(*) from unique_articles") == [(1,)]


def test_parquet_tells_the_places_run_by_run(paths, write_batch, publish):
    publish(write_batch("one", articles=[article("b", 3), article("c", 4)]))
    publish(write_batch("two", articles=[article("a", 2)]), number=1)
    places = f"from read_parquet('{paths.parquet}/copies/*.parquet', filename = true)"
    latest = f"select article_id, cluster_id {places} qualify max(filename) over (partition by article_id) = filename"
    assert sorted(duckdb.sql(latest).fetchall()) == [("a", "a"), ("b", "a"), ("c", "a")]
    assert sorted(duckdb.sql(f"select cluster_id {places}").fetchall()) == [("a",), ("a",), ("a",), ("b",), ("b",)]


def test_an_article_that_stays_in_its_place_is_not_written_again(paths, write_batch, publish):
    publish(write_batch("one", articles=[article("a", 1), article("b", 3)]))
    publish(write_batch("two", articles=[article("c", 4)]), number=1)
    latest = sorted((paths.parquet / "copies").glob("*.parquet"))[-1]
    assert duckdb.sql(f"select article_id from '{latest}'").fetchall() == [("c",)]
    assert fetch(paths, COPIES)[1:] == [("b", "a", "near", "a"), ("c", "a", "near", "a")]


def test_two_clusters_that_a_new_article_joins_become_one(paths, write_batch, publish):
    halves = article("a", 1, " ".join(WORDS[:60])), article("b", 2, " ".join(WORDS[40:]))
    publish(write_batch("one", articles=list(halves)))
    assert {row[1] for row in fetch(paths, COPIES)} == {None}
    publish(write_batch("two", articles=[article("c", 3)]), number=1)
    clusters = {row[0]: row[3] for row in fetch(paths, COPIES)}
    assert clusters["c"] in ("a", "b")
    assert fetch(paths, "select article_id, later_article_id from copy_pairs order by 1") == [("a", "c"), ("b", "c")]


def test_views_say_who_reprinted_whom_and_what_differs(paths, write_batch, publish):
    edited = " ".join([*WORDS, "زيادة"])
    articles = [article("a", 1, outlet="x"), article("b", 4, edited, outlet="y")]
    publish(write_batch("one", articles=articles))
    copies = "select article_id, duplicate_of, outlet, original_outlet, days_later, duplicate_kind from copies"
    assert fetch(paths, copies) == [("b", "a", "y", "x", 3, "near")]
    explained = fetch(paths, "select words_only_here, words_only_there, reason from merge_explanations")
    assert explained == [(["زيادة"], [], "Of all runs of five words that either has, both have 99 %.")]


def test_a_failed_run_leaves_no_trace_in_later_ones(paths, write_batch, publish):
    publish(write_batch("one", articles=[article("a", 1)]))
    write_batch("two", articles=[article("b", 2)])
    shutil.rmtree(paths.batches / "two")
    publish(write_batch("three", articles=[article("c", 3)]), number=1)
    assert fetch(paths, "select article_id, cluster_id from duplicates.members order by 1") == [("a", "a"), ("c", "a")]


def test_an_article_dated_since_it_was_published_follows_too(paths, write_batch, publish):
    undated = article("b", 3) | {"published_date": None}
    publish(write_batch("one", articles=[undated, make_article("z", text="كلمة", body="كلمة", cluster_id="z")]))
    with duckdb.connect(str(paths.published)) as connection:
        connection.execute("update articles set published_date = date '2024-03-05' where article_id = 'b'")
    publish(write_batch("two", articles=[article("a", 2)]), number=1)
    assert fetch(paths, COPIES)[:2] == [("a", None, None, "a"), ("b", "a", "near", "a")]
    assert fetch(paths, "select article_id, article_date from duplicates.moves") == [("b", None)]
