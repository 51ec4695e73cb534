"""What speaks for or against a mention and its parties, in words that the table of weights names.

A sign is a short text; its strength is 1 unless it comes with a number. All was found out before.
"""

import math
from collections.abc import Iterator

from rawi.arabic.names import resolve_name
from rawi.events.drafts import Draft, Party
from rawi.events.phrases import Phrase
from rawi.events.topics import Topics
from rawi.events.triggers import Hit

_OWN = "own"
_FARTHEST = 8  # tokens; farther is far
_NEAR = 4  # words before and after a trigger that tell its sense
_SHORT = 60  # words; in a shorter article every mention would count for much
_SMALL = 30  # distinct words; in a shorter article every word would count for much
_TOPIC_SCALE, _TOPIC_LIMIT = 50, 4.0
_LOOSE_SCALE, _LOOSE_LIMIT = 100, 3.0
_TOPICS = (
    "violent",
    "political",
    "sport",
    "market",
    "film",
    "social",
    "weather",
    "accident",
    "reporting",
    "opinion",
    "relief",
    "states",
)

Sign = tuple[str, float]


def list_signs(hit: Hit, way: str, phrases: tuple[Phrase, ...]) -> tuple[str, ...]:
    """Return the way in which parties were found and, when they are named beside the trigger, where and as what.

    Args:
        hit: the trigger.
        way: the way of `rawi.events.drafts.Found`.
        phrases: the phrases that the argument rules found.
    """
    if way != _OWN or not phrases:
        return (way,)
    phrase = phrases[0]
    is_after = phrase.first >= hit.first
    gap = phrase.first - hit.last if is_after else hit.first - phrase.last
    side = "after" if is_after else "before"
    preposition = f"by {phrase.preposition}" if phrase.preposition else "by nothing"
    return (way, phrase.kind, f"{side} {min(max(gap, 0), _FARTHEST)}", side, preposition)


def list_article_signs(topics: Topics, mentions: int) -> list[Sign]:
    """Return what an article as a whole says of its mentions.

    Args:
        topics: what it is about.
        mentions: how many mentions were read in it.
    """
    size, length = max(_SMALL, topics.size), max(_SHORT, topics.length)
    signs = [(f"topic {name}", min(_TOPIC_LIMIT, getattr(topics, name) / size * _TOPIC_SCALE)) for name in _TOPICS]
    signs += [
        ("marks", min(_LOOSE_LIMIT, topics.marks / length * _LOOSE_SCALE)),
        ("quotes", min(_LOOSE_LIMIT, topics.quotes / length * _LOOSE_SCALE)),
        ("dense", min(_LOOSE_LIMIT, mentions / length * _LOOSE_SCALE)),
        ("length", math.log(length + 1) / 2),
        ("mentions", math.log(mentions + 1)),
    ]
    traits = ("local", "opinion", "violent", "political")
    return signs + [(f"is {name}", 1.0) for name in traits if getattr(topics, f"is_{name}")]


def list_word_signs(words: list[str], sentence: tuple[int, int], hit: Hit) -> Iterator[str]:
    """Yield the words near a trigger, by where they stand.

    Args:
        words: folded tokens of the text.
        sentence: first token and token after the last one of the sentence.
        hit: the trigger.
    """
    first, last = sentence
    yield from (f"before {word}" for word in words[max(first, hit.first - _NEAR) : hit.first])
    yield from (f"after {word}" for word in words[hit.last : min(last, hit.last + _NEAR)])
    if hit.first > first:
        yield f"previous {words[hit.first - 1]}"
    if hit.last < last:
        yield f"next {words[hit.last]}"


def list_mention_signs(draft: Draft) -> list[str]:
    """Return what trigger, parties and circumstances say of a mention."""
    form, trigger = draft.hit.form, draft.hit.form.trigger
    given = f"{min(len(draft.actors), 1)}{min(len(draft.recipients), 1)}"
    signs = [
        f"lemma {trigger.pos} {trigger.lemma} {trigger.event_type}",
        f"type {draft.event_type}",
        f"type {draft.event_type} {given}",
        f"given {given}",
        f"actors {min(len(draft.actors), 2)}",
        f"recipients {min(len(draft.recipients), 2)}",
        f"pos {trigger.pos}",
        f"frame {trigger.frame}",
        f"mode {draft.mode}",
        f"flag {draft.aux}",
        f"tense {form.tense}",
        f"person {form.person}",
        f"particle {form.particle}",
        f"time {draft.when.precision if draft.when else None}",
        f"states {_count_states(draft)}",
    ]
    signs += [f"actor {_name_kind(party)}" for party in draft.actors[:2]]
    signs += [f"recipient {_name_kind(party)}" for party in draft.recipients[:2]]
    signs += [f"actor way {sign}" for sign in draft.actor_signs[:2]]
    signs += [f"recipient way {sign}" for sign in draft.recipient_signs[:2]]
    signs += [f"context {context}" for context in draft.contexts]
    facts = (form.is_definite, form.has_pronoun, draft.where.is_inferred, draft.quote_id, draft.is_anaphor)
    named = ("definite", "pronoun", "country inferred", "quoted", "anaphor", "place", "counts", "lead")
    more = (draft.where.name, draft.counts, draft.sentence < 2)
    return signs + [sign for sign, fact in zip(named, (*facts, *more), strict=True) if fact]


def list_party_signs(draft: Draft, role: str) -> list[str]:
    """Return what speaks for or against the parties of one role.

    Args:
        draft: the mention.
        role: actors or recipients.
    """
    trigger = draft.hit.form.trigger
    is_actor = role == "actors"
    parties, others = (draft.actors, draft.recipients) if is_actor else (draft.recipients, draft.actors)
    found = draft.actor_signs if is_actor else draft.recipient_signs
    way = found[0] if found else ""
    kind = _name_kind(parties[0])
    words = parties[0].name.split()
    signs = [
        f"lemma {trigger.pos} {trigger.lemma} {trigger.event_type}",
        f"type {draft.event_type}",
        f"type {draft.event_type} {way}",
        f"frame {trigger.frame}",
        f"frame {trigger.frame} {found[3] if len(found) > 3 else way}",
        f"pos {trigger.pos}",
        f"pos {trigger.pos} {way}",
        f"tense {draft.hit.form.tense}",
        f"tense {draft.hit.form.tense} {found[3] if len(found) > 3 else way}",
        f"flag {draft.aux}",
        f"many {min(len(parties), 3)}",
        f"other {bool(others)}",
        f"kind {kind}",
        f"kind {kind} {draft.event_type}",
        f"words {min(len(words), 6)}",
        f"states {_count_states(draft)}",
    ]
    signs += [f"way {sign}" for sign in found]
    signs += [f"kinds {_name_kind(party)}" for party in parties[1:]]
    facts = (draft.hit.form.is_definite, draft.hit.form.has_pronoun, draft.quote_id, draft.counts, draft.is_anaphor)
    named = ("definite", "pronoun", "quoted", "counts", "anaphor")
    return signs + [sign for sign, fact in zip(named, facts, strict=True) if fact]


def _count_states(draft: Draft) -> int:
    """Return how many states the parties are or belong to, two standing for more."""
    codes = {key for party in (*draft.actors, *draft.recipients) for key in party.keys if _is_code(key)}
    return min(2, len(codes))


def _is_code(key: str) -> bool:
    return len(key) == 2 and key.isupper()


def _name_kind(party: Party) -> str:
    """Return what a party is: of the known names their kind, else of a state, or of so many words."""
    known = resolve_name(party.name)
    if known is not None:
        return known.kind
    if any(map(_is_code, party.keys)):
        return "of a state"
    return "one word" if " " not in party.name else "words"
