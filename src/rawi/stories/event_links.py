"""Whether two happenings are one: what speaks for it and what against it, as a chance with a reason.

The decision looks at the two happenings alone, never at how many others there are or in what order they came. It is
made for many pairs at a time, column by column.
"""

import math
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import pyarrow as pa

from rawi.stories.event_columns import MILLION, NO_DAY, Columns, Floats, Marks
from rawi.stories.event_words import weigh, weigh_sentence
from rawi.stories.link_signs import (
    LIGHTEST_SENTENCE,
    SPEECH,
    Pairs,
    Shared,
    are_far,
    are_known_to_be_two,
    are_same_day,
    are_same_round,
    read_shared,
)
from rawi.stories.link_weights import read_chances
from rawi.stories.number_sets import Ints

_UNREAL = ("negation", "historical")
_LEAST_CHANCE = 0.4  # what is less likely says nothing for a group either
_SAME_SENTENCE = 0.6  # alike as this, two sentences are one report
_SAME_PLACE = 0.4  # alike as this, two sentences may name places apart of one thing
_FURTHEST_DAYS = 2  # accounts of one thing differ by no more
_COPIED_SENTENCE = 0.85  # alike as this, two speakers were only read differently
_COPIED_WORD_FOR_WORD = 0.97  # alike as this, so were two that are known to be two
_FEWEST_ACTORS = 4.0  # what two speakers must share to be one
_PAIRS_AT_ONCE = 500_000
_CALL = "phone"  # the mode
# How alike two sentences of one article are that tell one thing again; more alike, they were copied, and less, they may
# be two fights of one day.
_REPEATED, _LEAST_REPEATED = (0.3, 0.9), 0.6

_TEXTS = ("event_id", "happening_a", "happening_b", "mention_a", "mention_b")
_RATIOS = ("score", "text_ratio", "party_weight", "place_weight")
_FIELDS: list[tuple[str, pa.DataType]] = [
    *((name, pa.string()) for name in _TEXTS),
    *((name, pa.float64()) for name in _RATIOS),
    ("reason", pa.string()),
]
LINKS = pa.schema(_FIELDS)


class Link(NamedTuple):
    """What two happenings have in common.

    Attributes:
        score: the chance that they are one.
        text_ratio: how alike their sentences are.
        party_weight: weight of the words of names that both have.
        place_weight: weight of the words of places that both have.
        is_same_day: whether both are told with the same day.
        day_distance: by how many days their days differ.
    """

    score: float
    text_ratio: float
    party_weight: float
    place_weight: float
    is_same_day: bool
    day_distance: int

    def is_repeat(self) -> bool:
        """Tell whether two happenings of one article can be one that it tells twice: one place, and no other day."""
        least, most = _REPEATED
        is_alike = least <= self.text_ratio < most and self.score >= _LEAST_REPEATED
        return is_alike and self.place_weight > 0 and not self.day_distance

    def describe(self) -> str:
        """Return the reason in words."""
        parts = []
        if self.is_same_day:
            parts.append("the same day")
        if self.day_distance:
            parts.append(f"days that differ by {self.day_distance}")
        if self.party_weight:
            parts.append(f"parties in common ({self.party_weight:.1f})")
        if self.place_weight:
            parts.append(f"a place in common ({self.place_weight:.1f})")
        parts.append(f"sentences {self.text_ratio:.0%} alike")
        return "; ".join(parts)


def find_links(rows: Columns, ones: Ints, others: Ints) -> Iterator[tuple[tuple[int, int], Link]]:
    """Yield the pairs of happenings that may be one, with what they have in common.

    Args:
        rows: happenings.
        ones: the rows of candidates.
        others: as many rows; the order of two does not matter.
    """
    pairs, distances = _keep_possible(rows, ones, others)
    for first in range(0, len(distances), _PAIRS_AT_ONCE):
        part = slice(first, first + _PAIRS_AT_ONCE)
        yield from _score(rows, pairs[0][part], pairs[1][part], distances[part])


def _keep_possible(rows: Columns, ones: Ints, others: Ints) -> tuple[tuple[Ints, Ints], Ints]:
    """Leave out pairs that type, flags, days or ordinals keep apart, and return the days between."""
    types, flags, is_unreal = rows.number_values("event_type"), rows.flags, rows.are("aux", *_UNREAL)
    is_possible = types[ones] == types[others]
    is_possible &= ~(is_unreal[ones] | is_unreal[others]) | (flags[ones] == flags[others])
    distances = measure_days(rows, ones, others)
    is_possible &= (distances != NO_DAY) & (distances <= _FURTHEST_DAYS)
    is_numbered = _are_numbered(rows, ones, others)
    is_possible &= ~is_numbered | are_same_round(rows, ones, others)
    return (ones[is_possible], others[is_possible]), distances[is_possible]


def measure_days(rows: Columns, ones: Ints, others: Ints) -> Ints:
    """Return by how many days two intervals miss each other; NO_DAY when one of them is unknown."""
    first, last = rows.first_days, rows.last_days
    gaps = np.maximum(first[ones] - last[others], first[others] - last[ones])
    is_known = (first != NO_DAY) & (last != NO_DAY)
    return np.where(is_known[ones] & is_known[others], np.maximum(gaps, 0), NO_DAY)


def _are_numbered(rows: Columns, ones: Ints, others: Ints) -> Marks:
    has_ordinal = rows.ordinals.sizes > 0
    return has_ordinal[ones] & has_ordinal[others]


def _score(rows: Columns, ones: Ints, others: Ints, distances: Ints) -> Iterator[tuple[tuple[int, int], Link]]:
    pairs = Pairs(rows, ones, others, distances)
    texts, shared = _measure_texts(rows, ones, others), read_shared(pairs)
    chances = read_chances(pairs, shared)
    is_possible = _may_be_said_by_one(pairs, shared, texts) & _may_be_at_one_place(pairs, shared, texts)
    is_possible &= ~_are_call_and_meeting(rows, ones, others)
    found = np.flatnonzero(is_possible & (chances >= _LEAST_CHANCE))
    is_speech = rows.are("event_type", *SPEECH)[ones]
    parties = np.where(is_speech, shared.actors + 0.6 * shared.recipients, shared.involved) / MILLION
    columns = (chances, texts, parties, shared.places / MILLION, are_same_day(pairs), distances)
    values = (column[found].tolist() for column in columns)
    keys = zip(ones[found].tolist(), others[found].tolist(), strict=True)
    return zip(keys, map(Link._make, zip(*values, strict=True)), strict=True)


def _measure_texts(rows: Columns, ones: Ints, others: Ints) -> Floats:
    """Return how alike the most alike sentences of two happenings are: their common words over their mean weight."""
    sizes = rows.texts.sizes
    pair_counts = sizes[ones] * sizes[others]
    owners = np.repeat(np.arange(len(ones)), pair_counts)
    places = np.arange(len(owners)) - (np.cumsum(pair_counts) - pair_counts)[owners]
    left = rows.texts.offsets[ones[owners]] + places // np.maximum(sizes[others[owners]], 1)
    right = rows.texts.offsets[others[owners]] + places % np.maximum(sizes[others[owners]], 1)
    order = np.argsort(left, kind="stable")
    common = np.zeros(len(owners), np.int64)
    common[order] = rows.sentences.sum_common(rows.weights, left[order], right[order])
    weights = np.maximum(rows.sentence_weights / MILLION, LIGHTEST_SENTENCE)
    found = np.zeros(len(ones))
    np.maximum.at(found, owners, common / MILLION / np.sqrt(weights[left] * weights[right]))
    return found


def measure_words(left: frozenset[int], right: frozenset[int]) -> float:
    """Return how alike two sentences are, each given as the numbers of its words."""
    common = left & right
    if not common:
        return 0.0
    weights = max(weigh_sentence(left), LIGHTEST_SENTENCE) * max(weigh_sentence(right), LIGHTEST_SENTENCE)
    return weigh(common) / math.sqrt(weights)


def _may_be_said_by_one(pairs: Pairs, shared: Shared, texts: Floats) -> Marks:
    """Tell whether an act of speech may have one speaker; of anything else no speaker is asked."""
    rows, ones, others, _ = pairs
    has_actor = rows.actors.sizes > 0
    are_two = are_known_to_be_two(rows, ones, others)
    least = np.where(has_actor[ones] & has_actor[others], _COPIED_SENTENCE, _SAME_SENTENCE)
    least = np.where(are_two, _COPIED_WORD_FOR_WORD, least)
    is_speech = rows.are("event_type", *SPEECH)[ones]
    is_one = (shared.actors >= _FEWEST_ACTORS * MILLION) & ~are_two
    found: Marks = ~is_speech | is_one | (texts >= least)
    return found


def _may_be_at_one_place(pairs: Pairs, shared: Shared, texts: Floats) -> Marks:
    """Tell whether two happenings may have one place: of those told of places that lie apart one in twenty is one."""
    found: Marks = ~are_far(pairs) | (shared.places > 0) | (texts >= _SAME_PLACE)
    return found


def _are_call_and_meeting(rows: Columns, ones: Ints, others: Ints) -> Marks:
    """Tell whether one is a call and the other is told of a place, where nobody speaks by telephone."""
    is_phone = np.array([name == _CALL for name in rows.mode_names], np.int64)
    is_call: Marks = rows.modes.sum_rows(is_phone) > 0
    is_placed: Marks = ~is_call & (rows.places.sizes > 0)
    found: Marks = (is_call[ones] & is_placed[others]) | (is_placed[ones] & is_call[others])
    return found
