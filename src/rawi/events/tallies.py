"""How many: dead, injured, detained, troops, attacks and participants, with bounds and modifiers."""

from functools import cache
from typing import Any, NamedTuple

from rawi.arabic.folding import fold_text
from rawi.arabic.numbers import NumberExpression
from rawi.arabic.reference import read_reference
from rawi.arabic.tokens import Analysis
from rawi.events.clauses import Clause
from rawi.events.clusters import is_toll, load_injuries
from rawi.events.drafts import Draft
from rawi.events.letters import IN, WAW
from rawi.events.phrases import Phrase
from rawi.events.words import attach, load_class, load_exact

_AFTER_REACH = 4
_BEFORE_REACH = 3
_NOUN_REACH = 2  # tokens between a number and the noun that it counts
_HARM = frozenset(("dead", "injured", "detained"))
_PART_GAP, _PART_REACH = 2, 5  # tokens between among them and a number, and between two such numbers
_BEARER_REACH = 12  # tokens between a trigger and the number of those whom it struck
_TOTAL_REACH = 12  # tokens between the dead and the verb that says how many
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
_TAKEN_MODES = frozenset(("abduct", "release"))
_TAKEN_REACH = 10  # tokens between the number of those taken or freed and the verb after them
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
    taken_dead, part_end = False, -_PART_REACH
    phrases = {phrase.first: phrase for phrase in clause.phrases}
    for number in numbers:
        if number.first in clause.skipped or (number.low is None and number.high is None):
            continue
        if _is_measure(analysis.words, clause, number):
            continue
        kind = _read_kind(analysis.words, clause, number)
        things = _find_counted(phrases, number)
        if kind in (None, "troops") and things is not None:
            index = _find_bearer(counted, number, things)
            if index is not None:
                kind = _read_harm(counted[index]) or kind
        else:
            index = None
        if index is None:
            index = _find_owner(counted, number, kind, has_things=things is not None)
        is_part = _is_part(analysis.words, clause, number, part_end)
        part_end = number.last if is_part else part_end
        if index is not None and is_part and any(row["kind"] == kind for row in counted[index].counts):
            continue  # some of those that were counted before
        if index is not None:
            tally = _build(analysis, number, kind or "other", clause.last)
            counted[index] = counted[index]._replace(counts=(*counted[index].counts, tally.row))
            taken_dead = taken_dead or kind == "dead"
    if not taken_dead:
        counted = _attach_unnumbered(analysis, clause, counted)
    return _share_toll(counted)


def _is_part(words: list[str], clause: Clause, number: NumberExpression, part_end: int) -> bool:
    """Tell whether a number counts some of those before: among them three women and two children."""
    before = words[max(clause.first, number.first - _PART_GAP) : number.first]
    if not load_exact("among_them").isdisjoint(before) or not load_exact("they_are").isdisjoint(before):
        return True
    return words[number.first][0] == WAW and number.first - part_end <= _PART_REACH


def _is_measure(words: list[str], clause: Clause, number: NumberExpression) -> bool:
    """Tell whether a number measures rather than counts: kilometres, years, per cent."""
    following = words[number.last : min(number.last + 2, clause.last)]
    if following[:1] == [IN]:
        return not load_exact("measure").isdisjoint(following[1:])
    return not load_exact("measure").isdisjoint(following[:1])


def _find_counted(phrases: dict[int, Phrase], number: NumberExpression) -> Phrase | None:
    """Return the phrase of what a number counts: right after it, after of, or with it in one word."""
    return next((phrases[k] for k in (number.last, number.last + 1, number.last - 1) if k in phrases), None)


def _find_bearer(drafts: list[Draft], number: NumberExpression, things: Phrase) -> int | None:
    """Return which draft has what is counted as its recipient, or, in a protest, as its actor."""
    for index, draft in enumerate(drafts):
        parties = draft.actors if draft.event_type == "PROTEST" else draft.recipients
        near = abs(draft.hit.first - number.first) <= _BEARER_REACH
        if near and any(party.name == things.name for party in parties) and _read_harm(draft):
            return index
    return None


def _read_harm(draft: Draft) -> str | None:
    """Return what a bare number of recipients says about a mention; null when it says nothing."""
    trigger = draft.hit.form.trigger
    if draft.event_type == "PROTEST":
        return "participants"
    if draft.event_type == "COERCE" and draft.mode == "arrest":
        return "detained"
    if draft.mode in _OTHER_MODES or draft.event_type == "AID":
        return "other"
    if draft.event_type == "ASSAULT" and trigger.frame in _CASUALTY_FRAMES and trigger.mode is None:
        return "injured" if trigger.lemma in load_injuries() else "dead"
    return None


def _share_toll(drafts: list[Draft]) -> list[Draft]:
    """Give the one attack of a sentence the dead and injured that the sentence tells of beside it."""
    attacks = [k for k, d in enumerate(drafts) if d.event_type == "ASSAULT" and not is_toll(d) and not d.aux]
    tolls = [d for d in drafts if d.event_type == "ASSAULT" and is_toll(d) and not d.aux]
    if len(attacks) != 1 or not tolls or drafts[attacks[0]].counts:
        return drafts
    attack = drafts[attacks[0]]
    rows = tuple(
        row
        for toll in tolls
        if abs(toll.hit.first - attack.hit.first) <= _BEARER_REACH
        and not (toll.actors and attack.actors and toll.actors != attack.actors)
        for row in toll.counts
        if row["kind"] in ("dead", "injured")
    )
    return [draft._replace(counts=rows) if draft is attack else draft for draft in drafts]


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
    total = _read_total(words, clause, number)
    if total is None and number.first > clause.first and words[number.first - 1] in load_exact("reaching"):
        arrests = [w for w in words[max(clause.first, number.first - _TOTAL_REACH) : number.first] if w in before]
        total = before[arrests[-1]] if arrests else None
    return total or counted or troops


def _read_total(words: list[str], clause: Clause, number: NumberExpression) -> str | None:
    """Return what a number counts that stands at the end of its clause: the number of the dead rose to nine."""
    start = number.first - 1
    if start > clause.first and words[start] in load_exact("total_to"):
        start -= 1
    if start < clause.first or words[start] not in load_class("total_verb").words:
        return None
    kinds = _load_kinds("after")
    for index in range(start, max(clause.first, start - _TOTAL_REACH) - 1, -1):
        if words[index] in _BREAKS:
            break
        if kinds.get(words[index]) in _HARM:
            return kinds[words[index]]
    following = words[start + 1 : number.first]
    return next((kinds[word] for word in following if kinds.get(word) in _HARM), None)


def _find_owner(drafts: list[Draft], number: NumberExpression, kind: str | None, *, has_things: bool) -> int | None:
    """Return which draft a number belongs to: the nearest of a type that such things are counted for."""
    best, cost = None, 1_000_000
    for index, draft in enumerate(drafts):
        hit = draft.hit
        if kind is None:
            is_counted = draft.mode in _OTHER_MODES or draft.event_type == "AID"
            reach = _OTHER_REACH * (2 if draft.event_type == "AID" else 1)
            is_taken = has_things and draft.mode in _TAKEN_MODES and 0 <= hit.first - number.last <= _TAKEN_REACH
            if not is_counted or not (0 <= number.first - hit.last <= reach or is_taken):
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
