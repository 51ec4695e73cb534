"""What speaks for or against one party of a mention: how it was found, what it is, and where it stands.

A sign is a short text, as in `rawi.events.signs`; the table of weights says what it is worth.
"""

from functools import lru_cache

from rawi.events.clauses import Clause
from rawi.events.drafts import Draft, Party
from rawi.events.phrases import Phrase
from rawi.events.signs import count_states, name_kind
from rawi.events.triggers import Hit

_FACTS = ("definite", "pronoun", "quoted", "counts", "anaphor")
_SIDE = 3  # where the side stands among the signs of parties found beside the trigger
_LONG_NAME = 6  # words; longer names are alike
_MANY = 3  # parties of one role; more are alike
_LATE = 2  # which of the parties; later ones are alike
_LAST_RANK = 4  # which phrase beside the trigger; farther ones are alike
_GAPS = (0, 1, 2, 3, 6, 12)  # tokens between a trigger and a party, up to which they are alike
_FARTHEST = 13
_NO_TENSE = "noun"
_AHEAD, _BEHIND = "ahead", "behind"  # before and after the trigger; those words begin the signs of words
_COMMON = frozenset(("agent", "patient", "role", "people"))  # kinds that common nouns name, whose heads say what it is
_CACHE_SIZE = 16_384


def list_role_signs(draft: Draft, role: str) -> list[str]:
    """Return what speaks for or against all parties of one role.

    Args:
        draft: the mention; it has parties of that role.
        role: actors or recipients.
    """
    form, trigger = draft.hit.form, draft.hit.form.trigger
    is_actor = role == "actors"
    parties, others = (draft.actors, draft.recipients) if is_actor else (draft.recipients, draft.actors)
    found = draft.actor_signs if is_actor else draft.recipient_signs
    way = found[0] if found else ""
    side = found[_SIDE] if len(found) > _SIDE else way
    signs = [
        *_list_place_signs((trigger.pos, trigger.frame), form.tense or _NO_TENSE, way, side),
        *_list_type_signs(draft.event_type, way, min(len(parties), _MANY)),
        f"states {count_states(draft)}",
        f"flag {draft.aux}",
        f"other {bool(others)}",
    ]
    signs += [f"way {sign}" for sign in found]
    facts = (form.is_definite, form.has_pronoun, draft.quote_id, draft.counts, draft.is_anaphor)
    signs += [name for name, is_so in zip(_FACTS, facts, strict=True) if is_so]
    return signs


def list_party_signs(draft: Draft, role: str, index: int) -> list[str]:
    """Return what speaks for or against one party beyond what speaks for or against all of its role.

    Args:
        draft: the mention.
        role: actors or recipients.
        index: which of the parties of that role.
    """
    is_actor = role == "actors"
    party = (draft.actors if is_actor else draft.recipients)[index]
    found = draft.actor_signs if is_actor else draft.recipient_signs
    way, trigger = found[0] if found else "", draft.hit.form.trigger
    kind, words = name_kind(party), min(party.name.count(" ") + 1, _LONG_NAME)
    signs = [*_list_name_signs(kind, words, draft.event_type, min(index, _LATE))]
    clause = draft.clause
    phrase = _find_phrase(clause, party) if clause is not None else None
    if clause is None or phrase is None:
        return [*signs, *_list_away_signs(way, trigger.frame, draft.event_type, kind)]
    if phrase.name != party.name:
        return [*signs, "owner", f"owner {way}", f"owner {draft.event_type}", f"owner {trigger.frame}"]
    signs += _list_stand_signs(clause, draft.hit, phrase, draft.event_type)
    if phrase.kind in _COMMON:
        signs.append(f"head {clause.words[phrase.first]}")
    return signs


def _find_phrase(clause: Clause, party: Party) -> Phrase | None:
    """Return the phrase of a sentence that names a party, else one that names it as the owner of something."""
    name = party.name
    owned = None
    for phrase in clause.phrases:
        if phrase.name == name:
            return phrase
        if phrase.owner == name:
            owned = phrase
    return owned


def _list_stand_signs(clause: Clause, hit: Hit, phrase: Phrase, event_type: str) -> list[str]:
    """Return what the place of a phrase beside a trigger says."""
    trigger = hit.form.trigger
    is_after = phrase.first >= hit.last
    side, (start, stop) = (_BEHIND, (hit.last, phrase.first)) if is_after else (_AHEAD, (phrase.last, hit.first))
    preposition = phrase.preposition or "-"
    rank = min(sum(start <= other.first < stop for other in clause.phrases), _LAST_RANK)
    gap = next((limit for limit in _GAPS if stop - start <= limit), _FARTHEST)
    signs = [*_list_rank_signs(side, rank, gap, trigger.frame, hit.form.tense or _NO_TENSE)]
    signs += _list_phrase_signs((phrase.kind, preposition), side, (trigger.pos, trigger.frame), event_type)
    signs += (
        f"lemma {trigger.lemma} {side}",
        f"marker {phrase.preposition in trigger.markers} {side}",
        f"joined {phrase.is_joined}",
    )
    signs += (f"known {phrase.known is not None}", f"place {phrase.place is not None} {phrase.kind}")
    return signs


@lru_cache(maxsize=_CACHE_SIZE)
def _list_place_signs(trigger: tuple[str, str], tense: str, way: str, side: str) -> tuple[str, ...]:
    """Return what a trigger says of parties found in some way on one of its sides."""
    pos, frame = trigger
    return (
        f"frame {frame}",
        f"frame {frame} {side}",
        f"pos {pos}",
        f"pos {pos} {way}",
        f"tense {tense}",
        f"tense {tense} {side}",
    )


@lru_cache(maxsize=_CACHE_SIZE)
def _list_type_signs(event_type: str, way: str, many: int) -> tuple[str, ...]:
    """Return what the kind of event and the number of parties say."""
    return (f"type {event_type}", f"type {event_type} {way}", f"many {many}")


@lru_cache(maxsize=_CACHE_SIZE)
def _list_name_signs(kind: str, words: int, event_type: str, index: int) -> tuple[str, ...]:
    """Return what the name of a party and its place in the list say."""
    return (f"kind {kind}", f"kind {kind} {event_type}", f"words {words}", f"index {index}")


@lru_cache(maxsize=_CACHE_SIZE)
def _list_away_signs(way: str, frame: str, event_type: str, kind: str) -> tuple[str, ...]:
    """Return what it says that a party is not named in the sentence."""
    return ("away", f"away {way}", f"away {way} {frame}", f"away {event_type} {way}", f"away {kind}")


@lru_cache(maxsize=_CACHE_SIZE)
def _list_rank_signs(side: str, rank: int, gap: int, frame: str, tense: str) -> tuple[str, ...]:
    """Return what side and distance say."""
    return (f"{side} {rank}", f"{side} {rank} {frame}", f"{side} {rank} {tense}", f"gap {side} {gap}")


@lru_cache(maxsize=_CACHE_SIZE)
def _list_phrase_signs(
    phrase: tuple[str, str], side: str, trigger: tuple[str, str], event_type: str
) -> tuple[str, ...]:
    """Return what the kind of a phrase and its preposition say."""
    (kind, preposition), (pos, frame) = phrase, trigger
    return (
        f"phrase {kind} {event_type}",
        f"phrase {kind} {frame}",
        f"phrase {kind} {side} {pos}",
        f"by {preposition}",
        f"by {preposition} {side} {pos}",
        f"by {preposition} {side} {frame}",
    )
