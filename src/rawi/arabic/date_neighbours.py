"""What is attached to a date once its core is read: weekday, part of day, modifier, the other calendar."""

from rawi.arabic.attached_spellings import ARTICLE
from rawi.arabic.calendars import GREGORIAN, HIJRI, Interval, cut_part, make_month, make_span, make_year, shift_day
from rawi.arabic.date_expressions import TimeExpression, Window, make_expression
from rawi.arabic.date_grammar import read_era
from rawi.arabic.date_lexicon import DateLexicon
from rawi.arabic.date_parts import SLASHES, DayPart, parse_year, read_days_before, skip_mark
from rawi.arabic.number_lexicon import load_number_lexicon

_COMMAS = frozenset((",", "\N{ARABIC COMMA}"))
_JOINTS = frozenset((*_COMMAS, ARTICLE, "(", "/", "-", "=", ":", "\N{ARABIC LETTER LAM}", "\N{ARABIC LETTER MEEM}"))
_DAYS_ALONE = frozenset(("deictic", "weekday"))  # before them, the word for end is the word for another
_WEEK = 7
_LONGEST_JOINT = 4  # tokens between the two
_NEAR = 60  # days: two calendars for one day may disagree by a slip of a month, hardly by more


def attach_neighbours(window: Window, expression: TimeExpression, lexicon: DateLexicon) -> TimeExpression:
    """Take in what belongs to an expression on its left: weekday, word for day, part of the day, fraction, modifier."""
    expression = _attach_part(window, _attach_year(window, expression, lexicon), lexicon)
    first, mod, weekday = expression.first, expression.mod, None
    is_day = expression.precision == "day" or expression.precision is None
    is_dated = is_day and expression.rule != "weekday"
    while first > window.low:
        word = window.words[first - 1]
        unit = lexicon.units.get(word)
        if word in lexicon.modifiers and mod is None and expression.rule not in _DAYS_ALONE:
            mod = lexicon.modifiers[word]
        elif is_dated and (place := _find_weekday_before(window, first, lexicon)) is not None:
            first, weekday = place + 1, lexicon.weekdays[window.words[place]].number
        elif not is_day or not (word in lexicon.day_parts or (unit is not None and unit[:2] == ("day", "one"))):
            break
        first -= 1
    if weekday is not None:
        expression = _heed_weekday(expression, weekday)
    last = _skip_day_part(window, expression, lexicon)
    if (first, mod, last) == (expression.first, expression.mod, expression.last):
        return expression
    return expression._replace(first=first, mod=mod, last=last)


def _attach_year(window: Window, expression: TimeExpression, lexicon: DateLexicon) -> TimeExpression:
    """Take in the number of a year already named: `this year 1436`."""
    year = parse_year(window.word(expression.last))
    if year is None or expression.rule != "period" or expression.precision not in ("year", None):
        return expression
    part = read_era(window, expression.last, year, lexicon)
    value, end = (make_year(part.year, part.calendar), part.end) if part else (None, 0)
    if part is None or value is None:
        return expression
    later = parse_year(window.word(end + 1)) if window.word(end) in SLASHES else None
    if later == part.year + 1:
        end = skip_mark(window, end + 2, part.calendar, lexicon)
    return make_expression(expression.first, end, value, f"{part.calendar}_year", mod=expression.mod)


def _skip_day_part(window: Window, expression: TimeExpression, lexicon: DateLexicon) -> int:
    """Return the end of a day with the part of it that follows: `yesterday morning` in Arabic order."""
    is_day = expression.precision == "day" and window.word(expression.last) in lexicon.day_parts
    return expression.last + 1 if is_day else expression.last


def _attach_part(window: Window, expression: TimeExpression, lexicon: DateLexicon) -> TimeExpression:
    """Narrow a month or a year to the day, the half, the quarter or the season that stands before it."""
    if expression.precision not in ("month", "year", "other") or expression.rule in ("since", "several"):
        return expression
    if expression.precision == "month" and expression.rule in ("period", "told_period"):
        days = read_days_before(window, expression.first, lexicon)
        link = window.word(expression.first - 1)
        if days is not None and (link in lexicon.roles["of"] or link.isdigit()):  # for the first time last month
            return _narrow(expression, days.start, _cut_days(_take_value(expression), days))
    place = expression.first
    stop = place - 1 if window.word(place - 1) in lexicon.roles["of"] else place
    if window.word(stop - 1) in lexicon.seasons and expression.precision == "year":
        return _narrow(expression, stop - 1, _cut_season(expression, lexicon.seasons[window.word(stop - 1)]))
    months = _read_first_months(window, stop, lexicon)
    if months is not None and expression.precision == "year":
        return _narrow(expression, months[1], _cut_months(_take_value(expression), months[0]))
    number = _read_ordinal_before(window, stop)
    if number is None:
        return expression
    value, start = number
    parts = lexicon.fractions.get(window.word(start - 1))
    if parts is not None:
        return _narrow(expression, start - 1, cut_part(_take_value(expression), parts, value))
    unit = lexicon.units.get(window.word(start - 1))
    if unit is not None and unit.unit == "week" and unit.is_definite and expression.precision == "month":
        return _narrow(expression, start - 1, cut_part(_take_value(expression), 4, value))
    return expression


def _cut_days(month: Interval, days: DayPart) -> Interval | None:
    """Return the day, or the days, of a month by their numbers."""
    first, last = shift_day(month.start, days.first_day - 1), shift_day(month.start, days.last_day - 1)
    if last is None or last > month.end:
        return None
    return make_span(first, last, "day" if first == last else "other")


def _read_first_months(window: Window, end: int, lexicon: DateLexicon) -> tuple[int, int] | None:
    """Read `the first seven months` before a year: how many, and where it begins; the number on either side."""
    numbers = load_number_lexicon()
    ordinal = numbers.ordinals.get(window.word(end - 1))
    if ordinal is None or ordinal.value != 1 or not ordinal.attachment.is_definite:
        return None
    for place, other in ((end - 3, end - 2), (end - 2, end - 3)):
        unit, number = lexicon.units.get(window.word(place)), numbers.words.get(window.word(other))
        if unit is not None and unit[:2] == ("month", "many") and number is not None and number.attachment.is_definite:
            return number.value, min(place, other)
    return None


def _cut_months(year: Interval, count: int) -> Interval | None:
    """Return the first months of a year."""
    last = make_month(year.start.year, count) if year.start.month == 1 else None
    return make_span(year.start, last.end, "other") if last else None


def _read_ordinal_before(window: Window, end: int) -> tuple[int, int] | None:
    ordinal = load_number_lexicon().ordinals.get(window.word(end - 1))
    if ordinal is None or not ordinal.attachment.is_definite or ordinal.value > 4:
        return None
    return ordinal.value, end - 1


def _take_value(expression: TimeExpression) -> Interval:
    if expression.start is None or expression.end is None or expression.precision is None:
        raise ValueError("only an expression with a value can be narrowed")
    return Interval(expression.start, expression.end, expression.precision)


def _cut_season(expression: TimeExpression, months: tuple[int, int]) -> Interval | None:
    year = _take_value(expression).start.year
    first, last = make_month(year, months[0]), make_month(year, months[1])
    return make_span(first.start, last.end, "other") if first and last else None


def _narrow(expression: TimeExpression, first: int, value: Interval | None) -> TimeExpression:
    if value is None:
        return expression
    return expression._replace(first=first, start=value.start, end=value.end, precision=value.precision)


def _find_weekday_before(window: Window, first: int, lexicon: DateLexicon) -> int | None:
    """Return the token of the weekday before a date, over a comma or the word for corresponding to."""
    index = first - 1
    for _ in range(3):
        word = window.word(index)
        if word in lexicon.weekdays:
            return index if _is_named(window, index, lexicon) else None
        if word not in _JOINTS and word not in lexicon.roles["pairing"]:
            return None
        index -= 1
    return None


def _is_named(window: Window, index: int, lexicon: DateLexicon) -> bool:
    """Tell whether a weekday has its article, or the word for day before it; else it is the word for someone."""
    unit = lexicon.units.get(window.word(index - 1))
    return lexicon.weekdays[window.words[index]].is_definite or (unit is not None and unit.unit == "day")


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
    if earlier is None or not 0 <= later.first - earlier.last <= _LONGEST_JOINT:
        return None
    names = (earlier.rule.split("_")[0], later.rule.split("_")[0])
    told = {(HIJRI, GREGORIAN): later, (GREGORIAN, HIJRI): earlier}.get(names)
    between = window.words[earlier.last : later.first]
    if told is None or told.precision != "day" or not is_joint(between, lexicon):
        return None
    other = earlier if told is later else later
    is_paired = not lexicon.roles["pairing"].isdisjoint(between)
    if not _is_same_day(told, other, is_certain=is_paired):
        return None
    last = later.last
    if "(" in between and last < window.high and window.words[last] == ")":
        last += 1
    return told._replace(first=earlier.first, last=last, rule="both_calendars", mod=earlier.mod)


def merge_adjacent(earlier: TimeExpression | None, later: TimeExpression) -> TimeExpression | None:
    """Make one expression of `today Monday 23 May`: a day by its relation, and the same day by its date."""
    if earlier is None or earlier.rule != "deictic" or earlier.last != later.first or "_day" not in later.rule:
        return None
    return later._replace(first=earlier.first)


def is_joint(between: list[str], lexicon: DateLexicon) -> bool:
    """Tell whether nothing but marks and the word for corresponding to stands between two dates."""
    return all(word in _JOINTS or word in lexicon.roles["pairing"] for word in between)


def _is_same_day(told: TimeExpression, other: TimeExpression, *, is_certain: bool) -> bool:
    """Tell whether a Gregorian and a Hijri date mean one day.

    Args:
        told: the Gregorian date.
        other: the Hijri date; older than the tables it has no value.
        is_certain: whether the text says that they are one; then a year that was only completed may be wrong.
    """
    if other.start is None or told.start is None:
        return is_certain and other.rule.startswith("hijri_day")
    if other.precision != "day":
        return False
    is_guessed = is_certain and other.rule.endswith("completed") and not told.rule.endswith("completed")
    return is_guessed or abs((told.start - other.start).days) <= _NEAR
