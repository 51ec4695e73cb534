"""How the parties of a mention were found, in words that a table of weights can name."""

from rawi.events.phrases import Phrase
from rawi.events.triggers import Hit

_OWN = "own"
_FARTHEST = 8  # tokens; farther is far


def list_signs(hit: Hit, way: str, phrases: tuple[Phrase, ...]) -> tuple[str, ...]:
    """Return the way in which parties were found and, when they are named beside the trigger, where and as what.

    Args:
        hit: the trigger.
        way: the way of `rawi.events.drafts.Found`.
        phrases: the phrases that the argument rules found.
    """
    if way != _OWN or not phrases:
        return (way,)
    phrase = phrases[0]
    is_after = phrase.first >= hit.first
    gap = phrase.first - hit.last if is_after else hit.first - phrase.last
    side = "after" if is_after else "before"
    preposition = f"by {phrase.preposition}" if phrase.preposition else "by nothing"
    return (way, phrase.kind, side, f"{side} {min(max(gap, 0), _FARTHEST)}", preposition)
