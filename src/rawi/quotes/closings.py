"""Closings: the name between a role and the words said, where grammar leaves room for nothing else.

Behind a verb of saying stand who says it, whom, where and when, then "that" or the words. A noun phrase behind the role
of one person, right before that, can only tell who bears the role, even if no list holds its words.
"""

from rawi.arabic.letters import ABOUT, ARTICLE, BEH, COMMAS, IN, LAM
from rawi.arabic.names import load_demonyms
from rawi.arabic.tokens import Analysis
from rawi.quotes.bearers import is_no_name
from rawi.quotes.candidates import list_verbs
from rawi.quotes.enclosures import find_enclosed, is_owned_role
from rawi.quotes.frames import Frame
from rawi.quotes.lexicon import (
    is_title_word,
    read_heads,
    read_masdars,
    read_states,
    read_words,
)
from rawi.quotes.names import find_name, is_given_name
from rawi.quotes.namespans import (
    HYPHEN,
    LEARNED,
    LEES,
    PREPOSITIONS,
    has_article,
    is_attached,
    is_function_word,
    rank_word,
)
from rawi.quotes.wordkinds import read_kind

_POST_SIZE = 14  # tokens of where somebody serves, between his role and his name
_LEAST, _MOST = 2, 5  # tokens of a name
_ROLES = ("person", "anonymous")
_PRESS = "press"  # rules of whoever cites somebody: from him his saying
_TO = "for"  # kind of a word with li- written on: to whom it was said
_LETTERS = 2  # of a word of it at least
_ENCLOSING = frozenset({*COMMAS, '"', ")"})  # a name can begin behind them
_AMONG = frozenset({"مع", "بين", "قبل", "من"})  # with whom somebody met, between whom, before whom
_ROLE_PLACE = 1  # tokens between a verb and the role: said of him the minister
_BEHIND = frozenset({*COMMAS, ":", '"', "(", IN})  # a name ends before them
_SHAPES = ("new", "given", "surname")  # kinds of words that half of a name is of at least


def find_closing_bearer(analysis: Analysis, frame: Frame) -> tuple[int, int] | None:
    """Return the name of who bears the role beside a verb, when it closes what stands before the words said.

    Args:
        analysis: the article, cut up.
        frame: the cue with what belongs to it.
    """
    is_passed_on = frame.rule.startswith(_PRESS)
    if frame.source is None or not (frame.cue.part == "verb" or (is_passed_on and frame.cue.part == "noun")):
        return None
    (first, last), words = frame.source, analysis.words
    opening = frame.first if last < frame.first + is_passed_on else frame.opening
    is_one, is_cited = _is_role(words[first]), is_passed_on and words[first - 1] == ABOUT
    if not (is_one or is_owned_role(words[first])) or (frame.last + _ROLE_PLACE < first and not is_cited):
        return None
    if _is_named(analysis, first, last):
        return None
    head = read_heads().get(words[first])
    is_person = head is None or head.kind == "person"
    enclosed = find_enclosed(analysis, (first, last), opening) if is_person else None
    if enclosed is not None or last >= opening or not is_one:
        return enclosed
    found = _find_beside(analysis, first, last, opening)
    if found is None and is_cited:
        found = _find_between(analysis, last, opening)
    if found is None and is_person and (first >= frame.last or is_cited):
        return _find_behind(analysis, last, opening)
    return found if found is not None and (is_person or is_given_name(analysis, found[0])) else None


def _is_named(analysis: Analysis, first: int, last: int) -> bool:
    """Tell whether a noun phrase holds a name, and not just where somebody is from."""
    name = find_name(analysis, first, last)
    return name is not None and not (name[1] - name[0] == 1 and analysis.words[name[0]] in load_demonyms())


def _is_role(word: str) -> bool:
    """Tell whether a word is one person's role, or somebody unnamed."""
    head = read_heads().get(word)
    return head is not None and head.kind in _ROLES and head.number == "s" and word not in read_words().honorifics


def _find_beside(analysis: Analysis, first: int, last: int, opening: int) -> tuple[int, int] | None:
    """Return the name right behind a role, with or without a comma, and with its words that the role took in."""
    words = analysis.words
    start = last + (words[last] in COMMAS)
    is_enclosed = start > last
    start += start + 1 < opening and words[start].startswith(ARTICLE) and words[start] in load_demonyms()
    stop = start
    while stop < min(opening, start + _MOST) and _is_part(analysis, stop, start):
        stop += 1
    if stop == start or not _closes(words, stop, opening) or words[stop - 1] == HYPHEN:
        return None
    if not _is_name(words, start, stop, is_enclosed):
        return None
    while start == last and start - 1 > first and _is_foreign(analysis, start - 1):
        start, last = start - 1, last - 1
    return start, stop


def _find_between(analysis: Analysis, last: int, opening: int) -> tuple[int, int] | None:
    """Return the words between the role of who is cited and his saying, when half of them look like a name."""
    words = analysis.words
    stop = next((i for i in range(last, opening) if words[i] in read_words().complementisers), opening)
    named = [i for i in range(last, stop) if read_kind(words[i]).startswith(_SHAPES)]
    if not _LEAST <= stop - last < _MOST or 2 * len(named) < stop - last or named[-1] + 1 < stop:
        return None
    is_led = words[last] in PREPOSITIONS or words[last].startswith((ARTICLE, LAM, BEH))
    is_other = any(not words[i].isalpha() or words[i] in list_verbs() for i in range(last, stop))
    return None if is_led or is_other or words[last] in read_words().relatives else (last, stop)


def _is_foreign(analysis: Analysis, index: int) -> bool:
    """Tell whether a token that looks definite is a name by its spelling: Alex, Elisabeth."""
    if is_given_name(analysis, index):
        return True
    return read_kind(analysis.words[index]).startswith(_SHAPES) and not has_article(analysis, index)


def _find_behind(analysis: Analysis, last: int, opening: int) -> tuple[int, int] | None:
    """Return the first name that begins with a given name and closes something, behind where the role is held."""
    words, start = analysis.words, last + 1
    while start + 1 < min(opening, last + _POST_SIZE) and not _is_other(words, start - 1):
        if is_given_name(analysis, start) and _is_open(analysis, start - 1):
            stop = start + 1
            while stop < min(opening, start + _MOST) and _is_part(analysis, stop, start):
                stop += 1
            return (start, stop) if stop - start >= _LEAST and _closes(words, stop, opening) else None
        start += 1
    return None


def _is_open(analysis: Analysis, index: int) -> bool:
    """Tell whether a name can stand in apposition to the noun phrase that a token ends."""
    word = analysis.words[index]
    return word in _ENCLOSING or word in read_states() or has_article(analysis, index)


def _is_other(words: list[str], index: int) -> bool:
    """Tell whether a word leads to somebody else or to what is done, so that a name behind it is another one's."""
    word, vocabulary = words[index], read_words()
    head = read_heads().get(word) or read_heads().get(word[1:])
    if head is not None and head.kind in ("person", "anonymous"):
        return True
    is_verb = word in list_verbs() or word in vocabulary.relatives or word in vocabulary.complementisers
    return is_verb or word in _AMONG or word in vocabulary.listeners or word in vocabulary.kin or word in read_masdars()


def _is_part(analysis: Analysis, index: int, first: int) -> bool:
    """Tell whether a token can be a word of a name that begins at another one."""
    word = analysis.words[index]
    if word in LEES or is_given_name(analysis, index) or (word == HYPHEN and index > first):
        return True
    if not word.isalpha() or word.isascii() or len(word) < _LETTERS or is_function_word(word):
        return False
    if word in read_words().boundaries or word in list_verbs() or word in read_states() or word in load_demonyms():
        return False
    if index > first:
        is_common = word.startswith(ARTICLE) and is_title_word(word) and not rank_word(word)
        return not is_common and read_kind(word) != _TO
    is_led = word.startswith((LAM, BEH)) or is_attached(word) or word in read_masdars() or is_no_name(word)
    return not is_led and (not word.startswith(ARTICLE) or rank_word(word) >= LEARNED)


def _closes(words: list[str], index: int, opening: int) -> bool:
    """Tell whether a token is no word of a name: what was said begins there, or when, where or to whom is told."""
    word, vocabulary = words[index], read_words()
    if index >= opening or word in _BEHIND or word in vocabulary.complementisers or word in vocabulary.times:
        return True
    return read_kind(word) == _TO


def _is_name(words: list[str], first: int, stop: int, is_enclosed: bool) -> bool:
    """Tell whether words that stand where a name must stand look like one."""
    kinds = [read_kind(word) for word in words[first:stop]]
    if stop - first == 1:
        return kinds[0] in _SHAPES and (is_enclosed or kinds[0] != "given")
    named = sum(kind.startswith(_SHAPES) for kind in kinds)
    return 2 * named >= len(kinds) and not kinds[0].startswith(("accusative", "owned"))
