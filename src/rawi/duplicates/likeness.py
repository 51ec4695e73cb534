"""How alike two texts are, and what follows from it.

The bounds were set by measuring all pairs of the corpus that share a shingle; docs/duplicates.md has the figures.
"""

from typing import NamedTuple

import numpy as np

from rawi.duplicates.hashing import Hashes32, Hashes64
from rawi.duplicates.slots import count_slots, is_forecast

# Two texts are copies of each other when they share half of their shingles, or the shorter is nearly all in the longer.
_NEAR, _CONTAINED = 0.5, 0.8
# A text of fewer shingles may be nothing but a formula that every text of its kind begins with: it is no excerpt, and a
# copy only of a text that hardly differs.
_SHORT_TEXT, _NEAR_SHORT = 20, 0.8
# Texts of one cluster that are not copies of each other directly are at least this much alike.
_ALIKE, _ALIKE_CONTAINED = 0.3, 0.6
# A series: two slots or more are filled, more than half of them differently; days apart, one slot in two is enough.
_SERIAL_SLOTS, _SERIAL_SHARE = 2, 0.5
_DAYS_APART = 2
# Weather forecasts of different days are written from the same phrases; only a text that is much alike is a copy.
_SAME_FORECAST = 0.75


class Fingerprint(NamedTuple):
    """What is needed of an article to compare it.

    Attributes:
        article_id: the article.
        day: days from 1970-01-01 to its publication; null when not known.
        length: code points of its body.
        shingles: distinct hashes of its runs of five words, ascending.
        slots: what its template's places are filled with, as `slots.find_slots` returns it.
        key_count: how many of the lowest shingles are its keys, by which others find it.
    """

    article_id: str
    day: int | None
    length: int
    shingles: Hashes32
    slots: Hashes64
    key_count: int


class Likeness(NamedTuple):
    """What two texts share.

    Attributes:
        jaccard: shared shingles over all of both.
        containment: shared shingles over those of the text that has fewer.
        smaller: shingles of that text.
        is_serial: whether they are two reports of one series.
    """

    jaccard: float
    containment: float
    smaller: int
    is_serial: bool

    @property
    def is_copy(self) -> bool:
        """Whether one is the other edited, or an excerpt of it."""
        if self.is_serial:
            return False
        if self.smaller < _SHORT_TEXT:
            return self.jaccard >= _NEAR_SHORT
        return self.jaccard >= _NEAR or self.containment >= _CONTAINED

    @property
    def is_alike(self) -> bool:
        """Whether both may stand in one cluster."""
        return not self.is_serial and (self.jaccard >= _ALIKE or self.containment >= _ALIKE_CONTAINED)

    @property
    def kind(self) -> str:
        """`near` or `contained`: which of the two ratios says more of them."""
        return "contained" if self.jaccard < _NEAR and self.containment >= _ALIKE_CONTAINED else "near"

    @property
    def ratio(self) -> float:
        """The share of text that they share, by kind."""
        return self.jaccard if self.kind == "near" else self.containment


class Link(NamedTuple):
    """Two articles of which one is a copy of the other; `one` has the lesser identifier."""

    one: str
    other: str
    likeness: Likeness


def compare_fingerprints(one: Fingerprint, other: Fingerprint) -> Likeness:
    """Return the exact likeness of two texts; it is the same whichever comes first."""
    smaller = min(len(one.shingles), len(other.shingles))
    if smaller == 0:
        return Likeness(0.0, 0.0, 0, False)
    shared = len(np.intersect1d(one.shingles, other.shingles, assume_unique=True))
    jaccard = shared / (len(one.shingles) + len(other.shingles) - shared)
    containment = shared / smaller
    is_worth_a_look = jaccard >= _ALIKE or containment >= _ALIKE_CONTAINED
    return Likeness(jaccard, containment, smaller, is_worth_a_look and _is_serial(one, other, jaccard))


def _is_serial(one: Fingerprint, other: Fingerprint, jaccard: float) -> bool:
    """Tell whether two similar texts are two of a series.

    One ordinal that differs is enough: the third flight is not the fourth. Of other numbers most must differ, since
    editors round, correct and respell them in copies too.
    """
    days = None if one.day is None or other.day is None else abs(one.day - other.day)
    if days and jaccard < _SAME_FORECAST and is_forecast(one.slots) and is_forecast(other.slots):
        return True
    common, different, ordinals = count_slots(one.slots, other.slots)
    if ordinals:
        return True
    if different >= _SERIAL_SLOTS and different > _SERIAL_SHARE * common:
        return True
    is_days_apart = days is not None and days >= _DAYS_APART
    return is_days_apart and different > 0 and different >= _SERIAL_SHARE * common
