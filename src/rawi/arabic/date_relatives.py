"""Dates counted from the day of writing: yesterday, Thursday, last week; and what is attached to any date."""

from datetime import date

from rawi.arabic.calendars import Interval, shift_day
from rawi.arabic.date_expressions import TimeExpression, Window, make_expression
from rawi.arabic.date_lexicon import DateLexicon, Deictic
from rawi.arabic.date_parts import SLASHES, match_month, parse_small, parse_year
from rawi.arabic.date_tense import FUTURE, find_direction
from rawi.arabic.number_lexicon import load_number_lexicon

_LINKS = frozenset((",", "\N{ARABIC COMMA}", "-", ":", "\N{ARABIC LETTER LAM}"))
_DAYS = 7


def make_one_day(day: date | None) -> Interval | None:
    """Return a day as an interval; null stays null."""
    return Interval(day, day, "day") if day is not None else None


def read_deictic(window: Window, index: int, lexicon: DateLexicon) -> TimeExpression | None:
    """Read yesterday, today, tomorrow and their like, with the weekday that may follow as a check."""
    for deictic in lexicon.deictics[window.words[index]]:
        first, last = index - len(deictic.before), index + 1 + len(deictic.after)
        if _matches(window, deictic, first, index, last):
            return _resolve_deictic(window, deictic, first, last, lexicon)
    return None


def _matches(window: Window, deictic: Deictic, first: int, index: int, last: int) -> bool:
    if first < window.low or last > window.high:
        return False
    words = window.words
    return tuple(words[first:index]) == deictic.before and tuple(words[index + 1 : last]) == deictic.after


def _resolve_deictic(
    window: Window, deictic: Deictic, first: int, last: int, lexicon: DateLexicon
) -> TimeExpression | None:
    weekday, last = _read_weekday_after(window, last, lexicon)
    is_today = deictic.days == 0 and weekday is None and last - first == 1
    if is_today and (window.word(first - 1) in lexicon.before["today"] or window.word(last) in lexicon.after["today"]):
        return None
    if window.anchor is None:
        return make_expression(first, last, None, "deictic")
    day = shift_day(window.anchor, deictic.days)
    if day is not None and weekday is not None:
        day = shift_day(day, (weekday - day.weekday() + 3) % _DAYS - 3)  # the nearest such weekday
    return make_expression(first, last, make_one_day(day), "deictic", anchor=window.anchor)


def _read_weekday_after(window: Window, index: int, lexicon: DateLexicon) -> tuple[int | None, int]:
    """Return the weekday that follows, bare or in parentheses, and the token after it."""
    weekday = lexicon.weekdays.get(window.word(index))
    if weekday is not None and weekday.is_definite:
        return weekday.number, index + 1
    weekday = lexicon.weekdays.get(window.word(index + 1))
    if window.word(index) == "(" and weekday is not None and window.word(index + 2) == ")":
        return weekday.number, index + 3
    return None, index


def read_weekday(window: Window, index: int, lexicon: DateLexicon) -> TimeExpression | None:
    """Read a weekday alone: the last one, or the next one when the sentence speaks of the future."""
    weekday = lexicon.weekdays[window.words[index]]
    unit = lexicon.units.get(window.word(index - 1))
    first = index - 1 if unit is not None and unit.unit == "day" and unit.count == "one" else index
    if first == index and (not weekday.is_definite or window.word(index - 1) in lexicon.before["weekday"]):
        return None
    last = index + 1
    if window.word(last) in lexicon.after["weekday"]:
        return None
    if _has_date_after(window, last, lexicon):
        return None
    relation = lexicon.relations.get(window.word(last))
    last = last + 1 if relation in ("past", "coming", "present") else last
    if window.anchor is None:
        return make_expression(first, last, None, "weekday")
    day, base = _choose_weekday(window, weekday.number, relation, first, last)
    return make_expression(first, last, make_one_day(day), "weekday", anchor=base)


def _choose_weekday(
    window: Window, number: int, relation: str | None, first: int, last: int
) -> tuple[date | None, date | None]:
    """Return the day of that name that is meant, and the day that it was counted from."""
    base = window.anchor
    if base is None:
        return None, None
    ahead = (number - base.weekday()) % _DAYS
    if relation == "coming":
        return shift_day(base, ahead or _DAYS), base
    if relation == "past":
        return shift_day(base, ahead - _DAYS), base
    if find_direction(window, first, last) == FUTURE:
        return shift_day(base, ahead), base
    return shift_day(base, ahead - _DAYS if ahead else 0), base


def _has_date_after(window: Window, index: int, lexicon: DateLexicon) -> bool:
    """Tell whether a day and a month, or a date in figures, follow a weekday, so that the weekday belongs to them."""
    while window.word(index) in _LINKS or window.word(index) in lexicon.roles["pairing"]:
        index += 1
    word = window.word(index)
    if parse_small(word) and window.word(index + 1) in SLASHES and parse_small(window.word(index + 2)):
        return parse_year(window.word(index + 4)) is not None
    if parse_small(word) is None and word not in load_number_lexicon().ordinals:
        return False
    return any(match_month(window, index + step, lexicon) is not None for step in range(1, 5))
