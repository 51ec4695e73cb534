"""First names that no list of certain ones holds: the words before a surname that stands alone elsewhere.

Such a word is told by what it is, by what stands before it, where a noun without article can only be a name, by what
stands behind the surname, and by whether both stand together once more.
"""

from typing import NamedTuple

from rawi.arabic.answers import by_word, once
from rawi.arabic.letters import ARTICLE, COMMAS, FEH, LAM, WAW, YEH
from rawi.arabic.tokens import Analysis
from rawi.quotes.annexes import asks_for_more
from rawi.quotes.courtesies import is_courtesy
from rawi.quotes.cues import compile_cues
from rawi.quotes.lexicon import is_personal_title, read_finite_verbs, read_given_names, read_states, read_words
from rawi.quotes.namespans import LEADERS, WITH_ARTICLE, has_article, has_line_end
from rawi.quotes.namewords import read_name_uses
from rawi.quotes.shapes import NAMED
from rawi.quotes.wordkinds import read_kind

_ENOUGH = 2  # signs that a word is a first name
_MOST = 3  # words before a surname
_LETTERS = 3  # of a first name at least; shorter words are mostly something else
_NEVER = -9
_STRANGE = ("new", "surname")  # kinds of words that no list of common ones holds
_JOINED = ("by", "for", "and")  # kinds of words that look as if a preposition were written on
_COMMON = ("plain", "person")  # kinds of words that some people bear as a first name
_SURNAMES = ("surname", "new", "given", "demonym")  # kinds of words with the article that can be a surname
_FAITH, _LEAST_TIED = "الدين", 2
_TIED = frozenset(("الله", _FAITH))  # end a first name of two words
_OF_VERBS, _PAST = ("ي", "ت", "ن", "لي", "لت", WAW, FEH), "ت"  # how verbs begin and end
_WRITTEN_ON = (LAM, WAW)
_VOWELS = ("\N{ARABIC LETTER ALEF}", WAW, YEH)
_IS, _BRACKET = ("وهو", "وهي"), "("
_TITLE_SIZE = 2  # words of a title: the minister of this
NO_NAMES = frozenset(("انا", "اما", "اول"))  # "I" and "as for": spelled like foreign first names; first lieutenant


class _Begun(NamedTuple):
    """A name that begins at a token, and how many signs tell so; of two with as many the earlier one counts."""

    signs: int
    order: int
    stop: int


def find_before(analysis: Analysis, places: list[int]) -> tuple[int, int] | None:
    """Return the name that ends with a surname and begins with the likeliest first name before it, or None.

    Args:
        analysis: the article, cut up.
        places: tokens of the article where the surname stands.
    """
    if not places or not can_close(analysis.words[places[0]]):
        return None
    best = max((begun for place in places for begun in _list_begun(analysis, place, places)), default=None)
    return None if best is None or best.signs < _ENOUGH else (-best.order, best.stop)


def extend_back(analysis: Analysis, start: int) -> int:
    """Return where a name begins of which some words are known: at the first of its unlisted ones, if there are any.

    Args:
        analysis: the article, cut up.
        start: first token of what is known of it.
    """
    words, begin = analysis.words, start
    for before in range(start - 1, max(-1, start - 1 - _MOST), -1):
        if has_line_end(analysis, before, before + 1) or has_article(analysis, before):
            break
        if words[before] in LEADERS or words[before] in _TIED or words[before] in read_given_names():
            continue
        if _rate_word(words[before]) < 1 or (before > 1 and asks_for_more(words, before)):
            break
        if _opens(analysis, before):
            begin = before
    return begin


@by_word
def can_close(word: str) -> bool:
    """Tell whether a word can be a surname: with the article no common noun."""
    return not word.startswith(ARTICLE) or read_kind(word).startswith(_SURNAMES)


def _list_begun(analysis: Analysis, place: int, places: list[int]) -> list[_Begun]:
    """Return where the name that ends at a token may begin, up to `_MOST` words before it."""
    words, found = analysis.words, list[_Begun]()
    for start in range(place - 1, max(-1, place - 1 - _MOST), -1):
        if has_line_end(analysis, start, start + 1):
            break
        if words[start] in LEADERS or words[start] in _TIED:
            continue
        is_joined = _is_written_on(analysis, start)
        rate = _NEVER if has_article(analysis, start) else _rate_word(words[start][is_joined:])
        if words[start + 1] in _TIED:
            rate = _rate_tied(words[start][is_joined:], words[start + 1])
        if rate == _NEVER:
            break
        is_open = _is_listed(words[start][1:]) if is_joined else _opens(analysis, start)
        pair = words[start : place + 1]
        may_count = rate > 0 or is_open
        rate += may_count and sum(words[other + start - place : other + 1] == pair for other in places) > 1
        rate += rate == 0 and _is_titled(analysis, start)
        found.append(_Begun(rate + is_open + _closes(words, place + 1), -start, place + 1))
        if is_joined:
            break
    return found


def cite_name(analysis: Analysis, full: tuple[int, int], name: tuple[int, int]) -> tuple[str, tuple[str, ...]]:
    """Return a full name as written and its folded words, without what is written on to its first name.

    Args:
        analysis: the article, cut up.
        full: its first token, and the token behind its last one.
        name: the same of the name that was led to it.
    """
    joined = full[0] != name[0] and _is_written_on(analysis, full[0])
    words = analysis.words[slice(*full)]
    return analysis.raw(*full)[joined:], (words[0][joined:], *words[1:])


def _is_written_on(analysis: Analysis, index: int) -> bool:
    """Tell whether a preposition or conjunction is written on to a first name: a name's own l has a vowel behind it."""
    word = analysis.words[index]
    if word[:1] not in _WRITTEN_ON or _is_listed(word):
        return False
    if _is_listed(word[1:]):
        return word[0] == LAM or (word[1:] in read_given_names() and not _begins_sentence(analysis, index))
    second = analysis.text[analysis.starts[index] + 1]
    return word[0] == LAM and second not in _VOWELS


def _begins_sentence(analysis: Analysis, index: int) -> bool:
    """Tell whether a token begins a sentence, where "and" has a verb behind it."""
    before = analysis.words[index - 1] if index else ""
    is_inside = before.isalpha() or before in COMMAS
    return not is_inside or has_line_end(analysis, index - 1, index)


@by_word
def _is_listed(word: str) -> bool:
    """Tell whether a word is listed as a first name."""
    return word in read_given_names() or word in _read_listed()


@by_word
def _rate_word(word: str) -> int:
    """Return how likely a word is a first name by itself; less than nothing where it cannot be one."""
    kind, is_listed = read_kind(word), word in _read_listed()
    if len(word) < _LETTERS or word in NO_NAMES or word.startswith(NAMED):
        return _NEVER
    if word in compile_cues() and not (is_listed and kind.startswith(_COMMON)):
        return _NEVER
    if kind == "given":
        return 1
    if kind.startswith(_STRANGE):
        is_verbal = word.startswith(_OF_VERBS) or word.endswith(_PAST)
        return 1 + is_listed - is_verbal
    if is_listed and kind.startswith(_JOINED):
        return 1
    return 0 if is_listed and kind.startswith(_COMMON) else _NEVER


@by_word
def _can_be_tied(word: str) -> bool:
    """Tell whether a word can be the first one of a first name of two, as Izz al-Din."""
    return (
        len(word) >= _LEAST_TIED
        and read_kind(word).startswith((*_STRANGE, "given", "plain"))
        and (word not in compile_cues())
    )


def _rate_tied(word: str, behind: str) -> int:
    """Return how likely a word and the one behind it are a first name of two words."""
    if _is_listed(word) or (behind == _FAITH and _can_be_tied(word)):
        return 2
    return _NEVER


@once
def _read_listed() -> frozenset[str]:
    """Return the words that two or more people bear as a first name, however common they are otherwise."""
    return frozenset(word for word, use in read_name_uses().items() if use != "surname")


def _opens(analysis: Analysis, start: int) -> bool:
    """Tell whether what stands before a token without article leaves room for a name: a verb, a definite word."""
    if start == 0 or has_line_end(analysis, start - 1, start):
        return False
    words, before = analysis.words, start - 1
    before -= words[before] in COMMAS and before > 0
    word = words[before]
    if word.startswith((ARTICLE, *WITH_ARTICLE)) or word in read_states() or is_courtesy(word):
        return True
    return word in compile_cues() or word in read_finite_verbs()


def _is_titled(analysis: Analysis, start: int) -> bool:
    """Tell whether a title that is definite by now stands right before a token that no list holds."""
    if start < _TITLE_SIZE or not read_kind(analysis.words[start]).startswith(_STRANGE):
        return False
    before = analysis.words[start - 1]
    is_complete = is_personal_title(before) or before.endswith(YEH) or is_personal_title(analysis.words[start - 2])
    return before.startswith(ARTICLE) and is_complete


def _closes(words: list[str], stop: int) -> bool:
    """Tell whether a title, a bracket or a clause stands behind a surname, or behind the comma there."""
    stop += stop < len(words) and words[stop] in COMMAS
    if stop >= len(words):
        return False
    word = words[stop]
    is_told = is_personal_title(word) or word in read_words().relatives or word in _IS or word == _BRACKET
    return is_told or (words[stop - 1] in COMMAS and word.startswith(ARTICLE))
