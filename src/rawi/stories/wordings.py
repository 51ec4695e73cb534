"""Where two tellings of one statement differ: words of another strength, direct quotes, longer lists, days."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from difflib import SequenceMatcher
from functools import cache, lru_cache
from typing import Any, NamedTuple

from rawi.arabic.folding import fold_text
from rawi.arabic.reference import read_reference
from rawi.stories.accounts import list_countries
from rawi.stories.conflicts import CONTRADICTION, REFINEMENT, WORDING
from rawi.stories.days import are_other_days, is_relative
from rawi.stories.event_words import cut_stem, read_words, weigh
from rawi.stories.retellings import is_retold

_WORD = re.compile(r"\w+")
_MARKED = re.compile(r"[\"«“”]([^\"«»“”]+)[\"»“”]")
_FEWEST_MARKED = 2
_QUOTED = frozenset(("direct", "mixed"))
_VERBATIM = "verbatim"
_SAME_WORDS = 0.9  # of two direct quotes: what differs beyond this is spelling and cuts
_TOLD = 12  # words of a value: two wordings that begin alike are one that was printed twice
_MOST_WORDS, _LEAST_WORDS = 0.25, 3  # of the shorter one, and at least so many
_OTHER_WORDS = 0.2  # of what two quotes have in common: spelling, and a word that was left out
_LONG, _OTHER_WORDS_WITHIN = 8, 0.13  # so much in common with so little between: they only begin and end elsewhere
_LEAST_BEFORE = 0.5  # of what a quote says: where so much of it stands before another one, that one goes on from there
_FURTHEST_DAYS = 3  # who says a thing again after a week says it twice
_SOON = 2  # days between the articles that quote one statement in other words
_LEAST_UNDATED = 0.7  # likeness of quotes of which it is not known when they were printed
_SHOWN = 400  # characters of a statement in a value
_AND = "\N{ARABIC LETTER WAW}"
_FEWEST = 2  # names in a list
_AROUND = 8  # words on each side of a strength; two of them must be the same
_REACH = 3  # words behind a head in which two names stand
_WORDS_REMEMBERED = 100_000
_REMEMBERED = 4_096  # texts: one that is told often is in a pair with each of the others


def find_wordings(pairs: Iterable[Mapping[str, Any]]) -> list[tuple[Any, ...]]:
    """Return where two quotes of one utterance differ, as rows of `schemas.CONFLICTS`; each two wordings once.

    Args:
        pairs: two quotes, their `utterance_id`, `relation` and `similarity_ratio`, and for each of them its text, type,
            source and cluster of copies.
    """
    told = list(pairs)
    found = {row for pair in told if pair["cluster_a"] != pair["cluster_b"] for row in _compare(pair)}
    first: dict[tuple[Any, ...], tuple[Any, ...]] = {}
    for row in sorted(found, key=_name_quotes):
        first.setdefault((row[11], row[1], frozenset(_list_stems(value) for value in row[4:6])), row)
    copies = _find_copies(told)
    once: dict[tuple[Any, ...], tuple[Any, ...]] = {}
    for row in first.values():
        is_word = len(_list_stems(row[4])) == 1  # of a strength: the quotes around it may differ elsewhere
        names = row[4:6] if is_word else (copies.get(quote, quote) for quote in row[9:11])
        once.setdefault((row[11], row[1], frozenset(names)), row)
    return sorted(once.values())


def _find_copies(pairs: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """Return for every quote that was printed word for word elsewhere the first of those that are the same."""
    first: dict[str, str] = {}
    for pair in pairs:
        if pair["relation"] == _VERBATIM:
            ends = [_find_first(first, pair[f"quote_{side}"]) for side in "ab"]
            first[max(ends)] = min(ends)
    return {quote: _find_first(first, quote) for quote in first}


def _find_first(first: Mapping[str, str], quote: str) -> str:
    while first.get(quote, quote) != quote:
        quote = first[quote]
    return quote


def _name_quotes(row: tuple[Any, ...]) -> tuple[str, ...]:
    return (*row[9:11], *row[4:6])


def _list_stems(value: str) -> tuple[str, ...]:
    """Return what two reprints of one wording have in common, however they spell and point it."""
    return tuple(cut_stem(word) for word in _WORD.findall(fold_text(value))[:_TOLD])


def _compare(pair: Mapping[str, Any]) -> Iterator[tuple[Any, ...]]:
    texts = pair["text_a"], pair["text_b"]
    for word_a, word_b in _find_strengths(*texts):
        yield _build_row(pair, "wording", word_a, word_b, WORDING)
    for names_a, names_b in () if pair["relation"] == _VERBATIM else _find_lists(*texts):  # one was cut
        yield _build_row(pair, "list", ", ".join(names_a), ", ".join(names_b), REFINEMENT)
    for day_a, day_b in _find_days(pair):
        yield _build_row(pair, "date", day_a, day_b, CONTRADICTION)
    is_quoted = pair["type_a"] in _QUOTED and pair["type_b"] in _QUOTED
    is_alike = pair["relation"] == _VERBATIM or pair["similarity_ratio"] >= _SAME_WORDS
    said = [_read_said(pair, side) for side in "ab"]
    if (
        is_quoted
        and not is_alike
        and _is_told_soon(pair)
        and not _is_cut(*said)
        and is_retold(*texts)
        and not _are_two_sayings(pair)
    ):
        yield _build_row(pair, "wording", texts[0][:_SHOWN], texts[1][:_SHOWN], WORDING)


def _are_two_sayings(pair: Mapping[str, Any]) -> bool:
    """Tell whether two quotes are of two matters, or one of them is not in somebody's words.

    Each names a country that the other does not, or what one says stands in the other article before the quote.
    """
    countries = [list_countries(pair[f"text_{side}"]) for side in "ab"]
    if countries[0] - countries[1] and countries[1] - countries[0]:
        return True
    return any(
        _is_narrated(pair, side) or _is_before(pair, *sides) for side, sides in zip("ab", ("ab", "ba"), strict=True)
    )


def _is_narrated(pair: Mapping[str, Any], side: str) -> bool:
    """Tell whether a quote is a sentence of the narrator with a few quoted words in it, ahead of the verb."""
    return bool(pair[f"is_ahead_{side}"]) and _read_said(pair, side) != pair[f"text_{side}"]


def _is_before(pair: Mapping[str, Any], side: str, other: str) -> bool:
    """Tell whether what one quote says stands rather before the other one than in it."""
    words = read_words(pair[f"text_{side}"])
    said, before = (weigh(words & read_words(pair[f"{name}_{other}"])) for name in ("text", "before"))
    return before > said and before >= _LEAST_BEFORE * weigh(words)


def _is_told_soon(pair: Mapping[str, Any]) -> bool:
    """Tell whether two quotes were printed within days: bodies that report day by day say the like of another case.

    Where a day is not known they must be more alike: who campaigns for a thing says the like of it for years.
    """
    days = pair["published_a"], pair["published_b"]
    if None in days:
        return bool(pair["similarity_ratio"] >= _LEAST_UNDATED)
    return bool(abs((days[0] - days[1]).days) <= _SOON)


def _find_days(pair: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the days on which a statement was made by two tellings; one that is passed on was made by then.

    Bodies say the like of it day by day: only words that both quote are surely those of one statement. What one outlet
    prints twice it has only dated twice, and "yesterday" is printed again a day later.
    """
    if pair["relation"] != _VERBATIM or pair["type_a"] not in _QUOTED or pair["type_b"] not in _QUOTED:
        return
    days = {side: _read_day(pair, side) for side in "ab"}
    one, other = days["a"], days["b"]
    if one is not None and other is not None:
        is_apart = are_other_days(pair["said_text_a"], one, pair["said_text_b"], other)
        if is_apart and 0 < abs((one - other).days) <= _FURTHEST_DAYS:
            yield one.isoformat(), other.isoformat()
    elif pair["source_a"] == pair["source_b"] or any(pair[f"said_{side}"] and not days[side] for side in "ab"):
        return
    elif one is not None and _is_printed_before(pair["published_b"], one):
        yield one.isoformat(), f"not after {pair['published_b'].isoformat()}"
    elif other is not None and _is_printed_before(pair["published_a"], other):
        yield f"not after {pair['published_a'].isoformat()}", other.isoformat()


def _is_printed_before(published: date | None, said: date) -> bool:
    return published is not None and published < said


def _read_day(pair: Mapping[str, Any], side: str) -> date | None:
    """Return the day by whose name a quote says that it was said; nobody prints what is said on a later day."""
    said: date | None = pair[f"said_{side}"]
    is_named = said is not None and not is_relative(pair[f"said_text_{side}"])
    return said if is_named and not _is_printed_before(pair[f"published_{side}"], said or date.min) else None


def _read_said(pair: Mapping[str, Any], side: str) -> str:
    """Return what stands in the quotation marks of a quote with the narrator's words around them; else all of it."""
    text: str = pair[f"text_{side}"]
    marked = " ".join(_MARKED.findall(text)) if pair[f"type_{side}"] == "mixed" else ""
    return marked if len(_WORD.findall(marked)) >= _FEWEST_MARKED else text


def _list_words(text: str) -> list[str]:
    return [cut_stem(word) for word in _WORD.findall(fold_text(text))]


def _is_cut(one: str, other: str) -> bool:
    """Tell whether what two quotes have in common stands word for word in both: one was cut, or goes on."""
    words = [_list_words(text) for text in (one, other)]
    blocks = SequenceMatcher(None, words[0], words[1], autojunk=False).get_matching_blocks()
    same = [block for block in blocks if block.size >= _FEWEST]
    matched = sum(block.size for block in same)
    if matched < max(_LEAST_WORDS, _MOST_WORDS * min(map(len, words))):
        return False
    starts = [(0, 0), *((block.a + block.size, block.b + block.size) for block in same)]
    ends = [*((block.a, block.b) for block in same), (len(words[0]), len(words[1]))]
    # Where one quote has nothing, the other one was cut; where both have words of their own, they tell it differently.
    others = [min(end[0] - start[0], end[1] - start[1]) for start, end in zip(starts, ends, strict=True)]
    is_excerpt = matched >= _LONG and sum(others[1:-1]) <= _OTHER_WORDS_WITHIN * matched
    return is_excerpt or sum(others) <= _OTHER_WORDS * matched


def _build_row(pair: Mapping[str, Any], field: str, value_a: str, value_b: str, kind: str) -> tuple[Any, ...]:
    return (
        *(None, field, None, None, value_a, value_b, kind),
        *(pair["source_a"], pair["source_b"], pair["quote_a"], pair["quote_b"], pair["utterance_id"], None, None, None),
    )


def _cut_twice(word: str) -> str:
    """Return a word without ending and the ending before it: necessary in the accusative as well."""
    return cut_stem(cut_stem(fold_text(word)))


@cache
def _load_strengths() -> dict[str, tuple[str, int]]:
    rows = read_reference("strength_words")
    return {_cut_twice(row["word"]): (row["scale"], int(row["level"])) for row in rows}


@lru_cache(_WORDS_REMEMBERED)
def _find_strength(word: str) -> tuple[str, int] | None:
    return _load_strengths().get(_cut_twice(word))


def _find_strengths(one: str, other: str) -> Iterator[tuple[str, str]]:
    """Yield the words in which one telling is stronger than the other on the same scale, of the same thing."""
    sides = [_read_strengths(text) for text in (one, other)]
    one_words, two_words = (_WORD.findall(text) for text in (one, other))
    for scale in sorted(sides[0].keys() & sides[1].keys()):
        left, right = sides[0][scale], sides[1][scale]
        is_in_both = left.word in two_words or right.word in one_words
        if left.level != right.level and len(left.near & right.near) >= _FEWEST and not is_in_both:
            yield left.word, right.word


class _Strength(NamedTuple):
    """The strongest word of a scale in a text, its level, and the stems of the words around it."""

    word: str
    level: int
    near: frozenset[str]


@lru_cache(_REMEMBERED)
def _read_strengths(text: str) -> Mapping[str, _Strength]:
    """Return the strongest word of every scale."""
    found, words = dict[str, _Strength](), _WORD.findall(text)
    for index, (word, strength) in enumerate(zip(words, map(_find_strength, words), strict=True)):
        if strength is None:
            continue
        scale, level = strength
        if level and (scale not in found or level > found[scale].level):
            near = (*words[max(0, index - _AROUND) : index], *words[index + 1 : index + 1 + _AROUND])
            found[scale] = _Strength(word, level, frozenset(cut_stem(fold_text(other)) for other in near))
    return found


@cache
def _load_heads() -> dict[str, tuple[str, str]]:
    return {fold_text(row["word"]): (row["kind"], row["of"]) for row in read_reference("list_heads")}


@lru_cache(_WORDS_REMEMBERED)
def _find_head(word: str) -> tuple[str, str] | None:
    return _load_heads().get(fold_text(word).removeprefix(_AND))


def _find_lists(one: str, other: str) -> Iterator[tuple[list[str], list[str]]]:
    """Yield the names of things of one kind where one telling lists all that the other one does, and others as well.

    What the other one names behind another word is no longer list: the town of here, and the district of there.
    """
    texts = one, other
    sides = [_list_names(text) for text in texts]
    for thing in sorted(sides[0].keys() & sides[1].keys()):
        some, others = sides[0][thing], sides[1][thing]
        is_longer = some.keys() < others.keys() or others.keys() < some.keys()
        if (
            is_longer
            and min(len(some), len(others)) >= _FEWEST
            and not _is_in_both(some.keys() ^ others.keys(), *texts)
        ):
            yield list(some.values()), list(others.values())


def _is_in_both(names: Collection[str], *texts: str) -> bool:
    """Tell whether one of some names stands in both texts."""
    return any(all(name in _list_words(text) for text in texts) for name in names)


@lru_cache(_REMEMBERED)
def _list_names(text: str) -> Mapping[str, Mapping[str, str]]:
    """Return the names that stand behind base, bases, town and the like, each by the stem of its first word."""
    words = _WORD.findall(text)
    found: dict[str, dict[str, str]] = {}
    for index, head in enumerate(map(_find_head, words)):
        if head is None:
            continue
        kind, thing = head
        after = words[index + 1 : index + 1 + _REACH]
        names = [*after[:1], *_take_second(after[1:])] if kind == "two" else after[: bool(kind)]
        for name in names:
            found.setdefault(thing, {}).setdefault(cut_stem(fold_text(name)), name)
    return found


def _take_second(words: list[str]) -> list[str]:
    return [word.removeprefix(_AND) for word in words if word.startswith(_AND)][:1]
