"""Words that are written on to the next word: conjunctions, prepositions, the article, the future particle.

Arabic writes them without a space, so that one surface form stands for several readings. This module lists all
readings of a folded word; which one is meant is decided by the lexicon that looks them up.
"""

from collections.abc import Set
from functools import cache
from typing import NamedTuple

_CONJUNCTIONS = ("", "و", "ف")
_PARTICLES = ("", "ب", "ل", "ك", "س")
_ARTICLE = "ال"
_ATTACHED = frozenset((*"".join(_CONJUNCTIONS), *"".join(_PARTICLES), _ARTICLE[0]))  # first letters of what is attached
_MINIMUM_STEM = 2  # letters; shorter remainders are never words that a lexicon holds


class Reading(NamedTuple):
    """One way to take a folded word apart.

    Attributes:
        conjunction: `و`, `ف` or nothing.
        particle: `ب`, `ل`, `ك`, `س` or nothing.
        has_article: whether the definite article was written.
        stem: what is left.
    """

    conjunction: str
    particle: str
    has_article: bool
    stem: str


def list_readings(word: str) -> tuple[Reading, ...]:
    """Return every reading of a folded word, the undivided one first.

    >>> [reading.stem for reading in list_readings("وبالقول")]
    ['وبالقول', 'بالقول', 'القول', 'قول']
    """
    prefixes = _load_prefixes().get(word[:1])
    if prefixes is None:
        return (Reading("", "", False, word),)
    size = len(word)
    return tuple(
        [
            Reading(conjunction, particle, has_article, word[length:])
            for text, length, conjunction, particle, has_article in prefixes
            if word.startswith(text) and (size - length >= _MINIMUM_STEM or not length)
        ]
    )


def list_known_readings(word: str, stems: Set[str]) -> list[Reading]:
    """Return those readings of a folded word whose stem, with its article or without, is known.

    Args:
        word: folded.
        stems: what is known.
    """
    size = len(word)
    return [
        Reading(conjunction, particle, has_article, stem)
        for text, length, conjunction, particle, has_article in _load_prefixes().get(word[:1], _PLAIN)
        if word.startswith(text)
        and (size - length >= _MINIMUM_STEM or not length)
        and ((stem := word[length:]) in stems or (has_article and _ARTICLE + stem in stems))
    ]


class _Prefix(NamedTuple):
    """What may be attached to a word: the letters that show it, how many of them are cut off, and what they are."""

    text: str
    length: int
    conjunction: str
    particle: str
    has_article: bool


_PLAIN = (_Prefix("", 0, "", "", False),)


@cache
def _load_prefixes() -> dict[str, tuple[_Prefix, ...]]:
    """Return what may be attached by the first letter of the word; nothing at all comes first."""
    prefixes = [
        prefix
        for conjunction in _CONJUNCTIONS
        for particle in _PARTICLES
        for prefix in _list_prefixes(conjunction, particle)
    ]
    return {
        letter: tuple(prefix for prefix in prefixes if prefix.text[:1] in ("", letter)) for letter in sorted(_ATTACHED)
    }


def _list_prefixes(conjunction: str, particle: str) -> list[_Prefix]:
    """Return what may stand before a word with a conjunction and a particle, both possibly empty."""
    before = conjunction + particle
    prefixes = [_Prefix(before, len(before), conjunction, particle, False)]
    if particle == "س":
        return prefixes
    prefixes.append(_Prefix(before + _ARTICLE, len(before) + len(_ARTICLE), conjunction, particle, True))
    if particle == "ل":  # for + the: the alef is dropped in writing
        prefixes.append(_Prefix(before + "ل", len(before) + 1, conjunction, particle, True))
    return prefixes
