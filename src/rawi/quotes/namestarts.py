"""Name starts: whether a person's name begins earlier, with the word before what is known of it, by learned weights.

A surname stands alone where its bearer was named in full before, often by a first name that no list holds. The log odds
that the word before belongs to the name are a sum, see `seeds/reference/name_start_weights.csv`: what that word and
its neighbours may be, what stands behind the name, how much of the name is known by then, and how often the article
has the two words together, or the one without the other.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import repeat

from rawi.arabic.answers import by_word, once
from rawi.arabic.letters import ARTICLE, COMMAS
from rawi.arabic.tokens import Analysis
from rawi.quotes.courtesies import is_courtesy
from rawi.quotes.cues import compile_cues
from rawi.quotes.firstnames import NO_NAMES
from rawi.quotes.lexicon import is_personal_title, read_given_names
from rawi.quotes.nameends import BASE, Places
from rawi.quotes.namespans import LEADERS, has_line_end, rank_word
from rawi.quotes.namewords import read_name_uses
from rawi.quotes.weights import read_sign_weights
from rawi.quotes.wordkinds import OVER, read_kind

_COUNTED, _MOST = 3, 4  # of a count; words that a name is led back over
_LETTERS = 3
_SURE = 0.5  # log odds from which on a name is led back over a word
_ENDS = frozenset(("comma", "stop", "mark", "bracket", "that", "who", "digit", "latin", "sign", "this", OVER))
_KIN = frozenset(("بن", "ابن", "بنت"))  # no name begins with son of


def is_start(analysis: Analysis, index: int) -> bool:
    """Tell whether no name begins before a token, whatever the weights say: a sign or the line before stands there."""
    if index == 0 or has_line_end(analysis, index - 1, index):
        return True
    before = analysis.words[index - 1]
    kind = read_kind(before)
    return kind in _ENDS or before in NO_NAMES or kind.startswith("preposition")


def list_start_signs(words: Sequence[str], index: int, last: int, find_places: Places) -> tuple[str, ...]:
    """Return the signs of a place where a name may begin.

    Args:
        words: folded words of the article.
        index: first token of what is known of the name; the one before may belong to it.
        last: token behind the name.
        find_places: returns the tokens where a word stands in the article.
    """
    size = measure_name(words, index, last)
    return *list_word_signs(words[index - 1], words[index], size), *list_place_signs(words, index, last, find_places)


def list_place_signs(words: Sequence[str], index: int, last: int, find_places: Places) -> tuple[str, ...]:
    """Return the signs of such a place but those of the words beside it.

    Args:
        words: folded words of the article.
        index: first token of what is known of the name; the one before may belong to it.
        last: token behind the name.
        find_places: returns the tokens where a word stands in the article.
    """
    size = measure_name(words, index, last)
    return *_list_side_signs(words, index, last, size), *_list_counts(words, index, find_places)


def measure_name(words: Sequence[str], index: int, last: int) -> int:
    """Return how many words of a name are known, those left out that lead to others.

    Args:
        words: folded words of the article.
        index: first token of what is known of it.
        last: token behind it.
    """
    return min(sum([other not in LEADERS for other in words[index:last]]), _COUNTED)


def _list_side_signs(words: Sequence[str], index: int, last: int, size: int) -> tuple[str, ...]:
    """Return the signs that the words around a possible name give."""
    opening = words[index - 2] if index > 1 else ""
    behind = words[last] if last < len(words) else ""
    told = words[last + 1] if behind in COMMAS and last + 1 < len(words) else behind
    kind, opens = read_kind(words[index - 1]), _read_opening(opening)
    return (
        f"opens {opens}",
        f"opens {opens} {kind}",
        f"opens {opens} {size}",
        f"behind {read_kind(behind)} {size}",
        f"told {is_personal_title(told)} {behind in COMMAS}",
    )


def _list_counts(words: Sequence[str], index: int, find_places: Places) -> tuple[str, ...]:
    """Return the signs that the article gives by how often it has the words of a place."""
    before, kind, places = words[index - 1], _read_family(words[index - 1]), find_places(words[index])
    together = sum([words[place - 1] == before for place in places if place > 0])
    pair, rest = min(together, _COUNTED), min(len(find_places(before)) - together, _COUNTED)
    lone = min(len(places) - together, _COUNTED)
    return f"together {pair} {rest}", f"together {pair} {rest} {kind}", f"alone {lone} {pair}", f"without {rest} {kind}"


def _read_family(word: str) -> str:
    """Return the kind of a word without what tells of its ending."""
    return read_kind(word).split()[0]


@by_word
def _read_opening(word: str) -> str:
    """Return what the word before a possible first name is, as far as it tells that a name begins behind it."""
    if is_courtesy(word):
        return "courtesy"
    if word in compile_cues():
        return "cue"
    if is_personal_title(word):
        return "title def" if word.startswith(ARTICLE) else "title"
    return read_kind(word)


@lru_cache(maxsize=1 << 14)
def list_word_signs(before: str, word: str, size: int) -> tuple[str, ...]:
    """Return the signs that the words beside a place give by themselves.

    Args:
        before: the word that may belong to the name.
        word: the first one of what is known of it.
        size: how many words are known, of those that only tie others together none.
    """
    kind, use = read_kind(before), read_name_uses().get(before, "?")
    return (
        f"is {kind}",
        f"{kind} + {read_kind(word)}",
        f"{kind} at {size}",
        f"use {use} {kind}",
        f"use {use} {size}",
        f"given {before in read_given_names()} {word in read_given_names()} {size}",
        f"ranks {rank_word(before)} {rank_word(word)}",
        f"title {is_personal_title(before)} {is_courtesy(before)} {size}",
        f"cue {before in compile_cues()} {kind}",
        f"letters {min(len(before), _LETTERS)} {kind}",
        f"begins {before[:1]} {kind.split()[0]}",
        f"ends {before[-1:]} {kind.split()[0]}",
        f"tied {before in LEADERS} {word in LEADERS}",
        f"definite {before.startswith(ARTICLE)} {word.startswith(ARTICLE)} {size}",
    )


@once
def _load() -> dict[str, float]:
    return read_sign_weights("name_start_weights")


@lru_cache(maxsize=1 << 14)
def _weigh_words(before: str, word: str, size: int) -> float:
    """Return the log odds of a place by the words beside it alone."""
    weights = _load()
    return weights[BASE] + sum(map(weights.get, list_word_signs(before, word, size), repeat(0.0)))


@by_word
def _weigh_counts(kind: str) -> float:
    """Return the most that counts in an article can say where the word before is of a kind."""
    look, counts = _load().get, range(_COUNTED + 1)
    alone = [max(look(f"alone {lone} {pair}", 0.0) for lone in counts) for pair in counts]
    return max(
        alone[pair]
        + look(f"together {pair} {rest}", 0.0)
        + look(f"together {pair} {rest} {kind}", 0.0)
        + look(f"without {rest} {kind}", 0.0)
        for pair in counts
        for rest in counts
    )


def weigh_start(words: Sequence[str], index: int, last: int, find_places: Places, least: float) -> float:
    """Return the log odds that a name goes back over the word before a token.

    Where they are below what is asked however often the article has the words, it is not looked through.

    Args:
        words: folded words of the article.
        index: first token of what is known of the name.
        last: token behind the name.
        find_places: returns the tokens where a word stands in the article.
        least: the log odds that are asked.
    """
    look, size = _load().get, measure_name(words, index, last)
    said = _weigh_words(words[index - 1], words[index], size)
    said += sum(map(look, _list_side_signs(words, index, last, size), repeat(0.0)))
    most = said + _weigh_counts(_read_family(words[index - 1]))
    if most < least:
        return most
    return said + sum(map(look, _list_counts(words, index, find_places), repeat(0.0)))


def go_back(analysis: Analysis, start: int, last: int, find_places: Places) -> tuple[int, float]:
    """Return where the name begins of which some words are known, and the log odds that it goes back there.

    Args:
        analysis: the article, cut up.
        start: first token of what is known of the name.
        last: token behind the name.
        find_places: returns the tokens where a word stands in the article.
    """
    words, first, odds = analysis.words, start, 0.0
    while start - first < _MOST and not is_start(analysis, first):
        more = weigh_start(words, first, last, find_places, _SURE)
        if more <= _SURE:
            break
        first, odds = first - 1, odds + more
    while first < start and words[first] in _KIN:
        first += 1
    return first, odds
