"""Known names: what the reference tables know of the name of a speaker, looked up once per process."""

from functools import lru_cache

from rawi.arabic.answers import once
from rawi.arabic.folding import fold_text
from rawi.arabic.names import KnownName, resolve_name
from rawi.arabic.reference import read_reference

BODY_KINDS = {"state": "organisation", "organisation": "organisation", "group": "group", "media": "organisation"}


@lru_cache(maxsize=50_000)
def find_known(name: str) -> KnownName | None:
    """Return what the reference tables know of a name; the same names come again and again."""
    return resolve_name(name)


@once
def read_papers() -> frozenset[str]:
    """Return the folded names of papers and broadcasters abroad, all of which pass words on."""
    rows = [row for row in read_reference("known_bodies") if row["kind"] == "media"]
    return frozenset(fold_text(name) for row in rows for name in (row["name"], *row["aliases"].split("|")) if name)


def find_known_kind(name: str) -> str | None:
    """Return the kind of a name that the reference tables know: state, organisation, group, person or media."""
    known = find_known(name)
    return None if known is None else known.kind
