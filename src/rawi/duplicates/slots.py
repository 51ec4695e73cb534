"""The places of a text where a template would be filled in: numbers, ordinals, days of the week and months.

Reports of one series (the third and the fourth flight, today's and yesterday's weather) share their wording and differ
in exactly these places. An edited copy differs elsewhere.
"""

from collections.abc import Sequence
from functools import cache

import numpy as np

from rawi.arabic.attached_spellings import list_attached
from rawi.arabic.folding import fold_text
from rawi.arabic.number_lexicon import load_number_lexicon
from rawi.arabic.reference import read_reference
from rawi.duplicates.hashing import Hashes32, Hashes64, mix

# Values of days and months must not meet those of numbers, which are counted from nought.
_WEEKDAYS_FROM, _MONTHS_FROM = 10**12, 2 * 10**12
_HIJRI_FROM = 100
_LAST_DIGIT = ord("9")
_LONGEST_NUMBER = 12  # longer runs of digits are identifiers
_VALUE_MASK = (1 << 31) - 1
_LEFT, _RIGHT = np.uint64(0xD6E8FEB86659FD93), np.uint64(0xA0761D6478BD642F)
_CONTEXT_BITS = np.uint64(0xFFFFFFFF00000000)
_CONTEXT_SHIFT = 32
# A slot without surroundings says of the whole text that it is a weather forecast: one word in twelve is of that kind.
_FORECAST = np.uint64(2)
_FORECAST_SHARE = 1 / 12


@cache
def _load_fillers() -> dict[str, tuple[int, bool]]:
    """Return value and whether it is an ordinal of every word that fills a slot."""
    fillers: dict[str, tuple[int, bool]] = {}
    for row in read_reference("months"):
        month = _MONTHS_FROM + int(row["month"]) + (_HIJRI_FROM if row["calendar"] == "hijri" else 0)
        if " " not in row["form"] and row["ambiguous"] == "no":
            fillers[fold_text(row["form"])] = (month, False)
    lexicon = load_number_lexicon()
    fillers.update((spelling, (word.value, False)) for spelling, word in lexicon.words.items())
    fillers.update((spelling, (word.value, True)) for spelling, word in lexicon.ordinals.items())
    for row in read_reference("weekdays"):
        fillers[fold_text(row["form"])] = (_WEEKDAYS_FROM + int(row["weekday"]), False)
    return fillers


@cache
def _load_forecast_words() -> frozenset[str]:
    forms = (fold_text(row["form"]) for row in read_reference("forecast_words"))
    return frozenset(spelling for form in forms for spelling, _ in list_attached(form))


def find_slots(words: Sequence[str], word_hashes: Hashes64, firsts: Hashes32) -> Hashes64:
    """Return every filled slot as one number, distinct and in ascending order.

    The upper 32 bits are the surroundings (two words before, one after), the next 31 what stands there, and the lowest
    tells whether an ordinal is part of it. A run of fillers, such as a date, is one slot.

    Args:
        words: folded words, punctuation left out.
        word_hashes: their hashes.
        firsts: their first code points.
    """
    slots = _read_slots(words, word_hashes, firsts)
    forecast_words = _load_forecast_words()
    if sum(map(forecast_words.__contains__, words)) > _FORECAST_SHARE * len(words):
        slots = np.append(slots, _FORECAST)
    return np.unique(slots)


def _read_slots(words: Sequence[str], word_hashes: Hashes64, firsts: Hashes32) -> Hashes64:
    """Return the filled slots in the order of the text."""
    fillers = _load_fillers()
    is_filler = np.fromiter(map(fillers.__contains__, words), bool, len(words))
    places = np.flatnonzero(is_filler | (firsts <= _LAST_DIGIT)).tolist()
    if not places:
        return np.empty(0, np.uint64)
    starts: list[int] = []
    ends: list[int] = []
    values: list[int] = []
    for place in places:
        value, is_ordinal = _read_filler(words[place], fillers)
        if ends and ends[-1] == place:
            ends[-1] += 1
            values[-1] = _combine(values[-1], value, is_ordinal)
        else:
            starts.append(place)
            ends.append(place + 1)
            values.append(_combine(0, value, is_ordinal))
    padded = np.concatenate((np.zeros(2, np.uint64), word_hashes, np.zeros(1, np.uint64)))
    first, last = np.array(starts), np.array(ends)
    surroundings = mix(padded[first] * _LEFT + padded[first + 1] + padded[last + 2] * _RIGHT)
    return (surroundings & _CONTEXT_BITS) | np.array(values, np.uint64)


def _read_filler(word: str, fillers: dict[str, tuple[int, bool]]) -> tuple[int, bool]:
    if word in fillers:
        return fillers[word]
    digits = word.replace(",", "")
    if digits.isdigit() and digits.isascii() and len(digits) <= _LONGEST_NUMBER:
        return int(digits), False
    return int.from_bytes(word.encode("utf-8", "surrogatepass")[:8], "big"), False


def _combine(value: int, added: int, is_ordinal: bool) -> int:
    """Return a slot's value with one more word in it; its lowest bit stays set once an ordinal has been seen."""
    mixed = ((value >> 1) * 1_000_003 + added * 0x9E3779B1 + 1) & _VALUE_MASK
    return mixed << 1 | (value & 1) | is_ordinal


def is_forecast(slots: Hashes64) -> bool:
    """Tell whether the slots are those of a weather forecast."""
    return len(slots) > 0 and bool(slots[0] == _FORECAST)


def count_slots(one: Hashes64, other: Hashes64) -> tuple[int, int, int]:
    """Return how many surroundings two texts share, in how many of them they differ, and in how many by an ordinal."""
    if not len(one) or not len(other):
        return 0, 0, 0
    slots_one, slots_other = one.tolist(), other.tolist()
    filled_one = {slot >> _CONTEXT_SHIFT: slot for slot in slots_one}
    filled_other = {slot >> _CONTEXT_SHIFT: slot for slot in slots_other}
    common = filled_one.keys() & filled_other.keys()
    equal = {slot >> _CONTEXT_SHIFT for slot in set(slots_one).intersection(slots_other)}
    common.discard(0)
    different = common - equal
    return len(common), len(different), sum(filled_one[place] & filled_other[place] & 1 for place in different)
