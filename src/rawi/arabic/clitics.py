"""Words that are written on to the next word: conjunctions, prepositions, the article, the future particle.

Arabic writes them without a space, so that one surface form stands for several readings. This module lists all
readings of a folded word; which one is meant is decided by the lexicon that looks them up.
"""

from functools import lru_cache
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


@lru_cache(maxsize=200_000)
def list_readings(word: str) -> tuple[Reading, ...]:
    """Return every reading of a folded word, the undivided one first.

    >>> [reading.stem for reading in list_readings("وبالقول")]
    ['وبالقول', 'بالقول', 'القول', 'قول']
    """
    if word[:1] not in _ATTACHED:
        return (Reading("", "", False, word),)
    readings = []
    for conjunction in _CONJUNCTIONS:
        if not word.startswith(conjunction):
            continue
        rest = word[len(conjunction) :]
        for particle in _PARTICLES:
            if rest.startswith(particle):
                readings.extend(_read_article(conjunction, particle, rest[len(particle) :]))
    return tuple(reading for reading in readings if len(reading.stem) >= _MINIMUM_STEM or reading.stem == word)


def _read_article(conjunction: str, particle: str, rest: str) -> list[Reading]:
    readings = [Reading(conjunction, particle, False, rest)]
    if particle == "س":
        return readings
    if rest.startswith(_ARTICLE):
        readings.append(Reading(conjunction, particle, True, rest[2:]))
    if particle == "ل" and rest.startswith("ل"):  # for + the: the alef is dropped in writing
        readings.append(Reading(conjunction, particle, True, rest[1:]))
    return readings
