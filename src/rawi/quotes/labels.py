"""Labels: names in marks or brackets, of a person behind his title and of a body behind its head word."""

from rawi.arabic.letters import ARTICLE, BEH, LAM
from rawi.arabic.names import load_demonyms
from rawi.arabic.tokens import Analysis
from rawi.quotes.lexicon import read_heads
from rawi.quotes.namespans import has_article, rank_word
from rawi.quotes.namewords import is_common_word

_MARK = '"'
_MOST_MARKED = 3  # words of a person's name in marks
_NEAR = 3  # tokens from the head word in which the mark opens
_FOR_THE = "لل"


def find_label(analysis: Analysis, first: int, last: int) -> tuple[int, int] | None:
    """Return a name in marks at the end of a title: the English surgeon "so-and-so".

    Args:
        analysis: the article, cut up.
        first: first token of the phrase, its title.
        last: token behind the phrase.
    """
    words = analysis.words
    if words[last - 1] != _MARK or _MARK not in words[first : last - 1]:
        return None
    start = last - 2 - words[first : last - 1][::-1].index(_MARK) + 1
    is_name = 0 < last - 1 - start <= _MOST_MARKED and all(rank_word(word) for word in words[start : last - 1])
    if not is_name or start - 2 < first:
        return None
    before, is_full = words[start - 2], last - 1 - start > 1
    if before.startswith(ARTICLE) and words[first].startswith(ARTICLE):
        return start, last - 1
    bare = before[1:] if before.startswith((BEH, LAM)) else before
    is_body = (is_common_word(before) or is_common_word(bare)) and not before.startswith(ARTICLE)
    head = read_heads().get(before)
    is_body = is_body or (head is not None and head.kind != "person")
    return (start, last - 1) if is_full and not is_body and not has_article(analysis, start) else None


def find_called_end(words: list[str], first: int, cut: int, last: int) -> int:
    """Return where a body's name ends that may be called by a name in brackets or marks behind its head word.

    Args:
        words: folded words of the article.
        first: its head word.
        cut: where the name ends as far as other signs tell.
        last: token behind the phrase.
    """
    if cut == first + 1 < last and words[cut] == "(":
        cut = _find_bracket_end(words, cut, last)
    return _find_label_end(words, first, cut)


def _find_label_end(words: list[str], first: int, last: int) -> int:
    """Return the token behind a body's name in marks, its nationality and what it is for; what else is told is cut."""
    if _MARK not in words[first + 1 : min(last, first + _NEAR)]:
        return last
    opening = words.index(_MARK, first)
    stop = next((i + 1 for i in range(opening + 1, last) if words[i] == _MARK), last)
    if _MARK in words[stop:last]:
        return last  # another one is named beside it
    is_for = False
    while stop < last:
        is_part = words[stop] in load_demonyms() or (is_for and words[stop].startswith(ARTICLE))
        if not is_part and not words[stop].startswith(_FOR_THE):
            break
        is_for = words[stop].startswith(_FOR_THE)
        stop += 1
    return stop


def _find_bracket_end(words: list[str], opening: int, last: int) -> int:
    """Return the token behind a body's name between brackets and its adjective; `opening` when no name is there."""
    close = next((i for i in range(opening + 1, last) if words[i] == ")"), opening)
    if not any(len(word) > 1 and word.isalpha() for word in words[opening + 1 : close]):
        return opening
    return close + 1 + (close + 1 < last and words[close + 1].startswith(ARTICLE))
