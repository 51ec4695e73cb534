"""What a name says by itself: whose it can be, and under which keys other names of the same one are found."""

import re
from functools import lru_cache
from typing import NamedTuple

from rawi.arabic.folding import fold_text
from rawi.arabic.names import KnownName, resolve_name
from rawi.quotes.lexicon import is_title_word, read_given_names, read_heads
from rawi.stories.body_names import is_body_head, read_body, strip_frame
from rawi.stories.known_names import find_known
from rawi.stories.name_lists import (
    is_common_surname,
    list_office_words,
    read_countries,
    read_entity_words,
    read_name_spellings,
    read_offices,
    strip_article,
)
from rawi.stories.spelling import correct_word, simplify_foreign

_MARKS = re.compile(r"[\"'«»“”„‟‘’()\[\]{}<>:;,،؛.!؟?/|_*#-]+")
_BRACKETS = re.compile(r"\([^()]*\)")
_LEAST_KEY = 2
_AND_THE = "\N{ARABIC LETTER WAW}\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_BODIES = ("organisation", "group")


class NameReading(NamedTuple):
    """A name, read.

    Attributes:
        kind: person, role, body, known, common or unnamed.
        key: what the entity is called inside the project; equal keys are one entity.
        parts: the words of a person's name, titles and "son of" left out; of a body its words without article.
        search: keys under which a name that says too little looks for a fuller one; empty when it says enough.
        answers: keys under which a fuller name is found by those.
        country: the code of the country that the name itself tells.
        known: what the tables say of it.
        is_local: whether it means somebody only inside its article.
    """

    kind: str
    key: str
    parts: tuple[str, ...]
    search: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    country: str | None = None
    known: KnownName | None = None
    is_local: bool = False


@lru_cache(maxsize=200_000)
def read_name(name: str, kind: str | None) -> NameReading:
    """Read a name.

    Args:
        name: as an article writes it.
        kind: what the quote says that it is: person, organisation, group, anonymous, document; null when nobody says.
    """
    words = list_words(name)
    if not words:
        return NameReading("unnamed", fold_text(name).strip() or name, (), is_local=True)
    if kind == "anonymous":
        return NameReading("unnamed", " ".join(words), tuple(words), is_local=True)
    if (known := find_known(tuple(words), kind)) is not None:
        return _read_known(known, words)
    if kind == "person" or (kind is None and _begins_person(words)):
        return _read_person(words)
    head = read_heads().get(words[0])
    if kind is None and head is not None and head.kind == "person" and head.number == "s":
        return _read_role(words)
    if kind in _BODIES or (kind is None and head is not None and head.kind in (*_BODIES, "press")):
        return _read_body(words)
    return NameReading("common", " ".join(words), tuple(words), is_local=kind == "document")


def list_words(name: str) -> list[str]:
    """Return the folded words of a name, without marks, brackets and what the writer says of the name."""
    return list(_split_name(name))


@lru_cache(maxsize=100_000)
def _split_name(name: str) -> tuple[str, ...]:
    folded = fold_text(name)
    text = _BRACKETS.sub(" ", folded)
    return tuple(strip_frame(_MARKS.sub(" ", text or folded).split()))


def _begins_person(words: list[str]) -> bool:
    return len(words) > 1 and words[0] in read_given_names() and not is_title_word(words[1])


def _read_known(known: KnownName, words: list[str]) -> NameReading:
    key = fold_text(known.name)
    if known.kind != "person":
        heads = (f"h:{strip_article(key.split()[0])}",) if known.kind in ("group", "organisation") else ()
        return NameReading("known", key, tuple(map(strip_article, words)), (), heads, known.country_code, known)
    parts = tuple(join_parts(list_words(known.name)))
    if len(words) == 1:
        return NameReading("known", key, (words[0],), (f"s:{words[0]}",), (), known.country_code, known)
    return NameReading("known", key, parts, (), (f"s:{parts[-1]}",), known.country_code, known)


def _read_person(words: list[str]) -> NameReading:
    """Read the name of a person, or a role that stands for one."""
    named = _drop_titles(words)
    if not named or (read_heads().get(words[0]) is not None and not any(_is_given(word) for word in named)):
        return _read_role(words)
    parts = join_parts(named)
    if (known := resolve_name(" ".join(named))) is not None and known.kind == "person":
        return _read_known(known, named)
    parts = _drop_dynasty(parts)
    family = strip_article(parts[-1])
    if len(parts) == 1:
        search = (f"s:{parts[0]}",)
        return NameReading("person", parts[0], tuple(parts), search, (), is_local=is_common_surname(parts[0]))
    answers = [f"s:{parts[-1]}"]
    if not is_common_surname(parts[-1]):
        key = f"{simplify_foreign(parts[0])} {simplify_foreign(family)}"
        return NameReading("person", key, tuple(parts), (), tuple(answers))
    if len(parts) == _LEAST_KEY:
        return NameReading("person", " ".join(parts), tuple(parts), (f"f:{parts[0]} {parts[1]}",), tuple(answers))
    answers.append(f"f:{parts[0]} {parts[-1]}")
    answers.append(f"f:{parts[0]} {parts[1]}")
    key = " ".join((parts[0], parts[1], parts[-1]))
    return NameReading("person", key, tuple(parts), (), tuple(answers))


def _is_given(word: str) -> bool:
    return word in read_given_names() or read_name_spellings().get(word, ("", ""))[1] == "given"


def _drop_titles(words: list[str]) -> list[str]:
    """Return a name without the titles and offices before it."""
    first = 0
    while first < len(words) - 1 and (is_honorific(words[first]) or is_office(words[first])):
        first += 1
    return words[first:]


def is_honorific(word: str) -> bool:
    """Tell whether a folded word is a title that is never part of a name."""
    return strip_article(word) in read_entity_words()["honorific"] and word not in read_given_names()


def is_office(word: str) -> bool:
    """Tell whether a folded word opens a role."""
    head = read_heads().get(word)
    return head is not None and head.kind == "person"


def join_parts(words: list[str]) -> list[str]:
    """Return the parts of a person's name: "slave of the" and the like joined with the next word, "son of" left out."""
    lists, parts, prefix = read_entity_words(), list[str](), ""
    for word in words:
        if word in lists["joined"]:
            prefix += word
        elif word not in lists["particle"] or not parts:
            parts.append(prefix + word)
            prefix = ""
    return [*parts, prefix] if prefix else parts


def _drop_dynasty(parts: list[str]) -> list[str]:
    houses = {house.replace(" ", "") for house in read_entity_words()["dynasty"]}
    return parts[:-1] if len(parts) > _LEAST_KEY and parts[-1] in houses else parts


@lru_cache(maxsize=50_000)
def read_role(role: str) -> tuple[str, str | None]:
    """Return what a role is, without article, titles and country, and the country that it names.

    An office of the tables is called by its class there, so that "prime minister" and "head of the council of
    ministers" are one.
    """
    countries, offices = read_countries(), read_offices()
    words = list_words(role)
    country = next((countries[word] for word in words if word in countries), None)
    plain = [word for word in words if word not in countries]
    bare = [word for word in plain if not is_honorific(word)] or plain
    kept = tuple(correct_word(strip_article(word), list_office_words()) for word in bare)
    return offices.get(kept) or " ".join(kept), country


def _read_role(words: list[str]) -> NameReading:
    """Read a role without a name: the prime minister of a country, or "the coach"."""
    role, country = read_role(" ".join(words))
    key = f"{role} {country or ''}".strip()
    return NameReading("role", key, (role,), (f"r:{key}",), (), country, is_local=country is None)


def _read_body(words: list[str]) -> NameReading:
    body = read_body(words)
    key = " ".join((*body.words, body.country or "")).strip()
    is_local = len(body.words) == 1 and body.country is None and is_body_head(body.words[0])
    head = read_heads().get(words[0])
    is_single = head is not None and head.number == "s"
    search = (f"h:{body.words[0]}",) if is_local and is_single and head is not None and head.is_definite else ()
    is_list = len(words) > 1 and words[1].startswith(_AND_THE)
    answers = (f"h:{body.words[0]}",) if is_single and not is_local and not is_list else ()
    return NameReading("body", key, body.words, search, answers, body.country, is_local=is_local)
