"""Whether two happenings are one: what speaks for it and what against it, as a score with a reason.

The decision looks at the two happenings alone, never at how many others there are or in what order they came. It is
made for many pairs at a time, column by column.
"""

import math
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import pyarrow as pa

from rawi.stories.event_columns import MILLION, NO_DAY, NOTHING, Columns, Floats, Marks
from rawi.stories.event_words import weigh, weigh_sentence
from rawi.stories.number_sets import Ints, Sets

# Types that are acts of speech: who speaks is what makes them one.
_TOLD_TYPES = ("REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "AGREE", "CONCEDE")
DEEDS = ("ASSAULT", "COERCE", "MOBILIZE", "RETREAT")
_MEETINGS = ("CONSULT", "COOPERATE", "AGREE")  # whoever meets makes the meeting
LOOSE_MODES = frozenset(("heavy-weapons", "aerial", "firearms", "targeted", "explosives", "suicide-attack", "drone"))
_USUAL = frozenset(("heavy-weapons", "aerial", "drone", "seize"))  # of a front, day by day
_BOMBS = frozenset(("explosives", "suicide-attack"))
_UNREAL = ("negation", "historical")
_LIGHTEST_SENTENCE = 20.0  # shorter sentences are measured as if they weighed this much
_NEAR = 120.0  # kilometres within which two named places may be one: a town and its province
_KILOMETRES = 111.2  # in a degree

LEAST_SCORE = 3.0
_SAME_SENTENCE = 0.6  # alike as this, two sentences are one report
_BOTH = 2
_FURTHEST_DAYS = 2  # accounts of one thing differ by no more
_DAY_APART, _MORE_DAYS = 2.0, 0.8  # what speaks against accounts whose days differ by one, and by each day more
_COPIED_SENTENCE = 0.85  # alike as this, two speakers were only read differently
_COPIED_WORD_FOR_WORD = 0.97  # alike as this, so were two that are known to be two
_LEAST_TEXT = 0.35  # what two sentences must share that name neither one place nor one day
_LEAST_DEED_TEXT = 0.22
_LEAST_OTHER_TEXT = 0.45  # and what two of deeds that are not told of one day
_FIGHT, _FIGHTS = 1.3, 3.0  # what speaks against accounts of fights less alike than that, and of deeds without one day
_TEXT, _PARTIES, _PLACES = 4.0, 0.2, 0.25
_MOST_PARTIES, _MOST_PLACES = 10.0, 5.0
_FEWEST_ACTORS = 4.0  # what two speakers must share to be one
_PAIRS_AT_ONCE = 500_000
# How alike two sentences of one article are that tell one thing again; more alike, they were copied, and less, they may
# be two fights of one day.
_REPEATED, _LEAST_REPEATED = (0.3, 0.9), 3.5


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
        score: how much more speaks for one happening than against it.
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
    """Yield the pairs of happenings that are one, with what they have in common; of one article, those that may be.

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
    distances = _measure_days(rows, ones, others)
    is_possible &= (distances != NO_DAY) & (distances <= _FURTHEST_DAYS)
    is_numbered = _are_numbered(rows, ones, others)
    is_possible &= ~is_numbered | (_count_common(rows.ordinals, ones, others) > 0)
    return (ones[is_possible], others[is_possible]), distances[is_possible]


def _measure_days(rows: Columns, ones: Ints, others: Ints) -> Ints:
    """Return by how many days two intervals miss each other; NO_DAY when one of them is unknown."""
    first, last = rows.first_days, rows.last_days
    gaps = np.maximum(first[ones] - last[others], first[others] - last[ones])
    is_known = (first != NO_DAY) & (last != NO_DAY)
    return np.where(is_known[ones] & is_known[others], np.maximum(gaps, 0), NO_DAY)


def _are_numbered(rows: Columns, ones: Ints, others: Ints) -> Marks:
    has_ordinal = rows.ordinals.sizes > 0
    return has_ordinal[ones] & has_ordinal[others]


def _count_common(sets: Sets, ones: Ints, others: Ints) -> Ints:
    count = int(sets.members.max(initial=-1)) + 1
    return sets.sum_common(np.ones(count, np.int64), ones, others)


def _score(rows: Columns, ones: Ints, others: Ints, distances: Ints) -> Iterator[tuple[tuple[int, int], Link]]:
    texts = _measure_texts(rows, ones, others)
    parties, is_spoken_by_both = _weigh_parties(rows, ones, others, texts)
    places = _weigh(rows, rows.places, ones, others)
    scores = _TEXT * texts + _PARTIES * np.minimum(parties, _MOST_PARTIES) + _PLACES * np.minimum(places, _MOST_PLACES)
    told_counts = rows.is_told[ones].astype(np.int64) + rows.is_told[others]
    is_exact = rows.first_days == rows.last_days
    is_same_day = (told_counts == _BOTH) & is_exact[ones] & is_exact[others] & (distances == 0)
    scores += 0.8 * is_same_day + 0.3 * (told_counts == 1)
    scores -= 1.5 * ((places == 0) & ~is_same_day & (texts < _LEAST_TEXT))
    modes = _weigh_modes(rows, ones, others)
    scores += modes - _weigh_distances(rows, ones, others)
    # Those who fight each other fight in one place on one day more than once, and on other days; a bomb goes off once.
    is_usual = _have_mode(rows, _USUAL)
    is_deed = rows.are("event_type", *DEEDS)[ones]
    is_fight = is_deed & ((modes <= 0) | is_usual[ones] & is_usual[others])
    is_bomb = _have_mode(rows, _BOMBS)
    is_other_day = is_deed & ~is_same_day & ~is_bomb[ones] & ~is_bomb[others]
    scores -= _FIGHT * (is_fight & (texts < _LEAST_DEED_TEXT)) + _FIGHTS * (is_other_day & (texts < _LEAST_OTHER_TEXT))
    countries = rows.countries[ones], rows.countries[others]
    scores -= 1.0 * ((countries[0] != NOTHING) & (countries[1] != NOTHING) & (countries[0] != countries[1]))
    scores += 1.0 * _are_numbered(rows, ones, others)
    scores += _weigh_sides(rows, ones, others)
    scores -= (distances > 0) * (_DAY_APART + _MORE_DAYS * (distances - 1))
    found = np.flatnonzero(is_spoken_by_both & (scores >= LEAST_SCORE))
    pairs = zip(ones[found].tolist(), others[found].tolist(), strict=True)
    values = (column[found].tolist() for column in (scores, texts, parties, places, is_same_day, distances))
    return zip(pairs, map(Link._make, zip(*values, strict=True)), strict=True)


def _weigh(rows: Columns, sets: Sets, ones: Ints, others: Ints) -> Floats:
    return sets.sum_common(rows.weights, ones, others) / MILLION


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
    weights = np.maximum(rows.sentence_weights / MILLION, _LIGHTEST_SENTENCE)
    found = np.zeros(len(ones))
    np.maximum.at(found, owners, common / MILLION / np.sqrt(weights[left] * weights[right]))
    return found


def measure_words(left: frozenset[int], right: frozenset[int]) -> float:
    """Return how alike two sentences are, each given as the numbers of its words."""
    common = left & right
    if not common:
        return 0.0
    weights = max(weigh_sentence(left), _LIGHTEST_SENTENCE) * max(weigh_sentence(right), _LIGHTEST_SENTENCE)
    return weigh(common) / math.sqrt(weights)


def _weigh_parties(rows: Columns, ones: Ints, others: Ints, texts: Floats) -> tuple[Floats, Marks]:
    """Return the weights of the parties in common, and whether an act of speech may have one speaker."""
    is_speech = rows.are("event_type", *_TOLD_TYPES)[ones]
    found, is_possible = np.zeros(len(ones)), np.ones(len(ones), bool)
    deeds, speech = np.flatnonzero(~is_speech), np.flatnonzero(is_speech)
    found[deeds] = _weigh(rows, rows.involved, ones[deeds], others[deeds])
    ones, others = ones[speech], others[speech]
    actors = _weigh(rows, rows.actors, ones, others)
    has_actor = rows.actors.sizes > 0
    least = np.where(has_actor[ones] & has_actor[others], _COPIED_SENTENCE, _SAME_SENTENCE)
    are_two = _are_known_to_be_two(rows, ones, others)
    least = np.where(are_two, _COPIED_WORD_FOR_WORD, least)
    found[speech] = actors + 0.6 * _weigh(rows, rows.recipients, ones, others)
    is_possible[speech] = ((actors >= _FEWEST_ACTORS) & ~are_two) | (texts[speech] >= least)
    return found, is_possible


def _are_known_to_be_two(rows: Columns, ones: Ints, others: Ints) -> Marks:
    """Tell whether of both speakers the entity is known, and it is not the same."""
    is_known: Marks = rows.speakers.sizes > 0
    are_two: Marks = is_known[ones] & is_known[others] & (_count_common(rows.speakers, ones, others) == 0)
    return are_two


def _weigh_sides(rows: Columns, ones: Ints, others: Ints) -> Floats:
    """Return what it says that two parties are the same, or that of a meeting only one is."""
    shared = _count_common(rows.parties, ones, others)
    named = np.minimum(rows.parties.sizes[ones], rows.parties.sizes[others])
    of_meeting = np.where(shared >= _BOTH, 1.5, np.where(named >= _BOTH, -1.0, -0.5 * (named == 1)))
    return np.where(rows.are("event_type", *_MEETINGS)[ones], of_meeting, 0.5 * (shared >= _BOTH))


def _weigh_modes(rows: Columns, ones: Ints, others: Ints) -> Floats:
    """Return what it says that two happenings have a mode in common, or only other ones."""
    sizes = rows.modes.sizes
    loose = np.array([name in LOOSE_MODES for name in rows.mode_names], np.int64)
    is_loose = rows.modes.sum_rows(loose) == sizes
    apart = np.where(is_loose[ones] & is_loose[others], 0.0, -1.0)
    found = np.where(_count_common(rows.modes, ones, others) > 0, 0.5, apart)
    return np.where((sizes[ones] > 0) & (sizes[others] > 0), found, 0.0)


def _have_mode(rows: Columns, names: frozenset[str]) -> Marks:
    """Tell for every happening whether it has one of some modes."""
    wanted = np.array([name in names for name in rows.mode_names], np.int64)
    found: Marks = rows.modes.sum_rows(wanted) > 0
    return found


def _weigh_distances(rows: Columns, ones: Ints, others: Ints) -> Floats:
    """Return what speaks against one happening when both name a place and these lie apart."""
    latitudes, longitudes = rows.read_degrees("latitude"), rows.read_degrees("longitude")
    north = (latitudes[ones] - latitudes[others]) * _KILOMETRES
    middle = np.radians((latitudes[ones] + latitudes[others]) / 2)
    east = (longitudes[ones] - longitudes[others]) * _KILOMETRES * np.cos(middle)
    return np.where(np.hypot(north, east) > _NEAR, 1.5, 0.0)  # nothing is greater than what is not a number
