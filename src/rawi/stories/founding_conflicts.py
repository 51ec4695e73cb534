"""Where articles disagree on when a body was founded, or tell of the steps to it months apart.

A body with a name of its own is the same wherever it is named. "A technical committee" is formed every week: two of
them are one only when the words around them have much in common, and one of them is looked back at.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations, groupby, product
from typing import Any

from rawi.arabic.names import resolve_name
from rawi.stories.conflicts import CONTRADICTION, REFINEMENT
from rawi.stories.event_links import measure_words
from rawi.stories.event_words import list_words, weigh
from rawi.stories.foundings import STAGES, list_founding_numbers
from rawi.stories.happenings import TOLD

FIELD = "founding"
_BOTH = 2
_LEAST_NAME = 8.0  # weight of the words of a body's own name: "the supreme council" is any
_LEAST_BESIDE = 8.0  # weight of what is said of it in both articles
_LEAST_ALIKE, _LEAST_SHARED = 0.15, 14.0  # of the words around two bodies without a name
_FURTHEST = timedelta(days=366)  # between the steps to a body without a name
_STEP = timedelta(days=30)  # steps that lie closer are no news


def find_founding_conflicts(rows: Iterable[Mapping[str, Any]]) -> list[tuple[Any, ...]]:
    """Return where foundings of one body differ, as rows of `schemas.CONFLICTS`; each two days once.

    Args:
        rows: of `stories.foundings`, with the `source` and `cluster_id` of their articles; all of a body.
    """
    ordered = sorted(rows, key=lambda row: (row["body_key"], row["is_named"], row["founding_id"]))
    found: list[tuple[Any, ...]] = []
    for _, group in groupby(ordered, key=lambda row: (row["body_key"], row["is_named"])):
        found += _compare_group(list(group))
    return found


def _compare_group(rows: Sequence[Mapping[str, Any]]) -> Iterator[tuple[Any, ...]]:
    values: dict[tuple[str, date, date, str], list[Mapping[str, Any]]] = {}
    for row in rows:
        values.setdefault((row["stage"], row["day_start"], row["day_end"], row["day_basis"]), []).append(row)
    for one, other in combinations(sorted(values), 2):
        kind = _name_kind(values[one][0], values[other][0])
        if kind is None:
            continue
        pair = next((pair for pair in product(values[one], values[other]) if _are_one(*pair)), None)
        if pair is not None:
            yield _build_row(kind, *pair)


def _name_kind(one: Mapping[str, Any], other: Mapping[str, Any]) -> str | None:
    """Return whether two days exclude each other or are steps one after the other, or None when they agree."""
    first, last = sorted((one, other), key=lambda row: (row["day_start"], row["day_end"]))
    bases = [one["day_basis"], other["day_basis"]].count(TOLD)
    if last["day_start"] <= first["day_end"] or bases < 1 + one["is_named"]:
        return None
    gap = last["day_start"] - first["day_end"]
    if not one["is_named"] and gap > _FURTHEST:
        return None
    if STAGES.index(first["stage"]) < STAGES.index(last["stage"]):
        return REFINEMENT if gap >= _STEP else None
    # News of an order may come late.
    return CONTRADICTION if bases == _BOTH or gap >= _STEP else None


def _are_one(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Tell whether two articles, none a copy of the other, tell of one body."""
    if one["cluster_id"] == other["cluster_id"] or one["source"] == other["source"]:
        return False
    name = frozenset(list_words(one["body"])) & frozenset(list_words(other["body"]))
    words = [frozenset(row["words"]) for row in (one, other)]
    beside = (words[0] & words[1]) - name - list_founding_numbers()
    if one["is_named"]:
        is_known = weigh(name) >= _LEAST_NAME or all(resolve_name(row["body"]) for row in (one, other))
        return is_known and weigh(beside) >= _LEAST_BESIDE
    return weigh(beside) >= _LEAST_SHARED and measure_words(*words) >= _LEAST_ALIKE


def _build_row(kind: str, one: Mapping[str, Any], other: Mapping[str, Any]) -> tuple[Any, ...]:
    first, second = sorted((one, other), key=lambda row: str(row["founding_id"]))
    return (
        *(None, FIELD, None, None, _show(first), _show(second), kind, first["source"], second["source"]),
        *(None, None, None, None, first["founding_id"], second["founding_id"]),
    )


def _show(row: Mapping[str, Any]) -> str:
    """Return the step and its days as people read them."""
    days = dict.fromkeys(row[name].isoformat() for name in ("day_start", "day_end"))
    return f"{row['stage']} {' to '.join(days)}"
