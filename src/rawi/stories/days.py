"""What an expression of time says of a day: its distance from today, or which day it is."""

import re
from datetime import date
from functools import cache, lru_cache

from rawi.arabic.folding import fold_text
from rawi.arabic.letters import CONJUNCTIONS
from rawi.arabic.reference import read_reference

_ARTICLE = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_WORD = re.compile(r"\w+")
_REMEMBERED = 8_192  # sentences


@cache
def load_weekdays() -> dict[str, int]:
    """Return the number of each weekday, by its folded names."""
    return {fold_text(row["form"]): int(row["weekday"]) for row in read_reference("weekdays")}


@cache
def load_named_weekdays() -> frozenset[str]:
    """Return the folded names of weekdays with their article: without it two of them are numbers."""
    return frozenset(form for form in load_weekdays() if form.startswith(_ARTICLE))


@cache
def load_deictics() -> dict[str, int]:
    """Return how many days expressions like yesterday are away from today, by their folded forms."""
    return {fold_text(row["form"]): int(row["days"]) for row in read_reference("date_deictics") if row["days"]}


def names_other_day(sentence: str, date_text: str) -> bool:
    """Tell whether a sentence speaks of another day beside an expression of time: which one counts is then uncertain.

    >>> names_other_day("قال أمس إنه وصل يوم الاثنين", "أمس"), names_other_day("قال أمس إنه وصل", "أمس")
    (True, False)
    """
    rest = f" {' '.join(fold_text(sentence).split())} ".replace(f" {fold_text(date_text)} ", " ", 1)
    words = set(rest.split())
    return not words.isdisjoint(load_weekdays()) or any(f" {form} " in rest for form in load_deictics())


def is_relative(text: str | None) -> bool:
    """Tell whether an expression says only how far its day is from the day of writing, or there is none.

    >>> is_relative("12 مارس 2021"), is_relative(None)
    (False, True)
    """
    folded = fold_text(text or "")
    return not any(letter.isdigit() for letter in folded) and load_weekdays().keys().isdisjoint(_WORD.findall(folded))


@lru_cache(_REMEMBERED)
def list_weekdays(text: str) -> frozenset[int]:
    """Return the numbers of the weekdays that a text names with their article.

    >>> sorted(list_weekdays("وصل أمس الاثنين وعاد الثلاثاء"))
    [1, 2]
    """
    words = set(_WORD.findall(fold_text(text)))
    words |= {word[1:] for word in words if word[:1] in CONJUNCTIONS}
    return frozenset(load_weekdays()[word] for word in words & load_named_weekdays())


def are_other_days(text: str | None, day: date, other_text: str | None, other_day: date) -> bool:
    """Tell whether two texts name two days, each by its weekday or its date, and not by how far it is from theirs.

    Args:
        text: the expression of a day.
        day: that it means.
        other_text: the expression of another one.
        other_day: that this one means.
    """
    if is_relative(text) or is_relative(other_text):
        return False
    weekdays = [list_weekdays(name or "") for name in (text, other_text)]
    return weekdays[0].isdisjoint(weekdays[1]) if all(weekdays) else day != other_day
