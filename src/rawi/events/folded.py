"""Folding of names, kept for the names that come again: the same few parties fill an article."""

from functools import lru_cache

from rawi.arabic.folding import fold_text

_CACHE_SIZE = 65_536


@lru_cache(maxsize=_CACHE_SIZE)
def fold_name(name: str) -> tuple[str, ...]:
    """Return the folded words of a name."""
    return tuple(fold_text(name).split())
