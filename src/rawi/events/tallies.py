"""How many: dead, injured, detained, troops, attacks and participants, with bounds and modifiers."""

from functools import cache
from typing import Any, NamedTuple

from rawi.arabic.folding import fold_text
from rawi.arabic.numbers import NumberExpression, find_numbers
from rawi.arabic.reference import read_reference
from rawi.arabic.tokens import Analysis
from rawi.events.words import attach

_AFTER_REACH = 3
_BEFORE_REACH = 3
_BREAKS = frozenset((".", "؛", ":", "،", ","))
_YEARS = range(1900, 2101)  # a bare number of this size is taken for a year unless a counted word follows


class Tally(NamedTuple):
    """A number and what it counts; `first` and `last` are tokens."""

    first: int
    last: int
    row: dict[str, Any]


@cache
def _load_kinds(side: str) -> dict[str, str]:
    kinds: dict[str, str] = {}
    for row in read_reference("casualty_words"):
        if row["side"] in (side, "both"):
            for form in attach(fold_text(row["word"])):
                kinds.setdefault(form, row["kind"])
    return kinds


def find_tallies(analysis: Analysis, first: int, last: int, taken: frozenset[int]) -> list[Tally]:
    """Return the numbers of a range of tokens that count casualties, troops, attacks or participants.

    Args:
        analysis: the article.
        first: first token.
        last: token after the last one.
        taken: tokens of time expressions; numbers there count nothing.
    """
    tallies = []
    for number in find_numbers(analysis, first, last):
        if number.first in taken or (number.low is None and number.high is None):
            continue
        kind = _read_kind(analysis.words, first, last, number)
        if kind is not None:
            text = analysis.raw(number.first, min(number.last + 1, last))
            row = {
                "kind": kind,
                "low": number.low,
                "best": number.best,
                "high": number.high,
                "modifier": number.modifier,
                "text": text,
            }
            tallies.append(Tally(number.first, number.last, row))
    return tallies


def _read_kind(words: list[str], first: int, last: int, number: NumberExpression) -> str | None:
    after, before = _load_kinds("after"), _load_kinds("before")
    troops = None
    for index in range(number.last - 1, min(number.last + _AFTER_REACH, last)):
        if index < number.last and words[index] not in after:
            continue
        if words[index] in _BREAKS:
            break
        kind = after.get(words[index])
        if kind == "troops":
            troops = kind
        elif kind:
            return kind
    for index in range(number.first - 1, max(first, number.first - _BEFORE_REACH) - 1, -1):
        if words[index] in _BREAKS:
            break
        if kind := before.get(words[index]):
            return kind
    return troops
