"""Absolute dates: month names with day and year, numeric dates, years, and what is attached to them."""

from datetime import date

from rawi.arabic.calendars import (
    GREGORIAN,
    HIJRI,
    Interval,
    complete_year,
    find_hijri,
    make_day,
    make_month,
    make_year,
    make_years,
)
from rawi.arabic.date_expressions import TimeExpression, Window, make_expression
from rawi.arabic.date_lexicon import DateLexicon
from rawi.arabic.date_parts import (
    SLASHES,
    DayPart,
    MonthPart,
    YearPart,
    parse_small,
    parse_year,
    read_days_before,
    read_months,
    read_year_after,
    skip_mark,
)
from rawi.arabic.date_periods import read_period
from rawi.arabic.date_tense import FUTURE, find_direction

_FIRST_HIJRI, _LAST_HIJRI = 1300, 1460
_FIRST_BARE, _LAST_BARE = 1900, 2050  # bare numbers outside are seldom years
_WAW = "\N{ARABIC LETTER WAW}"
_FULL = frozenset(("gregorian_day", "gregorian_month", "gregorian_figures", "gregorian_told_year"))
_SENTENCE = 15  # words between a full date and one that goes on from it
_STOPS = frozenset((".", "!", "\N{ARABIC QUESTION MARK}"))
_HEAD = 4  # words between an event and its day
_LONGEST_SPAN = 100  # years
_TIMES = frozenset(("x", "*", "\N{MULTIPLICATION SIGN}"))
_DIRECTIONS = {"past": "past", "coming": "future", "present": "present"}


def read_month_date(window: Window, index: int, lexicon: DateLexicon) -> TimeExpression | None:
    """Read a date around the month name at a token: day before, double name, year or relation after."""
    months = read_months(window, index, lexicon)
    if months is None or _is_double_of_name(window, index, lexicon):
        return None
    is_ambiguous = months.month.is_ambiguous
    is_single = months.month == months.until
    days = read_days_before(window, index, lexicon, is_ambiguous=is_ambiguous) if is_single else None
    start = days.start if days else _skip_label(window, index, lexicon)
    if window.word(start - 1) in lexicon.before["month_day"] or _is_yearly(window, months.end, lexicon):
        return None
    year = read_year_after(window, months.end, months.month.calendar, lexicon)
    year = year or _read_shared_year(window, months, lexicon)
    if year is None and window.word(months.end) in lexicon.relations:
        year = read_year_after(window, months.end + 1, months.month.calendar, lexicon)
    rule = f"{months.month.calendar}_{'day' if days else 'month'}"
    if year is not None:
        end = months.end if year.end < months.end else year.end
        return make_expression(start, end, _make_interval(months, days, year.year), rule)
    named = _read_year_relation(window, months.end, lexicon)
    if named is not None:
        value = _place_in_year(months, days, named.start.year) if named.start else None
        return make_expression(start, named.last, value, f"{rule}_completed", anchor=named.anchor)
    is_doubled = any(
        word != window.words[index] and word in lexicon.months for word in window.words[index : months.end]
    )
    has_company = days or start < index or is_doubled or window.word(months.end) in lexicon.relations
    is_told = window.word(start - 1) in lexicon.roles["in_month"] and not lexicon.attached.get(window.words[index], 0)
    is_sure = has_company or not is_ambiguous or is_told
    return _complete_month(window, months, days, start, lexicon) if is_sure else None


def _read_shared_year(window: Window, months: MonthPart, lexicon: DateLexicon) -> YearPart | None:
    """Read the year after a second month, which is meant for the first one too: `in May and November 2003`."""
    word = window.word(months.end)
    index = months.end + 1 if word == _WAW else months.end
    if not word.startswith(_WAW) or parse_small(window.word(months.end - 1)) is not None:
        return None
    second = read_months(window, index, lexicon)
    if second is None or second.month.calendar != months.month.calendar:
        return None
    if months.until.number >= second.month.number:
        return None
    year = read_year_after(window, second.end, second.month.calendar, lexicon)
    return year._replace(end=0) if year is not None else None


def _read_year_relation(window: Window, index: int, lexicon: DateLexicon) -> TimeExpression | None:
    """Read the year of a month told by its relation: `September of last year`, `June the same year`."""
    start = index + 1 if window.word(index) in lexicon.roles["of"] else index
    unit = lexicon.units.get(window.word(start))
    if unit is None:
        start += window.word(start) in lexicon.roles["this"] or window.word(start) in lexicon.roles["same"]
        unit = lexicon.units.get(window.word(start))
    if unit is None or unit.unit != "year" or unit.number != "one" or not unit.is_definite:
        return None
    return read_period(window, start, lexicon)


def _is_yearly(window: Window, index: int, lexicon: DateLexicon) -> bool:
    """Tell whether `of every year` follows, after an epithet of the month at most: a frequency, no date."""
    for place in (index, index + 1):
        if window.word(place) in lexicon.roles["of"] and window.word(place + 1) in lexicon.roles["every"]:
            return True
    return False


def _is_double_of_name(window: Window, index: int, lexicon: DateLexicon) -> bool:
    """Tell whether a month is the second name of one passed over before: `the revolution of February (Shubat)`."""
    before = window.word(index - 1)
    return (before == "(" or before in SLASHES) and window.word(index - 2) in lexicon.months


def _skip_label(window: Window, index: int, lexicon: DateLexicon) -> int:
    return index - 1 if window.word(index - 1) in lexicon.roles["month_label"] else index


def _make_interval(months: MonthPart, days: DayPart | None, year: int) -> Interval | None:
    """Return the interval of a month, a day, a range of days or of months in a known year."""
    calendar = months.month.calendar
    if days is not None:
        first = make_day(year, months.month.number, days.first_day, calendar)
        last = make_day(year, months.month.number, days.last_day, calendar)
        return _join(first, last)
    return _join(make_month(year, months.month.number, calendar), make_month(year, months.until.number, calendar))


def _place_in_year(months: MonthPart, days: DayPart | None, year: int) -> Interval | None:
    """Return the month or day that begins in a Gregorian year; a Hijri one is looked for in the years around it."""
    if months.month.calendar == GREGORIAN:
        return _make_interval(months, days, year)
    known = find_hijri(date(year, 7, 1))
    if known is None:
        return None
    first = known[0]
    found = [_make_interval(months, days, first + step) for step in (-1, 0, 1)]
    return next((value for value in found if value is not None and value.start.year == year), None)


def _join(first: Interval | None, last: Interval | None) -> Interval | None:
    """Return the interval from the first to the last; its precision is theirs when they are the same."""
    if first is None or last is None or last.end < first.start:
        return None
    return first if first == last else Interval(first.start, last.end, "other")


def _complete_month(
    window: Window, months: MonthPart, days: DayPart | None, start: int, lexicon: DateLexicon
) -> TimeExpression:
    """Find the year of a date that states none: from a relation after it, the tense around it, and the anchor."""
    month, end = months.month, months.end
    known = _find_known_year(window, months, days, start, lexicon)
    if known is not None:
        return make_expression(start, end, _make_interval(months, days, known), "gregorian_day")
    relation = _DIRECTIONS.get(lexicon.relations.get(window.word(end), ""))
    direction = relation or find_direction(window, start, end)
    told = _find_told_value(window, months, days, start) if relation is None and direction != FUTURE else None
    if told is not None:
        return make_expression(start, end, told, f"{month.calendar}_told_year")
    end = end + 1 if relation else end
    rule = f"{month.calendar}_{'day' if days else 'month'}_completed"
    if window.anchor is None:
        return make_expression(start, end, None, rule)
    day = (days.first_day, days.last_day) if days else (None, None)
    is_certain = relation is not None
    last = complete_year(window.anchor, months.until.number, day[1], month.calendar, direction, is_certain=is_certain)
    first = last
    if last is not None and (day[0] != day[1] or months.until != month):
        first = complete_year(last.start, month.number, day[0], month.calendar, "past", is_certain=True)
    return make_expression(start, end, _join(first, last), rule, anchor=window.anchor)


def _find_told_value(window: Window, months: MonthPart, days: DayPart | None, start: int) -> Interval | None:
    """Return a date in the year that the same sentence told in full just before, when that is not the year of writing.

    It goes on from there: what it would lead back to is a date of its own.
    """
    told = window.told[-1] if window.told else None
    if told is None or told.start is None or told.rule not in _FULL or window.anchor is None:
        return None
    between = window.words[told.last : start]
    is_near = told.first >= window.line and len(between) <= _SENTENCE and _STOPS.isdisjoint(between)
    if not is_near or told.start.year >= window.anchor.year or months.month.calendar != GREGORIAN:
        return None
    value = _make_interval(months, days, told.start.year)
    return value if value is not None and value.start >= told.start else None


def _find_known_year(
    window: Window, months: MonthPart, days: DayPart | None, start: int, lexicon: DateLexicon
) -> int | None:
    """Return the year of a day that an event before it made known."""
    if days is None or months.month.calendar != GREGORIAN:
        return None
    words = window.words[max(window.line, start - _HEAD) : start]
    keys = ((word, months.month.number, days.first_day) for word in words)
    return next((lexicon.known_days[key] for key in keys if key in lexicon.known_days), None)


def read_numeric_date(window: Window, index: int, lexicon: DateLexicon) -> TimeExpression | None:
    """Read a date in figures around the year at a token: 3-4-2021, 2021/4/3, 4/2021."""
    year = parse_year(window.words[index])
    if year is None:
        return None
    calendar = HIJRI if _FIRST_HIJRI <= year <= _LAST_HIJRI else GREGORIAN
    before = [parse_small(window.word(index - 2)), parse_small(window.word(index - 4))]
    link = window.word(index - 1)
    if link in SLASHES and before[0] is not None:
        if before[1] is not None and window.word(index - 3) == link:
            value = _make_figures(year, before[0], before[1], calendar)
            first, start = _read_earlier_figures(window, index - 4, link, lexicon)
            if start is not None and value is not None:
                begun = make_day(year, start[1] or before[0], start[0], calendar)
                value = _join(begun, value) or value
            end = skip_mark(window, index + 1, calendar, lexicon)
            return make_expression(first, end, value, f"{calendar}_figures") if value else None
        return None
    after = [parse_small(window.word(index + 2)), parse_small(window.word(index + 4))]
    link = window.word(index + 1)
    if link in SLASHES and None not in after and window.word(index + 3) == link:
        value = _make_figures(year, after[0] or 0, after[1] or 0, calendar)
        end = skip_mark(window, index + 5, calendar, lexicon)
        return make_expression(index, end, value, f"{calendar}_figures") if value else None
    return None


def _read_earlier_figures(
    window: Window, index: int, link: str, lexicon: DateLexicon
) -> tuple[int, tuple[int, int | None] | None]:
    """Read the day, or day and month, from which a range in figures runs: `11 - 22/10/1436`, `23/4 to 26/6/1436`."""
    joint = window.word(index - 1)
    if joint not in lexicon.roles["until"] and not (joint in SLASHES and joint != link):
        return index, None
    last, first = parse_small(window.word(index - 2)), parse_small(window.word(index - 4))
    if last is not None and window.word(index - 3) == link and first is not None:
        return index - 4, (first, last)
    return (index - 2, (last, None)) if last is not None else (index, None)


def _make_figures(year: int, month: int, day: int, calendar: str) -> Interval | None:
    """Return the day of a date in figures; Arabic writes the day first, so the other order only when it must be."""
    return make_day(year, month, day, calendar) or make_day(year, day, month, calendar)


def read_year(window: Window, index: int, lexicon: DateLexicon) -> TimeExpression | None:
    """Read a year at a token, with or without the word for year before it."""
    year = parse_year(window.words[index])
    if year is None:
        return None
    is_labelled = window.word(index - 1) in lexicon.roles["year_label"]
    start = index - 1 if is_labelled else index
    part = read_era(window, index, year, lexicon)
    later, end = _read_later_year(window, index, year, lexicon)
    if later is not None and later <= _LAST_HIJRI and year >= _FIRST_HIJRI:
        end = skip_mark(window, end, HIJRI, lexicon)
        return make_expression(start, end, _join(make_year(year, HIJRI), make_year(later, HIJRI)), "hijri_year")
    if later is not None and year >= _FIRST_BARE:
        end = skip_mark(window, end, GREGORIAN, lexicon)
        return make_expression(start, end, make_years(year, later, "other"), "gregorian_years")
    if part is None or (not is_labelled and not _is_bare_year(window, index, part, lexicon)):
        return None
    return make_expression(start, part.end, make_year(part.year, part.calendar), f"{part.calendar}_year")


def _read_later_year(window: Window, index: int, year: int, lexicon: DateLexicon) -> tuple[int | None, int]:
    """Read the second year of a span written with a dash or a slash, as seasons and reports have it, and its end."""
    calendar = HIJRI if year <= _LAST_HIJRI else GREGORIAN
    link = skip_mark(window, index + 1, calendar, lexicon)
    later = parse_year(window.word(link + 1)) if window.word(link) in SLASHES else None
    is_later = later is not None and year < later <= min(year + _LONGEST_SPAN, _LAST_BARE)
    return (later, link + 2) if is_later else (None, index)


def _is_bare_year(window: Window, index: int, part: YearPart, lexicon: DateLexicon) -> bool:
    """Tell whether a number without the word for year is one: of the right size, and counting nothing."""
    if part.end > index + 1:
        return True
    if part.calendar == HIJRI or not _FIRST_BARE <= part.year <= _LAST_BARE:
        return _has_year_beside(window, index, part.year, lexicon)
    if _is_size(window, index):
        return False
    before = window.word(_find_list_head(window, index) - 1)
    if before in lexicon.before["year"] or window.word(index + 1) in lexicon.after["year"]:
        return False
    is_latin = before.isascii() and before.isalpha()  # the name of a product
    return not is_latin and lexicon.before["year_name"].isdisjoint(window.words[max(window.low, index - 3) : index])


def _is_size(window: Window, index: int) -> bool:
    """Tell whether a number is one side of a screen or picture: `1920 x 1080`."""
    return any(window.word(index + side) in _TIMES and window.word(index + 2 * side).isdigit() for side in (-1, 1))


def _find_list_head(window: Window, index: int) -> int:
    """Return the first of several numbers joined by `and`: what stands before it tells what all of them are."""
    while window.word(index - 1) == _WAW and parse_year(window.word(index - 2)) is not None:
        index -= 2
    return index


def _has_year_beside(window: Window, index: int, year: int, lexicon: DateLexicon) -> bool:
    """Tell whether another year is tied to an early one: `from 1792 to 1822`, `the years 1749 and 1831`."""
    told = window.told[-1] if window.told else None
    if told is not None and told.rule == "gregorian_year" and 0 < index - told.last <= 1:
        return _is_year_link(window.words[index - 1], lexicon)
    later = parse_year(window.word(index + 2))
    is_from = window.word(index - 1) in lexicon.roles["from"] and window.word(index + 1) in lexicon.roles["until"]
    return is_from and later is not None and year < later <= _LAST_BARE


def _is_year_link(word: str, lexicon: DateLexicon) -> bool:
    return word == _WAW or word in SLASHES or word in lexicon.roles["until"]


def read_era(window: Window, index: int, year: int, lexicon: DateLexicon) -> YearPart | None:
    """Return the year with its calendar: by the mark after it, else by its size."""
    hijri_end = skip_mark(window, index + 1, HIJRI, lexicon)
    if hijri_end > index + 1 or _FIRST_HIJRI <= year <= _LAST_HIJRI:
        return YearPart(year, HIJRI, hijri_end) if year <= _LAST_HIJRI else None
    return YearPart(year, GREGORIAN, skip_mark(window, index + 1, GREGORIAN, lexicon))
