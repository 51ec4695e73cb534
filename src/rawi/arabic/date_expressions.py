"""What the readers of dates hand to one another: the expression found, and the stretch of text that is read."""

from datetime import date
from typing import NamedTuple

from rawi.arabic.calendars import Interval

_REMEMBERED = 50  # expressions looked back at for one with a value; bounds the work on endless lines


class TimeExpression(NamedTuple):
    """A calendar point or interval as the text names it.

    Attributes:
        first: first token.
        last: token after the last one.
        start: first day that is meant; null when the text and the anchor do not allow a value.
        end: last day that is meant, inclusive; null together with `start`.
        precision: day, week, month, quarter, year, other; null together with `start`.
        mod: TIMEX3 modifier: START, MID, END, APPROX, BEFORE, AFTER; null for none.
        anchor: the day that the value was counted from; null when the expression needs none.
        rule: which reading found it.
    """

    first: int
    last: int
    start: date | None
    end: date | None
    precision: str | None
    mod: str | None
    anchor: date | None
    rule: str


class Window(NamedTuple):
    """One line of the text with what is known when reading goes through it.

    Attributes:
        words: folded tokens of the whole article.
        low: first token that an expression may use; what lies before is read already.
        high: token that an expression may not reach.
        line: first token of the line, for what is only looked at.
        anchor: the day of writing, or null.
        told: the expressions found before, over all lines.
    """

    words: list[str]
    low: int
    high: int
    line: int
    anchor: date | None
    told: list[TimeExpression]

    def word(self, index: int) -> str:
        """Return the token at an index, or nothing outside the window."""
        return self.words[index] if self.low <= index < self.high else ""

    def find_told(self, precision: str | None = None) -> TimeExpression | None:
        """Return the last expression told before that has a value, of one precision when it is given."""
        for expression in reversed(self.told[-_REMEMBERED:]):
            if expression.start is not None and precision in (None, expression.precision):
                return expression
        return None


def make_expression(
    first: int,
    last: int,
    value: Interval | None,
    rule: str,
    *,
    mod: str | None = None,
    anchor: date | None = None,
) -> TimeExpression:
    """Put an expression together; without a value, precision and anchor are null too."""
    if value is None:
        return TimeExpression(first, last, None, None, None, mod, None, rule)
    return TimeExpression(first, last, value.start, value.end, value.precision, mod, anchor, rule)
