"""Every row of the table of dates, and what the table cannot say."""

import csv
import itertools
from datetime import date
from pathlib import Path

import pytest

from rawi.arabic.dates import TimeExpression, find_dates
from rawi.arabic.tokens import Analysis, Segment, analyse

_TABLE = Path(__file__).parents[2] / "golden" / "dates.csv"
_MARKS = str.maketrans({"[": None, "]": None})


def _read_cases() -> list[dict[str, str]]:
    with _TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(itertools.dropwhile(lambda line: line.startswith("#"), file)))


def _analyse_lines(text: str) -> Analysis:
    segments, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            segments.append(Segment("body", start, start + len(line)))
        start += len(line) + 1
    return analyse(text, segments)


def _find(text: str, anchor: str = "") -> list[tuple[str, str, str]]:
    analysis = _analyse_lines(text)
    found = find_dates(analysis, date.fromisoformat(anchor) if anchor else None)
    return [(analysis.raw(item.first, item.last), str(item.start), str(item.end)) for item in found]


def _describe(item: TimeExpression) -> tuple[str, str, str, str]:
    return str(item.start or ""), str(item.end or ""), item.precision or "", item.mod or ""


@pytest.mark.parametrize("case", _read_cases())
def test_table(case):
    anchor = date.fromisoformat(case["anchor"]) if case["anchor"] else None
    start, end = case["text"].find("[["), case["text"].find("]]") - 2
    text = case["text"].translate(_MARKS)
    analysis = _analyse_lines(text)
    found = find_dates(analysis, anchor)
    if start < 0:
        assert [analysis.raw(item.first, item.last) for item in found] == []
        return
    matching = [item for item in found if analysis.starts[item.first] <= start < analysis.ends[item.last - 1]]
    assert len(matching) == 1, [analysis.raw(item.first, item.last) for item in found]
    item = matching[0]
    assert analysis.ends[item.last - 1] == end
    assert start - analysis.starts[item.first] <= 2  # letters written on to the first word
    assert _describe(item) == (case["start"], case["end"], case["precision"], case["mod"])


def test_table_is_large_enough():
    assert len(_read_cases()) >= 300


def test_no_expression_crosses_a_line():
    assert [text for text, _, _ in _find("عاد المسافر يوم 5\nمايو 2012 كان حارا")] == ["مايو 2012"]


def test_range_limits_the_search():
    analysis = _analyse_lines("في 3 مايو 2012 ثم في 4 مايو 2013")
    middle = analysis.words.index("ثم")
    found = find_dates(analysis, None, first=middle)
    assert [analysis.raw(item.first, item.last) for item in found] == ["4 مايو 2013"]
    assert [item.start for item in find_dates(analysis, None, last=middle)] == [date(2012, 5, 3)]


def test_anchor_is_given_only_where_it_was_used():
    analysis = _analyse_lines("في 3 مايو 2012 وأمس")
    first, second = find_dates(analysis, date(2013, 1, 2))
    assert (first.anchor, second.anchor) == (None, date(2013, 1, 2))


def test_today_in_a_quotation_without_a_verb_has_no_value():
    assert _find('قال المزارع: "نعيش اليوم حياة أفضل"', "2021-07-27") == [("اليوم", "None", "None")]


def test_weekday_beside_a_full_date_in_parentheses_agrees_with_it():
    found = _find("اليوم الثلاثاء (27 تموز 2021)", "2021-07-27")
    assert found == [("اليوم الثلاثاء", "2021-07-27", "2021-07-27"), ("27 تموز 2021", "2021-07-27", "2021-07-27")]


@pytest.mark.parametrize(
    "text", ["", "   ", "\n\n", "....", "31", "2015", "31/31/2015", "30 فبراير 2015", "\u0640", "قبل", "من"]
)
def test_odd_texts_do_not_raise(text):
    assert isinstance(_find(text, "2015-01-01"), list)


def test_impossible_day_has_no_value():
    assert _find("في 30 فبراير 2015") == [("30 فبراير 2015", "None", "None")]
