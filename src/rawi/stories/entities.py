"""Whom the names of an article denote, as far as the article itself and the tables tell.

A name that says enough is an entity of its own: all articles that use it mean the same one. A surname, a role or "the
company" says too little; it is linked to the only one in the article that it can mean, and what remains says under
which key it looks for somebody in the articles around (`sql/loads/entity_neighbours.sql`).
"""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from rawi.quotes.lexicon import read_given_names
from rawi.schemas import hash_id
from rawi.stories.body_names import stem_words
from rawi.stories.name_lists import ARTICLE, find_holder, read_entity_words, read_offices
from rawi.stories.name_reading import NameReading, read_name, read_role
from rawi.stories.spelling import is_slip

_LEAST_STEMS = 2  # of a body's short name


class NameUse(NamedTuple):
    """A name that an article uses.

    Attributes:
        name: as it stands in quotes and mentions.
        kind: the kind that a quote gives it; null when it only acts.
        role: its office or title, or null.
    """

    name: str
    kind: str | None
    role: str | None


class Surroundings(NamedTuple):
    """What is known of the article: its identifier, the day of publication and the country of its outlet."""

    article_id: str
    day: date | None
    country: str | None


class EntityName(NamedTuple):
    """Whom a name denotes in an article.

    Attributes:
        name: the name.
        entity_id: whom it denotes.
        kind: person, organisation, group, state or media; null for common nouns.
        rule: how that is known.
        evidence: by what: the name, office or word that decided.
        looks_for: the key under which a fuller name may be found in other articles; null when none is looked for.
        answers_to: the keys under which this name is found by others.
        country: of the entity, as far as the name tells it.
        name_en: the English name of the tables, or null.
        canonical: the name that the tables give the entity, or null.
    """

    name: str
    entity_id: str
    kind: str | None
    rule: str
    evidence: str | None
    looks_for: str | None
    answers_to: tuple[str, ...]
    country: str | None
    name_en: str | None
    canonical: str | None


@lru_cache(100_000)
def identify(key: str, scope: str = "") -> str:
    """Return the identifier of an entity: of its key, and of the article where it means somebody only there."""
    return hash_id("entity", key, scope) if scope else hash_id("entity", key)


def link_names(uses: Iterable[NameUse], where: Surroundings) -> list[EntityName]:
    """Return whom the names of one article denote, in the order of the names.

    Args:
        uses: each name once; their order does not matter.
        where: the article.
    """
    read = [(use, _place(read_name(use.name, use.kind), where)) for use in sorted(uses, key=lambda use: use.name)]
    return [_link(use, reading, read, where) for use, reading in read]


def _place(reading: NameReading, where: Surroundings) -> NameReading:
    """Return a reading in which a ministry without country is the one of the outlet's country."""
    of_country = read_entity_words()["of_country"]
    if reading.kind != "body" or reading.country or not where.country or len(reading.parts) < _LEAST_STEMS:
        return reading
    if reading.parts[0] not in of_country:
        return reading
    return reading._replace(key=f"{reading.key} {where.country}", country=where.country)


Read = Sequence[tuple[NameUse, NameReading]]


def _link(use: NameUse, reading: NameReading, read: Read, where: Surroundings) -> EntityName:
    found = _find_other(reading, read, where)
    if found is not None:
        other, rule, evidence = found
        return _write(use, other, (rule, evidence), where.article_id)
    if reading.known is not None:
        return _write(use, reading, ("table", reading.known.name), where.article_id)
    return _write(use, reading, ("own_name", None), where.article_id, _find_key(use, reading))


def _find_key(use: NameUse, reading: NameReading) -> str | None:
    """Return the key under which a name that says too little looks for a fuller one in other articles."""
    if not reading.search or reading.kind == "body" or (reading.is_local and reading.kind != "role"):
        return None
    if reading.kind == "role" and (reading.is_local or " " not in reading.parts[0].replace("_", " ")):
        return None
    if reading.search[0].startswith("f:"):
        return f"{reading.search[0]}|{_name_role(use)}" if use.role else None
    return reading.search[0]


def _name_role(use: NameUse) -> str:
    role, country = read_role(use.role) if use.role else ("", None)
    return f"{role} {country or ''}".strip()


def _find_other(reading: NameReading, read: Read, where: Surroundings) -> tuple[NameReading, str, str] | None:
    """Return who else of the article, or of the table of offices, a name means: reading, rule and evidence."""
    if reading.kind == "role":
        return _find_in_office(reading, read, where)
    if not reading.search and reading.kind != "body":
        return None
    if reading.kind == "body":
        return _find_body(reading, read)
    if reading.search[0].startswith("s:"):
        return _find_bearer(reading, read)
    return _choose(reading, read, "fuller_name_in_article", reading.search[0])


def _choose(reading: NameReading, read: Read, rule: str, key: str) -> tuple[NameReading, str, str] | None:
    """Return the only other one of the article that answers to a key."""
    others = {other.key: (other, use.name) for use, other in read if key in other.answers and other.key != reading.key}
    if len(others) != 1:
        return None
    other, name = next(iter(others.values()))
    return other, rule, name


def _find_bearer(reading: NameReading, read: Read) -> tuple[NameReading, str, str] | None:
    """Return the only person of the article whose surname, other name or slightly different surname this is."""
    word = reading.parts[0]
    people = [(use, other) for use, other in read if len(other.parts) > 1 and other.kind in ("person", "known")]
    people = [(use, other) for use, other in people if other.known is None or other.known.kind == "person"]
    forms = {word, word.removeprefix(ARTICLE), ARTICLE + word}
    for rule in ("surname_in_article", "part_of_name_in_article", "slip_in_article"):
        found = {other.key: (other, use.name) for use, other in people if _bears(other.parts, forms, rule)}
        if len(found) == 1:
            other, name = next(iter(found.values()))
            return other, rule, name
        if found:
            known = found.get(reading.key)
            return (known[0], "table", known[1]) if known is not None else None
    return None


def _bears(parts: tuple[str, ...], forms: set[str], rule: str) -> bool:
    """Tell whether a full name has a surname, in the way that a rule asks for."""
    if rule == "surname_in_article":
        return parts[-1] in forms and not (len(parts) > 2 and parts[-1] in read_given_names())
    if rule == "part_of_name_in_article":  # between the names of fathers and the surname there are too many others
        return parts[0] in forms
    return any(is_slip(form, parts[-1]) for form in forms)


def _find_in_office(reading: NameReading, read: Read, where: Surroundings) -> tuple[NameReading, str, str] | None:
    """Return who holds an office: somebody to whom the article gives it, else by the table on that day."""
    key = reading.search[0].removeprefix("r:")
    named = {
        other.key: (other, use.role or "")
        for use, other in read
        if use.role and len(other.parts) > 1 and other.kind in ("person", "known") and _name_role(use) == key
    }
    if len(named) == 1:
        other, role = next(iter(named.values()))
        return other, "role_in_article", role
    role, country = reading.parts[0], reading.country
    if named or where.day is None or role not in set(read_offices().values()):
        return None
    holder = find_holder(role, country or "", where.day)
    if holder is None or (country is None and role != "secretary_general"):
        return None
    return read_name(holder, "person"), "office", f"{role} {country or 'UN'} {where.day.isoformat()}"


def _find_body(reading: NameReading, read: Read) -> tuple[NameReading, str, str] | None:
    """Return the only body of the article of which this is the bare head, or a part of the name."""
    if reading.search:
        return _choose(reading, read, "head_in_article", reading.search[0])
    stems, first = stem_words(reading.parts), stem_words(reading.parts[:1])
    if len(stems) < _LEAST_STEMS:
        return None
    bodies = {
        other.key: (other, other_use.name)
        for other_use, other in read
        if other.key != reading.key
        and (other.kind == "body" or (other.known is not None and other.known.kind in ("group", "organisation")))
        and stems < stem_words(other.parts)
        and first < stem_words(other.parts[:_LEAST_STEMS])
        and other.answers
        and reading.country in (None, other.country)
    }
    if len(bodies) != 1:
        return None
    other, name = next(iter(bodies.values()))
    return other, "part_of_name_in_article", name


def _write(
    use: NameUse, reading: NameReading, reason: tuple[str, str | None], scope: str, looks_for: str | None = None
) -> EntityName:
    rule, evidence = reason
    scope = scope if reading.is_local else ""
    is_full = rule in ("own_name", "table") and not reading.is_local and looks_for is None
    answers = _list_answers(use, reading) if is_full else ()
    known = reading.known
    return EntityName(
        use.name,
        identify(reading.key, scope),
        known.kind if known is not None else _name_kind(use, reading),
        rule,
        evidence,
        looks_for,
        answers,
        known.country_code if known is not None else reading.country,
        known.name_en if known is not None else None,
        known.name if known is not None else None,
    )


def _list_answers(use: NameUse, reading: NameReading) -> tuple[str, ...]:
    """Return the keys under which names in other articles find this one."""
    if reading.kind not in ("person", "known") or len(reading.parts) < 2:
        return ()
    role = _name_role(use)
    keys = [key for key in reading.answers if key.startswith("s:")]
    if role:
        keys.extend(f"{key}|{role}" for key in reading.answers if key.startswith("f:"))
        if read_role(use.role or "")[1] is not None:
            keys.append(f"r:{role}")
    return tuple(keys)


def _name_kind(use: NameUse, reading: NameReading) -> str | None:
    if reading.kind in ("person", "role"):
        return "person"
    return use.kind or ("organisation" if reading.kind == "body" else None)
