"""The word lists by which names are compared, folded and compiled once per process."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import NamedTuple

from rawi.arabic.folding import fold_text
from rawi.arabic.names import load_demonyms, load_names
from rawi.arabic.reference import read_reference

ARTICLE = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_LAM = "\N{ARABIC LETTER LAM}"


class Term(NamedTuple):
    """Who held an office from when to when; no last day while he holds it."""

    name: str
    valid_from: date
    valid_to: date


@cache
def read_entity_words() -> Mapping[str, Mapping[str, str]]:
    """Return the words of `entity_words.csv`, folded, with their kind, by class."""
    found: dict[str, dict[str, str]] = {}
    for row in read_reference("entity_words"):
        found.setdefault(row["class"], {})[fold_text(row["word"])] = row["kind"]
    return found


@cache
def read_common_surnames() -> frozenset[str]:
    """Return surnames that many people bear."""
    return frozenset(fold_text(row["surname"]) for row in read_reference("common_surnames"))


@cache
def read_name_spellings() -> Mapping[str, tuple[str, str]]:
    """Return the English spelling and the use (given, surname, both) of words of names."""
    return {row["name"]: (row["name_en"], row["use"]) for row in read_reference("name_spellings")}


@cache
def is_common_surname(word: str) -> bool:
    """Tell whether a folded surname alone says too little of who is meant."""
    return word in read_common_surnames() or read_name_spellings().get(word, ("", ""))[1] in ("given", "both")


@cache
def find_outlet_country(outlet: str | None) -> str | None:
    """Return the country from which an outlet is edited, also by its internet address."""
    if not outlet:
        return None
    countries = {fold_text(row["outlet"]): row["country"] for row in read_reference("outlet_countries")}
    name = fold_text(outlet)
    parts = name.removeprefix("www.").split(".")
    return countries.get(name) or next((countries[part] for part in parts if part in countries), None)


@cache
def read_office_terms() -> Mapping[tuple[str, str], tuple[Term, ...]]:
    """Return the terms of an office, by office and country; an empty country stands for the United Nations."""
    found: dict[tuple[str, str], list[Term]] = {}
    for row in read_reference("office_holders"):
        last = date.fromisoformat(row["valid_to"]) if row["valid_to"] else date.max
        term = Term(row["name"], date.fromisoformat(row["valid_from"]), last)
        found.setdefault((row["office"], row["country"]), []).append(term)
    return {office: tuple(terms) for office, terms in found.items()}


@cache
def read_offices() -> Mapping[tuple[str, ...], str]:
    """Return the office that the words of a role mean, article and country left out."""
    offices = {office for office, _ in read_office_terms()}
    return {
        tuple(map(strip_article, word.split())): office
        for office in offices
        for word in read_entity_words().get(office, {})
    }


@cache
def list_office_words() -> frozenset[str]:
    """Return the words of which offices are made, without article."""
    return frozenset(word for words in read_offices() for word in words)


def find_holder(office: str, country: str, day: date) -> str | None:
    """Return who alone held an office on a day; null when the table does not say, or names two."""
    terms = read_office_terms().get((office, country), ())
    names = {term.name for term in terms if term.valid_from <= day <= term.valid_to}
    return names.pop() if len(names) == 1 else None


@cache
def read_countries() -> Mapping[str, str]:
    """Return the code for one word that names a state, its capital or its people, with and without article."""
    found = dict(load_demonyms())
    for words, known in load_names().items():
        if len(words) == 1 and known.kind == "state" and known.country_code:
            found.setdefault(words[0], known.country_code)
    return found


def strip_article(word: str) -> str:
    """Return a folded word without the article, also where it is written together with li-."""
    if word.startswith(_LAM + _LAM) and len(word) > 4:
        return word[2:]
    return word[2:] if word.startswith(ARTICLE) and len(word) > 4 else word
