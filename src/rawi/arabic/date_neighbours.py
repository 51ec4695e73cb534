"""What is attached to a date once its core is read: weekday, part of day, modifier, the other calendar."""

from rawi.arabic.calendars import GREGORIAN, HIJRI, shift_day
from rawi.arabic.date_expressions import TimeExpression, Window
from rawi.arabic.date_lexicon import DateLexicon

_COMMAS = frozenset((",", "\N{ARABIC COMMA}"))
_JOINTS = frozenset((*_COMMAS, "(", "/", "-", "=", ":", "\N{ARABIC LETTER LAM}", "\N{ARABIC LETTER MEEM}"))
_WEEK = 7
_NEAR = 60  # days: two calendars for one day may disagree by a slip of a month, hardly by more


def attach_neighbours(window: Window, expression: TimeExpression, lexicon: DateLexicon) -> TimeExpression:
    """Take in what belongs to an expression on its left: weekday, word for day, part of the day, modifier."""
    first, mod, weekday = expression.first, expression.mod, None
    while first > window.low:
        word = window.words[first - 1]
        unit = lexicon.units.get(word)
        if word in lexicon.modifiers and mod is None:
            mod = lexicon.modifiers[word]
        elif expression.precision == "day" and (place := _find_weekday_before(window, first, lexicon)) is not None:
            first, weekday = place + 1, lexicon.weekdays[window.words[place]].number
        elif not (word in lexicon.day_parts or (unit is not None and unit[:2] == ("day", "one"))):
            break
        first -= 1
    if weekday is not None:
        expression = _heed_weekday(expression, weekday)
    return expression._replace(first=first, mod=mod)


def _find_weekday_before(window: Window, first: int, lexicon: DateLexicon) -> int | None:
    """Return the token of the weekday before a date, over a comma or the word for corresponding to."""
    index = first - 1
    for _ in range(3):
        word = window.word(index)
        if word in lexicon.weekdays:
            return index
        if word not in _JOINTS and word not in lexicon.roles["pairing"]:
            return None
        index -= 1
    return None


def _heed_weekday(expression: TimeExpression, weekday: int) -> TimeExpression:
    """Use the weekday as a check: a year that was completed, or a Hijri day, moves to the nearest that fits it."""
    if expression.start is None or expression.start != expression.end or expression.start.weekday() == weekday:
        return expression
    offset = (weekday - expression.start.weekday() + 3) % _WEEK - 3
    if expression.rule.startswith(HIJRI) and abs(offset) == 1:
        day = shift_day(expression.start, offset)
        return expression._replace(start=day, end=day)
    if expression.rule.endswith("completed"):
        for step in (-1, 1):
            year = expression.start.year + step
            if not (expression.start.month == 2 and expression.start.day == 29):
                day = expression.start.replace(year=year)
                if day.weekday() == weekday:
                    return expression._replace(start=day, end=day)
    return expression


def merge_calendars(
    window: Window, earlier: TimeExpression | None, later: TimeExpression, lexicon: DateLexicon
) -> TimeExpression | None:
    """Make one expression of a day told in both calendars; null when two expressions are not that.

    The Gregorian day is the value: the Hijri one may be a day off by the sighting of the moon.
    """
    if earlier is None or earlier.precision != "day" or later.precision != "day":
        return None
    names = (earlier.rule.split("_")[0], later.rule.split("_")[0])
    if names not in ((HIJRI, GREGORIAN), (GREGORIAN, HIJRI)) or later.first - earlier.last > 4:
        return None
    between = window.words[earlier.last : later.first]
    if not all(word in _JOINTS or word in lexicon.roles["pairing"] for word in between):
        return None
    if earlier.start is None or later.start is None or abs((earlier.start - later.start).days) > _NEAR:
        return None
    last = later.last
    if "(" in between and last < window.high and window.words[last] == ")":
        last += 1
    told = earlier if names[0] == GREGORIAN else later
    return told._replace(first=earlier.first, last=last, rule="both_calendars", mod=earlier.mod)
