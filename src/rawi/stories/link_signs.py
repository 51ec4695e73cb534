"""What two happenings have in common and what tells them apart, as signs that are weighed: for many pairs at a time.

A sign is a step that a pair reaches on a scale, or a mark that it has. What each says is learned, see `link_weights`.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from rawi.stories.event_columns import MILLION, NOTHING, Columns, Floats, Marks
from rawi.stories.number_sets import Ints, Sets

SPEECH = ("REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "AGREE", "CONCEDE")  # who speaks makes them one
DEEDS = ("ASSAULT", "COERCE", "MOBILIZE", "RETREAT")
MEETINGS = ("CONSULT", "COOPERATE")
LOOSE_MODES = frozenset(("heavy-weapons", "aerial", "firearms", "targeted", "explosives", "suicide-attack", "drone"))
KINDS = ("speech", "deed", "meeting", "other")
SCALES = {
    "sentence": (0.1, 0.2, 0.3, 0.45, 0.6, 0.8),
    "deed": (0.05, 0.12, 0.2, 0.3, 0.4, 0.5, 0.65, 0.8),
    "unshared": (8.0, 15.0, 22.0, 30.0, 40.0),
    "strangers": (1.0, 2.0),
    "actors": (0.1, 3.0, 5.0, 9.0, 14.0),
    "recipients": (0.1, 3.0, 5.0, 9.0, 14.0),
    "parties": (1.0, 2.0, 3.0),
    "places": (0.1, 5.0, 9.0, 14.0),
    "crowd": (2.0, 3.0, 5.0, 8.0, 12.0),
    "width": (1.0, 3.0, 8.0),
    "told": (1.0, 2.0),
}
LIGHTEST_SENTENCE, _LIGHTEST_DEED = 20.0, 12.0  # shorter ones are measured as if they weighed this much
_NEAR = 120.0  # kilometres within which two named places may be one: a town and its province
_KILOMETRES = 111.2  # in a degree
BOTH_SIDES = 2  # parties in common


class Pairs(NamedTuple):
    """Pairs of happenings.

    Attributes:
        rows: happenings.
        ones: the row of one of each pair.
        others: that of the other one.
        distances: by how many days their days differ.
    """

    rows: Columns
    ones: Ints
    others: Ints
    distances: Ints


class Shared(NamedTuple):
    """What pairs have in common, in millionths but for the parties, which are counted."""

    actors: Ints
    recipients: Ints
    involved: Ints
    places: Ints
    parties: Ints


def read_shared(pairs: Pairs) -> Shared:
    """Return the weights of what the two of each pair have in common."""
    rows = pairs.rows
    return Shared(
        actors=_weigh(pairs, rows.actors),
        recipients=_weigh(pairs, rows.recipients),
        involved=_weigh(pairs, rows.involved),
        places=_weigh(pairs, rows.places),
        parties=count_common(rows.parties, pairs.ones, pairs.others),
    )


def list_signs(pairs: Pairs, shared: Shared) -> Iterator[tuple[str, Ints]]:
    """Yield each sign with the step that every pair reaches: of a mark one or nothing."""
    for name, values in _measure(pairs, shared):
        yield name, np.searchsorted(np.array(SCALES[name]), values, side="right").astype(np.int64)
    for name, marks in _list_marks(pairs, shared):
        yield name, marks.astype(np.int64)


def list_kinds(rows: Columns) -> Ints:
    """Return for every happening the place of its kind in `KINDS`."""
    found = np.full(len(rows), KINDS.index("other"), np.int64)
    for place, types in enumerate((SPEECH, DEEDS, MEETINGS)):
        found[rows.are("event_type", *types)] = place
    return found


def count_common(sets: Sets, ones: Ints, others: Ints) -> Ints:
    """Return how many members two sets have in common, for each pair of rows."""
    count = int(sets.members.max(initial=-1)) + 1
    return sets.sum_common(np.ones(count, np.int64), ones, others)


def are_known_to_be_two(rows: Columns, ones: Ints, others: Ints) -> Marks:
    """Tell whether of both speakers the entity is known, and it is not the same."""
    is_known: Marks = rows.speakers.sizes > 0
    are_two: Marks = is_known[ones] & is_known[others] & (count_common(rows.speakers, ones, others) == 0)
    return are_two


def are_same_day(pairs: Pairs) -> Marks:
    """Tell whether both are told with the same one day."""
    rows = pairs.rows
    is_exact = rows.is_told & (rows.first_days == rows.last_days)
    found: Marks = is_exact[pairs.ones] & is_exact[pairs.others] & (pairs.distances == 0)
    return found


def are_same_round(rows: Columns, ones: Ints, others: Ints) -> Marks:
    """Tell whether both are the same one of a series: the fourth round."""
    found: Marks = count_common(rows.ordinals, ones, others) > 0
    return found


def _weigh(pairs: Pairs, sets: Sets) -> Ints:
    return sets.sum_common(pairs.rows.weights, pairs.ones, pairs.others)


def _measure(pairs: Pairs, shared: Shared) -> Iterator[tuple[str, Floats | Ints]]:
    rows, ones, others, _ = pairs
    sentences, (firsts, seconds) = _take_first_sentences(pairs)
    lesser = np.minimum(rows.sentence_weights[firsts], rows.sentence_weights[seconds]) / MILLION
    yield "sentence", sentences / MILLION / np.maximum(lesser, LIGHTEST_SENTENCE)
    weights = rows.deeds.sum_rows(rows.weights)
    common = _weigh(pairs, rows.deeds)
    heavy = np.maximum(weights / MILLION, _LIGHTEST_DEED)
    yield "deed", common / MILLION / np.sqrt(heavy[ones] * heavy[others])
    yield "unshared", (np.minimum(weights[ones], weights[others]) - common) / MILLION
    yield "strangers", np.minimum(rows.parties.sizes[ones], rows.parties.sizes[others]) - shared.parties
    for name in ("actors", "recipients", "places"):
        yield name, getattr(shared, name) / MILLION
    yield "parties", shared.parties
    yield "crowd", np.maximum(rows.crowds[ones], rows.crowds[others])
    widths = rows.last_days - rows.first_days
    yield "width", np.maximum(widths[ones], widths[others])
    yield "told", rows.is_told[ones].astype(np.int64) + rows.is_told[others]


def _take_first_sentences(pairs: Pairs) -> tuple[Ints, tuple[Ints, Ints]]:
    """Return what the first sentences of two happenings have in common, and which sentences these are."""
    rows = pairs.rows
    last = max(len(rows.sentences.sizes) - 1, 0)
    firsts, seconds = (np.minimum(rows.texts.offsets[places], last) for places in (pairs.ones, pairs.others))
    return rows.sentences.sum_common(rows.weights, firsts, seconds), (firsts, seconds)


def _list_marks(pairs: Pairs, shared: Shared) -> Iterator[tuple[str, Marks]]:
    rows, ones, others, _ = pairs
    has_actor, has_recipient = (_have_both(sets, ones, others) for sets in (rows.actors, rows.recipients))
    yield "both actors", has_actor
    yield "no shared actor", has_actor & (shared.actors == 0)
    yield "both recipients", has_recipient
    yield "no shared recipient", has_recipient & (shared.recipients == 0)
    yield "crossed", (shared.involved > 0) & (shared.actors == 0) & (shared.recipients == 0)
    has_party = _have_both(rows.parties, ones, others)
    yield "no parties", ~has_party
    yield "no shared party", has_party & (shared.involved == 0)
    has_place = _have_both(rows.places, ones, others)
    yield "both places", has_place
    yield "one place", (rows.places.sizes[ones] > 0) | (rows.places.sizes[others] > 0)
    yield "no shared place", has_place & (shared.places == 0)
    yield "far", are_far(pairs)
    for name, codes in (("country", rows.countries), ("setting", rows.settings)):
        is_known = (codes[ones] != NOTHING) & (codes[others] != NOTHING)
        is_same = codes[ones] == codes[others]
        yield f"same {name}", is_known & is_same
        yield f"other {name}", is_known & ~is_same
    has_mode = _have_both(rows.modes, ones, others)
    shares_mode = count_common(rows.modes, ones, others) > 0
    yield "no modes", ~has_mode
    yield "same mode", shares_mode
    yield "other mode", has_mode & ~shares_mode
    yield "other firm mode", has_mode & ~shares_mode & ~_are_loose(pairs)
    is_same_day = are_same_day(pairs)
    yield "same day", is_same_day
    yield "same party and day", is_same_day & (shared.parties > 0)
    yield "same parties and day", is_same_day & (shared.parties >= BOTH_SIDES)
    yield "two speakers", are_known_to_be_two(rows, ones, others)
    for name, marks in rows.types:
        yield f"type {name}", marks[ones]


def _have_both(sets: Sets, ones: Ints, others: Ints) -> Marks:
    has_some: Marks = sets.sizes > 0
    found: Marks = has_some[ones] & has_some[others]
    return found


def _are_loose(pairs: Pairs) -> Marks:
    """Tell whether two happenings have only modes that accounts of one attack take for each other."""
    modes = pairs.rows.modes
    loose = np.array([name in LOOSE_MODES for name in pairs.rows.mode_names], np.int64)
    is_loose = modes.sum_rows(loose) == modes.sizes
    found: Marks = is_loose[pairs.ones] & is_loose[pairs.others]
    return found


def are_far(pairs: Pairs) -> Marks:
    """Tell whether both name a place and these lie apart."""
    rows, ones, others, _ = pairs
    latitudes, longitudes = rows.read_degrees("latitude"), rows.read_degrees("longitude")
    north = (latitudes[ones] - latitudes[others]) * _KILOMETRES
    middle = np.radians((latitudes[ones] + latitudes[others]) / 2)
    east = (longitudes[ones] - longitudes[others]) * _KILOMETRES * np.cos(middle)
    found: Marks = np.hypot(north, east) > _NEAR  # nothing is greater than what is not a number
    return found
