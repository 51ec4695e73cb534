"""Sequels: who is named only in the sentence behind the one that quotes a role: an official said. Added so-and-so."""

from collections.abc import Iterator
from itertools import islice

from rawi.arabic.tokens import Analysis
from rawi.quotes.courtesies import is_courtesy
from rawi.quotes.cues import Cue, compile_cues
from rawi.quotes.lexicon import Head, is_personal_title, read_heads, read_words
from rawi.quotes.nameends import Places
from rawi.quotes.names import find_name, is_clean_name, is_given_name
from rawi.quotes.pages import STOPS

_LINE = "\n"
_REACH = 130  # tokens from a role to the sentence that goes on
_SENTENCES = 2  # behind that of the role
_PHRASE_SIZE = 8  # tokens of a title and a name
_LEAST = 2  # words of a name
_SURE = 2  # strength of a cue

Span = tuple[int, int]


def find_sequel(
    analysis: Analysis, role: Span, head: Head, begin: int, find_places: Places, *, is_first: bool
) -> Span | None:
    """Return the name of who goes on with the words of a role in one of the sentences behind it.

    Args:
        analysis: the article, cut up.
        role: the noun phrase without name.
        head: its head word.
        begin: first token of the body, before which a name may have been told already.
        find_places: returns the tokens where a word stands in the article.
        is_first: whether nobody has spoken by name; else only a verb of going on leads back to the role.
    """
    for first in islice(_list_sentences(analysis, role[1]), _SENTENCES):
        name = _find_subject(analysis, first, head, is_first=is_first)
        if name is not None:
            surname = analysis.words[name[1] - 1]
            return None if any(begin <= place < role[0] for place in find_places(surname)) else name
    return None


def _list_sentences(analysis: Analysis, last: int) -> Iterator[int]:
    """Yield where the next sentences begin behind a token."""
    words, line = analysis.words, -1  # where a line ends next
    for index in range(last + 1, min(len(words) - 3, last + _REACH)):
        if line < analysis.ends[index - 1]:
            line = _find_line_end(analysis, index - 1)
        if line < analysis.starts[index] or words[index - 1] in STOPS:
            yield index


def _find_line_end(analysis: Analysis, index: int) -> int:
    """Return the letter at which the line of a token ends, or the length of the text."""
    place = analysis.text.find(_LINE, analysis.ends[index])
    return place if place >= 0 else len(analysis.text)


def _find_subject(analysis: Analysis, first: int, head: Head, *, is_first: bool) -> Span | None:
    """Return the name right behind the cue that begins a sentence, of a role's gender, or behind a courtesy title."""
    words = analysis.words
    cue = compile_cues().get(words[first])
    if cue is None or not _fits(cue, head) or not (is_first or cue.lemma in read_words().resumptions):
        return None
    limit = min(len(words), first + _PHRASE_SIZE)
    last = next((index for index in range(first + 1, limit) if _is_over(words[index])), limit)
    name = find_name(analysis, first + 1, last) if last > first + _LEAST else None
    if name is None or name[1] - name[0] < _LEAST or name[0] > first + 2:
        return None
    if not (is_given_name(analysis, name[0]) or is_clean_name(analysis, *name)):
        return None
    is_titled = name[0] == first + 2
    is_other = name[1] < len(words) and is_personal_title(words[name[1]])
    return None if is_other or (is_titled and not _is_same(words[first + 1], head)) else name


def _fits(cue: Cue, head: Head) -> bool:
    """Tell whether a cue is a verb whose subject can be one person of a role's gender."""
    return cue.part == "verb" and cue.strength >= _SURE and cue.number in ("", "s") and cue.gender in ("", head.gender)


def _is_over(word: str) -> bool:
    """Tell whether a word ends a title with its name: a comma, what opens the content, a preposition."""
    vocabulary = read_words()
    return not word.isalpha() or word in vocabulary.complementisers or word in vocabulary.boundaries


def _is_same(word: str, head: Head) -> bool:
    """Tell whether a word is the role itself, or a courtesy title that anybody can bear."""
    other = read_heads().get(word)
    if other is None:
        return False
    return other.lemma == head.lemma or (is_courtesy(word) and other.lemma not in read_words().callings)
