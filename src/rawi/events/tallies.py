"""How many: dead, injured, detained, troops, attacks and participants, with bounds and modifiers."""

from typing import Any, NamedTuple

from rawi.arabic.letters import DUAL_ENDINGS, WAW
from rawi.arabic.numbers import NumberExpression
from rawi.arabic.tokens import Analysis
from rawi.events.clauses import Clause
from rawi.events.clusters import is_toll, load_injuries
from rawi.events.counted import find_none, is_measure, load_kinds, read_kind
from rawi.events.drafts import Draft
from rawi.events.phrases import Phrase
from rawi.events.words import list_class, load_class, load_exact

PARTS_DIFFER = "parts_differ"  # modifier of a total that the parts told after it contradict
_PART_GAP, _PART_REACH = 2, 5  # tokens between among them and a number, and between two such numbers
_BEARER_REACH = 12  # tokens between a trigger and the number of those whom it struck
_OTHER_REACH = 4  # tokens between a trigger and the number of what it took, freed or brought
_TWO = 2
_PUNISHING = frozenset(("COERCE", "SANCTION"))
_CASE_REACH = 6  # tokens between a deed and the number of its cases
_KIND_TYPES = {
    "dead": ("ASSAULT",),
    "injured": ("ASSAULT",),
    "attacks": ("ASSAULT", "COERCE"),
    "detained": ("COERCE", "RETREAT", "ASSAULT"),
    "troops": ("MOBILIZE", "RETREAT", "CONCEDE", "ASSAULT", "AID", "AGREE"),
    "participants": ("PROTEST", "CONSULT", "AGREE"),
    "other": ("ASSAULT",),  # rockets, shells and bombs
}
_OTHER_MODES = frozenset(("abduct", "release", "expel", "restrict", "censor", "seize"))
_CHARGING_MODES = frozenset(("allege", "investigate", "convict"))  # so many people are accused or tried
_TAKEN_MODES = frozenset(("abduct", "release"))
_GOODS_REACH = 24  # tokens between how much was brought and the word that says it was handed out
_TAKEN_REACH = 10  # tokens between the number of those taken or freed and the verb after them
_CASUALTY_FRAMES = frozenset(("kill", "patient", "of_patient", "none", "takes_life"))


class _Tally(NamedTuple):
    """A number with what it counts and the draft that it belongs to."""

    number: NumberExpression
    kind: str
    owner: int
    parts: tuple[int, ...] = ()
    is_whole: bool = False


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
    tallies = _list_tallies(analysis.words, clause, numbers, drafts) if numbers else []
    counted = list(drafts)
    for tally in tallies:
        row = _build(analysis, clause, tally)
        counted[tally.owner] = counted[tally.owner]._replace(counts=(*counted[tally.owner].counts, row))
    numbered = frozenset(tally.kind for tally in tallies)
    return _share_toll(_attach_unnumbered(analysis, clause, counted, numbered))


def _list_tallies(
    words: list[str], clause: Clause, numbers: list[NumberExpression], drafts: list[Draft]
) -> list[_Tally]:
    tallies: list[_Tally] = []
    part_end = -_PART_REACH
    phrases = {phrase.first: phrase for phrase in clause.phrases}
    counting = [n for n in numbers if n.first not in clause.skipped and not (n.low is None and n.high is None)]
    ends = {number.last for number in counting}
    for number in counting:
        if (number.first in ends and _is_dual(words, number)) or is_measure(words, clause, number):
            continue  # right after a number, what looks like two is a plural
        kind = read_kind(words, clause, number) or _read_again(words, number, tallies)
        sign = _find_part_sign(words, clause, number, part_end)
        if sign and tallies and kind in (None, "troops", tallies[-1].kind):
            part_end = number.last  # some of those that were counted before
            tallies[-1] = _add_part(tallies[-1], number, is_whole=sign in load_exact("they_are"))
            continue
        kind, owner = _find_owner(words, phrases, drafts, number, kind)
        if owner is not None:
            tallies.append(_Tally(number, kind or "other", owner))
    return tallies


def _find_owner(
    words: list[str], phrases: dict[int, Phrase], drafts: list[Draft], number: NumberExpression, kind: str | None
) -> tuple[str | None, int | None]:
    """Return what a number counts and which draft it belongs to."""
    things = _find_counted(phrases, number)
    if kind is None and _is_case(words, number):
        case = _find_case(drafts, number)
        if case is not None:
            return "attacks", case
    if kind in (None, "troops") and things is not None:
        index = _find_bearer(drafts, number, things)
        if index is not None:
            return _read_harm(drafts[index]) or kind, index
    return kind, _find_nearest(words, drafts, number, kind, has_things=things is not None)


def _read_again(words: list[str], number: NumberExpression, tallies: list[_Tally]) -> str | None:
    """Return what another number of the same crowd counts: while the police put their number at 400."""
    before = words[max(0, number.first - 1) : number.first]
    return tallies[-1].kind if tallies and not load_exact("their_number").isdisjoint(before) else None


def _find_part_sign(words: list[str], clause: Clause, number: NumberExpression, part_end: int) -> str:
    """Return the word by which a number counts some of those before, nothing when it does not: among them two women."""
    signs = load_exact("among_them") | load_exact("they_are")
    for index in range(number.first - 1, max(clause.first, number.first - _PART_GAP) - 1, -1):
        if words[index] in signs:
            return words[index]
    return WAW if words[number.first][0] == WAW and number.first - part_end <= _PART_REACH else ""


def _add_part(tally: _Tally, number: NumberExpression, *, is_whole: bool) -> _Tally:
    """Return a count with one more of its parts; one that has no plain number adds nothing."""
    if number.best is None or number.modifier is not None:
        return tally
    return tally._replace(parts=(*tally.parts, number.best), is_whole=tally.is_whole or is_whole)


def _differs(tally: _Tally) -> bool:
    """Tell whether the parts of a plain number cannot be right: more than it, or fewer when they are said to be all."""
    total, parts = tally.number.best, sum(tally.parts)
    if total is None or tally.number.modifier is not None or not tally.parts:
        return False
    return parts > total or (tally.is_whole and len(tally.parts) > 1 and parts != total)


def _build(analysis: Analysis, clause: Clause, tally: _Tally) -> dict[str, Any]:
    number = tally.number
    following = analysis.words[number.last] if number.last < clause.last else ""
    with_noun = bool(following) and following[0].isalpha() and not _is_dual(analysis.words, number)
    return {
        "kind": tally.kind,
        "low": number.low,
        "best": number.best,
        "high": number.high,
        "modifier": PARTS_DIFFER if _differs(tally) else number.modifier,
        "text": analysis.raw(number.first, number.last + with_noun),
    }


def _is_dual(words: list[str], number: NumberExpression) -> bool:
    """Tell whether the form of a noun says two: two soldiers in one word."""
    return number.best == _TWO and words[number.first].endswith(DUAL_ENDINGS)


def _is_case(words: list[str], number: NumberExpression) -> bool:
    """Tell whether a number counts cases: eight cases of looting."""
    return number.last < len(words) and words[number.last] in load_exact("case")


def _find_case(drafts: list[Draft], number: NumberExpression) -> int | None:
    """Return which draft tells of the deed whose cases are counted: right after the number, or a little before it."""
    for index, draft in enumerate(drafts):
        after, before = draft.hit.first - number.last, number.first - draft.hit.last
        if draft.event_type in _KIND_TYPES["attacks"] and (0 < after <= _TWO or 0 <= before <= _CASE_REACH):
            return index
    return None


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
    if trigger.lemma in list_class("executing") and draft.event_type in _PUNISHING:
        return "dead"
    if draft.mode in _OTHER_MODES or draft.mode in _CHARGING_MODES or draft.event_type == "AID":
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


def _is_goods(words: list[str], number: NumberExpression) -> bool:
    """Tell whether a number measures what aid is made of: tons, parcels, tents."""
    return number.last < len(words) and words[number.last] in load_exact("goods")


def _find_nearest(
    words: list[str], drafts: list[Draft], number: NumberExpression, kind: str | None, *, has_things: bool
) -> int | None:
    """Return which draft a number belongs to: the nearest of a type that such things are counted for."""
    best, cost = None, 1_000_000
    for index, draft in enumerate(drafts):
        hit = draft.hit
        if kind is None:
            is_counted = draft.mode in _OTHER_MODES or draft.event_type == "AID"
            reach = _OTHER_REACH * (2 if draft.event_type == "AID" else 1)
            is_goods = (
                draft.event_type == "AID" and 0 <= hit.first - number.last <= _GOODS_REACH and _is_goods(words, number)
            )
            is_taken = has_things and draft.mode in _TAKEN_MODES and 0 <= hit.first - number.last <= _TAKEN_REACH
            if not is_counted or not (0 <= number.first - hit.last <= reach or is_taken or is_goods):
                continue
        elif draft.event_type not in _KIND_TYPES.get(kind, ()):
            continue
        distance = abs(hit.first - number.first)
        if distance < cost:
            best, cost = index, distance
    return best


def _attach_unnumbered(
    analysis: Analysis, clause: Clause, drafts: list[Draft], numbered: frozenset[str]
) -> list[Draft]:
    """Add the one dead or injured that a singular noun tells of, and the none that without casualties says."""
    counted = []
    for draft in drafts:
        row = _read_single(analysis, clause, draft) if draft.event_type == "ASSAULT" else None
        if row is not None and row["kind"] not in numbered:
            counted.append(draft._replace(counts=(*draft.counts, row)))
        else:
            counted.append(draft)
    return counted if "dead" in numbered else _attach_none(analysis, clause, counted)


def _read_single(analysis: Analysis, clause: Clause, draft: Draft) -> dict[str, Any] | None:
    """Return the count of one that the noun right after a verb of dying tells: the killing of a soldier."""
    words, start, kinds = clause.words, draft.hit.last, load_kinds("before")
    kind = kinds.get(words[draft.hit.first]) or kinds.get(words[start - 1])
    is_told = kind in ("dead", "injured") and draft.hit.form.trigger.frame in _CASUALTY_FRAMES
    if not kind or not is_told or start >= clause.last or words[start] not in load_class("single").words:
        return None
    return _build_plain(kind, 1, analysis.raw(draft.hit.first, start + 1))


def _attach_none(analysis: Analysis, clause: Clause, drafts: list[Draft]) -> list[Draft]:
    """Add to the attack told last before it, or else after it, that nobody was hurt."""
    attacks = [k for k, draft in enumerate(drafts) if draft.event_type == "ASSAULT" and draft.aux is None]
    none = find_none(clause.words, clause) if attacks else None
    if none is None:
        return drafts
    first, last, is_injury = none
    owner = next((k for k in reversed(attacks) if drafts[k].hit.first < first), attacks[0])
    kinds = ("dead", "injured") if is_injury else ("dead",)
    rows = tuple(_build_plain(kind, 0, analysis.raw(first, last)) for kind in kinds)
    return [d._replace(counts=(*d.counts, *rows)) if k == owner else d for k, d in enumerate(drafts)]


def _build_plain(kind: str, value: int, text: str) -> dict[str, Any]:
    return {"kind": kind, "low": value, "best": value, "high": value, "modifier": None, "text": text}
