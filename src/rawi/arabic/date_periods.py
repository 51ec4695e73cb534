"""Periods named by a unit and its relation: last week, this year, the coming two months, the end of the year."""

from datetime import date

from rawi.arabic.calendars import Interval, make_month, make_span, make_years, shift_day, shift_unit
from rawi.arabic.date_expressions import TimeExpression, Window, make_expression
from rawi.arabic.date_lexicon import DateLexicon, Unit
from rawi.arabic.date_quantities import read_number_before
from rawi.arabic.date_tense import PAST, find_direction
from rawi.arabic.number_lexicon import load_number_lexicon

_STEPS = {"past": -1, "present": 0, "coming": 1}
_PARTS = frozenset(("START", "MID", "END"))
_CLOCK = frozenset(("hour", "minute"))
_NOT_THIS = _CLOCK | {"day"}  # this day is a deictic, this hour is seldom a time
_AL = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_HOURS_A_DAY = 24
_SATURDAY, _SUNDAY = 5, 6
_WEEKEND = 5  # days back from a working day to the weekend before it


def read_period(window: Window, index: int, lexicon: DateLexicon) -> TimeExpression | None:
    """Read the period whose unit stands at a token; null when nothing relates it to a day."""
    unit = lexicon.units[window.words[index]]
    if unit.number == "one" and unit.is_definite:
        return _read_single(window, index, unit, lexicon)
    if unit.number == "one" and not window.word(index - 1).isdigit():
        return None  # without the article and a number, a year is any year
    return _read_several(window, index, unit, lexicon)


def _read_single(window: Window, index: int, unit: Unit, lexicon: DateLexicon) -> TimeExpression | None:
    before, after = window.word(index - 1), window.word(index + 1)
    if unit.unit == "year" and before in lexicon.before["year_unit"]:
        return None
    relation = lexicon.relations.get(after)
    if unit.is_definite and after in lexicon.roles["second"] and lexicon.relations.get(window.word(index + 2)):
        step = 2 * _STEPS.get(lexicon.relations[window.word(index + 2)], 0)
        return _make_period(window, index, index + 3, unit.unit, step) if step else None
    if unit.is_definite and relation in ("same", "next_told", "previous_told"):
        return _read_told(window, index, index + 2, unit, relation)
    if before in lexicon.roles["same"] and unit.is_definite:
        return _read_told(window, index - 1, index + 1, unit, "same")
    if unit.is_definite and relation in _STEPS and (unit.unit != "day" or relation != "present"):
        step = 0 if _is_week_just_over(window, index, unit, relation, lexicon) else _STEPS[relation]
        return _make_period(window, index, index + 2, unit.unit, step)
    if before in lexicon.roles["this"] and unit.is_definite and unit.unit not in _NOT_THIS:
        return _make_period(window, index - 1, index + 1, unit.unit, 0)
    if unit.is_definite and lexicon.modifiers.get(before) in _PARTS and unit.unit in ("week", "month", "year"):
        return _read_current(window, index, unit, before, lexicon)
    return None


def _is_week_just_over(window: Window, index: int, unit: Unit, relation: str, lexicon: DateLexicon) -> bool:
    """Tell whether the last week is that which ends on the day of writing, for those whose weeks begin on Sunday.

    On a Sunday it always is; on a Saturday at its end, and where stock markets speak of it.
    """
    if unit.unit != "week" or relation != "past" or window.anchor is None:
        return False
    before = window.word(index - 1)
    is_closed = lexicon.modifiers.get(before) == "END" or before in lexicon.before["dated"]
    day = window.anchor.weekday()
    return day == _SUNDAY or (day == _SATURDAY and is_closed)


def _make_period(window: Window, first: int, last: int, unit: str, step: int) -> TimeExpression | None:
    if unit in _CLOCK:
        return make_expression(first, last, None, "period")
    value = shift_unit(window.anchor, unit, step) if window.anchor else None
    return make_expression(first, last, value, "period", anchor=window.anchor)


def _read_current(window: Window, index: int, unit: Unit, modifier: str, lexicon: DateLexicon) -> TimeExpression | None:
    """Read `the end of the year` without more: the running one; a weekend of the past is the last one."""
    if _is_named(window, index + 1, lexicon) or window.word(index + 1) in lexicon.after["year_unit"]:
        return None
    anchor = window.anchor
    if unit.unit == "week" and window.word(index - 2) in lexicon.before["weekend"]:
        return None  # weekends in general
    is_weekend = unit.unit == "week" and lexicon.modifiers[modifier] == "END"
    if is_weekend and anchor and anchor.weekday() < _WEEKEND and find_direction(window, index, index + 1) == PAST:
        return _make_period(window, index, index + 1, "week", -1)
    return _make_period(window, index, index + 1, unit.unit, 0)


def _is_named(window: Window, index: int, lexicon: DateLexicon) -> bool:
    """Tell whether a year or a month name follows, so that the unit only labels it."""
    word = window.word(index)
    return (len(word) == 4 and word.isdigit()) or word in lexicon.months


def _read_told(window: Window, first: int, last: int, unit: Unit, relation: str) -> TimeExpression | None:
    """Read `the same year`, `the next day`, `the year before`: counted from the date told before."""
    if unit.unit in _CLOCK:
        return None
    told = window.find_told("day") if unit.unit in ("day", "week") else window.find_told()
    step = {"same": 0, "next_told": 1, "previous_told": -1}[relation]
    base = told.start if told is not None else None
    if base is None and relation == "previous_told":
        base = window.anchor
    value = shift_unit(base, unit.unit, step) if base else None
    return make_expression(first, last, value, "told_period", anchor=base)


def _read_several(window: Window, index: int, unit: Unit, lexicon: DateLexicon) -> TimeExpression | None:
    """Read `the last two months`, `the last five years`, `the coming days`, with the number before or after."""
    amount: int | None = 2 if unit.number == "two" else None
    first, last, is_definite = index, index + 1, unit.is_definite
    number = read_number_before(window, index)
    if number is not None and unit.number != "two":
        amount, first = number
        is_definite, first = _read_article(window, first, is_definite)
    elif unit.number == "many":
        amount, last = _read_number_after(window, last)
    if window.word(last) in lexicon.roles["few"]:
        last += 1
    relation = lexicon.relations.get(window.word(last))
    if not is_definite and relation is not None and amount is not None and unit.number != "two":
        is_definite = window.words[last].startswith(_AL)
    if not is_definite or relation not in ("past", "coming", "latest", "present", "previous_told"):
        return None
    value = None
    if window.anchor is not None and amount is not None and relation in ("past", "coming", "latest"):
        value = _span_units(window.anchor, unit.unit, amount, 1 if relation == "coming" else -1)
    return make_expression(first, last + 1, value, "several", anchor=window.anchor)


def _read_article(window: Window, first: int, is_definite: bool) -> tuple[bool, int]:
    """Take in the article before a number: written on to its word, or standing before its digits."""
    word = load_number_lexicon().words.get(window.words[first])
    if word is not None and word.attachment.is_definite:
        return True, first
    if window.word(first - 1).endswith(_AL):
        return True, first - 1
    return is_definite, first


def _read_number_after(window: Window, index: int) -> tuple[int | None, int]:
    """Read the number after its unit: `the years five`, `the hours the 24`."""
    word = load_number_lexicon().words.get(window.word(index))
    if word is not None and word.attachment.is_definite and word.kind in ("unit", "ten"):
        return word.value, index + 1
    if window.word(index) == _AL and window.word(index + 1).isdigit() and len(window.word(index + 1)) <= 3:
        return int(window.word(index + 1)), index + 2
    return None, index


def _span_units(anchor: date, unit: str, amount: int, sign: int) -> Interval | None:
    """Return the span of whole units that lie right before or after the one that the anchor is in."""
    if unit == "hour":
        days = amount // _HOURS_A_DAY
        other = shift_day(anchor, sign * days) if days and amount % _HOURS_A_DAY == 0 else None
        return make_span(other, anchor, "other") if sign < 0 else make_span(anchor, other, "other")
    if unit in _CLOCK or amount < 1:
        return None
    near, far = shift_unit(anchor, unit, sign), shift_unit(anchor, unit, sign * amount)
    if near is None or far is None:
        return None
    start, end = (far.start, near.end) if sign < 0 else (near.start, far.end)
    return make_span(start, end, near.precision if amount == 1 else "other")


def read_season(window: Window, index: int, lexicon: DateLexicon) -> TimeExpression | None:
    """Read `last summer`, `this autumn`; a season with a year number is read from the year."""
    first_month, last_month = lexicon.seasons[window.words[index]]
    relation, first, last = lexicon.relations.get(window.word(index + 1)), index, index + 2
    if window.word(index - 1) in lexicon.roles["this"]:
        relation, first, last = "present", index - 1, index + 1
    if relation not in _STEPS or not _is_definite(window.words[index], lexicon):
        return None
    if window.anchor is None:
        return make_expression(first, last, None, "season")
    spans = [_make_season(window.anchor.year + step, first_month, last_month) for step in (-1, 0, 1)]
    known = [span for span in spans if span is not None]
    if relation == "past":
        known = [span for span in known if span.end < window.anchor][-1:]
    elif relation == "coming":
        known = [span for span in known if span.start > window.anchor][:1]
    else:
        known = known[1:2]
    return make_expression(first, last, known[0] if known else None, "season", anchor=window.anchor)


def _is_definite(word: str, lexicon: DateLexicon) -> bool:
    """Tell whether the article is written: after the attached letters, or merged with the preposition before it."""
    stem = word[lexicon.attached.get(word, 0) :]
    return stem.startswith(_AL) or (stem.startswith("\N{ARABIC LETTER LAM}") and stem != word)


def _make_season(year: int, first_month: int, last_month: int) -> Interval | None:
    first, last = make_month(year, first_month), make_month(year, last_month)
    return make_span(first.start, last.end, "other") if first and last else None


def read_decade(window: Window, index: int, lexicon: DateLexicon) -> TimeExpression | None:
    """Read `the eighties`, `the sixties of the last century`; of the 20th century when none is named."""
    word, last = window.words[index], index + 1
    years = lexicon.units.get(window.word(index - 1))
    start = index - 1 if years is not None and years[:2] == ("year", "many") else index
    if window.word(last) in lexicon.after["decade"] or (word in lexicon.numerals and start == index):
        return None
    if window.word(last) in lexicon.roles["of"] and window.word(last + 1) in lexicon.after["decade"]:
        return None
    step = 1 if window.word(last) in lexicon.roles["of"] else 0
    century, end = _read_century(window, last + step, lexicon)
    decade = lexicon.decades[word]
    if century is None:
        if not lexicon.attached.get(word, 0) and not word.startswith(_AL):
            return None
        century, end = 1900, last
    first = century + decade
    return make_expression(start, end, make_years(first, first + 9, "other"), "decade")


def _read_century(window: Window, index: int, lexicon: DateLexicon) -> tuple[int | None, int]:
    """Return the first year of the century named at a token, and the token after it."""
    unit = lexicon.units.get(window.word(index))
    if unit is None or unit.unit != "century" or not unit.is_definite:
        return None, index
    relation = lexicon.relations.get(window.word(index + 1))
    if relation in _STEPS:
        year = window.anchor.year if window.anchor else 2000
        return (year // 100 + _STEPS[relation]) * 100, index + 2
    number, end = read_ordinal(window, index + 1)
    return ((number - 1) * 100, end) if number else (None, index)


def read_century(window: Window, index: int, lexicon: DateLexicon) -> TimeExpression | None:
    """Read `the 19th century`; the relation forms are periods."""
    unit = lexicon.units[window.words[index]]
    if unit.unit != "century" or not unit.is_definite:
        return None
    number, end = read_ordinal(window, index + 1)
    if not number:
        return None
    first = (number - 1) * 100
    if window.word(end) in lexicon.roles["hijri_mark"]:
        return make_expression(index, end + 1, None, "hijri_century")  # older than the calendar's tables
    value = make_years(max(first, 1), first + 99, "other")
    return make_expression(index, end, value, "century")


def read_ordinal(window: Window, index: int) -> tuple[int | None, int]:
    """Read an ordinal in words from a token on: `the third`, `the nineteenth`, `the twenty-first`, or digits."""
    numbers = load_number_lexicon()
    word = window.word(index)
    if window.word(index) == _AL and window.word(index + 1).isdigit() and len(window.word(index + 1)) <= 2:
        return int(window.word(index + 1)), index + 2
    ten = numbers.words.get(word)
    if ten is not None and ten.kind == "ten" and ten.attachment.is_definite:
        return ten.value, index + 1
    ordinal = numbers.ordinals.get(word)
    if ordinal is None or not ordinal.attachment.is_definite:
        return None, index
    following = numbers.words.get(window.word(index + 1))
    small = ordinal.value % 10 if ordinal.value == 11 else ordinal.value
    if following is not None and following.kind == "unit" and following.value == 10 and not following.attachment.length:
        return 10 + small, index + 2
    if following is not None and following.kind == "ten" and following.attachment.conjunction:
        return following.value + small, index + 2
    return (ordinal.value, index + 1) if ordinal.value <= 10 else (None, index)
