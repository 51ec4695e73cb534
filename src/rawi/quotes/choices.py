"""Choices: how clearly somebody was chosen among all who might be meant by a cue or role that names nobody."""

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

_MARGINS = (-0.5, 0.0, 0.3, 0.7, 1.2, 2.0, 3.0)  # log odds
_ALONE = 9.0  # log odds, where there was nobody else


class Choice(NamedTuple):
    """A choice that was made by learned weights.

    Attributes:
        way: what is told of who was chosen: the form of the role and his first traits; empty where a cue names nobody.
        margin: rank of what speaks for him more than for the best of the others.
    """

    way: tuple[str, ...]
    margin: int


def rank_margin(chosen: float, others: Iterable[float]) -> int:
    """Return the rank of how much more speaks for who was chosen than for the best of the others.

    Args:
        chosen: what speaks for him, in log odds.
        others: what speaks for each of the others.
    """
    return bisect_right(_MARGINS, chosen - max(others, default=chosen - _ALONE))
