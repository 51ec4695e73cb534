"""Short lines and openings that say who reports from where: writer, desk, agency, outlet, place."""

import re
from functools import lru_cache
from typing import NamedTuple

from rawi.documents.addresses import has_address
from rawi.documents.people import LONGEST_NAME, is_person, may_be_name, may_be_surname
from rawi.documents.vocabulary import (
    fold_name,
    list_date_words,
    list_names,
    list_places,
    list_role_words,
)

LONGEST = 90  # characters of a byline
# A tatweel between spaces is a dash in Gulf newspapers; inside a word it is only a longer stroke.
_SEPARATOR = re.compile("\\s*[-\N{EN DASH}\N{EM DASH}|/\\\\+&,\N{ARABIC COMMA}:()]+\\s*|\\s+\N{ARABIC TATWEEL}+\\s+")
_INTERFACE = re.compile(r"^(?:Next|Previous|\s)+", re.IGNORECASE)
# A body that opens with who reports from where ends that opening with an agency in brackets and a dash, two dashes, a
# colon or a slash.
_AGENCY_OPENING = re.compile(
    '^(?P<head>[^.!\\n"()]{2,70}?)?\\s*\\((?P<agency>[^()]{2,30})\\)\\s*[-\N{EN DASH}\N{EM DASH}]+'
)
_OPENING_END = re.compile("\\s*(?:[:/]|--)\\s|\\s+[-\N{EN DASH}\N{EM DASH}]\\s")
_OPENING_SIZE = 70  # characters within which an opening ends
_DATE = re.compile(r"\d")  # what stands between place and agency is a date
_AND = "\N{ARABIC LETTER WAW}"
_DASH = re.compile("[-\N{EN DASH}\N{EM DASH}\N{ARABIC TATWEEL}]")
# Roles of words that say of a person in a picture who that is.
_NO_TOWN = ("trade", "calling", "photo", "archive", "verb", "title", "writer", "desk", "purpose")
_FROM = re.compile("\\s+\N{ARABIC LETTER MEEM}\N{ARABIC LETTER NOON}\\s+")  # "OUTLET from PLACE"


class Byline(NamedTuple):
    """What a byline says; every part in the order in which it stands."""

    authors: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


def parse_byline(text: str, outlet: str | None = None) -> Byline | None:
    """Read a whole short line as a byline, or return null when some part of it is none of a byline's parts.

    Args:
        text: the line.
        outlet: the name that was given with the record, which the tables need not know.
    """
    text = _INTERFACE.sub("", text).strip(" *-.()")
    if not text or len(text) > LONGEST or has_address(text):
        return None
    own = fold_name(outlet) if outlet else ""
    roles = _find_roles(_drop_dates(_split_parts(text, own)), own)
    kinds = [role for _, role in roles]
    if sorted(kinds) == ["", "place"]:
        return _read_place_and_name(text, roles)
    if kinds == ["person", ""] and _may_be_town(text, roles[1][0]):
        return _collect([roles[0], (roles[1][0], "place")])
    if not roles or "" in kinds:
        return None
    if kinds.count("person") + kinds.count("place") == len(kinds):
        if len(kinds) != 2 or kinds == ["place", "place"]:
            return None  # a name alone may be the caption of a portrait, and two places a route
    elif not {"writer", "desk", "outlet", "agency", "doubtful"} & set(kinds):
        return None
    if kinds in (["doubtful"], ["outlet"]) and fold_name(text) != own:
        return None
    if kinds == ["writer"] and not is_person(_drop_writer_word(text)):
        return None
    return _collect(roles)


def _drop_dates(parts: list[str]) -> list[str]:
    """Leave out parts that are a day or a clock time, when other parts are left."""
    calendar, _, fillers = list_date_words()
    kept = []
    for part in parts:
        words = fold_name(part).split()
        is_dated = any(word[0].isdigit() for word in words)
        if not (is_dated and all(word[0].isdigit() or word in calendar or word in fillers for word in words)):
            kept.append(part)
    return kept


def _may_be_town(text: str, part: str) -> bool:
    """Tell whether what stands behind a person and a dash can be a town that no table knows."""
    words = fold_name(part).split()
    is_dashed = _DASH.search(text) is not None and not any(sign in text for sign in ":,،()/")
    is_plain = 1 <= len(words) <= 2 and all(word.isalpha() and len(word) > 1 for word in words)
    return is_dashed and is_plain and not any(word in list_role_words(role) for word in words for role in _NO_TOWN)


def _read_place_and_name(text: str, roles: list[tuple[str, str]]) -> Byline | None:
    """Read a place and something unknown: a writer or outlet that no table knows, or the beginning of a sentence."""
    name = next(part for part, role in roles if not role)
    place = next(part for part, role in roles if role)
    words = fold_name(name).split()
    if not may_be_name(name.strip('«»"“” ')) and not (len(words) == 1 and words[0].isalpha()):
        return None
    if ":" in text and not (2 <= len(words) <= 3 and may_be_surname(words[-1])):
        return None
    is_writer = ":" in text and not may_be_surname(words[0])  # behind a dash it is as often an outlet
    return Byline(authors=(" ".join(name.split()),) if is_writer else (), places=(" ".join(place.split()),))


@lru_cache(maxsize=64)  # asked about the same line twice: for its captions, and for who reports
def parse_opening(text: str, outlet: str | None = None) -> Byline | None:
    """Read who reports from where at the beginning of a body line, or return null.

    Only openings that name an outlet or agency count: a place before a colon may be the subject of a headline.

    Args:
        text: the beginning of the line.
        outlet: the name that was given with the record.
    """
    own = fold_name(outlet) if outlet else ""
    match = _AGENCY_OPENING.match(text)
    if match is not None and _find_role(match["agency"], own) in ("agency", "outlet", "doubtful"):
        places = _SEPARATOR.split(_DATE.split(match["head"] or "")[0])
        roles = [(part, "place") for part in places if part.strip() and not _has_verb(part)]
        return _collect([*roles, (match["agency"], "agency")])
    head_text = text[:_OPENING_SIZE]
    if '"' in head_text:
        head_text = head_text[: head_text.index('"')]
    for end in reversed(list(_OPENING_END.finditer(head_text))):
        head = head_text[: end.start()]
        roles = _find_roles(_split_parts(head, own), own)
        kinds = {role for _, role in roles}
        if (
            "" not in kinds
            and kinds & {"outlet", "agency", "doubtful", "desk"}
            and kinds not in ({"doubtful"}, {"desk"})
        ):
            return _collect(roles)
    return None


def _split_parts(text: str, own: str) -> list[str]:
    """Split a byline at its separators; without one, behind an outlet's name that a place follows."""
    parts = [part for part in _SEPARATOR.split(text) if part.strip()]
    words = text.split()
    if len(parts) > 1 or not 2 <= len(words) <= LONGEST_NAME + 2:
        return parts
    parts = _FROM.split(text)
    if len(parts) > 1 and _find_role(parts[0], own) in ("outlet", "agency", "desk", "person", "doubtful"):
        return parts
    for cut in range(len(words) - 1, 0, -1):
        role = _find_role(" ".join(words[:cut]), own)
        if role in ("outlet", "agency") and fold_name(" ".join(words[cut:])) in list_places():
            return [" ".join(words[:cut]), " ".join(words[cut:])]
    return [text]


def _find_roles(parts: list[str], own: str) -> list[tuple[str, str]]:
    """Give every part its role; beside an outlet, agency or desk an unknown short part is a name or a place."""
    roles = [(part, _find_role(part, own)) for part in parts if part.strip()]
    known = {role for _, role in roles}
    if known & {"outlet", "agency", "desk", "writer"}:
        return [(part, role or _guess_role(part)) for part, role in roles]
    return roles


def _guess_role(part: str) -> str:
    """Return the role of an unknown part beside a known one: several words are a name, a single one is a place."""
    words = fold_name(part).split()
    if not 1 <= len(words) <= LONGEST_NAME or not all(word.isalpha() for word in words):
        return ""
    return "person" if len(words) > 1 else "place"


def _has_verb(part: str) -> bool:
    return not list_role_words("verb").isdisjoint(fold_name(part).split())


@lru_cache(maxsize=4096)
def _find_role(part: str, own: str) -> str:
    """Say what a part of a byline is: person, place, outlet, agency, desk, writer, doubtful (outlet or word), or ''."""
    name = fold_name(part)
    words = name.split()
    if not words or len(words) > LONGEST_NAME + 2:
        return ""
    if name == own:
        return "outlet"
    known = list_names().get(name)
    if known is not None and not known.is_ambiguous:
        return "agency" if known.is_agency else "outlet"
    if name in list_places():
        return "place"
    if known is not None:
        return "agency" if known.is_agency else "doubtful"
    if words[0] in list_role_words("desk") or name in list_role_words("desk"):
        return "desk"
    if words[0] in list_role_words("writer"):
        return "writer" if len(words) <= LONGEST_NAME + 1 else ""
    if _split_fused(name):
        return "agency"
    if is_person(part):
        return "person"
    return ""


@lru_cache(maxsize=1024)
def _split_fused(name: str, most: int = 3) -> tuple[str, ...]:
    """Split a word into known places, outlets and agencies that were written together, or return nothing."""
    for cut in range(len(name) - 3, 2, -1):
        first, rest = name[:cut].rstrip(), name[cut:].lstrip()
        if first in list_names() or first in list_places():
            parts = (rest,) if rest in list_names() else _split_fused(rest, most - 1) if most > 2 else ()
            if parts:
                return (first, *parts)
    return ()


def _collect(roles: list[tuple[str, str]]) -> Byline:
    authors: list[str] = []
    agencies: list[str] = []
    outlets: list[str] = []
    places: list[str] = []
    names = list_names()
    has_person = any(role == "person" for _, role in roles)
    for part, role in roles:
        if role in ("person", "writer"):
            name = _drop_writer_word(part)
            if role == "person" or not has_person or is_person(name):
                authors += _split_names(name)
        elif role == "place":
            places.append(" ".join(part.split()))
        else:
            folded = fold_name(part)
            for form in (folded,) if folded in names else _split_fused(folded):
                known = names.get(form)
                if known is None:
                    places.append(list_places()[form])
                else:
                    (agencies if known.is_agency else outlets).append(known.name)
    authors = [author for author in authors if author]
    return Byline(tuple(authors), tuple(agencies), tuple(outlets), tuple(places))


def _split_names(name: str) -> list[str]:
    """Split two persons' names that are joined by "and", which is written on to the second one."""
    words = name.split()
    for cut in range(2, len(words) - 1):
        second = " ".join([words[cut][1:], *words[cut + 1 :]])
        if words[cut][0] == _AND and is_person(" ".join(words[:cut])) and is_person(second):
            return [" ".join(words[:cut]), second]
    return [name]


def _drop_writer_word(part: str) -> str:
    """Return a writer's name without the word before it and without what it was done for."""
    words = part.split()
    stop = next((i for i, word in enumerate(words) if fold_name(word) in list_role_words("purpose")), len(words))
    return " ".join(words[1:stop] if fold_name(words[0]) in list_role_words("writer") else words[:stop])
