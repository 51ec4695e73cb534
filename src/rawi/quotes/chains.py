"""Chains: through whom words were heard, one link after the other."""

from typing import NamedTuple

_MARKS = '"«»“”'


class Link(NamedTuple):
    """One step of a chain: who it is, and the words of the article that say so."""

    name: str
    kind: str
    source_text: str | None


def list_once(links: tuple[Link, ...]) -> tuple[Link, ...]:
    """Drop whoever stands in a chain a second time, by the same name or a part of it.

    Args:
        links: the chain, who speaks first.
    """
    kept: dict[str, Link] = {}
    for link in links:
        if not any(f" {link.name} " in f" {_bare(name)} " for name in kept):
            kept.setdefault(link.name, link)
    return tuple(kept.values())


def _bare(name: str) -> str:
    """Return a name without quotation marks."""
    return "".join(letter for letter in name if letter not in _MARKS)
