"""What speaks for or against who is taken to speak: how else the article tells his name, and how long ago.

A surname that stands behind another word elsewhere is not the whole name; a body that is never told twice in the same
words was hardly read whole; whoever was told of many sentences ago seldom goes on.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import cache

from rawi.arabic.answers import by_word
from rawi.arabic.folding import fold_text
from rawi.arabic.misprints import differ_by_letter
from rawi.quotes.agreement import Speaker
from rawi.quotes.lexicon import read_given_names
from rawi.quotes.weights import Group, weigh
from rawi.quotes.wordkinds import read_kind

_PLACES = 12  # of a word, around which is looked
_MANY = 3
_SIZE = 5  # words of a body; more say no more
_PAUSES = 4  # between a mention and a cue; more say no more
_FAR = 200  # tokens, in which so many sentences surely end
_LEAST_MISSPELT = 5  # letters of a surname that can be misspelt
STOPS = (".", "؟", "!")  # that end a sentence
_OWN, _GIVEN, _SIGN = "own", "given", "sign"

Places = Callable[[str], list[int]]


def list_name_words(speaker: Speaker) -> tuple[str, ...]:
    """Return the folded words of a speaker's name, in order."""
    return speaker.key or _fold_name(speaker.name)


@by_word
def _fold_name(name: str) -> tuple[str, ...]:
    return tuple(fold_text(name).split())


def list_last_places(speaker: Speaker, list_places: Places) -> list[int]:
    """Return the tokens where the last word of a speaker's name stands, misspelt or not, in order.

    Args:
        speaker: who is taken to speak.
        list_places: returns the tokens where a word stands in the article.
    """
    name = list_name_words(speaker)
    if not name:
        return []
    last, places = name[-1], list_places(name[-1])
    if speaker.key and len(last) >= _LEAST_MISSPELT and len(speaker.words) > len(name):
        others = [word for word in speaker.words if word not in name and differ_by_letter(*sorted((word, last)))]
        return sorted([*places, *(place for word in others for place in list_places(word))]) if others else places
    return places


def list_mention_signs(words: Sequence[str], speaker: Speaker, list_places: Places) -> tuple[Group, ...]:
    """Return what the other mentions of a speaker in the article say.

    Args:
        words: folded words of the article.
        speaker: who is taken to speak.
        list_places: returns the tokens where a word stands in the article.
    """
    name = list_name_words(speaker)
    if not name:
        return ()
    return _read_person(words, name, list_places) if speaker.key else _read_body(words, speaker.kind, name, list_places)


def _read_person(words: Sequence[str], name: tuple[str, ...], list_places: Places) -> tuple[Group, ...]:
    units, own = min(_MANY, len(name)), name[-2] if len(name) > 1 else ""
    before = {words[place - 1] if place else "" for place in list_places(name[-1])[:_PLACES]}
    kinds = {_OWN if own and word == own else class_neighbour(word) for word in before}
    places = list_places(name[0])[:_PLACES]
    behind = {words[place + 1] for place in places if place + 1 < len(words)}
    is_last = any(place and words[place - 1] in read_given_names() for place in places)
    counts = min(_MANY, len(places)), min(_MANY, len(behind))
    return _list_before_signs(units, frozenset(kinds)), _list_first_signs(units, *counts, is_last)


def _read_body(words: Sequence[str], kind: str, name: tuple[str, ...], list_places: Places) -> tuple[Group, ...]:
    places, size = list_places(name[0])[:_PLACES], len(name)
    wholes = [place + size for place in places if tuple(words[place : place + size]) == name]
    behind = {class_neighbour(words[stop]) for stop in wholes if stop < len(words)}
    counts = min(_SIZE, size), min(_MANY, len(places)), min(_MANY, len(wholes))
    return _list_body_signs(kind, *counts), _list_behind_signs(kind, frozenset(behind))


@by_word
def class_neighbour(word: str) -> str:
    """Return what a word beside a name is: a given name, a sign, or its kind without how it ends.

    Args:
        word: folded; empty where there is none.
    """
    if word in read_given_names():
        return _GIVEN
    return read_kind(word).split(" ", 1)[0] if word.isalpha() else _SIGN


@cache
def _list_before_signs(units: int, kinds: frozenset[str]) -> Group:
    return weigh(*(f"told {units} behind {kind}" for kind in sorted(kinds)))


@cache
def _list_first_signs(units: int, count: int, ways: int, is_last: bool) -> Group:
    left = "given" if is_last else "other"
    return weigh(f"told {units} first {count} ways {ways}", f"told {units} first behind {left}")


@cache
def _list_body_signs(kind: str, size: int, heads: int, wholes: int) -> Group:
    return weigh(f"told {kind} {size} heads {heads}", f"told {kind} whole {wholes}")


@cache
def _list_behind_signs(kind: str, classes: frozenset[str]) -> Group:
    return weigh(*(f"told {kind} before {each}" for each in sorted(classes)))


def count_pauses(words: Sequence[str], speaker: Speaker, cue: int, list_places: Places) -> Group:
    """Return what it says how many sentences end between the last mention of a speaker and a cue that names nobody.

    Args:
        words: folded words of the article.
        speaker: who is taken to speak.
        cue: token of the cue.
        list_places: returns the tokens where a word stands in the article.
    """
    places = list_last_places(speaker, list_places)
    last = bisect_left(places, cue) - 1
    if last < 0:
        return _list_pause_signs(-1)
    if cue - places[last] > _FAR:
        return _list_pause_signs(_PAUSES)
    between = words[places[last] : cue]
    return _list_pause_signs(min(_PAUSES, sum(map(between.count, STOPS))))


@cache
def _list_pause_signs(count: int) -> Group:
    return weigh(f"carried over {count} stops" if count >= 0 else "carried untold")
