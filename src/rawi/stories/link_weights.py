"""How likely two happenings are one, by signs whose weights were learned: see `seeds/reference/link_weights.csv`."""

from functools import cache

import numpy as np

from rawi.arabic.reference import read_reference
from rawi.stories.event_columns import MILLION, Floats
from rawi.stories.link_signs import BOTH_SIDES, KINDS, SCALES, Pairs, Shared, are_same_round, list_kinds, list_signs
from rawi.stories.number_sets import Ints

ALL = "all"
BASE = "base"
# What a day between two accounts takes from the log odds. It was not learned: pairs with days apart were judged only
# when everything else spoke for them.
_DAY_APART = 5 * MILLION // 4
_DAY_MISTAKEN = MILLION // 4  # the same of one meeting of the same two: who prints at night writes either "yesterday"
_SAME_ROUND = MILLION  # what it says that both are the third of a series; too few pairs were judged to learn it
_DECIMALS = 6  # of a chance: what lies behind may depend on the machine


@cache
def _load_weights() -> tuple[int, dict[str, Ints]]:
    """Return the log odds without any sign, and for each sign those of every kind and step, in millionths."""
    found: dict[str, Ints] = {}
    base = 0
    for row in read_reference("link_weights"):
        weight = round(float(row["weight"]) * MILLION)
        if row["sign"] == BASE:
            base = weight
            continue
        scale = SCALES.get(row["sign"], (1.0,))
        steps = found.setdefault(row["sign"], np.zeros((len(KINDS), len(scale) + 1), np.int64))
        kinds = slice(None) if row["kind"] == ALL else KINDS.index(row["kind"])
        steps[kinds, scale.index(float(row["step"])) + 1 :] += weight
    return base, found


def read_chances(pairs: Pairs, shared: Shared) -> Floats:
    """Return for every pair the chance that the two happenings are one."""
    base, weights = _load_weights()
    kinds = list_kinds(pairs.rows)[pairs.ones]
    sums = base - _weigh_days(pairs, shared, kinds) + _SAME_ROUND * are_same_round(*pairs[:3])
    for name, steps in list_signs(pairs, shared):
        if name in weights:
            sums += weights[name][kinds, steps]
    chances: Floats = np.round(1 / (1 + np.exp(-sums / MILLION)), _DECIMALS)
    return chances


def _weigh_days(pairs: Pairs, shared: Shared, kinds: Ints) -> Ints:
    """Return what the days between two happenings take from the log odds."""
    is_of_two = (kinds == KINDS.index("meeting")) & (shared.parties >= BOTH_SIDES)
    is_mistaken = is_of_two & (pairs.distances == 1)
    weighed: Ints = np.where(is_mistaken, _DAY_MISTAKEN, _DAY_APART * pairs.distances)
    return weighed
