"""How many: dead, injured, detained, troops, attacks and participants, with bounds and modifiers."""

from functools import cache
from typing import Any, NamedTuple

from rawi.arabic.folding import fold_text
from rawi.arabic.numbers import NumberExpression
from rawi.arabic.reference import read_reference
from rawi.arabic.tokens import Analysis
from rawi.events.clauses import Clause
from rawi.events.drafts import Draft
from rawi.events.words import attach, load_class, load_exact

_AFTER_REACH = 4
_BEFORE_REACH = 3
_NOUN_REACH = 2  # tokens between a number and the noun that it counts
_HARM = frozenset(("dead", "injured", "detained"))
_OTHER_REACH = 4  # tokens between a trigger and the number of what it took, freed or brought
_NONE_REACH = 5  # tokens between without and casualties
_BREAKS = frozenset((".", "؛", ":", "،", ","))
_KIND_TYPES = {
    "dead": ("ASSAULT",),
    "injured": ("ASSAULT",),
    "attacks": ("ASSAULT", "COERCE"),
    "detained": ("COERCE", "RETREAT", "ASSAULT"),
    "troops": ("MOBILIZE", "RETREAT", "CONCEDE", "ASSAULT", "AID"),
    "participants": ("PROTEST", "CONSULT", "AGREE"),
}
_OTHER_MODES = frozenset(("abduct", "release", "expel", "restrict", "censor", "seize"))
_CASUALTY_FRAMES = frozenset(("kill", "patient", "of_patient", "none", "takes_life"))


class Tally(NamedTuple):
    """A number and what it counts; `first` and `last` are tokens."""

    first: int
    last: int
    row: dict[str, Any]


@cache
def _load_kinds(side: str) -> dict[str, str]:
    kinds: dict[str, str] = {}
    for row in read_reference("casualty_words"):
        if row["side"] == side:
            for form in attach(fold_text(row["word"])):
                kinds.setdefault(form, row["kind"])
    return kinds


def _build(analysis: Analysis, number: NumberExpression, kind: str, last: int) -> Tally:
    text = analysis.raw(number.first, min(number.last + 1, last))
    row = {
        "kind": kind,
        "low": number.low,
        "best": number.best,
        "high": number.high,
        "modifier": number.modifier,
        "text": text,
    }
    return Tally(number.first, number.last, row)


def attach_tallies(
    analysis: Analysis, clause: Clause, numbers: list[NumberExpression], drafts: list[Draft]
) -> list[Draft]:
    """Return the drafts of one sentence with the numbers that belong to them.

    Args:
        analysis: the article.
        clause: the sentence.
        numbers: the numbers in it.
        drafts: its drafts in order.
    """
    if not drafts:
        return drafts
    counted = list(drafts)
    taken_dead = False
    for number in numbers:
        if number.first in clause.skipped or (number.low is None and number.high is None):
            continue
        if number.last < clause.last and analysis.words[number.last] in load_exact("measure"):
            continue
        kind = _read_kind(analysis.words, clause, number)
        index = _find_owner(counted, number, kind)
        if index is not None:
            tally = _build(analysis, number, kind or "other", clause.last)
            counted[index] = counted[index]._replace(counts=(*counted[index].counts, tally.row))
            taken_dead = taken_dead or kind == "dead"
    if not taken_dead:
        counted = _attach_unnumbered(analysis, clause, counted)
    return counted


def _read_kind(words: list[str], clause: Clause, number: NumberExpression) -> str | None:
    after, before = _load_kinds("after"), _load_kinds("before")
    troops = after.get(words[number.last - 1])
    if troops not in (None, "troops"):
        return troops
    counted = None
    for index in range(number.last, min(number.last + _AFTER_REACH, clause.last)):
        if words[index] in _BREAKS:
            break
        kind = after.get(words[index])
        if kind in _HARM:
            return kind
        if kind and index - number.last < _NOUN_REACH:
            counted = counted or kind
    for index in range(number.first - 1, max(clause.first, number.first - _BEFORE_REACH) - 1, -1):
        if words[index] in _BREAKS:
            break
        if kind := before.get(words[index]):
            return kind
    return counted or troops


def _find_owner(drafts: list[Draft], number: NumberExpression, kind: str | None) -> int | None:
    """Return which draft a number belongs to: the nearest of a type that such things are counted for."""
    best, cost = None, 1_000_000
    for index, draft in enumerate(drafts):
        hit = draft.hit
        if kind is None:
            is_counted = draft.mode in _OTHER_MODES or draft.event_type == "AID"
            reach = _OTHER_REACH * (2 if draft.event_type == "AID" else 1)
            if not is_counted or not 0 <= number.first - hit.last <= reach:
                continue
        elif draft.event_type not in _KIND_TYPES.get(kind, ()):
            continue
        distance = abs(hit.first - number.first)
        if distance < cost:
            best, cost = index, distance
    return best


def _attach_unnumbered(analysis: Analysis, clause: Clause, drafts: list[Draft]) -> list[Draft]:
    """Add the one dead that a singular noun tells of, and the none that without casualties says."""
    single = load_class("single").words
    words = clause.words
    counted = []
    for draft in drafts:
        row = None
        trigger = draft.hit.form.trigger
        if draft.event_type == "ASSAULT":
            start = draft.hit.last
            kind = _load_kinds("before").get(words[draft.hit.first]) or _load_kinds("before").get(words[start - 1])
            is_toll = kind in ("dead", "injured") and trigger.frame in _CASUALTY_FRAMES
            if kind and is_toll and start < clause.last and words[start] in single:
                row = _build_plain(kind, 1, analysis.raw(draft.hit.first, start + 1))
            none = _find_none(words, clause)
            if none is not None:
                row = _build_plain("dead", 0, analysis.raw(*none))
        counted.append(draft._replace(counts=(*draft.counts, row)) if row else draft)
    return counted


def _build_plain(kind: str, value: int, text: str) -> dict[str, Any]:
    return {"kind": kind, "low": value, "best": value, "high": value, "modifier": None, "text": text}


def _find_none(words: list[str], clause: Clause) -> tuple[int, int] | None:
    """Return where the sentence says that nobody was hurt."""
    without, casualties = load_exact("without"), load_class("casualty_none").words
    for index in range(clause.first, clause.last):
        if words[index] in without:
            for other in range(index + 1, min(index + 1 + _NONE_REACH, clause.last)):
                if words[other] in casualties:
                    return index, other + 1
                if words[other] in _BREAKS:
                    break
    return None
