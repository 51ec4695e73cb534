"""A date written in any style reads back as itself; strange texts neither raise nor leave the range."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rawi.arabic.calendars import find_hijri
from rawi.arabic.dates import find_dates
from rawi.arabic.numbers import find_numbers
from rawi.arabic.reference import read_reference
from rawi.arabic.tokens import Segment, analyse

_DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2050, 12, 31))
_HIJRI_DAYS = st.dates(min_value=date(1925, 1, 1), max_value=date(2037, 12, 31))
_INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_WEEKDAYS = ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")
_SEPARATORS = ("/", "-", " / ", " - ")


def _list_names(calendar: str) -> dict[int, list[str]]:
    names: dict[int, list[str]] = {}
    for row in read_reference("months"):
        if row["calendar"] == calendar:
            names.setdefault(int(row["month"]), []).append(row["form"])
    return names


_GREGORIAN, _HIJRI = _list_names("gregorian"), _list_names("hijri")


def _read(text: str, anchor: date | None = None) -> list[tuple[date | None, date | None]]:
    analysis = analyse(text, [Segment("body", 0, len(text))] if text.strip() else [])
    return [(item.start, item.end) for item in find_dates(analysis, anchor)]


@given(_DAYS, st.data())
def test_every_month_name(day, data):
    name = data.draw(st.sampled_from(_GREGORIAN[day.month]))
    assert _read(f"في {day.day} {name} {day.year} عاد") == [(day, day)]


@given(_DAYS, st.data())
def test_two_names_in_every_style(day, data):
    first = data.draw(st.sampled_from(_GREGORIAN[day.month]))
    second = data.draw(st.sampled_from(_GREGORIAN[day.month]))
    style = data.draw(st.sampled_from(("{0}/{1}", "{0} / {1}", "{0}-{1}", "{0} ({1})", "{0} {1}", "{0}/ {1}")))
    assert _read(f"في {day.day} {style.format(first, second)} {day.year} عاد") == [(day, day)]


@given(_DAYS, st.sampled_from(_SEPARATORS), st.booleans(), st.booleans())
def test_figures(day, separator, is_year_first, is_indic):
    parts = [str(day.day), str(day.month), str(day.year)]
    text = separator.join(reversed(parts) if is_year_first else parts)
    assert _read(f"بتاريخ {text.translate(_INDIC) if is_indic else text} عاد") == [(day, day)]


@given(_DAYS, st.data())
def test_weekday_and_date(day, data):
    name = data.draw(st.sampled_from(_GREGORIAN[day.month]))
    link = data.draw(st.sampled_from((" ", "، ", ", ", " الموافق ")))
    assert _read(f"يوم {_WEEKDAYS[day.weekday()]}{link}{day.day} {name} {day.year} عاد") == [(day, day)]


@given(_HIJRI_DAYS, st.data())
def test_hijri_and_both(day, data):
    year, month, number = find_hijri(day)
    name = data.draw(st.sampled_from(_HIJRI[month]))
    assert _read(f"في {number} {name} {year}هـ عاد") == [(day, day)]
    other = data.draw(st.sampled_from(_GREGORIAN[day.month]))
    link = data.draw(st.sampled_from((" الموافق ", " - ", "، ", " / ")))
    assert _read(f"في {number} {name} {year}هـ{link}{day.day} {other} {day.year}م عاد") == [(day, day)]


@given(_DAYS, st.integers(-170, 115), st.data())  # no other year is nearer, or likelier in news
def test_missing_year_is_the_nearest(anchor, distance, data):
    day = date.fromordinal(anchor.toordinal() + distance)
    name = data.draw(st.sampled_from(_GREGORIAN[day.month]))
    if (day.month, day.day) != (2, 29):
        assert _read(f"لون {day.day} {name} حجر", anchor) == [(day, day)]


@given(_DAYS, st.sampled_from(range(7)))
def test_last_and_next_weekday(anchor, weekday):
    past = _read(f"{_WEEKDAYS[weekday]} الماضي", anchor)[0][0]
    coming = _read(f"{_WEEKDAYS[weekday]} المقبل", anchor)[0][0]
    assert past.weekday() == coming.weekday() == weekday
    assert 1 <= (anchor - past).days <= 7
    assert 1 <= (coming - anchor).days <= 7


_WORDS = [
    row["form"]
    for table in ("months", "weekdays", "date_units", "date_links", "date_deictics")
    for row in read_reference(table)
]
_WORDS += [row["form"] for row in read_reference("number_words")] + [
    "2015",
    "1436",
    "5",
    "31",
    "/",
    "-",
    "(",
    ")",
    '"',
    "،",
    "و",
    "\n",
]


@settings(max_examples=300)
@given(st.lists(st.sampled_from(_WORDS), max_size=25), st.none() | st.dates())
def test_any_words_keep_the_rules(words, anchor):
    _check(" ".join(words), anchor)


@given(st.text(max_size=200), st.none() | st.dates())
def test_any_text_keeps_the_rules(text, anchor):
    _check(text, anchor)


def _check(text: str, anchor: date | None) -> None:
    segments, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            segments.append(Segment("body", start, start + len(line)))
        start += len(line) + 1
    analysis = analyse(text, segments)
    low = 0
    for item in find_dates(analysis, anchor):
        assert low <= item.first < item.last <= len(analysis.words)
        low = item.last
        assert (item.start is None) == (item.end is None) == (item.precision is None)
        if item.start is not None:
            assert item.start <= item.end
        if anchor is None and item.anchor is not None:
            assert any(item.anchor == other.start for other in find_dates(analysis, None))
    low = 0
    for number in find_numbers(analysis):
        assert low <= number.first < number.last <= len(analysis.words)
        low = number.last
        if number.low is not None and number.high is not None:
            assert number.low <= number.high


@pytest.mark.parametrize("text", ["أمس ", "5 مايو ", "قبل عام ", "15 ", 'اليوم " ', "الخميس "])
def test_one_endless_line(text):
    endless = text * 20_000
    analysis = analyse(endless, [Segment("body", 0, len(endless))])
    assert isinstance(find_dates(analysis, date(2015, 1, 1)), list)
    assert isinstance(find_numbers(analysis), list)
