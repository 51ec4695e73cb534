"""Whether two accounts with figures can be of one happening: what each tells of its day, its place and its country."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from rawi.arabic.folding import fold_text
from rawi.arabic.letters import PROCLITICS
from rawi.stories.days import list_weekdays
from rawi.stories.event_words import list_name_words, read_words, split_words
from rawi.stories.figures import Value
from rawi.stories.name_lists import ARTICLE, read_countries
from rawi.stories.told_days import list_weekdays_of_deed
from rawi.stories.told_places import SPECIFIC_PRECISION

_SIDES = 2
_LATER = 2  # days after which an account is of another happening, unless it gives the same day or a greater toll
_LEAST_ALIKE = 0.32  # of sentences of which only one names the place, and which have no other sign in common
_REMEMBERED = 8_192  # texts: one is compared with all others of its event


def are_of_two_happenings(one: Value, other: Value, likeness: float) -> bool:
    """Tell whether two figures of a kind are surely of two happenings: of two weekdays, countries, places or means.

    Args:
        one: a figure; its mention has `title`, `before` and `sentence`.
        other: a figure of another source.
        likeness: of their sentences.
    """
    rows = one.row, other.row
    return not is_told_again(*rows) and (
        _are_on_two_weekdays(*rows)
        or _are_in_two_countries(*rows)
        or _are_days_later(one, other)
        or _are_by_two_means(*rows)
        or (_are_of_two_places(*rows) and likeness < _LEAST_ALIKE and not _share_sign(*rows))
    )


def share_figure(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Tell whether two accounts of an attack give the same number of the same: then it is the same attack.

    Args:
        one: a mention with its `counts`.
        other: another mention.
    """
    figures = [{(figure["kind"], figure["low"]) for figure in row["counts"] or ()} for row in (one, other)]
    return not figures[0].isdisjoint(figures[1])


def is_told_again(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Tell whether one article gives the floor to another source on the deed that it has told: "the blast" again.

    Args:
        one: a mention.
        other: another mention.
    """
    if one["article_id"] != other["article_id"] or one["mode"] is None or one["mode"] != other["mode"]:
        return False
    days = {row["date_start"] for row in (one, other)} - {None}
    words = [fold_text(row["trigger_text"]) for row in (one, other)]
    return len(days) < _SIDES and any(word.startswith(ARTICLE) for word in words)


def _are_apart(some: frozenset[Any], others: frozenset[Any]) -> bool:
    return bool(some and others) and some.isdisjoint(others)


def _are_on_two_weekdays(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Tell whether two accounts name two weekdays; in one article each also by the sentences before it."""
    days = [list_weekdays_of_deed(row) for row in (one, other)]
    if one["article_id"] == other["article_id"]:
        days = [found or list_weekdays(row["before"]) for found, row in zip(days, (one, other), strict=True)]
    return _are_apart(*days)


def _are_in_two_countries(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Tell whether two accounts name two countries, and not one place: a crossing has a country on either side."""
    places = [set(list_name_words(row["place"] or "")) for row in (one, other)]
    return not places[0] & places[1] and _are_apart(*(list_countries(_join_context(row)) for row in (one, other)))


def _join_context(row: Mapping[str, Any]) -> str:
    return f"{row['title']} {row['before']} {row['sentence']}"


@lru_cache(_REMEMBERED)
def list_countries(text: str) -> frozenset[str]:
    """Return the countries that a text names, by their own name, their people or their capital.

    Args:
        text: of any length.
    """
    known = read_countries()
    forms = (form for word in split_words(text) for form in (word, word[1:] if word[:1] in PROCLITICS else word))
    return frozenset(known[form] for form in forms if form in known)


def _are_days_later(one: Value, other: Value) -> bool:
    """Tell whether one of two accounts came out days after the other, and tells of no day or of fewer than that."""
    days = [value.row["published_date"] for value in (one, other)]
    if None in days or abs((days[0] - days[1]).days) < _LATER:
        return False
    told = [value.row["date_start"] for value in (one, other)]
    if None not in told:
        return bool(told[0] != told[1])
    former, later = (one, other) if days[0] < days[1] else (other, one)
    return told == [None, None] or later.low < former.low


def _are_by_two_means(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Tell whether one article tells of two kinds of attack."""
    is_one_article = one["article_id"] == other["article_id"]
    return is_one_article and None not in (one["mode"], other["mode"]) and bool(one["mode"] != other["mode"])


def _are_of_two_places(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Tell whether one account names a place, below the level of a country, that the other one does not name."""
    places = [_read_place(row) for row in (one, other)]
    if not any(places) or places[0] & places[1]:
        return False
    words = [read_words(f"{row['title']} {row['sentence']}") for row in (one, other)]
    return not (places[0] & words[1] or places[1] & words[0])


def _read_place(row: Mapping[str, Any]) -> frozenset[int]:
    is_specific = row["place"] and (row["place_precision"] or SPECIFIC_PRECISION) < SPECIFIC_PRECISION
    return frozenset(list_name_words(row["place"])) if is_specific else frozenset()


def _share_sign(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Tell whether two accounts name the same weekday or give a figure in common."""
    weekdays = [list_weekdays(row["sentence"]) for row in (one, other)]
    return bool(weekdays[0] & weekdays[1]) or share_figure(one, other)
