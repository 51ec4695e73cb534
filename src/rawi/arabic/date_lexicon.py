"""The words of dates, compiled from `seeds/reference` into dictionaries once per process."""

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from rawi.arabic.attached_spellings import list_attached
from rawi.arabic.folding import fold_text
from rawi.arabic.reference import read_reference

_TOUCHED = "\N{ARABIC LETTER LAM}\N{ARABIC LETTER ALEF}\N{ARABIC LETTER MEEM}\N{ARABIC LETTER SEEN}"


class Month(NamedTuple):
    """A month name: the words after its first, and what they name."""

    rest: tuple[str, ...]
    calendar: str
    number: int
    naming: str
    is_ambiguous: bool


class Weekday(NamedTuple):
    """A day of the week: 0 is Monday; names without the article are taken in company only."""

    number: int
    is_definite: bool


class Unit(NamedTuple):
    """A unit of time, its number (one, two, many), and whether the article is written."""

    unit: str
    number: str
    is_definite: bool
    preposition: str


class DateLexicon(NamedTuple):
    """Everything that reading dates needs, keyed by folded spelling, attachments included.

    Attributes:
        months: month names by the spelling of their first word, longest first.
        weekdays: days of the week.
        deictics: offset in days of words like yesterday, by all words of the form.
        deictic_shapes: by the telling word of such forms, how many words stand before and after it, longest first.
        units: units of time.
        modifiers: words like beginning and end, to the TIMEX3 name.
        relations: words like last and next, to past, present, coming, same, next_told, previous_told, latest.
        day_parts: words like morning.
        roles: small words by what they join; the keys are the roles that `date_links.csv` explains.
        distance_links: the small words that make a date of a length of time.
        decades: names of decades, to their first year within the century.
        numerals: those of them that are numbers otherwise, and decades only after the word for years.
        fractions: halves, quarters, thirds that an ordinal counts.
        seasons: first and last month.
        before: words before it that show that a word is no date, by what it would have been.
        after: words after it that show the same.
        known_days: years of days that an event made known, by a word before them, month and day.
        attached: letters of conjunction and preposition written on to a word that may begin an expression.
    """

    months: dict[str, list[Month]]
    weekdays: dict[str, Weekday]
    deictics: dict[tuple[str, ...], int]
    deictic_shapes: dict[str, list[tuple[int, int]]]
    units: dict[str, Unit]
    modifiers: dict[str, str]
    relations: dict[str, str]
    day_parts: frozenset[str]
    roles: dict[str, frozenset[str]]
    distance_links: frozenset[str]
    decades: dict[str, int]
    numerals: frozenset[str]
    fractions: dict[str, int]
    seasons: dict[str, tuple[int, int]]
    before: dict[str, frozenset[str]]
    after: dict[str, frozenset[str]]
    known_days: dict[tuple[str, int, int], int]
    attached: dict[str, int]


@cache
def load_date_lexicon() -> DateLexicon:
    """Compile the tables of dates.

    Raises:
        ReferenceTableError: when one of them is missing or malformed.
    """
    attached: dict[str, int] = {}
    deictics, deictic_shapes = _load_deictics(attached)
    roles = _load_roles(attached)
    return DateLexicon(
        months=_load_months(attached),
        weekdays=_load_weekdays(attached),
        deictics=deictics,
        deictic_shapes=deictic_shapes,
        units=_load_units(attached),
        modifiers=_load_values("date_modifiers", "mod", attached, with_article=False),
        relations={fold_text(row["form"]): row["relation"] for row in read_reference("date_relations")},
        day_parts=frozenset(_load_values("day_parts", "form", attached)),
        roles=roles,
        distance_links=roles["ago"] | roles["since"] | roles["later"] | roles["that"],
        decades={form: int(value) for form, value in _load_values("decades", "decade", attached).items()},
        numerals=frozenset(form for form, need in _load_values("decades", "company", attached).items() if need),
        fractions={form: int(value) for form, value in _load_values("date_fractions", "parts", attached).items()},
        seasons=_load_seasons(attached),
        before=_load_exclusions("before"),
        after=_load_exclusions("after"),
        known_days=_load_known_days(),
        attached=attached,
    )


def _load_values(name: str, column: str, attached: dict[str, int], *, with_article: bool = True) -> dict[str, str]:
    """Return one column of a table by every spelling of its forms."""
    return {
        spelling: row[column]
        for row in read_reference(name)
        for spelling in _spell(row["form"], attached, with_article=with_article)
    }


def _load_known_days() -> dict[tuple[str, int, int], int]:
    return {
        (fold_text(row["head"]), int(row["month"]), int(row["day"])): int(row["year"])
        for row in read_reference("known_days")
    }


def _load_seasons(attached: dict[str, int]) -> dict[str, tuple[int, int]]:
    return {
        spelling: (int(row["first_month"]), int(row["last_month"]))
        for row in read_reference("seasons")
        for spelling in _spell(row["form"], attached)
    }


def _load_exclusions(side: str) -> dict[str, frozenset[str]]:
    rows = read_reference("date_exclusions")
    words: dict[str, set[str]] = {row["kind"]: set() for row in rows}
    for row in rows:
        if row["side"] == side:
            words[row["kind"]].add(fold_text(row["word"]))
    return {kind: frozenset(forms) for kind, forms in words.items()}


def _spell(form: str, attached: dict[str, int], *, with_article: bool = True) -> Iterable[str]:
    """List the spellings of a form and note how many letters are written on to each."""
    for spelling, attachment in list_attached(fold_text(form), with_article=with_article):
        attached[spelling] = min(attachment.length, attached.get(spelling, attachment.length))
        yield spelling


def _load_months(attached: dict[str, int]) -> dict[str, list[Month]]:
    months: dict[str, list[Month]] = {}
    for row in read_reference("months"):
        first, *rest = fold_text(row["form"]).split()
        month = Month(tuple(rest), row["calendar"], int(row["month"]), row["naming"], row["ambiguous"] == "yes")
        for spelling in _spell(first, attached, with_article=False):
            months.setdefault(spelling, []).append(month)
    for candidates in months.values():
        candidates.sort(key=lambda month: -len(month.rest))
    return months


def _load_weekdays(attached: dict[str, int]) -> dict[str, Weekday]:
    weekdays: dict[str, Weekday] = {}
    for row in read_reference("weekdays"):
        form = fold_text(row["form"])
        for spelling, attachment in list_attached(form):
            if attachment.length and not attachment.is_definite:
                continue  # with the conjunction, Sunday without its article is the word for one
            weekday = Weekday(int(row["weekday"]) - 1, attachment.is_definite)
            known = weekdays.get(spelling)
            if known is None or (attachment.is_definite and not known.is_definite):
                weekdays[spelling] = weekday
                attached[spelling] = attachment.length
    return weekdays


def _load_deictics(attached: dict[str, int]) -> tuple[dict[tuple[str, ...], int], dict[str, list[tuple[int, int]]]]:
    rows = [(fold_text(row["form"]).split(), int(row["days"])) for row in read_reference("date_deictics")]
    telling = {words[0] for words, _ in rows if len(words) == 1}
    deictics: dict[tuple[str, ...], int] = {}
    shapes: dict[str, set[tuple[int, int]]] = {}
    for words, days in rows:
        place = next((i for i in range(len(words) - 1, -1, -1) if words[i] in telling), 0)
        for spelling in _spell(words[0], attached, with_article=False):
            if len(words) == 1 and spelling.endswith(_TOUCHED):
                continue  # with the preposition, yesterday is a verb
            spelt = (spelling, *words[1:])
            deictics[spelt] = days
            shapes.setdefault(spelt[place], set()).add((place, len(words) - place - 1))
    return deictics, {word: sorted(found, key=lambda shape: (-sum(shape), shape)) for word, found in shapes.items()}


def _load_roles(attached: dict[str, int]) -> dict[str, frozenset[str]]:
    roles: dict[str, set[str]] = {}
    for row in read_reference("date_links"):
        is_label, is_first = row["role"] in ("month_label", "year_label"), row["role"] == "between"
        is_spelt = is_label or is_first
        forms = _spell(row["form"], attached, with_article=is_label) if is_spelt else (fold_text(row["form"]),)
        roles.setdefault(row["role"], set()).update(forms)
    return {role: frozenset(forms) for role, forms in roles.items()}


def _load_units(attached: dict[str, int]) -> dict[str, Unit]:
    units: dict[str, Unit] = {}
    for row in read_reference("date_units"):
        for spelling, attachment in list_attached(fold_text(row["form"])):
            if spelling not in units or attachment.length < attached[spelling]:
                units[spelling] = Unit(row["unit"], row["count"], attachment.is_definite, attachment.preposition)
                attached[spelling] = attachment.length
    return units
