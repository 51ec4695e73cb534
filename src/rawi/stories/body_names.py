"""Names of bodies, groups and media reduced to what tells them apart."""

from functools import cache, lru_cache
from typing import NamedTuple

from rawi.quotes.lexicon import read_heads
from rawi.stories.name_lists import ARTICLE, read_countries, read_entity_words, strip_article

_MINISTRY = "وزاره"
_LONGEST = 8  # words of a body's name; what follows is a sentence that was not cut off
_LEAST_STEM = 3
_ENDINGS = ("يات", "يين", "يون", "يه", "ات", "ين", "ون", "ان", "ه", "ي")


class BodyName(NamedTuple):
    """The words of a body's name without article, and its country when the name tells it."""

    words: tuple[str, ...]
    country: str | None


@cache
def _list_phrases(kind: str) -> tuple[tuple[str, ...], ...]:
    """Return the phrases of a class of `entity_words.csv`, the longest first."""
    return tuple(sorted((tuple(phrase.split()) for phrase in read_entity_words()[kind]), key=lambda p: (-len(p), p)))


@cache
def _list_first_words() -> frozenset[str]:
    """Return the words with which those phrases begin: hardly a name holds one of them."""
    return frozenset(phrase[0] for kind in ("self_name", "distance") for phrase in _list_phrases(kind))


def strip_frame(words: list[str]) -> list[str]:
    """Return a name without what the writer says of it: "organisations that call themselves X", "the so-called X"."""
    if _list_first_words().isdisjoint(words):
        return words
    for phrase in _list_phrases("self_name"):
        place = _find_phrase(words, phrase)
        if place is not None and place + len(phrase) < len(words):
            words = words[place + len(phrase) :]
            break
    for phrase in _list_phrases("distance"):
        place = _find_phrase(words, phrase)
        if place is not None and len(words) > len(phrase):
            words = words[:place] + words[place + len(phrase) :]
    return words


def _find_phrase(words: list[str], phrase: tuple[str, ...]) -> int | None:
    size = len(phrase)
    return next((i for i in range(len(words) - size + 1) if tuple(words[i : i + size]) == phrase), None)


def read_body(words: list[str]) -> BodyName:
    """Return the name of a body without article, country and the words that only some writers put into it.

    Args:
        words: folded, not empty.
    """
    lists, countries = read_entity_words(), read_countries()
    head = read_heads().get(words[0])
    if head is not None and head.kind == "press" and head.number == "s" and len(words) > 1:
        words = words[1:]
    country: str | None = None
    kept: list[str] = []
    for index, word in enumerate(words[:_LONGEST]):
        if index and word in countries and country is None:
            country = countries[word]
        elif not (kept and word in lists["infix"]):
            kept.append(strip_article(word))
    if len(kept) > 1 and kept[0] == _MINISTRY:
        return BodyName(tuple(kept), country)
    if len(kept) == 1 and country is not None and ARTICLE + kept[0] in lists["ministry"]:
        kept = [_MINISTRY, *kept]
    return BodyName(tuple(kept), country)


def is_body_head(word: str) -> bool:
    """Tell whether a word without article opens names of bodies."""
    head = read_heads().get(word)
    return head is not None and head.kind in ("organisation", "group", "press")


@lru_cache(100_000)
def stem_words(words: tuple[str, ...]) -> frozenset[str]:
    """Return the words without endings and li-, so that "coordinations of the resistance" meets "coordination body"."""
    stems = set()
    for word in words:
        bare = strip_article(word)
        ending = next((e for e in _ENDINGS if bare.endswith(e) and len(bare) - len(e) >= _LEAST_STEM), "")
        stems.add(bare[: len(bare) - len(ending)] if ending else bare)
    return frozenset(stems)
