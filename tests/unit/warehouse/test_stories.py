"""Rows of one event or utterance go to one process, however many are read at once; what events tell of dates."""

from datetime import date

import duckdb
import pytest

from rawi.warehouse import stories
from tests.unit.warehouse.conftest import fetch, make_article, make_mention

ASKED = "select article_id, date_start, date_end, evidence like '%with dated of 2024-03-05%' from stories.event_dates"


@pytest.mark.parametrize(("at_once", "in_share"), [(1, 1), (3, 4), (2_048, 5), (2_048, 100)])
def test_rows_with_a_value_in_common_stay_together(monkeypatch, at_once, in_share):
    rows = "select number // 3 as event_id, number from range(20) as numbers(number) order by 2"
    monkeypatch.setattr(stories, "read_statement", lambda _: rows)
    monkeypatch.setattr(stories, "_ROWS_AT_ONCE", at_once)
    monkeypatch.setattr(stories, "_ROWS_IN_SHARE", in_share)
    shares = [share.to_pydict() for share in stories._read_shares(duckdb.connect(), "any", "event_id")]
    assert [number for share in shares for number in share["number"]] == list(range(20))
    events = [event for share in shares for event in set(share["event_id"])]
    assert len(events) == len(set(events)) == 7


def test_nothing_found_makes_no_share(monkeypatch):
    monkeypatch.setattr(stories, "read_statement", lambda _: "select 1 as event_id where false")
    assert list(stories._read_shares(duckdb.connect(), "any", "event_id")) == []


def test_an_undated_article_came_out_after_what_it_tells_as_done_and_nothing_is_known_by_what_it_announces(
    paths, write_batch, publish
):
    dated = make_article("dated", published_date=date(2024, 3, 5))
    articles = [dated, *map(make_article, ("reporting", "announcing"))]
    mentions = [make_mention("m1", "dated"), make_mention("m2", "reporting")]
    mentions.append(make_mention("m3", "announcing", aux="future"))
    publish(write_batch("one", articles=articles, mentions=mentions))
    assert fetch(paths, "select article_count from events") == [(3,)]
    assert fetch(paths, ASKED) == [("reporting", date(2024, 3, 4), None, True)]


def make_statement(article_id, cue_end):
    said = "سنفتح الجسر الجديد أمام المركبات قبل نهاية الصيف"
    return {
        "quote_id": f"q-{article_id}", "article_id": article_id, "quote_type": "direct", "content_text": said,
        "content_start": 30, "content_end": 30 + len(said), "content_spans": [{"start": 30, "end": 30 + len(said)}],
        "cue_start": 0, "cue_end": cue_end, "speaker": "رياض السنجاري", "speaker_kind": "person",
        "chain": [{"level": 0, "name": "رياض السنجاري", "kind": "person", "source_text": None}],
    }  # fmt: skip


def make_day(article_id, day):
    told = {"time_id": f"t-{article_id}", "article_id": article_id, "time_text": "الثلاثاء", "date_precision": "day"}
    return told | {"time_start": 4, "time_end": 12, "date_start": day, "date_end": day}


def test_a_statement_was_said_on_the_day_that_stands_beside_its_verb(paths, write_batch, publish):
    published = {"early": date(2024, 3, 4), "late": date(2024, 3, 6), "far": date(2024, 3, 6)}
    articles = [make_article(name, published_date=day, outlet=name) for name, day in published.items()]
    quotes = [make_statement("early", 3), make_statement("late", 3), make_statement("far", 12)]
    times = [make_day("late", date(2024, 3, 5)), make_day("far", date(2024, 3, 3))]
    publish(write_batch("one", articles=articles, quotes=quotes, times=times))
    found = fetch(paths, "select field, value_a, value_b from conflicts")
    assert [(field, {*values}) for field, *values in found] == [("date", {"2024-03-05", "not after 2024-03-04"})]
