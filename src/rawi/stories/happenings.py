"""What an article tells of one happening: its mentions taken together, and what they have that others may share."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

import pyarrow as pa

from rawi.stories.announcements import MEETING, find_mode, is_announced
from rawi.stories.event_ordinals import list_ordinals
from rawi.stories.event_words import Deed, list_name_words, number_stem, number_words

_SPECIFIC_PRECISION = 5  # UCDP: a named place below the level of a country
_MOST_SENTENCES = 3  # of a happening that are compared; the first ones tell it in full
_BEFORE = timedelta(days=2)  # how long before publication that lies which is told without a day
_AFTER = timedelta(days=7)  # how far ahead that lies which is announced without one
_INFERRED_COUNTRY = "country_inferred"
TOLD, PUBLISHED = "told", "published"
_TEXTS, _NUMBERS = pa.list_(pa.string()), pa.list_(pa.uint32())
HAPPENINGS = pa.schema(
    [
        ("happening_id", pa.string()),
        ("article_id", pa.string()),
        ("event_id", pa.string()),
        ("component_id", pa.string()),
        ("mention_ids", _TEXTS),
        ("event_type", pa.string()),
        ("modes", _TEXTS),
        ("aux", pa.string()),
        ("day_start", pa.date32()),
        ("day_end", pa.date32()),
        ("day_basis", pa.string()),
        ("ordinals", pa.list_(pa.int32())),
        ("actors", _NUMBERS),
        ("recipients", _NUMBERS),
        ("parties", _NUMBERS),
        ("places", _NUMBERS),
        ("country_code", pa.string()),
        ("latitude", pa.float64()),
        ("longitude", pa.float64()),
        ("setting", pa.string()),
        ("crowd", pa.int32()),
        ("triggers", _NUMBERS),
        ("deeds", _NUMBERS),
        ("sentences", pa.list_(_NUMBERS)),
    ]
)


class Happening(NamedTuple):
    """One row of `stories.happenings`; the columns are explained there."""

    happening_id: str
    article_id: str
    event_id: str | None
    component_id: str | None
    mention_ids: tuple[str, ...]
    event_type: str
    modes: tuple[str, ...]
    aux: str | None
    day_start: date | None
    day_end: date | None
    day_basis: str | None
    ordinals: tuple[int, ...]
    actors: frozenset[int]
    recipients: frozenset[int]
    parties: frozenset[int]
    places: frozenset[int]
    country_code: str | None
    latitude: float | None
    longitude: float | None
    setting: str | None
    crowd: int
    triggers: frozenset[int]
    deeds: frozenset[int]
    sentences: tuple[frozenset[int], ...]


_SETS = ("actors", "recipients", "parties", "places", "triggers", "deeds")


def list_values(happening: Happening) -> tuple[Any, ...]:
    """Return a happening as it is stored, its sets in ascending order."""
    sets: dict[str, Any] = {name: sorted(getattr(happening, name)) for name in _SETS}
    sets["sentences"] = [sorted(words) for words in happening.sentences]
    return tuple(happening._replace(**sets))


class Told(NamedTuple):
    """A mention with what linking asks of its article.

    Attributes:
        row: columns of `mentions`.
        published_date: when its article came out; null when that is not known.
        sentence: its sentence, folded.
        deed: the words around its trigger.
        entities: entity identifiers by name, as the article uses the names.
    """

    row: Mapping[str, Any]
    published_date: date | None
    sentence: str
    deed: Deed
    entities: Mapping[str, str]


def build_happenings(mentions: Iterable[Told]) -> list[Happening]:
    """Take mentions of one article and one event identifier together.

    Args:
        mentions: in any order.

    Returns:
        One happening per article and identifier, in the order of their own identifiers.
    """
    groups: dict[tuple[str, str], list[Told]] = {}
    for mention in mentions:
        groups.setdefault((mention.row["article_id"], mention.row["event_id"]), []).append(mention)
    found = sorted(_build_happening(sorted(group, key=_find_place)) for group in groups.values())
    crowds = Counter((one.article_id, one.event_type) for one in found)
    return [one._replace(crowd=crowds[one.article_id, one.event_type]) for one in found]


def _find_place(mention: Told) -> tuple[int, str]:
    return mention.row["trigger_start"], mention.row["mention_id"]


def _build_happening(group: Sequence[Told]) -> Happening:
    rows = [mention.row for mention in group]
    place = min(rows, key=lambda row: (row["place_precision"] or 8, row["trigger_start"], row["mention_id"]))
    is_plan = all(map(is_announced, rows))
    aux = "future" if is_plan else _choose_aux(rows)
    sentences = list(dict.fromkeys(mention.sentence for mention in group))
    first, last, basis = _find_days(rows, aux, group[0].published_date)
    is_placed = (place["place_precision"] or 8) < _SPECIFIC_PRECISION
    return Happening(
        happening_id=min(row["mention_id"] for row in rows),
        article_id=rows[0]["article_id"],
        event_id=None,
        component_id=None,
        mention_ids=tuple(row["mention_id"] for row in rows),
        event_type=MEETING if is_plan else rows[0]["event_type"],
        modes=tuple(sorted({mode for row in rows if (mode := find_mode(row) if is_plan else row["mode"])})),
        aux=aux,
        day_start=first,
        day_end=last,
        day_basis=basis,
        ordinals=tuple(sorted({number for sentence in sentences for number in list_ordinals(sentence)})),
        actors=_list_parties(group, "actors"),
        recipients=_list_parties(group, "recipients"),
        parties=_count_parties(group),
        places=frozenset(word for row in rows if _is_specific(row) for word in _list_place_words(row)),
        country_code=_choose_country(rows),
        latitude=place["latitude"] if is_placed else None,
        longitude=place["longitude"] if is_placed else None,
        setting=next((row["country_code"] for row in rows if row["country_code"]), None),
        crowd=1,  # counted when all of the article are known
        triggers=frozenset[int]().union(*(mention.deed.triggers for mention in group)),
        deeds=frozenset[int]().union(*(mention.deed.words for mention in group)),
        sentences=tuple(frozenset(number_words(sentence)) for sentence in sentences[:_MOST_SENTENCES]),
    )


def _is_specific(row: Mapping[str, Any]) -> bool:
    return row["place"] is not None and (row["place_precision"] or 8) < _SPECIFIC_PRECISION


def _list_place_words(row: Mapping[str, Any]) -> list[int]:
    """Return the words of a place, and a number for where it lies: its names are many."""
    words = list(list_name_words(row["place"]))
    if row["latitude"] is not None and row["longitude"] is not None:
        words.append(number_stem(f"{row['latitude']:.1f} {row['longitude']:.1f}"))
    return words


def _choose_aux(rows: Sequence[Mapping[str, Any]]) -> str | None:
    """Return the flag of a happening: one that happened in any mention happened."""
    flags = {row["aux"] for row in rows}
    return None if None in flags else min(flags)


def _choose_country(rows: Sequence[Mapping[str, Any]]) -> str | None:
    """Return the country that a place of a happening names; one that was only inferred counts for nothing."""
    named = [row["country_code"] for row in rows if row["country_code"] and is_country_named(row)]
    return named[0] if named and len(set(named)) == 1 else None


def is_country_named(row: Mapping[str, Any]) -> bool:
    """Tell whether a mention's country was read from a place, not inferred from what the article is about."""
    return row["place"] is not None and _INFERRED_COUNTRY not in (row["rule"] or "")


def _find_days(
    rows: Sequence[Mapping[str, Any]], aux: str | None, published: date | None
) -> tuple[date | None, date | None, str | None]:
    """Return the days on which a happening may have been, and whether they are told or follow from publication."""
    told = [row for row in rows if row["date_start"] is not None]
    if told:
        exact = min(told, key=lambda row: (row["date_end"] - row["date_start"], row["date_start"], row["mention_id"]))
        return exact["date_start"], exact["date_end"], TOLD
    if published is None or aux == "historical":
        return None, None, None
    if aux == "future":
        return published, published + _AFTER, PUBLISHED
    return published - _BEFORE, published, PUBLISHED


def _list_parties(group: Sequence[Told], role: str) -> frozenset[int]:
    words: set[int] = set()
    for mention in group:
        for name in mention.row[role] or ():
            words.update(list_name_words(name))
            if entity_id := mention.entities.get(name):
                words.add(number_stem(entity_id))
    return frozenset(words)


def _count_parties(group: Sequence[Told]) -> frozenset[int]:
    """Return one number for each party, its entity's where that is known."""
    found = set()
    for mention in group:
        for name in (*(mention.row["actors"] or ()), *(mention.row["recipients"] or ())):
            if words := list_name_words(name):
                found.add(number_stem(mention.entities.get(name) or " ".join(map(str, words))))
    return frozenset(found)
