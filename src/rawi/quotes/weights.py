"""Weights: what signs say for or against a quote, in log odds, see `seeds/reference/quote_weights.csv`."""

import math
from dataclasses import dataclass
from itertools import repeat
from typing import NamedTuple

from rawi.arabic.answers import by_word
from rawi.arabic.reference import read_reference

CONTENT, SPEAKER, RIGHT = "content", "speaker", "right"
BASE, FLOOR = "base", "floor"
TOO_SHORT = 40  # words; no article that was judged is shorter, so that nothing is left out of these
_NOTHING = repeat(0.0)


class Weights(NamedTuple):
    """What one question is answered by: the chance is the logistic function of base and signs.

    Attributes:
        signs: log odds by sign.
        base: log odds without any sign.
    """

    signs: dict[str, float]
    base: float


@dataclass(frozen=True, slots=True, eq=False)  # read far more often than made: slots are read the fastest
class Group:
    """Signs that go together, made once for many quotes, with the log odds that they add to both questions.

    Attributes:
        signs: the signs.
        content: what they say of the words.
        speaker: what they say of who speaks.
    """

    signs: tuple[str, ...]
    content: float
    speaker: float


@by_word
def load_weights(question: str) -> Weights:
    """Return the weights of a question.

    Args:
        question: content (an attribution with the right words), speaker (one of the right speaker), right (of both),
            by the log odds of the first two.
    """
    signs = read_weights("quote_weights", question)
    return Weights(signs, signs.pop(BASE, 0.0))


def read_sign_weights(table: str) -> dict[str, float]:
    """Return what each sign adds to the log odds, by a reference table of learned weights that answers one question."""
    return {row["sign"]: float(row["weight"]) for row in read_reference(table)}


def read_weights(table: str, question: str) -> dict[str, float]:
    """Return what each sign says to a question, by a reference table of learned weights, with base and floor."""
    return {row["sign"]: float(row["weight"]) for row in read_reference(table) if row["question"] == question}


def read_chance(log_odds: float) -> float:
    """Return the chance that log odds stand for."""
    return 1 / (1 + math.exp(-log_odds))


def weigh(*signs: str) -> Group:
    """Return signs as a group with what they add to both questions."""
    content, speaker = load_weights(CONTENT).signs, load_weights(SPEAKER).signs
    return Group(signs, sum(map(content.get, signs, _NOTHING)), sum(map(speaker.get, signs, _NOTHING)))
