"""The gazetteer: states, their capitals, provinces, cities, bases, crossings and waters, with coordinates.

A row of `seeds/reference/places.csv` that is also an ordinary word or a personal name is marked there; such a place
counts only after a word that announces a place.
"""

from functools import cache
from typing import NamedTuple

from rawi.arabic.folding import fold_text
from rawi.arabic.reference import read_reference


class Place(NamedTuple):
    """A place of the reference tables.

    Attributes:
        name: the usual Arabic name.
        name_en: the English name.
        country_code: ISO 3166 alpha-2; null when the place lies in several states.
        latitude: degrees north.
        longitude: degrees east.
        kind: state, city, province, region, site, base, crossing or water.
        precision: UCDP, 1 exact place to 7 international.
        needs_trigger: whether a word that announces a place, or the preposition in, must stand before it.
        needs_head: whether only a word like city or province will do.
    """

    name: str
    name_en: str | None
    country_code: str | None
    latitude: float
    longitude: float
    kind: str
    precision: int
    needs_trigger: bool
    needs_head: bool = False


_COUNTRY_PRECISION = 6
_EXACT_PRECISION = 1


def _split(value: str) -> list[str]:
    return [part.strip() for part in value.split("|") if part.strip()]


@cache
def load_places() -> dict[tuple[str, ...], Place]:
    """Return every spelling of every place, as its folded words."""
    index: dict[tuple[str, ...], Place] = {}
    for row in read_reference("places"):
        place = Place(
            row["name"],
            row["name_en"] or None,
            row["country"] or None,
            float(row["latitude"]),
            float(row["longitude"]),
            row["kind"],
            int(row["precision"]),
            row["trigger"] != "",
            row["trigger"] == "head",
        )
        for number, spelling in enumerate([row["name"], *_split(row["aliases"])]):
            words = tuple(fold_text(spelling).split())
            is_safe = number > 0 and len(words) > 1
            index.setdefault(words, place._replace(needs_trigger=False, needs_head=False) if is_safe else place)
    for row in read_reference("states"):
        _add_state(index, row)
    return index


def _add_state(index: dict[tuple[str, ...], Place], row: dict[str, str]) -> None:
    state = Place(
        row["name"],
        row["name_en"] or None,
        row["code"],
        float(row["latitude"]),
        float(row["longitude"]),
        "state",
        _COUNTRY_PRECISION,
        False,
    )
    for spelling in [row["name"], *_split(row["aliases"])]:
        index.setdefault(tuple(fold_text(spelling).split()), state)
    if not row["capital_latitude"]:
        return
    latitude, longitude = float(row["capital_latitude"]), float(row["capital_longitude"])
    for spelling in [row["capital"], *_split(row["capital_aliases"])]:
        if spelling:
            capital = Place(
                row["capital"] or spelling,
                row["capital_en"] or None,
                row["code"],
                latitude,
                longitude,
                "city",
                _EXACT_PRECISION,
                False,
            )
            index.setdefault(tuple(fold_text(spelling).split()), capital)


@cache
def load_state_places() -> dict[str, Place]:
    """Return the states as places, by ISO code."""
    return {
        place.country_code: place for place in load_places().values() if place.kind == "state" and place.country_code
    }


def find_known_place(name: str) -> Place | None:
    """Return the place that a name stands for; None when the gazetteer does not hold it."""
    return load_places().get(tuple(fold_text(name).split()))
