"""Double names: words that go with the one before them, though they look like others: Ali Akbar, von der So-and-so."""

from collections.abc import Sequence

from rawi.arabic.letters import ARTICLE, YEH
from rawi.quotes.cues import compile_cues
from rawi.quotes.lexicon import read_finite_verbs, read_heads, read_words

_ALI, _DER = "علي", "دير"
DOUBLED = frozenset((_ALI, _DER))  # may have such a word behind them
_VON = ("فون", "فان")
_GREATER = ("اكبر", "اصغر")  # the greater one, the lesser one
_LETTERS = 4  # of a surname at least


def count_double(words: Sequence[str], index: int, last: int) -> int:
    """Return how many words from a token on belong to what stands before: the greater, a surname behind it, or none.

    Args:
        words: folded words of the article.
        index: the token.
        last: token that the name must not reach.
    """
    if is_led(words, index):
        return 1
    if words[index - 1] != _ALI or words[index] not in _GREATER:
        return 0
    return 1 + (index + 1 < last and _can_be_surname(words[index + 1]))


def is_led(words: Sequence[str], index: int) -> bool:
    """Tell whether a token stands behind "von der", so that it can only be the surname."""
    return index > 1 and words[index - 1] == _DER and words[index - 2] in _VON


def _can_be_surname(word: str) -> bool:
    """Tell whether a word can be no role, verb or function word: what else follows a first name is a surname."""
    vocabulary = read_words()
    functions = (vocabulary.boundaries, vocabulary.relatives, vocabulary.complementisers)
    if not word.isalpha() or len(word) < _LETTERS or any(word in words for words in functions):
        return False
    is_verb = word in read_finite_verbs() or word in compile_cues()
    if is_verb or word in read_heads() or word in vocabulary.times or word in vocabulary.adverbs:
        return False
    return not word.startswith(ARTICLE) or word.endswith(YEH)
