"""Lengths of time: how many units stand together, with the words that make the number approximate or a bound."""

from typing import NamedTuple

from rawi.arabic.date_expressions import Window
from rawi.arabic.date_lexicon import DateLexicon, Unit
from rawi.arabic.number_lexicon import load_number_lexicon
from rawi.arabic.numbers import read_cardinal

_LONGEST_NUMBER = 4  # words of a number that counts days or years
_ONE = 1


class Quantity(NamedTuple):
    """A length of time.

    Attributes:
        first: first token, number and modifier included.
        last: token after the unit and what belongs to it.
        unit: day, week, month, year, ...
        amount: how many units; null when the text says some, several, days, years.
        has_half: whether half a unit is added.
        modifier: approx, more_than, at_least, less_than, at_most; null for none.
    """

    first: int
    last: int
    unit: str
    amount: int | None
    has_half: bool
    modifier: str | None


def read_number_before(window: Window, end: int) -> tuple[int, int] | None:
    """Return the number in digits or words that ends right before a token, and where it begins."""
    previous = window.word(end - 1)
    if not previous or not ("0" <= previous < ":" or previous in load_number_lexicon().words):
        return None
    for start in range(max(window.low, end - _LONGEST_NUMBER), end):
        number = read_cardinal(window.words, start, end)
        if number is not None and number.last == end:
            return number.value, start
    return None


def read_quantity(window: Window, index: int, lexicon: DateLexicon) -> Quantity:
    """Read the length of time whose unit stands at a token."""
    unit = lexicon.units[window.words[index]]
    first, last, amount = index, index + 1, _find_own_amount(unit)
    number = read_number_before(window, index) if unit.number != "two" else None
    if number is not None:
        amount, first = number
    elif window.word(index - 1) in lexicon.roles["vague"]:
        amount, first = None, index - 1
    if unit.number == "one" and _is_word_for_one(window.word(last)):
        last += 1
    has_half = window.word(last) in lexicon.roles["plus_half"]
    if has_half:
        repeated = lexicon.units.get(window.word(last + 1))
        last += 2 if repeated is not None and repeated.unit == unit.unit else 1
    first, modifier = _read_modifier_before(window, first)
    last, later = _read_modifier_after(window, last)
    return Quantity(first, last, unit.unit, amount, has_half, modifier or later)


def _find_own_amount(unit: Unit) -> int | None:
    return {"one": 1, "two": 2}.get(unit.number)


def _is_word_for_one(word: str) -> bool:
    number = load_number_lexicon().words.get(word)
    return number is not None and number.value == _ONE and number.attachment.length == 0


def _read_modifier_before(window: Window, first: int) -> tuple[int, str | None]:
    for modifier in load_number_lexicon().before.get(window.word(first - 1), ()):
        start = first - len(modifier.words)
        if start >= window.low and tuple(window.words[start:first]) == modifier.words:
            return start, modifier.meaning
    return first, None


def _read_modifier_after(window: Window, last: int) -> tuple[int, str | None]:
    for modifier in load_number_lexicon().after.get(window.word(last), ()):
        end = last + len(modifier.words)
        if end <= window.high and tuple(window.words[last:end]) == modifier.words:
            return end, modifier.meaning
    return last, None
