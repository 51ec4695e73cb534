"""How likely a quote is right: learned from what readers judged, see `seeds/reference/quote_weights.csv`."""

from collections.abc import Sequence
from operator import itemgetter

from rawi.arabic.answers import once
from rawi.arabic.tokens import Analysis
from rawi.quotes.pages import Walk
from rawi.quotes.resolution import Quote
from rawi.quotes.signs import list_signs, read_setting
from rawi.quotes.weights import CONTENT, RIGHT, TOO_SHORT, Group, load_weights, read_chance

_get_content, _get_right = itemgetter(1), itemgetter(2)  # of a group
_MARKED = ("direct", "mixed")
_LENIENT_SHARE = 0.5  # of the floor, for words in marks and relayed ones: few are judged, half of them right there


def read_chances(groups: list[Group]) -> tuple[float, float]:
    """Return the chances that the words of a quote are right, and that the speaker is right too.

    Args:
        groups: its signs.
    """
    content, right = _read_bases()
    return read_chance(content + sum(map(_get_content, groups))), read_chance(right + sum(map(_get_right, groups)))


@once
def _read_bases() -> tuple[float, float]:
    return load_weights(CONTENT).base, load_weights(RIGHT).base


def keep_likely(
    analysis: Analysis, quotes: list[Quote], spelled: Sequence[int], walk: Walk
) -> list[tuple[Quote, float]]:
    """Return the quotes that are likely attributions of these words, with the chance that the speaker is right too.

    Args:
        analysis: the text of their article.
        quotes: the quotes of one article.
        spelled: its tokens that are spelled like a cue, in order.
        walk: its words that something is done with.
    """
    if not quotes:
        return []
    setting = read_setting(analysis, len(quotes), spelled, walk)
    floor = load_weights(CONTENT).floor if len(analysis.words) >= TOO_SHORT else 0.0
    kept = []
    for quote in quotes:
        content, right = read_chances(list_signs(analysis, quote, setting))
        if content >= floor * find_share(quote):
            kept.append((quote, round(right, 3)))
    return kept


def find_share(quote: Quote) -> float:
    """Return the share of the floor that a quote has to reach: less for words in marks, and for those of a chain."""
    return _LENIENT_SHARE if quote.content.quote_type in _MARKED or len(quote.chain) > 1 else 1.0
