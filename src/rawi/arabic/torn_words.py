"""Torn words: a site that lost its vowel and doubling marks left a space for each, in the middle of words too.

Behind a word such a space stands beside the one that parts words, so that a text that is full of double spaces has
lost its marks. Two pieces of it that make a frequent word, and that hardly ever stand beside each other in other texts,
are that word; `seeds/reference/torn_words.csv` lists them.
"""

from collections.abc import Sequence
from itertools import pairwise

from rawi.arabic.answers import once
from rawi.arabic.reference import read_reference

_BLANKS = "  "
_MANY = 25  # of so many spaces one is double at least, where the marks are lost
_LEAST = 2  # torn words in a text whose marks are lost


@once
def _list_tears() -> frozenset[tuple[str, str]]:
    """Return the pairs of pieces, folded."""
    return frozenset((row["first"], row["second"]) for row in read_reference("torn_words"))


def has_lost_marks(text: str) -> bool:
    """Tell whether a text is full of double spaces, as one is that has a space for each mark that it lost."""
    return _BLANKS in text and text.count(_BLANKS) * _MANY >= text.count(" ")


def find_torn(text: str, words: Sequence[str], starts: Sequence[int], ends: Sequence[int]) -> list[int]:
    """Return the tokens that are later pieces of words, in order, of a text that has lost its marks.

    Args:
        text: the text.
        words: its folded tokens.
        starts: where they begin in it.
        ends: where they end in it.
    """
    tears = _list_tears()
    if sum(map(tears.__contains__, pairwise(words))) < _LEAST:
        return []
    torn, before = list[int](), ""
    for index, word in enumerate(words):
        gap = text[ends[index - 1] : starts[index]] if index and (before, word) in tears else ""
        if gap and not gap.strip(" "):
            torn.append(index)
            before += word
        else:
            before = word
    return torn
