"""Definites: a definite noun right behind another definite word, which begins a noun phrase of its own.

Behind what is definite only adjectives go on, and they are definite too. Which definite words are nouns is counted in
the corpus (`seeds/reference/definite_nouns.csv`), since an adjective looks the same.
"""

from collections.abc import Sequence

from rawi.arabic.answers import by_word, once
from rawi.arabic.letters import ARTICLE, BEH, LAM, WAW
from rawi.arabic.reference import read_reference
from rawi.quotes.known import find_known_kind
from rawi.quotes.lexicon import read_heads
from rawi.quotes.namespans import HYPHEN
from rawi.quotes.wordkinds import read_kind

_BEGINNINGS = (ARTICLE, LAM + LAM, BEH + ARTICLE, WAW + ARTICLE)
_NISBAS = ("ي", "يه")
_LETTERS = 4  # of a definite word with its article; shorter ones are mostly something else
_FUNCTIONS = ("preposition", "who", "that", "boundary", "this")  # kinds of words that only begin with the same letters


def begins_phrase(words: Sequence[str], index: int) -> bool:
    """Tell whether a token is a definite noun behind a definite word.

    Args:
        words: folded words of the text.
        index: the token, not the first one.
    """
    if words[index] not in _read_nouns() or not _is_definite(words[index - 1]):
        return False
    return index + 1 >= len(words) or not (words[index + 1] == HYPHEN or _ends_compound(words[index + 1]))


@once
def _read_nouns() -> frozenset[str]:
    words = (row["word"] for row in read_reference("definite_nouns"))
    return frozenset(word for word in words if find_known_kind(word) is None)


@by_word
def _ends_compound(word: str) -> bool:
    """Tell whether a word ends an adjective of two words, of which the first alone is definite: Middle Eastern."""
    return len(word) >= _LETTERS and word.endswith(_NISBAS) and not word.startswith(ARTICLE)


@by_word
def _is_definite(word: str) -> bool:
    if len(word) < _LETTERS or not word.startswith(_BEGINNINGS):
        return False
    return not read_kind(word).startswith(_FUNCTIONS) and (word.startswith(ARTICLE) or word not in read_heads())
