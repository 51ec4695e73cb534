"""Double names: first names of two words, the second of which is a common one: Ali Akbar."""

from rawi.arabic.letters import ARTICLE, YEH
from rawi.quotes.cues import compile_cues
from rawi.quotes.lexicon import read_finite_verbs, read_heads, read_words

ALI = "علي"
_GREATER = ("اكبر", "اصغر")  # the greater one, the lesser one
_LETTERS = 4  # of a surname at least


def count_double(words: list[str], index: int, last: int) -> int:
    """Return how many words from a token on belong to the Ali before it: none, the greater, or a surname too.

    Args:
        words: folded words of the article.
        index: the token.
        last: token that the name must not reach.
    """
    if words[index] not in _GREATER:
        return 0
    return 1 + (index + 1 < last and _can_be_surname(words[index + 1]))


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
