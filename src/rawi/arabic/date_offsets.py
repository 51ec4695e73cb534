"""Dates told by a distance: ten years ago, after two days, for two weeks now, two years after that."""

from datetime import date

from rawi.arabic.calendars import UNIT_YEARS, Interval, make_span, shift_day, shift_month, shift_unit
from rawi.arabic.date_expressions import TimeExpression, Window, make_expression
from rawi.arabic.date_lexicon import DateLexicon
from rawi.arabic.date_parts import parse_small, parse_year
from rawi.arabic.date_quantities import Quantity, read_number_before, read_quantity
from rawi.arabic.date_tense import FUTURE, find_direction

_CLOCK = frozenset(("hour", "minute"))
_ORDER = ("day", "week", "month", "quarter", "year")  # from fine to coarse
_FARTHEST_LINK = 9  # words from the link to the unit: a bound and a number in words stand between
_NEAR = 90  # tokens: a date told farther back is no longer what "after" counts from
_CAME = 4  # words between `came` and the distance: the subject
_SHORTEST_DEFINITE = 4  # letters; shorter words begin with those of the article by chance
_WAW = "\N{ARABIC LETTER WAW}"
_STOPS = frozenset((".", ",", "\N{ARABIC COMMA}", "\N{ARABIC QUESTION MARK}"))
_AL = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_ON = "\N{ARABIC LETTER AIN}\N{ARABIC LETTER LAM}\N{ARABIC LETTER YEH}"
_MODS = {
    ("ago", "more_than"): "BEFORE",
    ("ago", "at_least"): "BEFORE",
    ("ago", "less_than"): "AFTER",
    ("ago", "at_most"): "AFTER",
}


def read_offset(window: Window, index: int, lexicon: DateLexicon) -> TimeExpression | None:
    """Read the distance whose unit stands at a token, when a word before it makes it a date."""
    unit = lexicon.units[window.words[index]]
    if unit.is_definite or unit.preposition not in ("", "\N{ARABIC LETTER BEH}"):
        return None
    if lexicon.distance_links.isdisjoint(window.words[max(window.low, index - _FARTHEST_LINK) : index]):
        return None
    if unit.number != "two" and _names_date(window, index + 1, lexicon):
        return None
    quantity = read_quantity(window, index, lexicon)
    link = window.word(quantity.first - 1)
    if link in lexicon.roles["ago"]:
        return _read_ago(window, quantity, lexicon)
    if link in lexicon.roles["since"]:
        is_moment = _follows_moment(window, quantity.first - 1, lexicon)
        return _read_ago(window, quantity, lexicon) if is_moment else _read_since(window, quantity)
    if link in lexicon.roles["later"]:
        repeated = lexicon.units.get(window.word(quantity.first - 2))
        if repeated is not None and repeated.unit == unit.unit:
            return None  # day after day
        return _read_later(window, quantity, lexicon)
    return _read_after_that(window, quantity, lexicon)


def _names_date(window: Window, index: int, lexicon: DateLexicon) -> bool:
    """Tell whether a name or a number follows the unit, so that it labels a date: month of March, year 2003."""
    word = window.word(index)
    is_definite = word.startswith(_AL) and len(word) > _SHORTEST_DEFINITE
    is_bare = read_number_before(window, index - 1) is None
    if is_definite and is_bare and word not in lexicon.roles["now"] and word not in lexicon.relations:
        return True  # a genitive: the month of fasting
    is_number = parse_small(word) is not None or parse_year(word) is not None
    return is_number or word in lexicon.months or word in lexicon.weekdays or word in lexicon.deictic_shapes


def _shift(day: date, quantity: Quantity, sign: int) -> Interval | None:
    """Return the whole unit at a distance; null when the number is unknown, a bound, or finer than the unit."""
    if quantity.amount is None or quantity.modifier not in (None, "approx") or quantity.unit in _CLOCK:
        return None
    if quantity.has_half:
        return shift_unit(day, "month", sign * (12 * quantity.amount + 6)) if quantity.unit == "year" else None
    if quantity.unit in ("decade", "century"):
        return None
    return shift_unit(day, quantity.unit, sign * quantity.amount)


def _read_ago(window: Window, quantity: Quantity, lexicon: DateLexicon) -> TimeExpression | None:
    first, last = quantity.first - 1, quantity.last
    mod = "APPROX" if quantity.modifier == "approx" else _MODS.get(("ago", quantity.modifier or ""))
    is_of_event = window.word(last) in lexicon.roles["of"] or window.word(last) == _ON
    if is_of_event and window.word(last + 1) in lexicon.roles["now"]:
        is_of_event, last = False, last + 2
    if is_of_event:
        return None  # two days before the vote: no day that is known here
    value = _shift(window.anchor, quantity, -1) if window.anchor else None
    return make_expression(first, last, value, "ago", mod=mod, anchor=window.anchor)


def _follows_moment(window: Window, index: int, lexicon: DateLexicon) -> bool:
    """Tell whether what is told just before happens in a moment: founded, born, elected two years ago."""
    words = window.words[max(window.line, index - _CAME) : index]
    return any(word.removeprefix(_WAW) in lexicon.roles["moment"] for word in words) and _STOPS.isdisjoint(words)


def _read_since(window: Window, quantity: Quantity) -> TimeExpression:
    """Read `for two weeks now`: the interval from then to the day of writing."""
    mod = "APPROX" if quantity.modifier == "approx" else _MODS.get(("ago", quantity.modifier or ""))
    anchor, value = window.anchor, None
    is_plain = quantity.amount is not None and quantity.modifier in (None, "approx") and not quantity.has_half
    if anchor is not None and is_plain and quantity.amount is not None:
        value = make_span(_step_back(anchor, quantity.unit, quantity.amount), anchor, "other")
    return make_expression(quantity.first - 1, quantity.last, value, "since", mod=mod, anchor=anchor)


def _step_back(day: date, unit: str, amount: int) -> date | None:
    if unit in ("day", "week"):
        return shift_day(day, -amount * (7 if unit == "week" else 1))
    months = UNIT_YEARS[unit] * 12 if unit in UNIT_YEARS else 1
    return shift_month(day, -amount * months) if unit not in _CLOCK else None


def _read_later(window: Window, quantity: Quantity, lexicon: DateLexicon) -> TimeExpression | None:
    """Read `after two days`: from the day of writing when the future is told, else from the date told before."""
    first, last = quantity.first - 1, quantity.last
    mod = "APPROX" if quantity.modifier == "approx" else None
    link = last + 1 if window.word(last) in lexicon.roles["filler"] else last
    is_of_event = window.word(link) in lexicon.roles["of"] or window.word(link) == _ON
    if is_of_event and window.word(last + 1) in lexicon.roles["now"]:
        value = _shift(window.anchor, quantity, 1) if window.anchor else None
        return make_expression(first, last + 2, value, "later", mod=mod, anchor=window.anchor)
    if is_of_event:
        return _read_after_event(window, quantity, lexicon)
    if find_direction(window, first, last, is_strict=True) == FUTURE and quantity.unit not in _CLOCK:
        value = _shift(window.anchor, quantity, 1) if window.anchor else None
        return make_expression(first, last, value, "later", mod=mod, anchor=window.anchor)
    return _count_from_told(window, quantity, first, 1)


def _read_after_event(window: Window, quantity: Quantity, lexicon: DateLexicon) -> TimeExpression | None:
    """Read `the decision came two days after ...`: the day meant is that of the event told just before."""
    first, told = quantity.first - 1, window.find_told()
    came = not lexicon.roles["came"].isdisjoint(window.words[max(window.line, first - _CAME) : first])
    if not came or quantity.modifier or told is None or told.precision != "day" or first - told.last > _NEAR:
        return None
    if window.anchor is not None and told.start is not None and told.start > window.anchor:
        return None
    return make_expression(first, quantity.last, _take_value(told), "event", anchor=told.anchor)


def _take_value(told: TimeExpression) -> Interval | None:
    if told.start is None or told.end is None or told.precision is None:
        return None
    return Interval(told.start, told.end, told.precision)


def _count_from_told(window: Window, quantity: Quantity, first: int, sign: int) -> TimeExpression | None:
    """Count from the last date told, when it is near and at least as precise as the unit; else it is no date."""
    told = window.find_told()
    mod = "APPROX" if quantity.modifier == "approx" else None
    is_usable = (
        told is not None
        and first - told.last <= _NEAR
        and told.precision in _ORDER
        and quantity.unit in _ORDER
        and _ORDER.index(told.precision) <= _ORDER.index(quantity.unit)
    )
    if told is None or told.start is None or not is_usable:
        return None
    value = _shift(told.start, quantity, sign)
    if value is None or (window.anchor is not None and value.start > window.anchor >= told.start):
        return None  # what is told of the past does not end in the future
    return make_expression(first, quantity.last, value, "after_told", mod=mod, anchor=told.start)


def _read_after_that(window: Window, quantity: Quantity, lexicon: DateLexicon) -> TimeExpression | None:
    """Read `after that by two years`: the preposition is written on to the number or the unit."""
    if not window.words[quantity.first].startswith("\N{ARABIC LETTER BEH}"):
        return None
    if window.word(quantity.first - 1) not in lexicon.roles["that"]:
        return None
    link, first = window.word(quantity.first - 2), quantity.first - 2
    if link in lexicon.roles["later"]:
        return _count_from_told(window, quantity, first, 1)
    if link in lexicon.roles["ago"]:
        return _count_from_told(window, quantity, first, -1)
    return None
