"""Where accounts say that it happened, and whether two of them cannot mean one place."""

import math
from collections.abc import Mapping, Sequence
from typing import Any

from rawi.stories.event_words import list_words, read_words
from rawi.stories.figures import Value
from rawi.stories.happenings import is_country_named

SPECIFIC_PRECISION = 5
_DATELINE = 60  # characters
_FAR = 80.0  # kilometres
_WIDE_PRECISION = 3  # UCDP: a district or a province, which may hold the town that another account names
_FAR_FROM_REGION = 300.0  # kilometres between the middle of a province and its last town
_KILOMETRES = 111.2


def list_places(rows: Sequence[Mapping[str, Any]]) -> list[Value]:
    """Return the places below the level of a country, told by where they lie."""
    return [
        Value(row["place"], row["latitude"], row["longitude"], row)
        for row in rows
        if row["place"]
        and (row["place_precision"] or 8) < SPECIFIC_PRECISION
        and row["latitude"] is not None
        and row["longitude"] is not None
        and is_country_named(row)
        and read_words(row["place"]) <= read_words(row["sentence"])
        and not _is_dateline(row["place"], row["sentence"])
    ]


def _is_dateline(place: str, sentence: str) -> bool:
    """Tell whether a sentence begins with where it was written: "(agency) - Amman:"."""
    head, mark, _ = sentence[:_DATELINE].partition(":")
    return bool(mark) and head.rstrip().endswith(place.rsplit(maxsplit=1)[-1])


def is_far(one: Value, other: Value) -> bool:
    """Tell whether two places, latitude as `low` and longitude as `high`, cannot be one."""
    if is_named_in(one.shown, other) or is_named_in(other.shown, one):
        return False
    east = (one.high - other.high) * math.cos(math.radians(one.low))
    levels = {value.row["place_precision"] for value in (one, other)}
    far = _FAR if len(levels) == 1 or max(levels) < _WIDE_PRECISION else _FAR_FROM_REGION
    return math.hypot(one.low - other.low, east) * _KILOMETRES > far


def is_named_in(name: str, value: Value) -> bool:
    """Tell whether the sentence of an account holds a name: then it was only read differently."""
    words = set(list_words(name)) - set(list_words(value.shown))
    return bool(words & read_words(value.row["sentence"]))
