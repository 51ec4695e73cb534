"""Dates in Arabic text, each to an interval of days.

Reading starts only at words that can tell of a date (a month, a weekday, yesterday, a year); everything else is passed
over with one dictionary look-up. A value is given only where the text and the anchor allow it.
"""

from bisect import bisect_right
from datetime import date
from functools import cache
from itertools import compress

from rawi.arabic.date_expressions import TimeExpression, Window
from rawi.arabic.date_grammar import read_month_date, read_numeric_date, read_year
from rawi.arabic.date_lexicon import DateLexicon, load_date_lexicon
from rawi.arabic.date_neighbours import attach_neighbours, merge_adjacent, merge_calendars
from rawi.arabic.date_offsets import read_offset
from rawi.arabic.date_periods import read_century, read_decade, read_period, read_season
from rawi.arabic.date_relatives import read_day_of_this_month, read_deictic, read_weekday
from rawi.arabic.tokens import Analysis

__all__ = ["TimeExpression", "find_dates"]


@cache
def _list_triggers() -> frozenset[str]:
    """Return every token at which reading starts."""
    lexicon = load_date_lexicon()
    years = (str(year) for year in range(1300, 2101))
    running = {word for word, relation in lexicon.relations.items() if relation == "present"}
    return frozenset(years).union(
        running,
        lexicon.months,
        lexicon.weekdays,
        lexicon.deictic_shapes,
        lexicon.units,
        lexicon.decades,
        lexicon.seasons,
    )


def find_dates(
    analysis: Analysis, anchor: date | None, first: int = 0, last: int | None = None
) -> list[TimeExpression]:
    """Find the time expressions of a token range, in order, none overlapping, none crossing a line.

    Args:
        analysis: an article's tokens and lines.
        anchor: the day of writing; null when it is not known, then only absolute expressions get a value.
        first: first token to look at.
        last: token to stop before; null for all.
    """
    words = analysis.words
    stop = len(words) if last is None else min(last, len(words))
    triggers = _list_triggers()
    read = words if stop - first == len(words) else words[first:stop]
    hits = list(compress(range(first, stop), map(triggers.__contains__, read)))
    found: list[TimeExpression] = []
    if not hits:
        return found
    lexicon = load_date_lexicon()
    begins = [begin for begin, _ in analysis.ranges]
    low = first
    for index in hits:
        if index < low:
            continue
        line = bisect_right(begins, index) - 1
        line_low, line_high = analysis.ranges[line] if line >= 0 else (first, stop)
        window = Window(words, max(low, line_low), min(stop, line_high), line_low, anchor, found)
        expression = _read_expression(window, index, lexicon)
        if expression is not None:
            expression = attach_neighbours(window, expression, lexicon)
            earlier = found[-1] if found else None
            merged = merge_calendars(window, earlier, expression, lexicon) or merge_adjacent(earlier, expression)
            if merged is not None:
                found.pop()
            found.append(merged or expression)
            low = found[-1].last
    return found


def _read_expression(window: Window, index: int, lexicon: DateLexicon) -> TimeExpression | None:
    """Read the expression that the trigger at a token belongs to."""
    word = window.words[index]
    if word in lexicon.months:
        return read_month_date(window, index, lexicon)
    if word in lexicon.units:
        expression = _read_unit(window, index, lexicon)
        if expression is not None or word not in lexicon.deictic_shapes:
            return expression
    if word in lexicon.deictic_shapes:
        return read_deictic(window, index, lexicon)
    if word in lexicon.weekdays:
        return read_weekday(window, index, lexicon)
    if word in lexicon.decades:
        return read_decade(window, index, lexicon)
    if word in lexicon.seasons:
        return read_season(window, index, lexicon)
    if word in lexicon.relations:
        return read_day_of_this_month(window, index)
    return read_numeric_date(window, index, lexicon) or read_year(window, index, lexicon)


def _read_unit(window: Window, index: int, lexicon: DateLexicon) -> TimeExpression | None:
    """Read what a unit of time makes: a period, a century, a distance."""
    return (
        read_period(window, index, lexicon)
        or read_century(window, index, lexicon)
        or read_offset(window, index, lexicon)
    )
