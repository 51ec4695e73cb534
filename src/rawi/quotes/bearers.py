"""Bearers: the name that stands right beside a role or a body, behind a comma or before it."""

from rawi.arabic.letters import ARTICLE, COMMAS
from rawi.arabic.names import load_demonyms
from rawi.arabic.tokens import Analysis
from rawi.quotes.cues import compile_cues
from rawi.quotes.fullnames import find_name_begin
from rawi.quotes.lexicon import (
    is_title_word,
    read_finite_verbs,
    read_heads,
    read_words,
)
from rawi.quotes.names import is_given_name, is_name_part

_COLON = ":"
_LEAST, _MOST = 2, 4  # words of a name between commas


def find_apposed(analysis: Analysis, comma: int, *, is_told: bool = False) -> tuple[int, int] | None:
    """Return the name between the comma behind a role or body and the content: the minister of this, so-and-so, that.

    Args:
        analysis: the article, cut up.
        comma: token behind the role, which need not be a comma.
        is_told: whether a second comma may close the name, where no content follows.
    """
    words = analysis.words
    if comma + _LEAST >= len(words) or words[comma] not in COMMAS:
        return None
    first = comma + 1
    first += words[first].startswith(ARTICLE) and words[first] in load_demonyms()
    is_told = is_told or is_given_name(analysis, first)
    last = next((i for i in range(first, min(len(words), first + _MOST + 1)) if _ends_name(words, i, is_told)), first)
    if not _LEAST <= last - first <= _MOST or words[first].startswith(ARTICLE):
        return None
    return (first, last) if all(_is_name_word(analysis, index, first) for index in range(first, last)) else None


def _ends_name(words: list[str], index: int, is_told: bool) -> bool:
    """Tell whether a token, with or without a comma, leads to what is said; the comma is enough where all is told."""
    if words[index] in COMMAS and is_told:
        return True
    index += words[index] in COMMAS and index + 1 < len(words)
    if words[index] == _COLON or words[index] in read_words().complementisers:
        return True
    cue = compile_cues().get(words[index])
    return cue is not None and cue.part == "noun" and cue.has_pronoun  # cited from him: his saying


def _is_name_word(analysis: Analysis, index: int, first: int) -> bool:
    word = analysis.words[index]
    if is_given_name(analysis, index) or (index > first and word in read_words().particles):
        return True
    return not is_no_name(word) and is_name_part(analysis, index)


def is_no_name(word: str) -> bool:
    """Tell whether a word that is no given name is known as a verb, a title or a common noun."""
    return word in compile_cues() or word in read_heads() or word in read_finite_verbs() or is_title_word(word)


def find_preceding(analysis: Analysis, role: int) -> tuple[int, int] | None:
    """Return the name that a role stands behind in apposition, with a comma or without, of two words or more.

    Args:
        analysis: the article, cut up.
        role: first token of the role.
    """
    end = role - (role > 0 and analysis.words[role - 1] in COMMAS)
    if role == end > 0 and analysis.words[end - 1] in read_heads():
        return None  # a role without article, which this one completes: the adviser of the president
    if end < 2 or is_no_name(analysis.words[end - 1]) or not is_name_part(analysis, end - 1):
        return None
    begin = find_name_begin(analysis, end - 1)
    return (begin, end) if end - begin > 1 else None
