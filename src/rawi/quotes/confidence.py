"""Confidence: how often a rule was right on the gold articles, lowered where a row had to be repaired."""

from functools import cache

from rawi.arabic.reference import read_reference
from rawi.quotes.contents import Content

_FLOOR = 0.05
_REPAIRED = 0.1  # what unbalanced marks cost
_UNNAMED = 0.05  # what a speaker carried over costs
_INFERRED = 0.15  # what an outer link costs that is post-posed or carried over: more often wrong than a passed-on one
_UNKNOWN = 0.3  # what a missing speaker costs


@cache
def _read_rates() -> dict[str, float]:
    return {row["rule"]: float(row["precision"]) for row in read_reference("quote_rules")}


def rate(rule: str, content: Content, has_speaker: bool, has_source: bool, is_inferred: bool) -> float:
    """Return the chance, between 0 and 1, that content and speaker of a quote are right.

    Args:
        rule: name of the rule that fired.
        content: the attributed words.
        has_speaker: whether a speaker was found.
        has_source: whether the source is named at the cue, not carried over.
        is_inferred: whether an outer link of the chain is not named where words are passed on.
    """
    value = _read_rates().get(rule, 0.5)
    value -= _REPAIRED * (not content.is_balanced)
    value -= _UNKNOWN if not has_speaker else _UNNAMED * (not has_source)
    value -= _INFERRED * is_inferred
    return round(max(_FLOOR, min(1.0, value)), 3)
