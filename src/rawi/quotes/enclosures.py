"""Enclosures: the name between two commas or dashes behind a role, of words that no list need hold as names.

Between commas behind the role of one person, where nothing but him is told before the words said, stands who bears it,
even where the words are a state's, an act's or common ones too, as long as half of them can only be names.
"""

from rawi.arabic.letters import ARTICLE, COMMAS, FROM, HEH, PRONOUNS, TEH
from rawi.arabic.names import load_demonyms
from rawi.arabic.tokens import Analysis
from rawi.quotes.candidates import list_verbs
from rawi.quotes.lexicon import is_personal_title, read_heads, read_words
from rawi.quotes.names import is_given_name
from rawi.quotes.namespans import is_attached, is_function_word, is_hyphen
from rawi.quotes.wordkinds import read_kind

_DASHES = ("-", "–")
_POST_SIZE = 14  # tokens of where somebody serves
_LEAST, _MOST = 2, 5  # tokens of a name
_LETTERS = 2  # of a word of it at least
_NAMES = ("new", "given", "surname")  # kinds of words that half of a name is of at least
_SIR = "سير"  # before a name a title; spelled like "course"
_OTHERS = ("accusative", "owned", "time", "digit", "sign", "latin", "this", "adverb", "cue", "verb", "boundary")
_TO = "for"  # kind of a word with li- written on: to whom it was said


def find_enclosed(analysis: Analysis, source: tuple[int, int], opening: int) -> tuple[int, int] | None:
    """Return the name between commas or dashes behind a role, or None.

    Args:
        analysis: the article, cut up.
        source: the noun phrase that begins with the role.
        opening: first token of what is said, or its verb.
    """
    words = analysis.words
    sign = _find_sign(analysis, source, opening)
    if sign is None:
        return None
    start = sign + 1
    start += start + 1 < opening and _stands_before(words[start])
    stop = start
    while stop < min(opening, start + _MOST) and _is_part(analysis, stop, start):
        stop += 1
    if not _is_closed(words, sign, stop, opening) or not _is_name(words, start, stop):
        return None
    return start, stop


def _stands_before(word: str) -> bool:
    """Tell whether a word stands between the sign and the name: the Bulgarian so-and-so, Sir so-and-so."""
    return word == _SIR or (word.startswith(ARTICLE) and word in load_demonyms())


def is_owned_role(word: str) -> bool:
    """Tell whether a word is one person's role with a pronoun: her lawyer, his wife."""
    for ending in PRONOUNS:
        stem = word.removesuffix(ending)
        if stem != word and (is_personal_title(stem) or (stem.endswith(TEH) and is_personal_title(stem[:-1] + HEH))):
            return not stem.startswith(ARTICLE)
    return False


def _find_sign(analysis: Analysis, source: tuple[int, int], opening: int) -> int | None:
    """Return the first comma or dash behind a role, where only where he serves is told before it."""
    words, (first, last) = analysis.words, source
    for place in range(first + 1, min(opening, first + _POST_SIZE)):
        word = words[place]
        if word in COMMAS or (word in _DASHES and not is_hyphen(analysis, place)):
            return place
        is_over = not (word.isalpha() or word == '"') or word in read_words().complementisers
        if is_over or (place >= last and (word in list_verbs() or read_kind(word) == _TO)):
            return None
    return None


def _is_part(analysis: Analysis, index: int, first: int) -> bool:
    """Tell whether a token can be a word of a name that begins at another one."""
    word = analysis.words[index]
    if is_given_name(analysis, index):
        return True
    if not word.isalpha() or word.isascii() or len(word) < _LETTERS or is_function_word(word):
        return False
    if word in read_words().boundaries or word in list_verbs() or read_kind(word).startswith(_OTHERS):
        return False
    if index > first:
        return read_kind(word) != _TO
    return not (word.startswith(ARTICLE) or word in read_heads() or is_attached(word))


def _is_closed(words: list[str], sign: int, stop: int, opening: int) -> bool:
    """Tell whether a name ends with the sign that it began with, or where the words begin or a listener is told."""
    if words[sign] in _DASHES:
        return words[stop] in _DASHES
    return stop >= opening or words[stop] in COMMAS or words[stop] == FROM or read_kind(words[stop]) == _TO


def _is_name(words: list[str], first: int, stop: int) -> bool:
    """Tell whether at least half of two words or more can only be names."""
    named = sum(read_kind(word).startswith(_NAMES) for word in words[first:stop])
    return stop - first >= _LEAST and 2 * named >= stop - first
