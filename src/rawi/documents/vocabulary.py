"""The tables of `seeds/reference` that tell what a line is, compiled once per process."""

import re
from collections import defaultdict
from functools import cache, lru_cache
from typing import NamedTuple

from rawi.arabic.folding import fold_text
from rawi.arabic.reference import read_reference
from rawi.arabic.tokens import cut_tokens

Words = tuple[str, ...]
# Names hold hardly ever anything else; these need no tokens. The words of both ways are the same.
_PLAIN = re.compile(r"[ a-z\u0621-\u064a\-.,:;!?()\"'/*&\u060c\u061b\u061f]*")
_WORD = re.compile(r"[a-z\u0621-\u064a]+")
_TEH = "\N{ARABIC LETTER TEH}"
_LONGEST_NOTICE = 70  # tokens of a notice at the edge of a page; what is longer is text that speaks of such things
_LONGEST_LOOSE = 9  # words of a line in which a phrase may be scattered


class Furniture(NamedTuple):
    """A phrase of the page around the article.

    Attributes:
        kind: the kind of its line.
        opens: whether a list of links follows.
        place: where in the line and in the document it stands; see the table.
    """

    kind: str
    opens: bool
    place: str


class KnownName(NamedTuple):
    """An outlet or agency: its usual name, whether it is an agency, and whether the form may mean something else."""

    name: str
    is_agency: bool
    is_ambiguous: bool


@cache
def _compile_furniture() -> tuple[
    dict[Words, Furniture], dict[str, list[tuple[Words, Furniture]]], dict[str, list[tuple[frozenset[str], Furniture]]]
]:
    whole: dict[Words, Furniture] = {}
    starts: dict[str, list[tuple[Words, Furniture]]] = defaultdict(list)
    loose: dict[str, list[tuple[frozenset[str], Furniture]]] = defaultdict(list)
    for row in read_reference("furniture"):
        if row["place"] == "top":
            continue
        words = tuple(cut_tokens(row["phrase"]).words)
        furniture = Furniture(row["kind"], row["opens"] == "yes", row["place"])
        if row["place"] == "line":
            whole[keep_letters(words)] = furniture
        elif row["place"] in ("start", "short", "tail", "first"):
            starts[words[0]].append((words, furniture))
        else:
            loose[words[0]].append((frozenset(words), furniture))
    return whole, dict(starts), dict(loose)


def keep_letters(words: Words | list[str]) -> Words:
    """Return the words and numbers of a line without its punctuation marks."""
    return tuple([word for word in words if word[0].isalnum()])


def find_furniture(words: list[str], is_edge: bool = False) -> Furniture | None:
    """Return what a line is when it begins with, or is, words of the page around the article.

    Args:
        words: the line's folded tokens; at least one.
        is_edge: whether the line is among the first or last of its document, where notices stand.
    """
    whole, starts, loose = _compile_furniture()
    letters = keep_letters(words) if len(words) <= 2 * _LONGEST_LOOSE else ()
    if letters in whole:
        return whole[letters]
    if letters and (letters[0].isdigit() or letters[-1].isdigit()):  # how many there are
        counted = letters[1:] if letters[0].isdigit() else letters[:-1]
        if counted in whole:
            return whole[counted]
    for phrase, furniture in starts.get(words[0], ()):
        if words[: len(phrase)] == list(phrase):
            return furniture
    is_short = 0 < len(letters) <= _LONGEST_LOOSE
    is_edge = is_edge and len(words) <= _LONGEST_NOTICE
    if is_edge or is_short:
        present = set(words)
        for word in present & loose.keys():
            for scattered, furniture in loose[word]:
                if scattered <= present and (is_edge if furniture.place == "edge" else is_short):
                    return furniture
    return None


@cache
def list_sections() -> frozenset[str]:
    """Return the folded names of sections, which stand above a title."""
    return frozenset(fold_name(row["phrase"]) for row in read_reference("furniture") if row["place"] == "top")


@cache
def list_names() -> dict[str, KnownName]:
    """Return outlets and agencies by folded form; what is both is an agency, for bylines name it as a source."""
    names: dict[str, KnownName] = {}
    for table in ("outlets", "agencies"):
        for row in read_reference(table):
            form = fold_name(row["form"])
            names[form] = KnownName(row["name"], table == "agencies", row["ambiguous"] == "yes")
    return names


@cache
def list_places() -> dict[str, str]:
    """Return cities, provinces and states: the name as written in the tables, by its folded form."""
    names: dict[str, str] = {}
    for table in ("places", "states"):
        for row in read_reference(table):
            forms = [row["name"], *row.get("aliases", "").split("|"), *row.get("capital", "").split("|")]
            names.update({fold_name(form): form for form in forms if form})
    return names


@cache
def list_given_names() -> frozenset[str]:
    """Return the folded first words of personal names."""
    return frozenset(fold_name(row["name"]) for row in read_reference("given_names"))


@cache
def list_role_words(role: str) -> frozenset[str]:
    """Return the folded words of one role of the table of byline words."""
    return frozenset(fold_name(row["word"]) for row in read_reference("byline_words") if row["role"] == role)


@cache
def list_story_verbs() -> frozenset[str]:
    """Return folded past tenses with which a sentence goes on telling: said, was, began; masculine and feminine."""
    verbs = {fold_name(row["past"]) for row in read_reference("reporting_verbs") if row["past"]}
    verbs |= {fold_name(row["word"]) for row in read_reference("finite_verbs") if row["tense"] == "past"}
    verbs |= {fold_name(row["form"]) for row in read_reference("date_links") if row["role"] == "was"}
    return frozenset(verbs | {verb + _TEH for verb in verbs})


@cache
def list_date_words() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Return the folded words of months and weekdays, those that prove a date line, and all that may stand in it."""
    calendar = {
        word
        for table in ("months", "weekdays")
        for row in read_reference(table)
        for word in fold_name(row["form"]).split()
    }
    rows = [row for row in read_reference("dateline_words") if row["proof"] not in ("ago", "unit")]
    calendar |= {fold_name(row["word"]) for row in rows if row["proof"] == "date"}
    proofs = {fold_name(row["word"]) for row in rows if row["proof"] == "yes"}
    return frozenset(calendar), frozenset(proofs), frozenset(fold_name(row["word"]) for row in rows) | proofs


@cache
def list_age_words(role: str) -> frozenset[str]:
    """Return the folded words for ago, or for units of time."""
    return frozenset(fold_name(row["word"]) for row in read_reference("dateline_words") if row["proof"] == role)


@lru_cache(maxsize=8192)
def fold_name(name: str) -> str:
    """Return a name's folded words, one space between them and no marks, so that spellings compare equal."""
    folded = fold_text(name)
    if _PLAIN.fullmatch(folded):
        return " ".join(_WORD.findall(folded))
    return " ".join(keep_letters(cut_tokens(folded).words))
