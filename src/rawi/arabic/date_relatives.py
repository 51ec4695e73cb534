"""Dates counted from the day of writing: yesterday, Thursday, last week; and what is attached to any date."""

from datetime import date

from rawi.arabic.attached_spellings import ARTICLE
from rawi.arabic.calendars import GREGORIAN, HIJRI, Interval, complete_year, make_day, shift_day
from rawi.arabic.date_expressions import TimeExpression, Window, make_expression
from rawi.arabic.date_lexicon import DateLexicon
from rawi.arabic.date_parts import SLASHES, match_month, parse_small, parse_year
from rawi.arabic.date_tense import FUTURE, find_clause_direction, find_direction, is_in_nominal_clause
from rawi.arabic.number_lexicon import load_number_lexicon

_LINKS = frozenset((",", "\N{ARABIC COMMA}", "-", ":", "\N{ARABIC LETTER LAM}", ARTICLE))
_MARK = '"'
_DAYS = 7
_THURSDAY = 3
_LONGEST_STEP = 2  # days from one weekday of a list to the next
_COMMAS = frozenset((",", "\N{ARABIC COMMA}", "\N{ARABIC LETTER WAW}"))
_WAW = "\N{ARABIC LETTER WAW}"
_NEAR = 90  # tokens: a date told farther back does not order what comes after it
_CLAUSE = 15
_LEAD = 70  # tokens: title and lead of a report; columns come to the present day later
_LONGEST_NEWS = 50  # expressions looked back at
_DAY_RULES = frozenset(("deictic", "weekday"))
_STOPS = frozenset((".", "!", "\N{ARABIC QUESTION MARK}"))
_LONGEST_QUOTE = 500  # tokens looked back for an opening mark; bounds the work on endless lines


def make_one_day(day: date | None) -> Interval | None:
    """Return a day as an interval; null stays null."""
    return Interval(day, day, "day") if day is not None else None


def read_deictic(window: Window, index: int, lexicon: DateLexicon) -> TimeExpression | None:
    """Read yesterday, today, tomorrow and their like, with the weekday that may follow as a check."""
    for before, after in lexicon.deictic_shapes[window.words[index]]:
        first, last = index - before, index + 1 + after
        if first >= window.low and last <= window.high:
            days = lexicon.deictics.get(tuple(window.words[first:last]))
            if days is not None:
                return _resolve_deictic(window, days, first, last, lexicon)
    return None


def _resolve_deictic(window: Window, days: int, first: int, last: int, lexicon: DateLexicon) -> TimeExpression | None:
    weekday, last = _read_weekday_after(window, last, lexicon)
    is_today = days == 0 and weekday is None and last - first == 1
    if is_today and (window.word(first - 1) in lexicon.before["today"] or window.word(last) in lexicon.after["today"]):
        return None
    if window.word(last) in lexicon.after["deictic"] or (is_today and _is_enclosed(window, first, last)):
        return None
    is_plain = is_today or (days == 0 and weekday is None and window.words[first] in lexicon.roles["this"])
    is_part = window.word(first - 1) in lexicon.day_parts or window.word(last) in lexicon.day_parts
    is_loose = is_plain and not is_part and _is_nowadays(window, first, last, lexicon)
    if window.anchor is None or is_loose:
        return make_expression(first, last, None, "nowadays" if is_loose else "deictic")
    day = _fit_weekday(window.anchor, days, weekday)
    return make_expression(first, last, make_one_day(day), "deictic", anchor=window.anchor)


def _fit_weekday(anchor: date, days: int, weekday: int | None) -> date | None:
    """Return the day meant; when its stated weekday is another one, the nearest that fits.

    The text knows its weekday better than the metadata know the day of writing; but what is past stays past.
    """
    day = shift_day(anchor, days)
    if day is None or weekday is None:
        return day
    offset = (weekday - day.weekday() + 3) % _DAYS - 3
    if (days < 0 < days + offset) or (days == 0 and offset > 1):
        offset -= _DAYS
    elif days > 0 > days + offset:
        offset += _DAYS
    return shift_day(day, offset)


def _is_enclosed(window: Window, first: int, last: int) -> bool:
    """Tell whether a word stands alone between marks: then it is the name of a newspaper."""
    return (window.word(first - 1), window.word(last)) in ((_MARK, _MARK), ("(", ")"))


def _is_nowadays(window: Window, first: int, last: int, lexicon: DateLexicon) -> bool:
    """Tell whether `today` means these days: by its neighbours, or quoted without a verb that ties it to one day."""
    place = first - 2 if window.word(first - 1) in _LINKS else first - 1
    if window.word(place) in lexicon.before["nowadays"] or window.word(last) in lexicon.after["nowadays"]:
        return True
    if window.word(place) in lexicon.before["dated"] or find_clause_direction(window, first) is not None:
        return False
    if window.words[max(window.line, first - _LONGEST_QUOTE) : first].count(_MARK) % 2 == 1:
        return True
    if is_in_nominal_clause(window, first):
        return True
    if first < _LEAD:
        return False
    is_opening = first == window.line or window.words[first - 1] in _STOPS
    return is_opening or not _is_news(window)


def _is_news(window: Window) -> bool:
    """Tell whether the text dates what it tells by other days, too, as a column about our times seldom does."""
    return any(told.rule in _DAY_RULES and told.start is not None for told in window.told[-_LONGEST_NEWS:])


def _read_weekday_after(window: Window, index: int, lexicon: DateLexicon) -> tuple[int | None, int]:
    """Return the weekday that follows, bare or in parentheses, and the token after it."""
    weekday = lexicon.weekdays.get(window.word(index))
    if weekday is not None and weekday.is_definite:
        return weekday.number, index + 1
    weekday = lexicon.weekdays.get(window.word(index + 1))
    if window.word(index) == "-" and weekday is not None and weekday.is_definite:
        return weekday.number, index + 2
    if window.word(index) == "(" and weekday is not None and window.word(index + 2) == ")":
        return weekday.number, index + 3
    return None, index


def read_weekday(window: Window, index: int, lexicon: DateLexicon) -> TimeExpression | None:
    """Read a weekday alone: the last one, or the next one when the sentence speaks of the future."""
    weekday = lexicon.weekdays[window.words[index]]
    unit = lexicon.units.get(window.word(index - 1))
    first = index - 1 if unit is not None and unit.unit == "day" and unit.number == "one" else index
    if (first == index and not weekday.is_definite) or window.word(first - 1) in lexicon.before["weekday"]:
        return None
    last = index + 1
    if window.word(last) in lexicon.after["weekday"] or _is_surname(window, index, lexicon):
        return None
    if window.word(first - 1) == _MARK and window.word(last) == _MARK:
        return None  # the name of a magazine
    if _has_date_after(window, last, lexicon):
        return None
    figures = _read_figures(window, last, weekday.number)
    if figures is not None:
        return make_expression(first, last + 3, make_one_day(figures), "weekday_figures", anchor=window.anchor)
    relation, last = _read_weekday_relation(window, last, lexicon)
    if not weekday.is_definite and relation is None:
        return None  # some Thursday
    if (
        weekday.number == 0
        and window.word(first - 1) in lexicon.roles["between"]
        and not _has_partner(window, last, lexicon)
    ):
        return None  # Monday is also the word for the two
    if window.anchor is None:
        return make_expression(first, last, None, "weekday")
    second = lexicon.relations.get(window.word(last + 1)) if window.word(last) in lexicon.roles["second"] else None
    if relation is None and second in ("past", "coming"):
        day, base = _choose_weekday(window, weekday.number, second, (first, last), lexicon)
        day = shift_day(day, _DAYS if second == "coming" else -_DAYS) if day else None
        return make_expression(first, last + 2, make_one_day(day), "weekday", anchor=base)
    if relation is None and (listed := _find_listed_day(window, weekday.number, first)) is not None:
        return make_expression(first, last, make_one_day(listed), "weekday", anchor=window.anchor)
    day, base = _choose_weekday(window, weekday.number, relation, (first, last), lexicon)
    return make_expression(first, last, make_one_day(day), "weekday", anchor=base)


def _find_listed_day(window: Window, number: int, first: int) -> date | None:
    """Return the day that follows the weekday told right before it in a list: Monday, Tuesday and Wednesday."""
    before = window.told[-1] if window.told else None
    if before is None or before.rule != "weekday" or before.start is None or not 0 <= first - before.last <= 1:
        return None
    between = window.words[before.last : first]
    is_list = _COMMAS.issuperset(between) if between else window.words[first].startswith(_WAW)
    step = (number - before.start.weekday()) % _DAYS
    return shift_day(before.start, step) if is_list and 0 < step <= _LONGEST_STEP else None


def _is_surname(window: Window, index: int, lexicon: DateLexicon) -> bool:
    """Tell whether Thursday follows a given name that is not a surname itself: then it is the name of a family."""
    names = lexicon.before["surname"]
    is_named = (
        window.word(index - 1).removeprefix(_WAW) in names and lexicon.weekdays[window.words[index]].number == _THURSDAY
    )
    return is_named and window.word(index - 2) not in names and window.word(index - 2) not in lexicon.before["title"]


def _read_weekday_relation(window: Window, index: int, lexicon: DateLexicon) -> tuple[str | None, int]:
    """Return whether the last or the next day of that name is meant, and the token after what says so.

    The relation may stand in parentheses, or after a second day that it is meant for too.
    """
    relation = lexicon.relations.get(window.word(index))
    if relation in ("past", "coming", "present"):
        return relation, index + 1
    inner = lexicon.relations.get(window.word(index + 1))
    if window.word(index) == "(" and inner in ("past", "coming") and window.word(index + 2) == ")":
        return inner, index + 3
    if _has_partner(window, index, lexicon):
        shared = lexicon.relations.get(window.word(index + 1 + (window.word(index) == _WAW)))
        return (shared if shared in ("past", "coming") else None), index
    return None, index


def _has_partner(window: Window, index: int, lexicon: DateLexicon) -> bool:
    """Tell whether `and Tuesday` follows."""
    word = window.word(index)
    return word.startswith(_WAW) and (word in lexicon.weekdays or window.word(index + 1) in lexicon.weekdays)


def read_day_of_this_month(window: Window, index: int) -> TimeExpression | None:
    """Read a day told by its number and the word for running: `the 12th instant`."""
    day = parse_small(window.word(index - 1))
    before = window.word(index - 2)
    if day is None or before.isdigit() or before in SLASHES:
        return None
    if window.anchor is None:
        return make_expression(index - 1, index + 1, None, "instant")
    value = make_day(window.anchor.year, window.anchor.month, day)
    return make_expression(index - 1, index + 1, value, "instant", anchor=window.anchor) if value else None


def _read_figures(window: Window, index: int, weekday: int) -> date | None:
    """Read day and month in figures after a weekday, in the calendar in which the weekday is right."""
    day, month = parse_small(window.word(index)), parse_small(window.word(index + 2))
    if day is None or month is None or window.word(index + 1) not in SLASHES or window.anchor is None:
        return None
    for calendar in (GREGORIAN, HIJRI):
        value = complete_year(window.anchor, month, day, calendar, None) if 1 <= month <= 12 else None
        if value is not None and value.start.weekday() == weekday:
            return value.start
    return None


def _choose_weekday(
    window: Window, number: int, relation: str | None, span: tuple[int, int], lexicon: DateLexicon
) -> tuple[date | None, date | None]:
    """Return the day of that name that is meant, and the day that it was counted from."""
    base, first = window.anchor, span[0]
    if base is None:
        return None, None
    ahead = (number - base.weekday()) % _DAYS
    if relation == "coming":
        return shift_day(base, ahead or _DAYS), base
    if relation == "past":
        return shift_day(base, ahead - _DAYS), base
    if find_direction(window, *span) == FUTURE:
        return shift_day(base, ahead), base
    if _find_background(window, first, lexicon) >= 0:
        told = window.find_told("day")
        is_before = told is not None and told.last <= _find_background(window, first, lexicon)
        if told is not None and is_before and told.start and told.start <= base and first - told.last <= _NEAR:
            base = told.start
            ahead = (number - base.weekday()) % _DAYS
    return shift_day(base, ahead - _DAYS if ahead else 0), base


def _find_background(window: Window, first: int, lexicon: DateLexicon) -> int:
    """Return the token that puts the clause into the pluperfect, which tells what came before; -1 without one."""
    low = max(window.line, first - _CLAUSE)
    for role in ("was", "already"):
        found = [index for index in range(low, first) if window.words[index] in lexicon.roles[role]]
        if found:
            return found[0]
    return -1


def _has_date_after(window: Window, index: int, lexicon: DateLexicon) -> bool:
    """Tell whether a day and a month, or a date in figures, follow a weekday, so that the weekday belongs to them."""
    while window.word(index) in _LINKS or window.word(index) in lexicon.roles["pairing"]:
        index += 1
    word = window.word(index)
    if parse_small(word) and window.word(index + 1) in SLASHES and parse_small(window.word(index + 2)):
        return parse_year(window.word(index + 4)) is not None
    if parse_year(word) and window.word(index + 1) in SLASHES:
        return parse_small(window.word(index + 4)) is not None
    if parse_small(word) is None and word not in load_number_lexicon().ordinals:
        return False
    return any(match_month(window, index + step, lexicon) is not None for step in range(1, 5))
