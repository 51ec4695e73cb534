"""Extents: where the noun phrase of a body ends that stands in the running text, not behind a cue."""

from rawi.arabic.answers import by_word
from rawi.arabic.letters import ARTICLE, BEH
from rawi.arabic.tokens import Analysis
from rawi.quotes.agreement import is_body_end
from rawi.quotes.endings import is_ending, is_purpose
from rawi.quotes.fragments import tells_purpose
from rawi.quotes.lexicon import BODY_HEADS, read_heads, read_words
from rawi.quotes.namespans import PREPOSITIONS, has_line_end
from rawi.quotes.objects import is_object

_LONGEST = 14  # tokens of the name of a body
_SURE = 4  # tokens in which definite words are all part of a name


def find_extent(analysis: Analysis, first: int) -> int:
    """Return where the noun phrase of a body ends that begins at a token: behind all that is told of it.

    Args:
        analysis: the article, cut up.
        first: its head word.
    """
    words = analysis.words
    last = min(len(words), first + _LONGEST)
    return next((index for index in range(first + 1, last) if _is_end(analysis, first, index)), last)


def _is_end(analysis: Analysis, first: int, index: int) -> bool:
    words, word = analysis.words, analysis.words[index]
    if tells_purpose(words, index):
        return False
    if is_body_end(word) or word in PREPOSITIONS or has_line_end(analysis, index - 1, index):
        return True
    if is_object(words, first, index):
        return True
    if word.startswith(ARTICLE) and (index - first < _SURE or words[index - 1].startswith(ARTICLE)):
        return False
    if _belongs(word) or _is_relation(word):
        return False
    return is_ending(words, first, index, len(words), {})


def _belongs(word: str) -> bool:
    """Tell whether a word with li- or bi- written on says what a body is for, or of which greater body it is part."""
    if len(word) > 1 and is_purpose(word):
        return True
    head = read_heads().get(word[1:]) if word.startswith(BEH) else None
    return head is not None and head.kind in BODY_HEADS


@by_word
def _is_relation(word: str) -> bool:
    """Tell whether a definite adjective goes on with what bi- or li- says: the commission concerned with, loyal to."""
    bare = word.removeprefix(ARTICLE)
    return bare != word and (bare in read_words().allies or bare in read_words().concerns)
