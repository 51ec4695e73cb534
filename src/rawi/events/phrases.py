"""Noun phrases that can be somebody or somewhere, and the index of names by their first word."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from rawi.arabic.clitics import Reading
from rawi.arabic.names import KnownName, load_names
from rawi.arabic.places import Place, load_places

_ARTICLE = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"


class Phrase(NamedTuple):
    """A noun phrase, as a half-open range of tokens.

    Attributes:
        first: first token.
        last: token after the last one.
        kind: state, organisation, group, person, role, agent, patient, people or place.
        name: how to call it: as written, without attached words; states by their usual name.
        state: ISO code of the state that it is or belongs to.
        preposition: the preposition before it, attached or not; empty when there is none.
        is_joined: whether a conjunction joins it to the phrase just before it.
        place: the place that it names.
        known: the reference entry that it names.
        owner: name of the state, body or group that it belongs to, when that is a party of its own.
    """

    first: int
    last: int
    kind: str
    name: str
    state: str | None
    preposition: str
    is_joined: bool
    place: Place | None
    known: KnownName | None
    owner: str | None


class NameEntry(NamedTuple):
    """What a sequence of folded words names: a known party, a place, or a state, which is both."""

    words: tuple[str, ...]
    known: KnownName | None
    place: Place | None


def stands_at(entry: NameEntry, words: list[str], index: int, last: int) -> bool:
    """Tell whether a name whose first word stands at a token goes on as it should.

    Args:
        entry: the name.
        words: folded tokens of the text.
        index: where its first word stands, with or without what may be attached.
        last: token after the last one that it may take.
    """
    size = len(entry.words)
    return size == 1 or (index + size <= last and tuple(words[index + 1 : index + size]) == entry.words[1:])


class NameStart(NamedTuple):
    """A way to take a surface form as the first word of names.

    Attributes:
        cut: letters attached before the word.
        particle: attached preposition, or nothing.
        is_joined: whether a conjunction is attached.
        entries: the names that begin with the word, the longest first.
    """

    cut: int
    particle: str
    is_joined: bool
    entries: tuple[NameEntry, ...]


def load_first_words() -> frozenset[str]:
    """Return the folded words with which names begin."""
    return frozenset(_load_index())


@cache
def _load_index() -> dict[str, tuple[NameEntry, ...]]:
    """Return names and places by their first word, the longest first."""
    merged = {words: NameEntry(words, known, None) for words, known in load_names().items() if known.kind != "media"}
    for words, place in load_places().items():
        entry = merged.get(words)
        merged[words] = NameEntry(words, entry.known if entry else None, place)
    index: dict[str, list[NameEntry]] = {}
    for entry in merged.values():
        index.setdefault(entry.words[0], []).append(entry)
    return {first: tuple(sorted(entries, key=lambda e: -len(e.words))) for first, entries in index.items()}


def list_starts(readings: Sequence[Reading]) -> tuple[NameStart, ...]:
    """Return the names that may begin with a surface form, by its readings.

    Args:
        readings: the ways to take it apart.
    """
    index = _load_index()
    starts: list[NameStart] = []
    for reading in readings:
        entries = index.get(_ARTICLE + reading.stem if reading.has_article else reading.stem)
        if entries:
            cut = len(reading.conjunction) + len(reading.particle)
            starts.append(NameStart(cut, reading.particle, bool(reading.conjunction), entries))
    return tuple(starts)
