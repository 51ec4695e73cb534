"""Names of the tables found in spite of words put before or behind them, and of a slip of the pen."""

from collections.abc import Mapping
from functools import cache

from rawi.arabic.folding import fold_text
from rawi.arabic.names import KnownName, load_names, resolve_name
from rawi.arabic.reference import read_reference
from rawi.stories.name_lists import read_countries, read_entity_words, read_office_terms
from rawi.stories.spelling import is_slip, list_deletions

_LEAST_SLIP = 5  # letters of a word in which a slip is believed


@cache
def list_names() -> Mapping[tuple[str, ...], KnownName]:
    """Return every known spelling, as its folded words, with what it stands for: the tables', and media abroad."""
    names = dict(load_names())
    for row in read_reference("known_bodies"):
        known = KnownName(row["name"], row["name_en"], row["kind"], row["country"] or None)
        for spelling in (row["name"], *filter(None, row["aliases"].split("|"))):
            names.setdefault(tuple(fold_text(spelling).split()), known)
    joined = {("".join(words),): known for words, known in names.items() if known.kind == "media" and len(words) > 1}
    return joined | names


@cache
def _list_people() -> dict[str, KnownName]:
    """Return the office holders that no other table knows, by folded name with its parts joined."""
    found: dict[str, KnownName] = {}
    for (_, country), terms in read_office_terms().items():
        for term in terms:
            known = resolve_name(term.name) or KnownName(term.name, None, "person", country or None)
            found.setdefault(_join(fold_text(term.name)), known)
    for words, known in load_names().items():
        if known.kind == "person" and len(words) > 1:
            found.setdefault(_join(" ".join(words)), known)
    return found


def _join(name: str) -> str:
    """Return a name with "slave of the" and the like written on to the next word, in whichever way it was spelled."""
    for prefix in read_entity_words()["joined"]:
        name = f" {name}".replace(f" {prefix} ", f" {prefix}")[1:]
    return name


def find_known(words: tuple[str, ...], kind: str | None) -> KnownName | None:
    """Return what the tables know under a name, or None.

    Args:
        words: folded, without marks.
        kind: what the article says that it is, or null.
    """
    words = _drop_dynasty(words)
    name = " ".join(words)
    known = (
        resolve_name(name)
        or list_names().get(words)
        or _list_people().get(_join(name))
        or _find_framed(words)
        or _find_twice(words)
    )
    if known is None or not _fits(known, kind, words):
        known = _find_slip(words, kind)
    return known


def _fits(known: KnownName, kind: str | None, words: tuple[str, ...]) -> bool:
    """Tell whether a name of the tables can be what the article calls a person or a body."""
    if kind == "person":
        return known.kind == "person"
    return known.kind != "person" or len(words) > 1 or kind is None


def _find_framed(words: tuple[str, ...]) -> KnownName | None:
    """Return a known name behind "the newspaper", "the organisation", and before "of America", "the international"."""
    lists, countries = read_entity_words(), read_countries()
    kinds = lists["known_prefix"]
    last = len(words)
    while last > 1 and (words[last - 1] in countries or words[last - 1] in lists["trailing"]):
        last -= 1
    kind = kinds.get(words[0])
    cuts = [(1, len(words)), (1, last)] if kind is not None else []
    cuts += [(0, last)] if last < len(words) else []
    for first, end in cuts:
        if first >= end:
            continue
        known = list_names().get(words[first:end]) or _find_inside(words[first:end])
        if known is not None and (known.kind == kind if first else known.kind in ("media", "group", "organisation")):
            return known
    return None


def _drop_dynasty(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return a name without the ruling house behind a chain of fathers."""
    is_chain = len(words) > 3 and words[-4] in read_entity_words()["particle"]
    return words[:-2] if is_chain and " ".join(words[-2:]) in read_entity_words()["dynasty"] else words


def _find_twice(words: tuple[str, ...]) -> KnownName | None:
    """Return what is named twice in a row: the organisation of so and so "acronym"."""
    for place in range(1, len(words)):
        known = list_names().get(words[:place])
        if known is not None and known == list_names().get(words[place:]):
            return known
    return None


def _find_inside(words: tuple[str, ...]) -> KnownName | None:
    """Return a medium whose name is written in other letters or beside its Latin name."""
    known = list_names().get(tuple(word for word in words if not word.isascii()))
    return known if known is not None and known.kind == "media" else None


@cache
def _index_slips() -> dict[str, list[str]]:
    """Return the names of people and media of two words or more, and single long surnames, by what a slip leaves."""
    index: dict[str, list[str]] = {}
    names = {" ".join(words) for words, known in list_names().items() if known.kind in ("person", "media", "group")}
    for name in sorted(names | _list_people().keys()):
        if max(map(len, name.split()), default=0) >= _LEAST_SLIP and not name.isascii():
            for rest in list_deletions(name):
                index.setdefault(rest, []).append(name)
    return index


def _find_slip(words: tuple[str, ...], kind: str | None) -> KnownName | None:
    """Return the one known name that differs by a slip, in a word that is no name itself."""
    name = " ".join(words)
    if len(name) < _LEAST_SLIP or (len(words) == 1 and kind != "person"):
        return None
    found = {one for rest in list_deletions(name) for one in _index_slips().get(rest, ()) if is_slip(name, one)}
    known = {list_names().get(tuple(one.split())) or _list_people().get(one) for one in found}
    known = {one for one in known if one is not None and _fits(one, kind, words)}
    return known.pop() if len(known) == 1 else None
