"""The rows of one event or utterance go to one process, however many rows are read at once."""

import duckdb
import pytest

from rawi.warehouse import stories


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
