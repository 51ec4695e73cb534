"""Where Arabic puts whom something is done to: after the subject, after a preposition, or in the content of speech."""

from functools import cache

from rawi.arabic.folding import fold_text
from rawi.arabic.letters import FROM
from rawi.arabic.names import load_states
from rawi.events.clauses import (
    AGENTIVE,
    REACH,
    Clause,
    has_verb,
    is_counted,
    is_governed,
    keep_agentive,
    list_after,
    measure_gap,
    take_chain,
)
from rawi.events.phrases import Phrase
from rawi.events.words import DEMONYM, list_class, load_exact, load_features

_AGENT_REACH = 25  # tokens between a passive and words like at the hands of
_CONTENT_REACH = 16  # tokens that a subject and its relative clause may take before the content
_BY, _FOR = "\N{ARABIC LETTER BEH}", "\N{ARABIC LETTER LAM}"
_SHORTEST_PLURAL = 4
_HOLDING = frozenset(("organisation", "group", "agent", "patient"))
_OWNED = frozenset(("patient", "thing"))


@cache
def _load_agent_pairs() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(fold_text(entry).split()) for entry in list_class("agent_mark"))


@cache
def _load_openers() -> frozenset[str]:
    return load_exact("that") | load_exact("towards")


def find_marked(clause: Clause, position: int, markers: frozenset[str], reach: int = REACH) -> tuple[Phrase, ...]:
    """Return the first phrase after one of the prepositions, with those joined to it."""
    if not markers:
        return ()
    phrases = list_after(clause, position)
    for index, phrase in enumerate(phrases):
        if phrase.first - position > reach:
            break
        if phrase.preposition in markers:
            return take_chain(phrases, index)
    return ()


def find_object(clause: Clause, position: int, reach: int = 8) -> tuple[Phrase, ...]:
    """Return the first phrase without a preposition after a position, with those joined to it."""
    phrases = list_after(clause, position)
    for index, phrase in enumerate(phrases):
        if measure_gap(clause, position, phrase.first) > reach or has_verb(clause, position, phrase.first):
            break
        if is_governed(clause, position, phrase):
            continue
        if phrase.first == position and load_features()[clause.words[position]].conjunction:
            break  # and hundreds were injured: a clause of their own
        is_part = phrase.first - 1 >= position and is_counted(clause, phrase)
        if (not phrase.preposition and not phrase.is_joined) or is_part:
            return take_chain(phrases, index)
    return ()


def add_owner(clause: Clause, struck: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """Return what was struck with whose it is, when the preposition for says so: positions of X, a convoy of X."""
    if not struck or struck[-1].kind not in _OWNED or struck[-1].owner is not None:
        return struck
    for phrase in list_after(clause, struck[-1].last)[:1]:
        gap = [word for word in clause.words[struck[-1].last : phrase.first] if word != '"']
        is_owner = phrase.preposition == _FOR and phrase.kind in AGENTIVE and not phrase.place
        is_next = all(word == _FOR or word in load_exact("belonging_to") for word in gap)
        if is_owner and (is_next or (len(gap) == 1 and not load_features()[gap[0]].flags)):
            is_bare = " " not in struck[-1].name and struck[-1].owner is None  # positions: whose they are is told
            return (*struck[: -1 if is_bare else None], phrase)
    return struck


def find_holder(clause: Clause, position: int) -> tuple[Phrase, ...]:
    """Return from whom a place is taken: freed the town from X, from the grip of X."""
    words, grip = clause.words, load_exact("grip")
    phrases = list_after(clause, position)
    for index, phrase in enumerate(phrases):
        start = phrase.first
        if start - position > REACH or has_verb(clause, position, start):
            break
        is_held = words[start - 1] in grip and words[start - 2] == FROM
        if phrase.kind in _HOLDING and not phrase.place and (is_held or phrase.preposition == FROM):
            return take_chain(phrases, index)
    return ()


def find_agent(clause: Clause, position: int) -> tuple[Phrase, ...]:
    """Return who is named after words like at the hands of."""
    phrases = list_after(clause, position)
    pairs = _load_agent_pairs()
    words = clause.words
    for index, phrase in enumerate(phrases):
        start = phrase.first
        if start - position > _AGENT_REACH:
            break
        if tuple(words[start - 1 : start]) in pairs or tuple(words[start - 2 : start]) in pairs:
            return keep_agentive(take_chain(phrases, index))
    return ()


def find_content(clause: Clause, position: int) -> int:
    """Return where the content of a demand or threat begins: at its preposition, or at that."""
    openers, features = _load_openers(), load_features()
    for index in range(position, min(position + _CONTENT_REACH, clause.last)):
        word = clause.words[index]
        feature = features[word]
        is_noun = feature.particle == _BY or (word[0] == _BY and not feature.flags and len(word) > _SHORTEST_PLURAL)
        if index not in clause.skipped and (word in openers or word == _BY or is_noun):
            return index
    return position


def find_target(clause: Clause, position: int, taken: tuple[Phrase, ...], reach: int = 10) -> tuple[Phrase, ...]:
    """Return the first party named in what somebody demands, rejects, praises or condemns."""
    names = {phrase.name for phrase in taken}
    phrases = list_after(clause, position)
    for index, phrase in enumerate(phrases):
        if phrase.first - position > reach:
            break
        if phrase.place and phrase.preposition in load_exact("inside"):
            continue
        if _is_doer(clause, position, phrase):
            continue
        if (phrase.kind in AGENTIVE or phrase.owner) and phrase.name not in names:
            return take_chain(phrases, index)
    return ()


def _is_doer(clause: Clause, position: int, phrase: Phrase) -> bool:
    """Tell whether a party stands right after what it does itself: threatens to go on with the operations of X."""
    before = phrase.first - 1
    while before > position and clause.words[before] == '"':
        before -= 1
    return before > position and clause.words[before] in load_exact("done_by")


def find_national_target(clause: Clause, position: int, taken: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """Return the state whose policy, support or presence somebody speaks of: condemned the American support."""
    features = load_features()
    states = {phrase.state for phrase in taken}
    for index in range(position, min(position + 3, clause.last - 1)):
        noun, adjective = features[clause.words[index]], features[clause.words[index + 1]]
        if noun.particle == _BY and not noun.flags and adjective.flags & DEMONYM and adjective.state not in states:
            known = load_states()[adjective.state or ""]
            return (Phrase(index + 1, index + 2, "state", known.name, adjective.state, "", False, None, known, None),)
    return ()
