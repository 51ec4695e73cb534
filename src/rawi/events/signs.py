"""What speaks for or against a mention and its parties, in words that the table of weights names.

A sign is a short text; its strength is 1 unless it comes with a number. All was found out before.
"""

import math
from functools import lru_cache
from itertools import compress

from rawi.arabic.names import resolve_name
from rawi.events.drafts import Draft, Party
from rawi.events.identities import is_code
from rawi.events.phrases import Phrase
from rawi.events.topics import Topics
from rawi.events.triggers import Hit
from rawi.events.vocabulary import CLASSES

_OWN = "own"
_FARTHEST = 8  # tokens; farther is far
_NEAR = 4  # words before and after a trigger that tell its sense
_SHORT = 60  # words; in a shorter article every mention would count for much
_SMALL = 30  # distinct words; in a shorter article every word would count for much
_TOPIC_SCALE, _TOPIC_LIMIT = 50, 4.0
_LOOSE_SCALE, _LOOSE_LIMIT = 100, 3.0
_TOPICS = (*CLASSES, "states")

_FACTS = ("definite", "pronoun", "country inferred", "quoted", "anaphor", "place", "counts", "lead")
_MANY = 2  # parties or states; more are alike
_LEAD = 2  # sentences with which news begins
_CACHE_SIZE, _NAME_CACHE_SIZE = 16_384, 65_536

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


def list_word_signs(words: list[str], sentence: tuple[int, int], hit: Hit) -> dict[str, list[str]]:
    """Return the words near a trigger, by where they stand.

    Args:
        words: folded tokens of the text.
        sentence: first token and token after the last one of the sentence.
        hit: the trigger.
    """
    before = words[max(sentence[0], hit.first - _NEAR) : hit.first]
    after = words[hit.last : min(sentence[1], hit.last + _NEAR)]
    return {"before": before, "after": after, "previous": before[-1:], "next": after[:1]}


def list_mention_signs(draft: Draft) -> list[str]:
    """Return what trigger, parties and circumstances say of a mention."""
    form, trigger = draft.hit.form, draft.hit.form.trigger
    many = min(len(draft.actors), _MANY), min(len(draft.recipients), _MANY)
    signs = [
        f"lemma {trigger.pos} {trigger.lemma} {trigger.event_type}",
        *_list_form_signs(trigger.pos, trigger.frame, form.tense, form.person),
        *_list_type_signs(draft.event_type, draft.mode, draft.aux, many, count_states(draft)),
        f"particle {form.particle}",
        f"time {draft.when.precision if draft.when else None}",
    ]
    signs += [f"actor {name_kind(party)}" for party in draft.actors[:_MANY]]
    signs += [f"recipient {name_kind(party)}" for party in draft.recipients[:_MANY]]
    signs += [f"actor way {sign}" for sign in draft.actor_signs[:2]]
    signs += [f"recipient way {sign}" for sign in draft.recipient_signs[:2]]
    signs += [f"context {context}" for context in draft.contexts]
    facts = (form.is_definite, form.has_pronoun, draft.where.is_inferred, draft.quote_id, draft.is_anaphor)
    more = (draft.where.name, draft.counts, draft.sentence < _LEAD)
    signs += compress(_FACTS, (*facts, *more))
    return signs


@lru_cache(maxsize=_CACHE_SIZE)
def _list_form_signs(pos: str, frame: str, tense: str, person: int) -> tuple[str, ...]:
    """Return what a trigger says by itself."""
    return f"pos {pos}", f"frame {frame}", f"tense {tense}", f"person {person}"


@lru_cache(maxsize=_CACHE_SIZE)
def _list_type_signs(
    event_type: str, mode: str | None, aux: str | None, many: tuple[int, int], states: int
) -> tuple[str, ...]:
    """Return what the kind of event and the number of its parties say."""
    given = f"{min(many[0], 1)}{min(many[1], 1)}"
    return (
        f"type {event_type}",
        f"type {event_type} {given}",
        f"given {given}",
        f"actors {many[0]}",
        f"recipients {many[1]}",
        f"mode {mode}",
        f"flag {aux}",
        f"states {states}",
    )


def count_states(draft: Draft) -> int:
    """Return how many states the parties are or belong to, two standing for more."""
    codes = {key for party in (*draft.actors, *draft.recipients) for key in party.keys if is_code(key)}
    return min(_MANY, len(codes))


def name_kind(party: Party) -> str:
    """Return what a party is: of the known names their kind, else of a state, or of so many words."""
    known = _find_kind(party.name)
    if known is not None:
        return known
    if any(map(is_code, party.keys)):
        return "of a state"
    return "one word" if " " not in party.name else "words"


@lru_cache(maxsize=_NAME_CACHE_SIZE)
def _find_kind(name: str) -> str | None:
    known = resolve_name(name)
    return known.kind if known is not None else None
