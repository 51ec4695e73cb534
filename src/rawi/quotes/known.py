"""Known names: what the reference tables know of the name of a speaker, looked up once per process."""

from functools import lru_cache

from rawi.arabic.names import KnownName, resolve_name

BODY_KINDS = {"state": "organisation", "organisation": "organisation", "group": "group", "media": "organisation"}


@lru_cache(maxsize=50_000)
def find_known(name: str) -> KnownName | None:
    """Return what the reference tables know of a name; the same names come again and again."""
    return resolve_name(name)


def find_known_kind(name: str) -> str | None:
    """Return the kind of a name that the reference tables know: state, organisation, group, person or media."""
    known = find_known(name)
    return None if known is None else known.kind
