"""Told names: where the article tells more of a name that stands alone behind a cue, by learned weights.

Who is quoted by surname only was nearly always named in full somewhere. So of all places where the surname stands
the one is sought where the word before it is likest to belong to it: log odds as in `rawi.quotes.namestarts`, learned
from names that stand alone somewhere in their article; see `seeds/reference/told_name_weights.csv`.
"""

from functools import lru_cache
from itertools import islice, repeat

from rawi.arabic.answers import by_word, once
from rawi.arabic.letters import ARTICLE, COMMAS
from rawi.arabic.names import load_demonyms
from rawi.arabic.tokens import Analysis
from rawi.quotes.courtesies import is_courtesy
from rawi.quotes.cues import compile_cues
from rawi.quotes.firstnames import can_close
from rawi.quotes.lexicon import is_personal_title, read_given_names, read_heads
from rawi.quotes.nameends import BASE, Places, can_go_on, find_margin, weigh_joint
from rawi.quotes.namespans import LEADERS
from rawi.quotes.namestarts import is_start, list_place_signs, list_word_signs, measure_name
from rawi.quotes.namewords import read_name_uses
from rawi.quotes.weights import read_sign_weights
from rawi.quotes.wordkinds import read_kind

MOST_PLACES = 25  # where a name is looked at; it is told in full early
_ORDER = 2  # places behind which the order says no more
_SIZE = 3  # words of a name behind which the number says no more
_LONGEST = 8  # tokens of a name
_SURE, _SURER = 0.8, 2.5  # log odds from which on a surname is led back, and a name of more words
_LENIENT = 1.5  # less sure than elsewhere that a first name goes on
_HOPELESS = -5.0  # log odds of the words beside a place, below which the rest is not looked at
_HAMZAS = ("أ", "إ", "آ")
_MADDA = "آ"
_SURNAME, _SERVANT = "surname", "عبد"
_CERTAIN = 99.0  # log odds of what stands behind "servant of"
_ANNES = frozenset(("ان", "انا"))  # first names when written with a madda, else "that" and "I"

Span = tuple[int, int]


def can_be_before(analysis: Analysis, index: int) -> bool:
    """Tell whether the word before a token can be a part of the name that stands there."""
    if index == 0 or not analysis.words[index - 1].isalpha():
        return False
    if not is_start(analysis, index):
        return not _is_title(analysis.words[index - 1], analysis.words[index])
    return analysis.words[index - 1] in _ANNES and analysis.text[analysis.starts[index - 1]] == _MADDA


def list_told_signs(analysis: Analysis, place: int, last: int, order: int, find_places: Places) -> tuple[str, ...]:
    """Return the signs of a place where the word before a name may be a part of it.

    Args:
        analysis: the article, cut up.
        place: first token of the name.
        last: token behind it.
        order: how many places of the name there are before.
        find_places: returns the tokens where a word stands in the article.
    """
    words, size = analysis.words, measure_name(analysis.words, place, last)
    by_words = list_word_signs(words[place - 1], words[place], size)
    return *by_words, *_list_place_signs(analysis, place, last, order, find_places)


def _list_place_signs(analysis: Analysis, place: int, last: int, order: int, find_places: Places) -> tuple[str, ...]:
    """Return the signs of a place but those of the words beside it."""
    words, letter = analysis.words, analysis.text[analysis.starts[place - 1]]
    kind = read_kind(words[place - 1])
    return (
        *list_place_signs(words, place, last, find_places),
        f"order {min(order, _ORDER)}",
        f"order {order == 0} {kind}",
        f"spelled {letter if letter in _HAMZAS else ''} {kind}",
        f"head {_read_head(words[place - 1])} {min(last - place, _SIZE - 1)}",
        f"size {min(last - place, _SIZE)}",
    )


def _is_title(before: str, word: str) -> bool:
    """Tell whether a definite word is an origin, or a title: nobody bears it and a listed first name is behind it."""
    if not before.startswith(ARTICLE):
        return False
    if before in load_demonyms():
        return True
    if word not in read_given_names():
        return False
    return read_name_uses().get(before, _SURNAME) == _SURNAME


@by_word
def _read_head(word: str) -> str:
    head = read_heads().get(word)
    return "" if head is None else f"{head.kind} {head.number} {head.is_definite}"


@once
def _load() -> dict[str, float]:
    return read_sign_weights("told_name_weights")


@lru_cache(maxsize=1 << 14)
def _weigh_words(before: str, word: str, size: int) -> float:
    """Return the log odds that the words beside a place give by themselves."""
    return _load()[BASE] + sum(map(_load().get, list_word_signs(before, word, size), repeat(0.0)))


def find_told(analysis: Analysis, name: tuple[str, ...], find_places: Places) -> Span | None:
    """Return where the article surest tells more of a name, with words before it, or None.

    Args:
        analysis: the article, cut up.
        name: its folded words.
        find_places: returns the tokens where a word stands in the article.
    """
    if len(name) == 1 and not can_close(name[0]):
        return None
    words, size = analysis.words, len(name)
    best, odds = -1, _SURE if size == 1 else _SURER
    places = (place for place in find_places(name[0]) if size == 1 or tuple(words[place : place + size]) == name)
    for order, place in enumerate(islice(places, MOST_PLACES)):
        if not can_be_before(analysis, place) or (size > 1 and not _is_open(words, place - 1)):
            continue
        is_tied = place > 1 and words[place - 2] == _SERVANT and words[place - 1].startswith(ARTICLE)
        more = _CERTAIN if is_tied else _weigh(analysis, place, place + size, order, find_places)
        if more > odds and not _goes_on(analysis, place, place + size, find_places):
            best, odds = place, more
    return None if best < 0 else (_go_back(analysis, best - 1, best + size, find_places), best + size)


def _go_back(analysis: Analysis, first: int, last: int, find_places: Places) -> int:
    """Return where a name begins of which some words are known; two definite words begin none behind a title."""
    words = analysis.words
    while last - first < _LONGEST and can_be_before(analysis, first):
        is_tied = words[first - 1] in LEADERS
        if not is_tied and (
            words[first].startswith(ARTICLE) or _weigh(analysis, first, last, 0, find_places) <= _SURER
        ):
            break
        first -= 1
    return first


def _is_open(words: list[str], index: int) -> bool:
    """Tell whether a name can begin at a token: in apposition, or behind a verb of speech or a title."""
    before = words[index - 1] if index else ","
    return (
        before.startswith(ARTICLE)
        or before in COMMAS
        or before in compile_cues()
        or is_courtesy(before)
        or is_personal_title(before)
    )


def _goes_on(analysis: Analysis, first: int, stop: int, find_places: Places) -> bool:
    """Tell whether a lone first name has its surname behind it, so that no other one stands before it."""
    if stop - first > 1 or analysis.words[first] not in read_given_names() or not can_go_on(analysis, stop):
        return False
    least = find_margin(analysis.words[stop], False) - _LENIENT
    return weigh_joint(analysis.words, first, stop, find_places, least) > least


def _weigh(analysis: Analysis, place: int, last: int, order: int, find_places: Places) -> float:
    """Return the log odds that the word before a place belongs to the name, or less where they are hopeless."""
    words = analysis.words
    said = _weigh_words(words[place - 1], words[place], measure_name(words, place, last))
    if said < _HOPELESS:
        return said
    signs = _list_place_signs(analysis, place, last, order, find_places)
    return said + sum(map(_load().get, signs, repeat(0.0)))
