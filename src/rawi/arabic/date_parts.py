"""The parts that dates are built of: day numbers, month names, years, weekdays, each read from a token on.

Readers that look to the left return where the part begins, readers that look to the right where it ends.
"""

from typing import NamedTuple

from rawi.arabic.calendars import GREGORIAN, HIJRI
from rawi.arabic.date_expressions import Window
from rawi.arabic.date_lexicon import DateLexicon, Month
from rawi.arabic.number_lexicon import load_number_lexicon

SLASHES = frozenset("/-\\|")
_COMMAS = frozenset((",", "\N{ARABIC COMMA}"))
_FIRST_YEAR, _LAST_YEAR = 1000, 2100  # four digits after a month name
_FIRST_HIJRI, _LAST_HIJRI = 1300, 1460
_TEN = 10


class DayPart(NamedTuple):
    """Days of a month before its name: the first and the last one, and the token where they begin."""

    first_day: int
    last_day: int
    start: int


class MonthPart(NamedTuple):
    """One month, or several in a row, and the token after the name."""

    month: Month
    until: Month
    end: int


class YearPart(NamedTuple):
    """A year, its calendar, and the token after it and its mark."""

    year: int
    calendar: str
    end: int


def match_month(window: Window, index: int, lexicon: DateLexicon) -> tuple[Month, int] | None:
    """Return the month whose name begins at a token, and the token after the name."""
    if not window.low <= index < window.high:
        return None
    for month in lexicon.months.get(window.words[index], ()):
        end = index + 1 + len(month.rest)
        if end <= window.high and tuple(window.words[index + 1 : end]) == month.rest:
            return month, end
    return None


def read_months(window: Window, index: int, lexicon: DateLexicon) -> MonthPart | None:
    """Read a month name, its double in another naming, and a second month of a range."""
    matched = match_month(window, index, lexicon)
    if matched is None:
        return None
    month, end = matched
    end = _skip_double(window, month, end, lexicon)
    until = _read_second_month(window, month, end, lexicon)
    return until or MonthPart(month, month, end)


def _skip_double(window: Window, month: Month, end: int, lexicon: DateLexicon) -> int:
    """Return the end of the same month named again: with a slash, a dash, in parentheses or after a bare space."""
    link = window.word(end)
    start = end + 1 if link in SLASHES or link in {"(", ""} else end
    doubled = match_month(window, start, lexicon)
    if doubled is None or doubled[0].calendar != month.calendar:
        return end
    if doubled[0].number != month.number and (doubled[0].naming == month.naming or link not in SLASHES):
        return end
    end = doubled[1]
    return end + 1 if link == "(" and window.word(end) == ")" else end


def _read_second_month(window: Window, month: Month, end: int, lexicon: DateLexicon) -> MonthPart | None:
    """Read the later month of a range such as May to June; null when a day stands between or it is not later."""
    link = window.word(end)
    if link not in SLASHES and link not in lexicon.roles["until"] and link not in lexicon.roles["or"]:
        return None
    start = end + 1
    if window.word(start) in lexicon.roles["month_label"]:
        start += 1
    later = match_month(window, start, lexicon)
    if later is None or later[0].naming != month.naming or later[0].number == month.number:
        return None  # another month under another naming is a slip of the pen, not a range
    return MonthPart(month, later[0], _skip_double(window, later[0], later[1], lexicon))


def parse_small(word: str) -> int | None:
    """Return a number of one or two digits; null for any other token."""
    return int(word) if 1 <= len(word) <= 2 and word.isdigit() and word.isascii() else None


def parse_year(word: str) -> int | None:
    """Return a number of exactly four digits; null for any other token."""
    return int(word) if len(word) == 4 and word.isdigit() and word.isascii() else None


def read_days_before(window: Window, end: int, lexicon: DateLexicon, *, is_ambiguous: bool = False) -> DayPart | None:
    """Read the day, or the days of a range, that stand before a month name.

    Args:
        window: the line that is read.
        end: token where the name begins.
        lexicon: the words of dates.
        is_ambiguous: whether the name is a common word too, which a dash does not make a month (a score of 2-0).
    """
    stop = end
    if window.word(stop - 1) in lexicon.roles["month_label"]:
        stop -= 1
    if window.word(stop - 1) in lexicon.roles["of"]:
        stop -= 1
    if window.word(stop - 1) in SLASHES and stop == end and not is_ambiguous:
        stop -= 1
    if window.word(stop - 1) in lexicon.roles["first_day"]:
        return DayPart(1, 1, stop - 1)
    last = _read_day_before(window, stop)
    if last is None:
        return None
    day, start = last
    if window.word(start - 1) in lexicon.fractions or is_week(window, start - 1, lexicon):
        return None  # the first half of the month, not its first day
    earlier = _read_range_start(window, start, lexicon)
    if earlier is not None and earlier[0] < day:
        first = earlier[1]
        is_between = window.word(first - 1) in lexicon.roles["between"]  # without it, `and` makes two days of them
        return DayPart(earlier[0], day, first - 1 if is_between else first)
    return DayPart(day, day, start)


def is_week(window: Window, index: int, lexicon: DateLexicon) -> bool:
    """Tell whether the definite word for week stands at a token."""
    unit = lexicon.units.get(window.word(index))
    return unit is not None and unit.unit == "week" and unit.is_definite


def _read_day_before(window: Window, end: int) -> tuple[int, int] | None:
    """Read one day number, in digits or as an ordinal, that ends before a token."""
    word = window.word(end - 1)
    day = parse_small(word)
    if day is not None:
        return (day, end - 1) if 1 <= day <= 31 else None
    lexicon = load_number_lexicon()
    number = lexicon.words.get(word)
    if number is not None:
        before = lexicon.ordinals.get(window.word(end - 2)) or lexicon.words.get(window.word(end - 2))
        is_small = before is not None and before.value <= 11
        if number.value == _TEN and number.kind == "unit" and is_small and before is not None:
            return _TEN + before.value % _TEN, end - 2
        if number.kind == "ten" and number.value <= 30:
            if number.attachment.conjunction and is_small and before is not None:
                return number.value + before.value % _TEN, end - 2
            return (number.value, end - 1) if number.attachment.is_definite else None
        return None
    ordinal = lexicon.ordinals.get(word)
    if ordinal is not None and ordinal.value <= _TEN and (ordinal.attachment.is_definite or ordinal.value == 1):
        return ordinal.value, end - 1
    return None


def _read_range_start(window: Window, end: int, lexicon: DateLexicon) -> tuple[int, int] | None:
    """Read the earlier day of a range that ends before a token: `3 to`, `3 -`, `between 3 and`."""
    link = window.word(end - 1)
    if link in SLASHES or link in lexicon.roles["until"] or link in lexicon.roles["or"]:
        return _read_day_before(window, end - 1)
    if link == "\N{ARABIC LETTER WAW}":
        return _read_day_before(window, end - 1)
    return None


def read_year_after(window: Window, index: int, calendar: str, lexicon: DateLexicon) -> YearPart | None:
    """Read the year that follows a month: with a label, a comma, or nothing between."""
    start = index
    if window.word(start) in _COMMAS or (window.word(start) in SLASHES and parse_year(window.word(start + 1))):
        start += 1
    else:
        if window.word(start) in lexicon.roles["of"]:
            start += 1
        if window.word(start) in lexicon.roles["year_label"]:
            start += 1
        elif start > index:
            return None
    year = parse_year(window.word(start))
    if year is None:
        return _read_old_hijri(window, start, calendar, lexicon)
    if calendar == HIJRI and _FIRST_HIJRI <= year <= _LAST_HIJRI:
        return YearPart(year, HIJRI, skip_mark(window, start + 1, HIJRI, lexicon))
    if calendar == GREGORIAN and _FIRST_YEAR <= year <= _LAST_YEAR:
        return YearPart(year, GREGORIAN, skip_mark(window, start + 1, GREGORIAN, lexicon))
    return None


def _read_old_hijri(window: Window, index: int, calendar: str, lexicon: DateLexicon) -> YearPart | None:
    """Read a Hijri year of fewer digits, which only its mark shows to be one."""
    word, end = window.word(index), skip_mark(window, index + 1, HIJRI, lexicon)
    if calendar != HIJRI or end == index + 1 or not (word.isdigit() and word.isascii() and len(word) <= 3):
        return None
    return YearPart(int(word), HIJRI, end)


def skip_mark(window: Window, index: int, calendar: str, lexicon: DateLexicon) -> int:
    """Return the token after the mark of the calendar, when there is one."""
    marks = lexicon.roles["hijri_mark" if calendar == HIJRI else "gregorian_mark"]
    return index + 1 if window.word(index) in marks else index
