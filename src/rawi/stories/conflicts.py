"""Where the sources of one event disagree: on figures, days, places and who did it.

Each source is taken at its fullest figure, so that a part of a whole is no disagreement. Two values are a conflict only
when two sources give them: copies are one source, and so is an article that rounds its own figure.
"""

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations, product
from typing import Any, NamedTuple

from rawi.arabic.folding import fold_text
from rawi.arabic.names import resolve_name
from rawi.arabic.reference import read_reference
from rawi.stories.event_links import measure_words
from rawi.stories.event_ordinals import list_ordinals
from rawi.stories.event_words import cut_stem, list_name_words, list_words, weigh
from rawi.stories.happenings import is_country_named

CONTRADICTION, REFINEMENT, UPDATE, WORDING = "contradiction", "refinement", "update", "wording"

_GROWING = frozenset(("dead", "injured", "detained", "missing", "displaced"))  # tolls rise from day to day
_SIDES = 2
# How alike the sentences of two accounts must be: reports of one front on one day are many, and their figures differ.
_LEAST_LIKENESS = {"counts": 0.38, "date": 0.5, "place": 0.45, "actor": 0.45}
_LEAST_OF_NAMED = 0.15  # when both name the same two parties, the same rare place, or the same of a series
_RARE_PLACE = 8.0
_MOST_TIMES = 4  # a figure so many times another one counts something else
_PART = "\N{ARABIC LETTER MEEM}\N{ARABIC LETTER NOON}"  # "ten of": a part of a whole that may be another one's
_APPROXIMATE = 0.1  # of a figure that is called approximate
_FURTHEST_DAYS = 3  # days further apart belong to two happenings
_SPECIFIC_PRECISION = 5
_FAR = 80.0  # kilometres
_KILOMETRES = 111.2
_RELEASES = frozenset(("release", "arrest", "return"))
_DEEDS = frozenset(("ASSAULT", "COERCE", "MOBILIZE", "RETREAT"))
_PARTY_KINDS = frozenset(("group", "state"))


class Value(NamedTuple):
    """What one mention says of a field.

    Attributes:
        shown: in words.
        low: least that it can mean.
        high: most that it can mean.
        row: the mention.
    """

    shown: str
    low: float
    high: float
    row: Mapping[str, Any]


def find_conflicts(rows: Iterable[Mapping[str, Any]]) -> list[tuple[Any, ...]]:
    """Return the disagreements among the mentions of events, as rows of `schemas.CONFLICTS`.

    Args:
        rows: mentions with `source`, `cluster_id` and `published_date`, those of one event together in any order.
    """
    events: dict[str, list[Mapping[str, Any]]] = {}
    for row in rows:
        events.setdefault(row["event_id"], []).append(row)
    found = [conflict for mentions in events.values() for conflict in _compare_mentions(mentions)]
    return sorted(found, key=lambda row: row[:7])


def _compare_mentions(mentions: Sequence[Mapping[str, Any]]) -> Iterator[tuple[Any, ...]]:
    real = sorted((row for row in mentions if row["aux"] != "hypothetical"), key=lambda row: str(row["mention_id"]))
    if len({_name_source(row) for row in real}) < _SIDES:
        return
    for kind in sorted({figure["kind"] for row in real for figure in row["counts"] or ()} - {"other"}):
        yield from _compare(f"counts.{kind}", _list_totals(real, kind), _is_other_figure)
    released = [row for row in real if row["mode"] in _RELEASES]
    yield from _compare("counts.other", _list_totals(released, "other"), _is_other_figure)
    yield from _compare("date", _list_days(real), _is_near_day)
    yield from _compare("place", _list_places(real), _is_far)
    yield from _compare("actor", _list_actors(real), _is_other_actor)


def _name_source(row: Mapping[str, Any]) -> str:
    return str(row["source"] or row["cluster_id"] or row["article_id"])


def _compare(
    field: str, values: Sequence[Value], is_apart: Callable[[Value, Value], bool]
) -> Iterator[tuple[Any, ...]]:
    """Yield one conflict for every two values that two sources give."""
    groups: dict[tuple[float, float, str], list[Value]] = {}
    for value in values:
        groups.setdefault((value.low, value.high, value.shown if is_apart is _is_other_actor else ""), []).append(value)
    least = _LEAST_LIKENESS[field.partition(".")[0]]
    for key, other in combinations(sorted(groups), 2):
        pairs = sorted(product(*_drop_common(groups[key], groups[other])), key=_rank_pair)
        pair = next((pair for pair in pairs if is_apart(*pair) and _are_accounts(*pair, least)), None)
        if pair is not None:
            yield _build_row(field, *pair)


def _rank_pair(pair: tuple[Value, Value]) -> bool:
    """Put first what one article sets side by side."""
    return bool(pair[0].row["article_id"] != pair[1].row["article_id"])


def _drop_common(some: Sequence[Value], others: Sequence[Value]) -> tuple[list[Value], list[Value]]:
    """Return two groups of values without those of sources that give both."""
    return (
        [value for value in some if _is_only(value, others)],
        [value for value in others if _is_only(value, some)],
    )


def _are_accounts(one: Value, other: Value, least: float) -> bool:
    """Tell whether two sources tell of the same thing, each in its own account of it."""
    if not _is_independent(one.row, other.row):
        return False
    if one.row["article_id"] == other.row["article_id"]:
        return True
    likeness = measure_words(*(frozenset(list_words(value.row["sentence"])) for value in (one, other)))
    return likeness >= least or (likeness >= _LEAST_OF_NAMED and _are_named_alike(one.row, other.row))


def _are_named_alike(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Tell whether two mentions name the same two parties, one place by a rare name, or the same one of a series."""
    if set(_list_ordinals(one)) & set(_list_ordinals(other)):
        return True
    parties = [{list_name_words(name) for name in (*row["actors"], *row["recipients"])} - {()} for row in (one, other)]
    if len(parties[0] & parties[1]) >= _SIDES:
        return True
    places = [frozenset(list_name_words(row["place"] or "")) for row in (one, other)]
    return weigh(places[0] & places[1]) >= _RARE_PLACE


def _list_ordinals(row: Mapping[str, Any]) -> list[int]:
    return list_ordinals(fold_text(row["sentence"]))


def _is_only(value: Value, others: Sequence[Value]) -> bool:
    return all(_name_source(value.row) != _name_source(other.row) for other in others)


def _is_independent(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Tell whether two mentions come from two sources; inside one article both must be somebody's claims."""
    if _name_source(one) == _name_source(other):
        return False
    if one["article_id"] == other["article_id"]:
        return one["quote_id"] is not None and other["quote_id"] is not None and bool(one["counts"] and other["counts"])
    return bool(one["cluster_id"] != other["cluster_id"])


def _build_row(field: str, one: Value, other: Value) -> tuple[Any, ...]:
    first, second = sorted((one, other), key=lambda value: str(value.row["mention_id"]))
    kind = _name_kind(field, first, second)
    return (
        first.row["event_id"],
        field,
        first.row["mention_id"],
        second.row["mention_id"],
        first.shown,
        second.shown,
        kind,
        _name_source(first.row),
        _name_source(second.row),
        first.row["quote_id"],
        second.row["quote_id"],
        None,
    )


def _name_kind(field: str, one: Value, other: Value) -> str:
    """Return whether two values exclude each other, can both be true, or the later one replaces the earlier."""
    if field.startswith("counts.") and one.low <= other.high and other.low <= one.high:
        return REFINEMENT
    if field.removeprefix("counts.") in _GROWING:
        lesser, greater = sorted((one, other), key=lambda value: value.low)
        days = [value.row["published_date"] for value in (lesser, greater)]
        if None not in days and days[0] < days[1]:
            return UPDATE
        words = {cut_stem(word) for word in fold_text(greater.row["sentence"]).split()}
        if days[0] == days[1] and not _load_stems("rise").isdisjoint(words):
            return UPDATE
    return CONTRADICTION


def _list_totals(rows: Sequence[Mapping[str, Any]], kind: str) -> list[Value]:
    """Return the greatest figure of a kind that each source gives in each article: parts of it are no other account."""
    totals: dict[tuple[str, str], Value] = {}
    for row in rows:
        for figure in row["counts"] or ():
            value = _read_figure(figure, row) if figure["kind"] == kind else None
            if value is not None:
                key = (_name_source(row), row["article_id"])
                if key not in totals or value.low > totals[key].low:
                    totals[key] = value
    return list(totals.values())


def _read_figure(figure: Mapping[str, Any], row: Mapping[str, Any]) -> Value | None:
    low, high = figure["low"], figure["high"]
    if figure["best"] is not None and low is None:
        low = high = figure["best"]
    words = fold_text(figure["text"]).split()
    is_part = row["mode"] not in _RELEASES and words[-1:] == [_PART]
    if low is None or (low == high and low <= 1) or is_part:
        return None
    if figure["kind"] == "dead" and not _load_stems("others").isdisjoint(map(cut_stem, words)):
        return None
    if figure["modifier"] == "approx":
        return Value(figure["text"], low * (1 - _APPROXIMATE), (high or low) * (1 + _APPROXIMATE), row)
    return Value(figure["text"], float(low), math.inf if high is None else float(high), row)


@cache
def _load_stems(kind: str) -> frozenset[str]:
    """Return the stems of words that count people without saying what they are, or that name the rest of a group."""
    return frozenset(cut_stem(fold_text(row["word"])) for row in read_reference("counted_words") if row["kind"] == kind)


def _is_other_figure(one: Value, other: Value) -> bool:
    """Tell whether two figures count the same people, and neither account gives the figure of the other."""
    lesser, greater = sorted((one, other), key=lambda value: value.low)
    if lesser.high * _MOST_TIMES < greater.low:
        return False
    nouns = [_list_nouns(value.shown) for value in (one, other)]
    if nouns[0] and nouns[1] and nouns[0].isdisjoint(nouns[1]):
        return False
    sentences = [set(fold_text(value.row["sentence"]).split()) for value in (one, other)]
    numbers = [_list_numbers(value.shown) for value in (one, other)]
    return not (numbers[0] and numbers[0] <= sentences[1]) and not (numbers[1] and numbers[1] <= sentences[0])


def _list_nouns(shown: str) -> set[str]:
    """Return the stems of a figure's words that say who is counted; none when they could be anybody."""
    words = [cut_stem(word) for word in fold_text(shown).split() if not word.isdigit()]
    return {word for word in words[-1:] if word not in _load_stems("anybody")}


def _list_numbers(shown: str) -> set[str]:
    words = fold_text(shown).split()
    digits = {word for word in words if word.isdigit()}
    return digits or set(words[:1])


def _list_days(rows: Sequence[Mapping[str, Any]]) -> list[Value]:
    """Return the days that mentions tell; one told as past without a day was not later than its article."""
    values = []
    for row in rows:
        first = row["date_start"]
        if first is not None and row["date_precision"] == "day" and first == row["date_end"]:
            values.append(Value(first.isoformat(), float(first.toordinal()), float(first.toordinal()), row))
    latest = max((value.high for value in values), default=0.0)
    for row in rows:
        published = row["published_date"]
        is_bound = row["aux"] is None and row["date_start"] is None and published is not None
        if is_bound and published.toordinal() < latest:
            values.append(Value(f"not after {published.isoformat()}", 0.0, float(published.toordinal()), row))
    return values


def _is_near_day(one: Value, other: Value) -> bool:
    gap = max(one.low - other.high, other.low - one.high)
    return 0 < gap <= _FURTHEST_DAYS


def _list_places(rows: Sequence[Mapping[str, Any]]) -> list[Value]:
    """Return the places below the level of a country, told by where they lie."""
    return [
        Value(row["place"], row["latitude"], row["longitude"], row)
        for row in rows
        if row["place"]
        and (row["place_precision"] or 8) < _SPECIFIC_PRECISION
        and row["latitude"] is not None
        and row["longitude"] is not None
        and is_country_named(row)
        and set(list_words(row["place"])) <= set(list_words(row["sentence"]))
    ]


def _is_far(one: Value, other: Value) -> bool:
    """Tell whether two places, latitude as `low` and longitude as `high`, cannot be one."""
    if _names_in(one.shown, other) or _names_in(other.shown, one):
        return False
    east = (one.high - other.high) * math.cos(math.radians(one.low))
    return math.hypot(one.low - other.low, east) * _KILOMETRES > _FAR


def _list_actors(rows: Sequence[Mapping[str, Any]]) -> list[Value]:
    """Return the groups and states that are told to have done a deed."""
    values = []
    for row in rows:
        names = [] if row["event_type"] not in _DEEDS else _list_known(row["actors"] or ())
        if len(names) == 1:
            values.append(Value(names[0], 0.0, 0.0, row))
    return values


def _list_known(names: Iterable[str]) -> list[str]:
    known = [resolve_name(name) for name in names]
    return sorted({one.name for one in known if one is not None and one.kind in _PARTY_KINDS})


def _is_other_actor(one: Value, other: Value) -> bool:
    """Tell whether two accounts of a deed name two actors, and neither names the one of the other at all."""
    if _names_in(one.shown, other) or _names_in(other.shown, one):
        return False
    parties = [{*(value.row["actors"] or ()), *(value.row["recipients"] or ())} for value in (one, other)]
    return one.shown not in _list_known(parties[1]) and other.shown not in _list_known(parties[0])


def _names_in(name: str, value: Value) -> bool:
    """Tell whether the sentence of an account holds a name: then it was only read differently."""
    words = set(list_words(name)) - set(list_words(value.shown))
    return bool(words & set(list_words(value.row["sentence"])))
