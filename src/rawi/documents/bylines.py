"""Short lines and openings that say who reports from where: writer, desk, agency, outlet, place."""

import re
from functools import lru_cache
from typing import NamedTuple

from rawi.documents.vocabulary import (
    fold_name,
    list_given_names,
    list_names,
    list_places,
    list_role_words,
)

LONGEST = 90  # characters of a byline
_LONGEST_PART = 4  # words of a writer's or place's name
# A tatweel between spaces is a dash in Gulf newspapers; inside a word it is only a longer stroke.
_SEPARATOR = re.compile("\\s*[-\N{EN DASH}\N{EM DASH}|/\\\\+&,\N{ARABIC COMMA}:()]+\\s*|\\s+\N{ARABIC TATWEEL}+\\s+")
_LINK = re.compile(r"(?:https?://|www\.)[^\s\u0600-\u06ff]+")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|@[\w.]{2,}|[\w.+-]+@[\w-]+\.[\w.-]+|\[email.protected\]")
_INTERFACE = re.compile(r"^(?:Next|Previous|\s)+", re.IGNORECASE)
# A body that opens with who reports from where ends that opening with an agency in brackets and a dash, two dashes, a
# colon or a slash.
_AGENCY_OPENING = re.compile(
    '^(?P<head>[^.!\\n"()]{2,70}?)?\\s*\\((?P<agency>[^()]{2,30})\\)\\s*[-\N{EN DASH}\N{EM DASH}]+'
)
_OPENING_END = re.compile("\\s*(?:[:/]|--)\\s|\\s+[-\N{EN DASH}\N{EM DASH}]\\s")
_OPENING_SIZE = 70  # characters within which an opening ends
_AND_THE = "\N{ARABIC LETTER WAW}\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_DATE = re.compile(r"\d")  # what stands between place and agency is a date
_FROM = re.compile("\\s+\N{ARABIC LETTER MEEM}\N{ARABIC LETTER NOON}\\s+")  # "OUTLET from PLACE"


class Byline(NamedTuple):
    """What a byline says; every part in the order in which it stands."""

    authors: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


def parse_byline(text: str) -> Byline | None:
    """Read a whole short line as a byline, or return null when some part of it is none of a byline's parts."""
    text = _INTERFACE.sub("", text).strip(" *-.()")
    if not text or len(text) > LONGEST or _ADDRESS.search(text):
        return None
    roles = _find_roles(_split_parts(text))
    kinds = [role for _, role in roles]
    if not roles or "" in kinds:
        return None
    if kinds.count("person") + kinds.count("place") == len(kinds):
        if len(kinds) != 2 or kinds == ["place", "place"]:
            return None  # a name alone may be the caption of a portrait, and two places a route
    elif not {"writer", "desk", "outlet", "agency", "doubtful"} & set(kinds):
        return None
    if kinds in (["doubtful"], ["outlet"]) or (kinds == ["writer"] and not is_person(_drop_writer_word(text))):
        return None
    return _collect(roles)


def is_person(text: str) -> bool:
    """Tell whether a short line is a personal name: two to four words, the first one a known given name."""
    words = fold_name(text).split()
    if not 2 <= len(words) <= _LONGEST_PART + 1 or any(word[0].isdigit() for word in words):
        return False
    if any(word in list_role_words("verb") or word in list_role_words("photo") for word in words):
        return False
    return words[0] in list_given_names() and not words[1].startswith(_AND_THE)


def may_be_name(text: str) -> bool:
    """Tell whether a line has the shape of a personal name: two to four words of letters, none of them a profession."""
    words = text.split()
    if not 2 <= len(words) <= _LONGEST_PART or not all(word.isalpha() for word in words):
        return False
    folded = set(fold_name(text).split())
    return not any(folded & list_role_words(role) for role in ("trade", "verb", "photo", "desk"))


def is_address(text: str) -> bool:
    """Tell whether a line is nothing but mail addresses and account names, with at most three words beside."""
    if len(text) > LONGEST:
        return False
    rest, count = _ADDRESS.subn(" ", text)
    return count > 0 and len(fold_name(rest).split()) <= 3 and not is_link(text)


def is_link(text: str) -> bool:
    """Tell whether a line is nothing but a link, with at most four words beside."""
    if "http" not in text and "www." not in text:
        return False
    rest, count = _LINK.subn(" ", text)
    return count > 0 and len(fold_name(rest).split()) <= 4


def is_tag_list(text: str) -> bool:
    """Tell whether a line is nothing but hashtags."""
    return text[0] == "#" and all(word[0] == "#" for word in text.split())


def parse_opening(text: str) -> Byline | None:
    """Read who reports from where at the beginning of a body line, or return null.

    Only openings that name an outlet or agency count: a place before a colon may be the subject of a headline.
    """
    match = _AGENCY_OPENING.match(text)
    if match is not None and fold_name(match["agency"]) in list_names():
        places = _SEPARATOR.split(_DATE.split(match["head"] or "")[0])
        roles = [(part, "place") for part in places if part.strip() and not _has_verb(part)]
        return _collect([*roles, (match["agency"], "agency")])
    head_text = text[:_OPENING_SIZE]
    if '"' in head_text:
        head_text = head_text[: head_text.index('"')]
    for end in reversed(list(_OPENING_END.finditer(head_text))):
        head = head_text[: end.start()]
        parts = _SEPARATOR.split(head)
        roles = _find_roles(parts if len(parts) > 1 else _FROM.split(head))
        kinds = {role for _, role in roles}
        if "" not in kinds and kinds & {"outlet", "agency", "doubtful", "desk"} and kinds != {"doubtful"}:
            return _collect(roles)
    return None


def _split_parts(text: str) -> list[str]:
    """Split a byline at its separators; without one, behind an outlet's name that a place follows."""
    parts = [part for part in _SEPARATOR.split(text) if part.strip()]
    words = text.split()
    if len(parts) > 1 or not 2 <= len(words) <= _LONGEST_PART + 1:
        return parts
    for cut in range(len(words) - 1, 0, -1):
        known = list_names().get(fold_name(" ".join(words[:cut])))
        if known is not None and not known.is_ambiguous and fold_name(" ".join(words[cut:])) in list_places():
            return [" ".join(words[:cut]), " ".join(words[cut:])]
    return parts


def _find_roles(parts: list[str]) -> list[tuple[str, str]]:
    """Give every part its role; beside an outlet, agency or desk an unknown short part is the writer's name."""
    roles = [(part, _find_role(part)) for part in parts if part.strip()]
    if any(role in ("outlet", "agency", "desk", "writer") for _, role in roles):
        return [(part, role or _guess_role(part)) for part, role in roles]
    return roles


def _guess_role(part: str) -> str:
    """Return the role of an unknown part beside a known one: several words are a name, a single one is a place."""
    words = fold_name(part).split()
    if not 1 <= len(words) <= _LONGEST_PART or not all(word.isalpha() and len(word) > 1 for word in words):
        return ""
    return "person" if len(words) > 1 else "place"


def _has_verb(part: str) -> bool:
    return not list_role_words("verb").isdisjoint(fold_name(part).split())


@lru_cache(maxsize=4096)
def _find_role(part: str) -> str:
    """Say what a part of a byline is: person, place, outlet, agency, desk, writer, doubtful (outlet or word), or ''."""
    name = fold_name(part)
    words = name.split()
    if not words or len(words) > _LONGEST_PART + 2:
        return ""
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
        return "writer" if len(words) <= _LONGEST_PART + 1 else ""
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
    for part, role in roles:
        if role in ("person", "writer"):
            authors.append(_drop_writer_word(part))
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


def _drop_writer_word(part: str) -> str:
    words = part.split()
    return " ".join(words[1:] if fold_name(words[0]) in list_role_words("writer") else words)
