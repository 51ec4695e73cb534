"""The figures of an account, each source's fullest one, and whether two of them count the same."""

import math
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any, NamedTuple

from rawi.arabic.folding import fold_text
from rawi.arabic.letters import ALEF, FROM, PROCLITICS, WAW
from rawi.arabic.reference import read_reference
from rawi.stories.days import load_named_weekdays
from rawi.stories.event_words import cut_stem, load_number_stems, split_words
from rawi.stories.name_lists import ARTICLE

RELEASES = frozenset(("release", "arrest", "return"))
_MOST_TIMES = 4  # a figure so many times another one counts something else
_APPROXIMATE = 0.1  # of a figure that is called approximate
_CACHE_SIZE = 50_000
_SENTENCES_REMEMBERED = 8_192
_LONGEST = 1  # days that a night takes: what is counted over more of them is no toll of one happening
_OTHERS = fold_text("آخر")
_BEHIND = 4  # words behind a figure that may add to it
_THEY = WAW + ALEF  # ending of a verb: "27 died" says nothing of who
_CASUALTIES = frozenset(("dead", "injured"))
_AT_LEAST = tuple(fold_text("على الأقل").split())
_AFTER = 4  # words behind a number in which it can be called a bound
_BEFORE = 2  # words between a number and "at least"


class Value(NamedTuple):
    """What one mention says of a field.

    Attributes:
        shown: in words.
        low: least that it can mean.
        high: most that it can mean.
        row: the mention.
        total: the sum of the figures that the mention gives side by side, of which `low` is the greatest.
        told: the number itself, however it is bounded.
    """

    shown: str
    low: float
    high: float
    row: Mapping[str, Any]
    total: float = 0.0
    told: float = 0.0


def name_source(row: Mapping[str, Any]) -> str:
    """Return whose word a mention is.

    Args:
        row: a mention with `source`, `cluster_id` and `article_id`.
    """
    return str(row["source"] or row["cluster_id"] or row["article_id"])


@cache
def load_stems(kind: str) -> frozenset[str]:
    """Return the stems of the words of one kind in `counted_words.csv`."""
    return frozenset(cut_stem(fold_text(row["word"])) for row in read_reference("counted_words") if row["kind"] == kind)


@cache
def _load_words(kind: str) -> frozenset[str]:
    return frozenset(fold_text(row["word"]) for row in read_reference("counted_words") if row["kind"] == kind)


def list_totals(rows: Sequence[Mapping[str, Any]], kind: str) -> list[Value]:
    """Return the greatest figure of a kind that each source gives in each article: parts of it are no other account."""
    totals: dict[tuple[str, str], Value] = {}
    for row in rows:
        values = [value for figure in row["counts"] or () if (value := _read_figure(figure, row, kind)) is not None]
        if values and not _is_sum_of_many(row):
            value = max(values, key=lambda value: value.low)._replace(total=sum(value.total for value in values))
            key = (name_source(row), row["article_id"])
            if key not in totals or value.low > totals[key].low:
                totals[key] = value
    return list(totals.values())


def _is_sum_of_many(row: Mapping[str, Any]) -> bool:
    """Tell whether a mention counts over many days, or over incidents that it calls separate."""
    first, last = row["date_start"], row["date_end"]
    if first is not None and last is not None and (last - first).days > _LONGEST:
        return True
    words = split_words(row["sentence"])
    return not _load_words("several").isdisjoint(words) or _names_two_days(words)


def _names_two_days(words: Sequence[str]) -> bool:
    """Tell whether a sentence tells of Wednesday and Thursday together."""
    days = load_named_weekdays()
    return any(one in days and other[:1] == WAW and other[1:] in days for one, other in pairwise(words))


def _read_figure(figure: Mapping[str, Any], row: Mapping[str, Any], kind: str) -> Value | None:
    if figure["kind"] != kind:
        return None
    low, high = figure["low"], figure["high"]
    if figure["best"] is not None and low is None:
        low = high = figure["best"]
    words = fold_text(figure["text"]).split()
    is_part = row["mode"] not in RELEASES and words[-1:] == [
        FROM
    ]  # "ten of": a part of a whole that may be another one's
    if low is None or (low == high and low <= 1) or is_part:
        return None
    if kind == "dead" and not load_stems("others").isdisjoint(map(cut_stem, words)):
        return None
    behind = _list_behind(row["sentence"], split_words(figure["text"]))
    if kind in _CASUALTIES and _counts_both(behind):
        return None
    high = None if high == low and _is_least_before(row, words) else _read_bound(low, high, words, behind)
    more = sum(map(_is_one_more, behind)) + sum(_read_more(*pair) for pair in pairwise(behind))
    if figure["modifier"] == "approx":
        least = low * (1 - _APPROXIMATE)
        return Value(figure["text"], least, (high or low) * (1 + _APPROXIMATE), row, least + more, low)
    return Value(figure["text"], float(low), math.inf if high is None else float(high), row, float(low + more), low)


def _is_least_before(row: Mapping[str, Any], words: Sequence[str]) -> bool:
    """Tell whether the title or the sentences before call a number the least: "the four" are then four at least."""
    return any(_calls_least(row[name], words[0].removeprefix(ARTICLE)) for name in ("title", "before"))


@lru_cache(_SENTENCES_REMEMBERED)
def _calls_least(text: str, number: str) -> bool:
    words = split_words(text)
    starts = [place for place, pair in enumerate(pairwise(words)) if pair == _AT_LEAST]
    return any(number in words[max(0, start - _BEFORE) : start] for start in starts)


def _read_bound(low: float, high: float | None, words: Sequence[str], behind: Sequence[str]) -> float | None:
    """Return the most that a figure can mean: no bound when "at least" stands behind it, not of the one before it."""
    if tuple(words[: len(_AT_LEAST)]) == _AT_LEAST:
        return high or low
    return None if any(pair == _AT_LEAST for pair in pairwise(behind[:_AFTER])) else high


@lru_cache(_SENTENCES_REMEMBERED)
def _list_behind(sentence: str, figure: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words right behind a figure; its noun may be one of them."""
    words = split_words(sentence)
    for index in range(len(words) - len(figure) + 1):
        if words[index : index + len(figure)] == figure:
            return words[index + len(figure) - 1 : index + len(figure) + _BEHIND]
    return ()


def _counts_both(behind: Sequence[str]) -> bool:
    """Tell whether a figure counts the dead and the injured together: tens of dead and injured, between both."""
    hurt = _load_casualties()
    return any(one in hurt and other[:1] == WAW and other[1:] in hurt for one, other in pairwise(behind))


@cache
def _load_casualties() -> frozenset[str]:
    """Return the words for those who were killed and for those who were hurt."""
    rows = read_reference("casualty_words")
    words = {fold_text(row["word"]) for row in rows if row["side"] == "after" and row["kind"] in _CASUALTIES}
    return frozenset(words | {ARTICLE + word for word in words})


def _is_one_more(word: str) -> bool:
    """Tell whether a word adds one to a figure: two officers and a soldier."""
    person = word[1:]
    return word[:1] == WAW and (person in _load_counted() or person.removesuffix(ALEF) in _load_counted())


def _read_more(word: str, following: str) -> int:
    """Return what a number adds to the figure before it: twelve soldiers and three of the guards; not three injured."""
    if word[:1] != WAW or following in _load_casualties() or following.startswith(_OTHERS):
        return 0
    return int(word[1:]) if word[1:].isdecimal() else _load_units().get(word[1:], 0)


@cache
def _load_units() -> dict[str, int]:
    rows = read_reference("number_words")
    return {fold_text(row["form"]): int(row["value"]) for row in rows if row["kind"] == "unit" and row["value"] != "1"}


@cache
def _load_counted() -> frozenset[str]:
    """Return words for one and the nouns that news counts, without those of a deed: and the wounding of."""
    deeds = {fold_text(row["word"]) for row in read_reference("casualty_words") if row["side"] == "before"}
    nouns = frozenset(fold_text(row["form"]) for row in read_reference("counted_nouns"))
    return (nouns | _load_words("one")) - deeds


def is_other_figure(one: Value, other: Value) -> bool:
    """Tell whether two figures count the same people, and neither account gives the figure of the other."""
    lesser, greater = sorted((one, other), key=lambda value: value.low)
    if lesser.told == greater.told or lesser.told * _MOST_TIMES < greater.low or lesser.total >= greater.low:
        return False
    if _names_several(one.row) != _names_several(other.row):
        return False
    nouns = [_list_nouns(value.shown) for value in (lesser, greater)]
    is_part = nouns[0] and lesser.total <= lesser.low and not nouns[1]  # five soldiers may be among seven people
    if is_part or (nouns[0] and nouns[1] and nouns[0].isdisjoint(nouns[1])):
        return False
    sentences = [_list_sentence(value.row["sentence"]) for value in (one, other)]
    numbers = [_list_numbers(value.shown) for value in (one, other)]
    return not (numbers[0] and numbers[0] <= sentences[1]) and not (numbers[1] and numbers[1] <= sentences[0])


def tells_rise(value: Value) -> bool:
    """Tell whether a toll is said to have risen to a figure: by its sentence, or by a title that gives the figure.

    Args:
        value: a figure; its mention has `title` and `sentence`.
    """
    title = split_words(value.row["title"])
    told = (*split_words(value.row["sentence"]), *(title if not _list_numbers(value.shown).isdisjoint(title) else ()))
    return not load_stems("rise").isdisjoint(map(cut_stem, told))


def _names_several(row: Mapping[str, Any]) -> bool:
    """Tell whether a sentence tells of more than one attack: its figure is then another one than that of one attack."""
    return any(map(_is_several, _list_sentence(row["sentence"])))


@lru_cache(_SENTENCES_REMEMBERED)
def _list_sentence(sentence: str) -> frozenset[str]:
    return frozenset(fold_text(sentence).split())


@lru_cache(_CACHE_SIZE)
def _is_several(word: str) -> bool:
    """Tell whether a word names more than one attack, with whatever is attached to it in front."""
    forms = (word, word[1:]) if word[:1] in PROCLITICS else (word,)
    return not _load_words("attacks").isdisjoint(forms)


def _list_nouns(shown: str) -> set[str]:
    """Return the stems of a figure's words that say who is counted; none when they could be anybody."""
    words = [word for word in split_words(shown) if not word.isdigit()]
    nouns = {cut_stem(word) for word in words[-1:] if word[:1] != WAW and not word.endswith(_THEY)}
    return nouns - load_stems("anybody") - load_number_stems()


def _list_numbers(shown: str) -> set[str]:
    words = fold_text(shown).split()
    digits = {word for word in words if word.isdigit()}
    return digits or set(words[:1])
