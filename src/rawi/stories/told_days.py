"""Whether the day that a sentence names is surely that of the deed which it tells, and not of its telling."""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Any

from rawi.arabic.folding import fold_text
from rawi.arabic.letters import CONJUNCTIONS
from rawi.arabic.reference import read_reference
from rawi.stories.days import is_relative, list_weekdays, load_deictics, load_named_weekdays
from rawi.stories.event_words import split_words

_REACH = 8  # words between a deed and its day; farther away another verb has it
_VERB, _REACH_OF_VERB = "verb:", 20  # behind the verb of a meeting stand the titles of those who meet
_MEETING = "CONSULT"
_REMEMBERED = 8_192  # sentences
_FEMININE = "\N{ARABIC LETTER TEH}"
_SPEECH = frozenset(("say", "show"))


def is_day_of_deed(row: Mapping[str, Any]) -> bool:
    """Tell whether a mention gives its day beside what happened: no other day is named, and nothing is said on it.

    Args:
        row: a mention with `sentence`, `trigger_text`, `event_type`, `rule`, `date_text` and `quote_id`.
    """
    text = row["date_text"]
    if text is None or (row["quote_id"] is not None and is_relative(text)):
        return False  # "today" inside a quotation is the day of the speaker
    return not _names_other(row["sentence"], text) and is_day_near(row)


@lru_cache(_REMEMBERED)
def _names_other(sentence: str, text: str) -> bool:
    """Tell whether a sentence names another day beside one: a weekday with its article, or one by its distance."""
    words, own = split_words(sentence), split_words(text)
    for first, last in _find_all(words, own)[:1]:
        words = (*words[:first], *words[last:])
    shown = f" {' '.join(words)} "
    return not load_named_weekdays().isdisjoint(words) or any(f" {form} " in shown for form in load_deictics())


def is_day_near(row: Mapping[str, Any]) -> bool:
    """Tell whether the day of a mention stands near its deed, with no verb of saying between its clause and the day.

    Args:
        row: a mention with `sentence`, `trigger_text`, `event_type`, `rule` and `date_text`.
    """
    words = split_words(row["sentence"])
    days = _find_all(words, split_words(row["date_text"] or ""))
    deeds = _find_all(words, split_words(row["trigger_text"] or ""))
    if not days or not deeds:
        return False
    is_long = row["event_type"] == _MEETING and row["rule"].startswith(_VERB)
    return any(_is_told_on(words, day, deeds, _REACH_OF_VERB if is_long else _REACH) for day in days)


def list_weekdays_of_deed(row: Mapping[str, Any]) -> frozenset[int]:
    """Return the weekdays that the sentence of a mention names, without those on which something is said of it.

    Args:
        row: a mention with `sentence` and `trigger_text`.
    """
    if not list_weekdays(row["sentence"]):
        return frozenset()
    words = split_words(row["sentence"])
    deeds = _find_all(words, split_words(row["trigger_text"] or ""))
    told = [words[place] for place in range(len(words)) if not _is_said_on(words, place, deeds)]
    return list_weekdays(" ".join(told))


def _is_said_on(words: Sequence[str], place: int, deeds: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a verb of saying stands before a word, and no deed between them."""
    before = max((deed[0] for deed in deeds if deed[0] < place), default=0)
    return any(map(_is_saying, words[before:place]))


def _is_told_on(words: Sequence[str], day: tuple[int, int], deeds: Sequence[tuple[int, int]], reach: int) -> bool:
    first, last = day
    if min(max(deed[0] - last, first - deed[1]) for deed in deeds) > reach:
        return False
    return not _is_said_on(words, first, deeds)


def _find_all(words: Sequence[str], part: Sequence[str]) -> list[tuple[int, int]]:
    """Return where some words stand together among others, as bounds."""
    size = len(part)
    starts = (index for index in range(len(words) - size + 1) if size and words[index : index + size] == part)
    return [(index, index + size) for index in starts]


@cache
def _load_sayings() -> frozenset[str]:
    """Return verbs of saying in the past and the present, of him and of her."""
    rows = [row for row in read_reference("reporting_verbs") if row["sense"] in _SPEECH]
    past = {fold_text(row["past"]) for row in rows if row["past"]}
    present = {fold_text(row["present"]) for row in rows if row["present"]}
    return frozenset(past | {verb + _FEMININE for verb in past} | present | {_FEMININE + verb[1:] for verb in present})


def _is_saying(word: str) -> bool:
    return word in _load_sayings() or (word[:1] in CONJUNCTIONS and word[1:] in _load_sayings())
