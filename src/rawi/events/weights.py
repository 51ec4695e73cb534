"""The learned weights of `seeds/reference/event_weights.csv`: what each sign says of a mention and of its parties."""

import math
from functools import cache
from itertools import repeat
from typing import NamedTuple

from rawi.arabic.reference import read_reference

_BASE, _FLOOR, _WORD = "base", "floor", "word "


class Weights(NamedTuple):
    """What one question is answered by: the chance is the logistic function of base and signs.

    Attributes:
        signs: log odds by sign.
        words: log odds by word of the sentence.
        base: log odds without any sign.
        floor: chance below which the answer is no.
    """

    signs: dict[str, float]
    words: dict[str, float]
    base: float
    floor: float

    def weigh(self, signs: list[str]) -> float:
        """Return the sum of the weights of signs."""
        return sum(map(self.signs.get, signs, repeat(0.0)))


@cache
def load_weights(question: str) -> Weights:
    """Return the weights of a question.

    Args:
        question: type, actors or recipients.
    """
    rows = {row["sign"]: float(row["weight"]) for row in read_reference("event_weights") if row["question"] == question}
    base, floor = rows.pop(_BASE), rows.pop(_FLOOR)
    words = {sign.removeprefix(_WORD): weight for sign, weight in rows.items() if sign.startswith(_WORD)}
    signs = {sign: weight for sign, weight in rows.items() if not sign.startswith(_WORD)}
    return Weights(signs, words, base, floor)


def read_chance(log_odds: float) -> float:
    """Return the chance that log odds stand for."""
    return 1 / (1 + math.exp(-log_odds))
