"""The learned weights of `seeds/reference/event_weights.csv`: what each sign says of a mention and of its parties."""

from functools import cache
from itertools import repeat
from typing import NamedTuple

from rawi.quotes.weights import BASE, FLOOR, read_weights

SENTENCE = "word"
_NOTHING = repeat(0.0)
PLACES = (SENTENCE, "before", "after", "previous", "next")  # where a word may stand


class Weights(NamedTuple):
    """What one question is answered by: the chance is the logistic function of base and signs.

    Attributes:
        signs: log odds by sign.
        words: log odds by place and word.
        base: log odds without any sign.
        floor: chance below which the answer is no.
    """

    signs: dict[str, float]
    words: dict[str, dict[str, float]]
    base: float
    floor: float

    def weigh(self, signs: list[str]) -> float:
        """Return the sum of the weights of signs."""
        return sum(map(self.signs.get, signs, _NOTHING))

    def weigh_words(self, words: dict[str, list[str]]) -> float:
        """Return the sum of the weights of words by place."""
        tables = self.words
        return sum(sum(map(tables[place].get, found, _NOTHING)) for place, found in words.items())


@cache
def load_weights(question: str) -> Weights:
    """Return the weights of a question.

    Args:
        question: type, actors or recipients.
    """
    rows = read_weights("event_weights", question)
    base, floor = rows.pop(BASE), rows.pop(FLOOR)
    signs: dict[str, float] = {}
    words: dict[str, dict[str, float]] = {place: {} for place in PLACES}
    for sign, weight in rows.items():
        place, _, word = sign.partition(" ")
        table, key = (words[place], word) if place in words else (signs, sign)
        table[key] = weight
    return Weights(signs, words, base, floor)
