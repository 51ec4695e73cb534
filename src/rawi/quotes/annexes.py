"""Annexes: the name of a club, town or firm that stands between a role and who bears it.

A noun without article that tells of a body or place ("the chairman of the club of") has to be completed by the word
behind it. So a name of several words that was read right behind such a noun begins with that body's or place's own.
"""

from rawi.arabic.answers import by_word
from rawi.arabic.letters import ATTACHED
from rawi.arabic.tokens import Analysis
from rawi.quotes.lexicon import is_common_noun, read_given_names, read_heads, read_words
from rawi.quotes.namespans import LEADERS

_GENERAL = "عام"  # behind a role without article: the general manager of
_LEAST = 2  # words that a full name has

Span = tuple[int, int]


def skip_annex(analysis: Analysis, name: Span, opening: int) -> Span:
    """Return a name without its first word where that completes the noun before it.

    Args:
        analysis: the article, cut up.
        name: where it was read.
        opening: first token of the phrase of the source, its title.
    """
    (first, last), words = name, analysis.words
    if first - opening < _LEAST or last - first <= _LEAST or words[first + 1] in LEADERS or words[first] in LEADERS:
        return name
    head = read_heads().get(words[opening])
    if head is None or head.kind != "person" or not asks_for_more(words, first):
        return name
    return first + 1, last


def asks_for_more(words: list[str], first: int) -> bool:
    """Tell whether the noun before a token has to be completed by it."""
    before = words[first - 1]
    if _is_body(before):
        return True
    if words[first] in read_given_names():
        return False
    head = read_heads().get(words[first - 2])
    is_general = before == _GENERAL and head is not None and head.kind == "person" and not head.is_definite
    return is_general or _is_place(before)


@by_word
def _is_body(word: str) -> bool:
    """Tell whether a word is a body without article, or what is often called after somebody or some place."""
    bare = word[1:] if word.startswith(ATTACHED) and word not in read_heads() else word
    head = read_heads().get(bare)
    if head is not None:
        return head.kind == "organisation" and not head.is_definite
    return bare in read_words().directorates


@by_word
def _is_place(word: str) -> bool:
    """Tell whether a word is another noun without article that is no title."""
    bare = word[1:] if word.startswith(ATTACHED) and not is_common_noun(word) else word
    return is_common_noun(bare) or bare in read_words().eponyms
