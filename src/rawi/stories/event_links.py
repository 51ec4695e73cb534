"""Whether two happenings are one: what speaks for it and what against it, as a score with a reason.

The decision looks at the two happenings alone, never at how many others there are or in what order they came.
"""

import math
from typing import Any, NamedTuple

import pyarrow as pa

from rawi.stories.event_words import weigh, weigh_sentence
from rawi.stories.happenings import TOLD, Happening

# Types that are acts of speech: who speaks is what makes them one.
_TOLD_TYPES = frozenset(("REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "AGREE", "CONCEDE"))
_MEETINGS = frozenset(("CONSULT", "COOPERATE", "AGREE"))  # whoever meets makes the meeting
LOOSE_MODES = frozenset(("heavy-weapons", "aerial", "firearms", "targeted", "explosives", "suicide-attack", "drone"))
_UNREAL = frozenset(("negation", "historical"))
_LIGHTEST_SENTENCE = 20.0  # shorter sentences are measured as if they weighed this much
_NEAR = 80.0  # kilometres within which two named places may be one: a town and its province
_KILOMETRES = 111.2  # in a degree

LEAST_SCORE = 3.0
_SAME_SENTENCE = 0.6  # alike as this, two sentences are one report
_BOTH = 2
_FURTHEST_DAYS = 2  # accounts of one thing differ by no more
_DAY_APART, _MORE_DAYS = 2.0, 0.8  # what speaks against accounts whose days differ by one, and by each day more
_COPIED_SENTENCE = 0.85  # alike as this, two speakers were only read differently
_LEAST_TEXT = 0.35  # what two sentences must share that name neither one place nor one day
_TEXT, _PARTIES, _PLACES = 4.0, 0.2, 0.25
_MOST_PARTIES, _MOST_PLACES = 10.0, 5.0
_FEWEST_ACTORS = 4.0  # what two speakers must share to be one


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

    @property
    def is_one(self) -> bool:
        """Whether two happenings are linked."""
        return self.score >= LEAST_SCORE

    def list_values(self, one: Happening, other: Happening) -> tuple[Any, ...]:
        """Return the link as it is stored, the happening with the lesser identifier first."""
        low, high = sorted((one, other))
        happenings = (low.event_id, low.happening_id, high.happening_id, low.mention_ids[0], high.mention_ids[0])
        return (*happenings, self.score, self.text_ratio, self.party_weight, self.place_weight, self.describe())

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


def compare_happenings(one: Happening, other: Happening) -> Link | None:
    """Weigh whether two happenings are one.

    Returns:
        None when they cannot be: one article keeps them apart, or type, flags, days, ordinals or places exclude it.
    """
    if one.article_id == other.article_id or one.event_type != other.event_type:
        return None
    if (one.aux in _UNREAL or other.aux in _UNREAL) and one.aux != other.aux:
        return None
    if one.ordinals and other.ordinals and set(one.ordinals).isdisjoint(other.ordinals):
        return None
    distance = _measure_days(one, other)
    if distance is None or distance > _FURTHEST_DAYS:
        return None
    return _score(one, other, distance)


def _measure_days(one: Happening, other: Happening) -> int | None:
    """Return by how many days two intervals miss each other; null when one of them is unknown."""
    if one.day_start is None or one.day_end is None or other.day_start is None or other.day_end is None:
        return None
    gap = max(one.day_start - other.day_end, other.day_start - one.day_end).days
    return max(0, gap)


def _score(one: Happening, other: Happening, distance: int) -> Link | None:
    text = measure_text(one, other)
    parties = _weigh_parties(one, other, text)
    if parties is None:
        return None
    places = weigh(one.places & other.places)
    score = _TEXT * text + _PARTIES * min(parties, _MOST_PARTIES) + _PLACES * min(places, _MOST_PLACES)
    told_count = (one.day_basis == TOLD) + (other.day_basis == TOLD)
    is_exact = one.day_start == one.day_end and other.day_start == other.day_end
    is_same_day = told_count == _BOTH and is_exact and not distance
    score += 0.8 * is_same_day + 0.3 * (told_count == 1)
    if not places and not is_same_day and text < _LEAST_TEXT:
        score -= 1.5
    score += _weigh_modes(one, other) - _weigh_distance(one, other)
    if one.country_code and other.country_code and one.country_code != other.country_code:
        score -= 1.0
    if one.ordinals and other.ordinals:
        score += 1.0
    score += _weigh_sides(one, other)
    if distance:
        score -= _DAY_APART + _MORE_DAYS * (distance - 1)
    return Link(score, text, parties, places, is_same_day, distance)


def measure_text(one: Happening, other: Happening) -> float:
    """Return how alike the most alike sentences of two happenings are: their common words over their mean weight."""
    if len(one.sentences) == len(other.sentences) == 1:
        return measure_words(one.sentences[0], other.sentences[0])
    pairs = ((left, right) for left in one.sentences for right in other.sentences)
    return max((measure_words(left, right) for left, right in pairs), default=0.0)


def measure_words(left: frozenset[int], right: frozenset[int]) -> float:
    """Return how alike two sentences are, each given as the numbers of its words."""
    common = left & right
    if not common:
        return 0.0
    weights = max(weigh_sentence(left), _LIGHTEST_SENTENCE) * max(weigh_sentence(right), _LIGHTEST_SENTENCE)
    return weigh(common) / math.sqrt(weights)


def _weigh_parties(one: Happening, other: Happening, text: float) -> float | None:
    """Return the weight of the parties in common; null when an act of speech has two speakers."""
    if one.event_type not in _TOLD_TYPES:
        return weigh((one.actors | one.recipients) & (other.actors | other.recipients))
    actors = weigh(one.actors & other.actors)
    least = _COPIED_SENTENCE if one.actors and other.actors else _SAME_SENTENCE
    if actors < _FEWEST_ACTORS and text < least:
        return None
    return actors + 0.6 * weigh(one.recipients & other.recipients)


def _weigh_sides(one: Happening, other: Happening) -> float:
    """Return what it says that two parties are the same, or that of a meeting only one is."""
    shared_count = len(one.parties & other.parties)
    if one.event_type not in _MEETINGS:
        return 0.5 * (shared_count >= _BOTH)
    if shared_count >= _BOTH:
        return 1.5
    named_count = min(len(one.parties), len(other.parties))
    return -1.0 if named_count >= _BOTH else -0.5 * (named_count == 1)


def _weigh_modes(one: Happening, other: Happening) -> float:
    if not one.modes or not other.modes:
        return 0.0
    if not set(one.modes).isdisjoint(other.modes):
        return 0.5
    return 0.0 if LOOSE_MODES.issuperset((*one.modes, *other.modes)) else -1.0


def _weigh_distance(one: Happening, other: Happening) -> float:
    """Return what speaks against one happening when both name a place and these lie apart."""
    if one.latitude is None or other.latitude is None or one.longitude is None or other.longitude is None:
        return 0.0
    north = (one.latitude - other.latitude) * _KILOMETRES
    east = (one.longitude - other.longitude) * _KILOMETRES * math.cos(math.radians(one.latitude))
    return 1.5 if math.hypot(north, east) > _NEAR else 0.0
