"""How likely a quote is right: learned from what readers judged, see `seeds/reference/quote_weights.csv`."""

import math
from functools import cache
from itertools import repeat
from typing import NamedTuple

from rawi.arabic.reference import read_reference
from rawi.arabic.tokens import Analysis
from rawi.quotes.resolution import Quote
from rawi.quotes.signs import Signs, list_signs, read_setting

_TOO_SHORT = 40  # words; no article that was judged is shorter, so that the floor was not chosen for these
_MARKED = ("direct", "mixed")
_LENIENT_SHARE = 0.5  # of the floor, for words in marks and relayed ones: few are judged, half of them right there
_CONTENT, _RIGHT = "content", "right"
_BASE, _FLOOR = "base", "floor"
_NOTHING = repeat(0.0)
_CAPACITY = 65_536  # groups of signs


class Weights(NamedTuple):
    """What one question is answered by: the chance is the logistic function of base and signs.

    Attributes:
        signs: log odds by sign.
        base: log odds without any sign.
        floor: chance below which the answer is no.
    """

    signs: dict[str, float]
    base: float
    floor: float


@cache
def load_weights(question: str) -> Weights:
    """Return the weights of a question.

    Args:
        question: content (an attribution with the right words), or right (of the right speaker too).
    """
    rows = read_reference("quote_weights")
    signs = {row["sign"]: float(row["weight"]) for row in rows if row["question"] == question}
    return Weights(signs, signs.pop(_BASE), signs.pop(_FLOOR, 0.0))


class _Odds(dict[Signs, tuple[float, float]]):
    """The log odds that groups of signs add to both questions, each added up once."""

    def __missing__(self, group: Signs) -> tuple[float, float]:
        if len(self) >= _CAPACITY:
            self.clear()
        content, right = load_weights(_CONTENT).signs, load_weights(_RIGHT).signs
        odds = self[group] = sum(map(content.get, group, _NOTHING)), sum(map(right.get, group, _NOTHING))
        return odds


@cache
def _get_odds() -> _Odds:
    return _Odds()


def read_chances(groups: list[Signs]) -> tuple[float, float]:
    """Return the chances that the words of a quote are right, and that the speaker is right too.

    Args:
        groups: its signs.
    """
    contents, rights = zip(*map(_get_odds().__getitem__, groups), strict=True)
    content, right = load_weights(_CONTENT).base + sum(contents), load_weights(_RIGHT).base + sum(rights)
    return 1 / (1 + math.exp(-content)), 1 / (1 + math.exp(-right))


def keep_likely(analysis: Analysis, quotes: list[Quote]) -> list[tuple[Quote, float]]:
    """Return the quotes that are likely attributions of these words, with the chance that the speaker is right too.

    Args:
        analysis: the text of their article.
        quotes: the quotes of one article.
    """
    if not quotes:
        return []
    setting = read_setting(analysis, len(quotes))
    floor = load_weights(_CONTENT).floor if len(analysis.words) >= _TOO_SHORT else 0.0
    kept = []
    for quote in quotes:
        content, right = read_chances(list_signs(analysis, quote, setting))
        if content >= floor * find_share(quote):
            kept.append((quote, round(right, 3)))
    return kept


def find_share(quote: Quote) -> float:
    """Return the share of the floor that a quote has to reach: less for words in marks, and for those of a chain."""
    return _LENIENT_SHARE if quote.content.quote_type in _MARKED or len(quote.chain) > 1 else 1.0
