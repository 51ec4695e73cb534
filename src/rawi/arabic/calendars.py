"""Days, weeks, months and years of the Gregorian and the Hijri calendar as inclusive day intervals.

Hijri dates follow the Umm al-Qura calendar (AH 1343 to 1500). Nothing here raises on a date that does not exist: the
answer is null, because texts do state such dates.
"""

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from hijridate import Gregorian, Hijri

GREGORIAN, HIJRI = "gregorian", "hijri"
FIRST_HIJRI_YEAR, LAST_HIJRI_YEAR = 1343, 1500
_SLIP, _ABSURD = 20, 330  # days
_AHEAD = 120  # days
_SLACK = 60  # days: what was planned in the quoted past may be over at the day of writing
UNIT_YEARS = {"year": 1, "decade": 10, "century": 100}
_DAY = timedelta(days=1)
_FIRST_HIJRI_DAY, _LAST_HIJRI_DAY = date(1924, 8, 1), date(2077, 11, 16)  # bounds of the Umm al-Qura tables


class Interval(NamedTuple):
    """An inclusive interval of days and what kind of unit it is: day, week, month, quarter, year, other."""

    start: date
    end: date
    precision: str


def make_day(year: int, month: int, day: int, calendar: str = GREGORIAN) -> Interval | None:
    """Return one day; null when the calendar has no such day."""
    if calendar == HIJRI:
        found = _find_hijri_day(year, month, day)
        return Interval(found, found, "day") if found else None
    if not (1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    found = date(year, month, day)
    return Interval(found, found, "day")


@lru_cache(maxsize=4096)
def _find_hijri_day(year: int, month: int, day: int) -> date | None:
    if not (FIRST_HIJRI_YEAR <= year <= LAST_HIJRI_YEAR and 1 <= month <= 12 and day >= 1):
        return None
    length = Hijri(year, month, 1).month_length()
    if day > length:
        return None
    found = Hijri(year, month, day).to_gregorian()
    return date(found.year, found.month, found.day)


@lru_cache(maxsize=8192)
def make_month(year: int, month: int, calendar: str = GREGORIAN) -> Interval | None:
    """Return a whole month; null when the calendar has no such month."""
    first = make_day(year, month, 1, calendar)
    if first is None:
        return None
    if calendar == HIJRI:
        return Interval(first.start, first.start + timedelta(days=Hijri(year, month, 1).month_length() - 1), "month")
    return Interval(first.start, date(year, month, monthrange(year, month)[1]), "month")


@lru_cache(maxsize=2048)
def make_year(year: int, calendar: str = GREGORIAN) -> Interval | None:
    """Return a whole year; null outside the calendar's range."""
    first, last = make_month(year, 1, calendar), make_month(year, 12, calendar)
    return Interval(first.start, last.end, "year") if first and last else None


def make_week(day: date, offset: int = 0) -> Interval | None:
    """Return the ISO week, Monday to Sunday, that lies `offset` weeks from the week of a day."""
    monday = shift_day(day, 7 * offset - day.weekday())
    sunday = shift_day(monday, 6) if monday else None
    return Interval(monday, sunday, "week") if monday and sunday else None


def shift_day(day: date, offset: int) -> date | None:
    """Return the day `offset` days later; null beyond the years 1 to 9999."""
    try:
        return day + offset * _DAY
    except OverflowError:
        return None


def shift_month(day: date, offset: int) -> date | None:
    """Return the same day `offset` months later, or that month's last day when it is shorter."""
    months = day.year * 12 + day.month - 1 + offset
    year, month = divmod(months, 12)
    if not 1 <= year <= 9999:
        return None
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


@lru_cache(maxsize=4096)
def find_hijri(day: date) -> tuple[int, int, int] | None:
    """Return year, month and day of the Umm al-Qura calendar; null outside its range."""
    if not _FIRST_HIJRI_DAY <= day <= _LAST_HIJRI_DAY:
        return None
    found = Gregorian(day.year, day.month, day.day).to_hijri()
    return found.year, found.month, found.day


def complete_year(
    anchor: date, month: int, day: int | None, calendar: str, direction: str | None, *, is_certain: bool = False
) -> Interval | None:
    """Return the month or day of a date without a year, in the year that the anchor and the direction suggest.

    Args:
        anchor: the day of writing.
        month: 1-12.
        day: day of the month; null for the whole month.
        calendar: gregorian or hijri.
        direction: past, future, present (the anchor's own year), or null for the nearest that is not far ahead.
        is_certain: whether the text says last or next; a direction by the tense gives way to a date that lies near.
    """
    if calendar == HIJRI:
        hijri = find_hijri(anchor)
        if hijri is None:
            return None
        year = hijri[0]
    else:
        year = anchor.year
    if direction == "present":
        return _make(year, month, day, calendar)
    found = [_make(year + step, month, day, calendar) for step in (-1, 0, 1)]
    candidates = [candidate for candidate in found if candidate is not None]
    if direction is None:
        kept = [candidate for candidate in candidates if _is_likely(candidate, anchor)]
    elif is_certain:
        kept = [candidate for candidate in candidates if _is_on_side(candidate, anchor, direction)]
    else:
        sign = 1 if direction == "past" else -1
        kept = [candidate for candidate in candidates if sign * (candidate.start - anchor).days <= _SLACK]
    near = [candidate for candidate in candidates if _measure_distance(candidate, anchor) <= _SLIP]
    best = min(kept or candidates, key=lambda candidate: _measure_distance(candidate, anchor), default=None)
    is_absurd = best is not None and _measure_distance(best, anchor) > _ABSURD
    return near[0] if is_absurd and near else best  # nobody says next for a day almost a year off


def _is_on_side(interval: Interval, anchor: date, direction: str) -> bool:
    """Tell whether a month or day lies wholly before, or after, the day of writing; that day is on both sides."""
    return interval.end <= anchor if direction == "past" else interval.start >= anchor


def _is_likely(interval: Interval, anchor: date) -> bool:
    """Tell whether a date without any word of its direction is near enough: news looks back farther than ahead."""
    return (interval.start - anchor).days <= _AHEAD


def _make(year: int, month: int, day: int | None, calendar: str) -> Interval | None:
    return make_month(year, month, calendar) if day is None else make_day(year, month, day, calendar)


def _measure_distance(interval: Interval, anchor: date) -> int:
    """Return days between an interval and a day; zero inside it."""
    return max((interval.start - anchor).days, (anchor - interval.end).days, 0)


def shift_unit(day: date, unit: str, offset: int) -> Interval | None:
    """Return the whole day, week, month, year, decade or century that lies `offset` units from that of a day.

    Decades and centuries are those of TIMEX3: 1990 to 1999, 1900 to 1999.
    """
    if unit == "day":
        return make_span(shift_day(day, offset), shift_day(day, offset), "day")
    if unit == "week":
        return make_week(day, offset)
    if unit == "month":
        shifted = shift_month(day.replace(day=1), offset)
        return make_month(shifted.year, shifted.month) if shifted else None
    size = UNIT_YEARS[unit]
    first = (day.year // size + offset) * size
    return make_years(first, first + size - 1, "year" if size == 1 else "other")


def make_span(start: date | None, end: date | None, precision: str) -> Interval | None:
    """Return the interval between two days; null when one is missing or they are the wrong way round."""
    return Interval(start, end, precision) if start is not None and end is not None and start <= end else None


def make_years(first: int, last: int, precision: str) -> Interval | None:
    """Return the interval from one year to another, both whole; null outside the years 1 to 9999."""
    if not 1 <= first <= last <= 9999:
        return None
    return Interval(date(first, 1, 1), date(last, 12, 31), precision)


def cut_part(whole: Interval, parts: int, number: int) -> Interval | None:
    """Return one of the halves, thirds or quarters of a year or a month.

    Args:
        whole: a whole month, year, or any span of whole years.
        parts: how many parts make the whole.
        number: which one, from 1.
    """
    if not 1 <= number <= parts:
        return None
    if whole.precision == "month":
        days = (whole.end - whole.start).days + 1
        size = 15 if parts == 2 else 10 if parts == 3 else 7  # halves, thirds and weeks as calendars print them
        first = shift_day(whole.start, size * (number - 1))
        last = whole.end if number == parts else shift_day(whole.start, min(size * number, days) - 1)
        return make_span(first, last, "other")
    months = (whole.end.year - whole.start.year) * 12 + whole.end.month - whole.start.month + 1
    if months % parts or whole.start.day != 1:
        return None
    first = shift_month(whole.start, months // parts * (number - 1))
    following = shift_month(whole.start, months // parts * number)
    last = shift_day(following, -1) if following else None
    return make_span(first, last, "quarter" if months // parts == 3 else "other")
