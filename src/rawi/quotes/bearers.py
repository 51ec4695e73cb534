"""Bearers: the name that stands right beside a role or a description of a body, behind a comma or before it."""

from collections.abc import Sequence

from rawi.arabic.names import load_demonyms
from rawi.arabic.tokens import Analysis
from rawi.quotes.agreement import find_body_stop
from rawi.quotes.cues import compile_cues
from rawi.quotes.fullnames import find_name_begin
from rawi.quotes.lexicon import ARTICLE, is_title_word, read_finite_verbs, read_heads, read_words
from rawi.quotes.names import is_given_name, is_name_part

_COMMAS = ("،", ",")
_COLON = ":"
_LEAST, _MOST = 2, 4  # words of a name between commas
_MARK = '"'
_WAW = "\N{ARABIC LETTER WAW}"
_LEAST_SIZE = 3  # letters of a word that can be the name of a body
_BODY_LIMIT = 8  # tokens of a body's name that is looked up in the running text
_MARKED = 6  # tokens of one in marks
_PROPER = 2  # words of one that is a name by itself, as a town's


def find_apposed(analysis: Analysis, comma: int, *, is_told: bool = False) -> tuple[int, int] | None:
    """Return the name between the comma behind a role or body and the content: the minister of this, so-and-so, that.

    Args:
        analysis: the article, cut up.
        comma: token behind the role, which need not be a comma.
        is_told: whether a second comma may close the name, where no content follows.
    """
    words = analysis.words
    if comma + _LEAST >= len(words) or words[comma] not in _COMMAS:
        return None
    first = comma + 1
    first += words[first].startswith(ARTICLE) and words[first] in load_demonyms()
    last = next((i for i in range(first, min(len(words), first + _MOST + 1)) if _ends_name(words, i, is_told)), first)
    if not _LEAST <= last - first <= _MOST or words[first].startswith(ARTICLE):
        return None
    return (first, last) if all(_is_name_word(analysis, index, first) for index in range(first, last)) else None


def _ends_name(words: list[str], index: int, is_told: bool) -> bool:
    """Tell whether a token, with or without a comma, leads to what is said; the comma is enough where all is told."""
    if words[index] in _COMMAS and is_told:
        return True
    index += words[index] in _COMMAS and index + 1 < len(words)
    return words[index] == _COLON or words[index] in read_words().complementisers


def _is_name_word(analysis: Analysis, index: int, first: int) -> bool:
    word = analysis.words[index]
    if is_given_name(analysis, index) or (index > first and word in read_words().particles):
        return True
    return not _is_no_name(word) and is_name_part(analysis, index)


def _is_no_name(word: str) -> bool:
    """Tell whether a word that is no given name is known as a verb, a title or a common noun."""
    return word in compile_cues() or word in read_heads() or word in read_finite_verbs() or is_title_word(word)


def find_preceding(analysis: Analysis, role: int) -> tuple[int, int] | None:
    """Return the name that a role stands behind in apposition, with a comma or without, of two words or more.

    Args:
        analysis: the article, cut up.
        role: first token of the role.
    """
    end = role - (role > 0 and analysis.words[role - 1] in _COMMAS)
    if end < 2 or _is_no_name(analysis.words[end - 1]) or not is_name_part(analysis, end - 1):
        return None
    begin = find_name_begin(analysis, end - 1)
    return (begin, end) if end - begin > 1 else None


def find_full_body(analysis: Analysis, places: Sequence[int], limit: int) -> str | None:
    """Return the full name under which the running text named a body before it came back as "the centre", or None.

    Args:
        analysis: the article, cut up.
        places: tokens where the body's head word stands without article.
        limit: token before which the name has to stand.
    """
    before = [place for place in reversed(places) if place < limit]
    for find_stop in (_find_definite_stop, _find_proper_stop):
        for place in before:
            stop = find_stop(analysis, place)
            if stop > place + 1:
                return analysis.raw(place, stop)
    return None


def _find_definite_stop(analysis: Analysis, place: int) -> int:
    """Return where the definite words behind a body's head word end."""
    return find_body_stop(analysis.words, place + 1, min(len(analysis.words), place + _BODY_LIMIT))


def _find_proper_stop(analysis: Analysis, place: int) -> int:
    """Return where a name in marks, or of words that no list knows, ends behind a body's head word."""
    words, stop = analysis.words, place + 1
    last = min(len(words), stop + _MARKED)
    if stop < last and words[stop] == _MARK and words[place - 1] != _MARK:
        close = next((i for i in range(stop + 2, last) if words[i] == _MARK), last)
        is_name = close < last and read_words().complementisers.isdisjoint(words[stop:close])
        return close + 1 if is_name else stop
    while stop < min(len(words), place + 1 + _PROPER) and _is_proper(analysis, stop):
        stop += 1
    return stop


def _is_proper(analysis: Analysis, index: int) -> bool:
    """Tell whether a token goes on, in the same line, with a name that no list holds: a firm's or a town's."""
    word = analysis.words[index]
    if not word.isalpha() or len(word) < _LEAST_SIZE or word.startswith(_WAW) or word in load_demonyms():
        return False
    is_near = analysis.starts[index] - analysis.ends[index - 1] == 1 and analysis.text[analysis.ends[index - 1]] == " "
    return is_near and not _is_no_name(word) and is_name_part(analysis, index)


def find_own_name(analysis: Analysis, first: int, last: int) -> str | None:
    """Return the name in marks that a group is said to call itself."""
    words = analysis.words
    marks = [index for index in range(first, last) if words[index] == _MARK]
    if len(marks) < 2 or not any(word in read_words().selfnames for word in words[first : marks[0]]):
        return None
    return analysis.raw(marks[0] + 1, marks[1])
