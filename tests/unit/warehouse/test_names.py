"""Names over several runs: who is meant, what changes of published rows, and warehouses that an older version wrote."""

from datetime import date

import duckdb

from tests.unit.warehouse.conftest import fetch, make_article

SPEAKERS = "select speaker, speaker_id from quotes order by speaker"


def quote(
    number, article_id, speaker, role=None, content="سيفتح الجسر الجديد قبل نهاية الصيف بعد فحص الأعمدة", **changes
):
    return {
        "quote_id": f"quote-{number}",
        "article_id": article_id,
        "quote_type": "indirect",
        "content_text": content,
        "content_start": 0,
        "content_end": len(content),
        "content_spans": [{"start": 0, "end": len(content)}],
        "speaker": speaker,
        "speaker_kind": "person",
        "speaker_role": role,
        "chain": [{"level": 0, "name": speaker, "kind": "person", "source_text": None}],
    } | changes


def article(name, day=4):
    return make_article(name, published_date=date(2024, 3, day), cluster_id=name)


def test_a_surname_published_before_is_given_to_its_bearer_when_he_comes(paths, write_batch, publish):
    publish(write_batch("one", articles=[article("a")], quotes=[quote(1, "a", "كاستيرو")]))
    ((_, alone),) = fetch(paths, SPEAKERS)
    assert fetch(paths, "select name from entities") == [("كاستيرو",)]
    publish(write_batch("two", articles=[article("b", 5)], quotes=[quote(2, "b", "باولو كاستيرو")]), number=1)
    (_, full), (_, surname) = fetch(paths, SPEAKERS)
    assert surname == full != alone
    assert fetch(paths, "select name, aliases from entities") == [("باولو كاستيرو", ["كاستيرو"])]
    links = fetch(paths, "select name, rule, evidence from stories.entity_links")
    assert links == [("كاستيرو", "surname_in_other_article", "باولو كاستيرو in b")]
    assert len(fetch(paths, "select distinct utterance_id from quotes")) == 1


def test_a_second_bearer_takes_the_surname_from_the_first(paths, write_batch, publish):
    quotes = [quote(1, "a", "كاستيرو"), quote(2, "b", "باولو كاستيرو", content="موسم القمح أضعف")]
    publish(write_batch("one", articles=[article("a"), article("b")], quotes=quotes))
    assert len({row[1] for row in fetch(paths, SPEAKERS)}) == 1
    publish(write_batch("two", articles=[article("c")], quotes=[quote(3, "c", "أنجيلو كاستيرو")]), number=1)
    assert len({row[1] for row in fetch(paths, SPEAKERS)}) == 3
    assert sorted(row[0] for row in fetch(paths, "select name from entities")) == [
        "أنجيلو كاستيرو",
        "باولو كاستيرو",
        "كاستيرو",
    ]


def test_a_bearer_of_other_days_is_another_one(paths, write_batch, publish):
    quotes = [quote(1, "a", "كاستيرو"), quote(2, "b", "باولو كاستيرو")]
    publish(write_batch("one", articles=[article("a", 1), article("b", 20)], quotes=quotes))
    assert len({row[1] for row in fetch(paths, SPEAKERS)}) == 2
    assert fetch(paths, "select * from stories.utterance_links") == []


def test_the_unnamed_have_no_identity(paths, write_batch, publish):
    unnamed = quote(1, "a", "مصدر أمني", speaker_kind="anonymous")
    unnamed["chain"] = [{"level": 0, "name": "مصدر أمني", "kind": "anonymous", "source_text": None}]
    publish(write_batch("one", articles=[article("a")], quotes=[unnamed]))
    assert fetch(paths, SPEAKERS) == [("مصدر أمني", None)]
    assert fetch(paths, "select * from entities") == []
    assert fetch(paths, "select utterance_id from quotes") == [("quote-1",)]


def test_a_warehouse_of_an_older_version_gets_its_tables(paths, write_batch, publish):
    publish(write_batch("one", articles=[article("a")], quotes=[quote(1, "a", "باولو كاستيرو")]))
    with duckdb.connect(str(paths.published)) as connection:
        connection.execute("drop schema stories cascade")
    publish(write_batch("two", articles=[article("b")], quotes=[quote(2, "b", "باولو كاستيرو")]), number=1)
    assert fetch(paths, "select name from entities") == [("باولو كاستيرو",)]
    assert fetch(paths, "select article_id from stories.entity_names") == [("b",)]
