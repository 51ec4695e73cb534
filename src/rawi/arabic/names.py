"""Names of states, organisations, armed groups, public figures and media that the project knows.

The facts stand in `seeds/reference`; this module compiles them once per process into an index by folded words. A name
that is not in the tables is simply unknown: nothing is guessed here.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from rawi.arabic.answers import once
from rawi.arabic.clitics import list_readings
from rawi.arabic.folding import fold_text
from rawi.arabic.reference import ReferenceTableError, read_reference

_CACHE_SIZE = 65_536
_ARTICLE = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_FEMININE = "\N{ARABIC LETTER HEH}"
_YEH, _NOON, _WAW, _ALEF, _TEH = (
    "\N{ARABIC LETTER YEH}",
    "\N{ARABIC LETTER NOON}",
    "\N{ARABIC LETTER WAW}",
    "\N{ARABIC LETTER ALEF}",
    "\N{ARABIC LETTER TEH}",
)


class KnownName(NamedTuple):
    """A name of the reference tables.

    Attributes:
        name: the canonical Arabic name.
        name_en: the usual English name; null when none is known.
        kind: state, organisation, group, person or media.
        country_code: ISO 3166 alpha-2 of the state that it is or belongs to; null for international bodies.
    """

    name: str
    name_en: str | None
    kind: str
    country_code: str | None


def _split(value: str) -> list[str]:
    return [part.strip() for part in value.split("|") if part.strip()]


def _list_states() -> Iterator[tuple[str, KnownName]]:
    for row in read_reference("states"):
        known = KnownName(row["name"], row["name_en"] or None, "state", row["code"])
        spellings = [row["name"], *_split(row["aliases"]), row["capital"], *_split(row["capital_aliases"])]
        yield from ((spelling, known) for spelling in spellings if spelling)


def _list_table(table: str, kind: str) -> Iterator[tuple[str, KnownName]]:
    for row in read_reference(table):
        known = KnownName(row["name"], row["name_en"] or None, kind, row["country"] or None)
        spellings = [row["name"], *_split(row["aliases"]), *_split(row.get("members", ""))]
        yield from ((spelling, known) for spelling in spellings)


def _list_media() -> Iterator[tuple[str, KnownName]]:
    """Yield outlets and agencies; a form that is also a common word is left out."""
    for table in ("agencies", "outlets"):
        try:
            rows = read_reference(table)
        except ReferenceTableError:
            continue
        for row in rows:
            if row["ambiguous"] == "yes":
                continue
            known = KnownName(row["name"], row["name_en"] or None, "media", None)
            yield from ((spelling, known) for spelling in (row["form"], row["name"]))


@once
def load_names() -> dict[tuple[str, ...], KnownName]:
    """Return every known spelling, as its folded words, with the name that it stands for."""
    index: dict[tuple[str, ...], KnownName] = {}
    sources = (
        _list_states(),
        _list_table("organisations", "organisation"),
        _list_table("groups", "group"),
        _list_figures(),
        _list_media(),
    )
    for source in sources:
        for spelling, known in source:
            index.setdefault(tuple(fold_text(spelling).split()), known)
    return index


def _list_figures() -> Iterator[tuple[str, KnownName]]:
    for row in read_reference("public_figures"):
        known = KnownName(row["name"], row["name_en"] or None, "person", row["country"] or None)
        yield from ((spelling, known) for spelling in [row["name"], *_split(row["aliases"])])


@once
def load_demonyms() -> dict[str, str]:
    """Return every form of every demonym, folded and without attached words, with the code of its state."""
    forms: dict[str, str] = {}
    for row in read_reference("states"):
        for demonym in _split(row["demonyms"]):
            words = fold_text(demonym).split()
            if len(words) > 1:
                continue
            for form in _inflect_demonym(words[0]):
                forms.setdefault(form, row["code"])
        for plural in _split(row["plurals"]):
            forms.setdefault(fold_text(plural), row["code"])
    for form, code in list(forms.items()):
        forms.setdefault(_ARTICLE + form, code)
    return forms


def _inflect_demonym(stem: str) -> Iterator[str]:
    yield stem
    for ending in (_FEMININE, _YEH + _NOON, _WAW + _NOON, _ALEF + _NOON, _ALEF + _TEH, _TEH + _YEH + _NOON, _ALEF):
        yield stem + ending


@once
def load_states() -> dict[str, KnownName]:
    """Return the states by their ISO code."""
    return {
        row["code"]: KnownName(row["name"], row["name_en"] or None, "state", row["code"])
        for row in read_reference("states")
    }


@lru_cache(maxsize=_CACHE_SIZE)
def resolve_name(name: str) -> KnownName | None:
    """Return what is known of a name: a state (also by its capital), organisation, group, public figure or outlet.

    Args:
        name: as written; marks, hamza spellings, quotation marks, an attached conjunction or preposition do not matter.

    Returns:
        None when the tables do not hold it.
    """
    folded = fold_text(name)
    if '"' in folded or "'" in folded:
        words = tuple(filter(None, [word.strip("\"'") for word in folded.split()]))
    else:
        words = tuple(folded.split())
    if not words:
        return None
    index = load_names()
    if found := index.get(words):
        return found
    if len(words) > 1 and words[-1] not in _list_last_words():
        return None
    for reading in list_readings(words[0]):
        stem = _ARTICLE + reading.stem if reading.has_article else reading.stem
        if found := index.get((stem, *words[1:])):
            return found
    return None


@once
def _list_last_words() -> frozenset[str]:
    """Return the words with which known names of several words end; other names need not be looked up in parts."""
    return frozenset(words[-1] for words in load_names() if len(words) > 1)
