"""Functions that are compiled in place of those of the same name: machine code walks faster itself than C does for it.

In Python a list's own search, `map` and `bisect` are the fastest there is; from machine code each of their steps or
calls costs more than the comparison. `tests/compiled/rewriting.py` puts these in their place. They give the same.
"""

from bisect import bisect_left as _pure_bisect_left
from bisect import bisect_right as _pure_bisect_right
from typing import Any

from rawi.quotes.memory import _MOST_PLACES
from rawi.quotes.pages import Walk, _list_triggers


def walk_words(words: list[str], first: int, last: int) -> Walk:
    """Return those words of a half-open range that something is done with."""
    triggers, places, kinds = _list_triggers(), list[int](), list[int]()
    for place in range(first, last):
        kind = triggers.get(words[place])
        if kind is not None:
            places.append(place)
            kinds.append(kind)
    return Walk(places, kinds)


def _find_places(words: list[str], word: str) -> list[int]:
    """Return the first places of a word."""
    places: list[int] = []
    for place, other in enumerate(words):
        if other == word:
            places.append(place)
            if len(places) == _MOST_PLACES:
                break
    return places


def _search(places: Any, sought: int, low: int) -> int:
    """Return behind how many numbers of a sorted list or tuple one belongs, equal ones included."""
    high = len(places)
    if isinstance(places, list):
        while low < high:
            middle = (low + high) >> 1
            place: int = places[middle]
            if sought < place:
                high = middle
            else:
                low = middle + 1
        return low
    while low < high:
        middle = (low + high) >> 1
        if sought < places[middle]:
            high = middle
        else:
            low = middle + 1
    return low


def bisect_left(places: Any, sought: Any, low: int = 0) -> int:
    """Return behind how many things of a sorted list or tuple one belongs; numbers are whole."""
    return _search(places, sought - 1, low) if isinstance(sought, int) else _pure_bisect_left(places, sought, low)


def bisect_right(places: Any, sought: Any, low: int = 0) -> int:
    """Return behind how many things of a sorted list or tuple one belongs, equal ones included; numbers are whole."""
    return _search(places, sought, low) if isinstance(sought, int) else _pure_bisect_right(places, sought, low)
