"""Abbreviations: titles written as one letter, right behind which nothing but their bearer's name stands."""

from collections.abc import Sequence

from rawi.arabic.letters import ALEF, ARTICLE, MEEM
from rawi.arabic.tokens import Analysis
from rawi.quotes.askings import is_body
from rawi.quotes.lexicon import is_title_word, read_given_names, read_words
from rawi.quotes.namespans import find_name_stop, is_function_word

_TITLES = frozenset(("\N{ARABIC LETTER DAL}", MEEM, ALEF))  # doctor, engineer, professor
_SIGNS = frozenset((".", "/"))


def find_abbreviated(analysis: Analysis, first: int, last: int) -> tuple[int, int] | None:
    """Return the name behind the first abbreviated title of a noun phrase, or None.

    Args:
        analysis: the article, cut up.
        first: first token of the phrase.
        last: token behind it.
    """
    words = analysis.words
    if _SIGNS.isdisjoint(words[first + 1 : last - 1]):
        return None
    start = next((place + 1 for place in range(first + 1, last - 1) if _is_abbreviated(words, first, place)), None)
    if start is not None and start + 2 < last and _is_abbreviated(words, start, start + 1):
        start += 2  # professor doctor
    if start is None or not _can_begin(words[start]):
        return None
    return start, find_name_stop(analysis, start, last)


def _is_abbreviated(words: Sequence[str], first: int, place: int) -> bool:
    """Tell whether a full stop or stroke closes the letter of a title, and not an initial behind a first name."""
    if words[place] not in _SIGNS or words[place - 1] not in _TITLES:
        return False
    if place - 1 == first:
        return True
    before = words[place - 2]
    return before not in read_given_names() and not (is_body(before) or is_body(before[1:]))  # a hospital called so


def _can_begin(word: str) -> bool:
    """Tell whether a name can begin with a word."""
    if not word.isalpha() or len(word) == 1 or is_function_word(word):
        return False
    return word.startswith(ARTICLE) or not (is_title_word(word) or word in read_words().boundaries)
