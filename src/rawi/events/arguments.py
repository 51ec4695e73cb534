"""Who did it and to whom: the arguments of a trigger, read from word order, prepositions and light verbs.

Each frame of the trigger table has its own rule. Arabic puts the subject after the verb and the object after the
subject; a verbal noun is followed by whoever did it or whoever suffered it, which one is told by the frame, by what kind
of phrase it is and by the preposition that comes next.
"""

from functools import cache
from typing import NamedTuple

from rawi.arabic.folding import fold_text
from rawi.events.phrases import Phrase
from rawi.events.triggers import Hit
from rawi.events.words import DEMONYM, MARK, STOP, VERB, WordSet, list_class, load_class, load_features

_REACH = 12  # tokens between a trigger and an argument with a preposition
_SUBJECT_REACH = 9  # tokens between a verb and its subject, asides included
_LOOKBACK = 9  # tokens between a light verb and its noun
_AGENTIVE = frozenset(("state", "organisation", "group", "person", "role", "agent", "people"))
_BETWEEN = fold_text("بين")
_WITH = fold_text("مع")
_FROM = fold_text("من")
_BREAKS = frozenset((".", "؛", ":", "!", "?", "؟"))


class Arguments(NamedTuple):
    """The phrases around a trigger in their roles; empty when the text does not say."""

    actors: tuple[Phrase, ...]
    recipients: tuple[Phrase, ...]
    is_zero: bool  # the subject is left out, as Arabic does when it was named before


class Clause(NamedTuple):
    """What the rules look at: the words of the text, one sentence of it and its phrases."""

    words: list[str]
    first: int
    last: int
    phrases: list[Phrase]
    skipped: frozenset[int]  # tokens of time expressions


@cache
def _load_links() -> frozenset[str]:
    return frozenset(
        fold_text(word)
        for word in [
            "قد",
            "كان",
            "كانت",
            "كانوا",
            "الذي",
            "التي",
            "الذين",
            "سوف",
            "لا",
            "لم",
            "لن",
            "و",
            "،",
            "وقد",
            "والتي",
            "والذي",
            "ايضا",
        ]
    )


@cache
def _load_agent_marks() -> WordSet:
    return load_class("agent_mark")


@cache
def _load_agent_pairs() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(fold_text(entry).split()) for entry in list_class("agent_mark"))


def find_arguments(clause: Clause, hit: Hit) -> Arguments:
    """Return the actors and recipients of a trigger.

    Args:
        clause: the sentence that it stands in.
        hit: the trigger.
    """
    rule = _RULES.get(hit.form.trigger.frame, _find_none)
    return rule(clause, hit)


def _after(clause: Clause, position: int) -> list[Phrase]:
    """Return the phrases after a position, up to the end of the clause."""
    words = clause.words
    end = position
    while end < clause.last and words[end] not in _BREAKS:
        end += 1
    return [phrase for phrase in clause.phrases if position <= phrase.first < end]


def _before(clause: Clause, position: int) -> list[Phrase]:
    return [phrase for phrase in clause.phrases if phrase.last <= position]


def _chain(phrases: list[Phrase], index: int) -> tuple[Phrase, ...]:
    """Return a phrase and those that conjunctions join to it."""
    end = index + 1
    while (
        end < len(phrases) and phrases[end].is_joined and phrases[end].kind != "place" and not phrases[end].preposition
    ):
        end += 1
    return tuple(phrases[index:end])


def _is_gap_free(clause: Clause, start: int, stop: int) -> bool:
    """Tell whether no verb and no mark of a new clause stands between two positions."""
    features = load_features()
    return not any(
        features[word].flags & VERB or word in ("ان", "انه", "انها", "بان") for word in clause.words[start:stop]
    )


def _subject_after(clause: Clause, position: int) -> tuple[tuple[Phrase, ...], int]:
    """Return the subject that follows a verb and the position after it."""
    phrases = _after(clause, position)
    for index, phrase in enumerate(phrases):
        distance = phrase.first - position - sum(k in clause.skipped for k in range(position, phrase.first))
        if distance > _SUBJECT_REACH or not _is_gap_free(clause, position, phrase.first):
            break
        if phrase.preposition or (phrase.kind == "place" and phrase.known is None):
            continue
        chain = _chain(phrases, index)
        return chain, chain[-1].last
    return (), position


def _subject_before(clause: Clause, position: int) -> tuple[Phrase, ...]:
    """Return the phrase right before a verb: its subject when it comes first, or what a relative clause is about."""
    phrases = _before(clause, position)
    if not phrases:
        return ()
    links = _load_links()
    gap = clause.words[phrases[-1].last : position]
    if len(gap) > 4 or any(word not in links and word != '"' and load_features()[word].flags & ~MARK for word in gap):
        return ()
    is_relative = any(word in ("الذي", "التي", "الذين", "والتي", "والذي") for word in gap)
    last = phrases[-1]
    if last.preposition and not is_relative and last.preposition not in (_FROM,):
        return ()
    if not gap and last.kind in ("place",):
        return ()
    start = len(phrases) - 1
    while start > 0 and phrases[start].is_joined:
        start -= 1
    return tuple(phrases[start:])


def _subject(clause: Clause, hit: Hit) -> tuple[tuple[Phrase, ...], int]:
    """Return the subject of a verb, before or after it, and where its object may begin."""
    if True:
        found, position = _subject_after(clause, hit.last)
        if found and found[0].first - hit.last <= 1:
            return found, position
        before = _subject_before(clause, hit.first)
        if before:
            return before, hit.last
        return found, position
    return (), hit.last


def _marked(clause: Clause, position: int, markers: frozenset[str], reach: int = _REACH) -> tuple[Phrase, ...]:
    """Return the first phrase after one of the prepositions, with those joined to it."""
    phrases = _after(clause, position)
    for index, phrase in enumerate(phrases):
        if phrase.first - position > reach:
            break
        if phrase.preposition in markers:
            return _chain(phrases, index)
    return ()


def _object(clause: Clause, position: int, reach: int = 8) -> tuple[Phrase, ...]:
    """Return the first phrase without a preposition after a position, with those joined to it."""
    phrases = _after(clause, position)
    for index, phrase in enumerate(phrases):
        if phrase.first - position > reach or not _is_gap_free(clause, position, phrase.first):
            break
        if not phrase.preposition and not phrase.is_joined:
            return _chain(phrases, index)
    return ()


def _agent_phrase(clause: Clause, position: int, reach: int = 25) -> tuple[Phrase, ...]:
    """Return who is named after words like at the hands of."""
    phrases = _after(clause, position)
    pairs = _load_agent_pairs()
    for index, phrase in enumerate(phrases):
        if phrase.first - position > reach:
            break
        start = phrase.first
        if tuple(clause.words[start - 1 : start]) in pairs or tuple(clause.words[start - 2 : start]) in pairs:
            return _chain(phrases, index)
    return ()


def _people(phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """Return those phrases that can act."""
    return tuple(phrase for phrase in phrases if phrase.kind in _AGENTIVE)


def _find_none(clause: Clause, hit: Hit) -> Arguments:
    return Arguments(_agent_phrase(clause, hit.last), (), False)


def _find_act(clause: Clause, hit: Hit) -> Arguments:
    subject, position = _subject(clause, hit)
    markers = hit.form.trigger.markers
    recipients = _marked(clause, position, markers) if markers else ()
    if not recipients and not hit.form.has_pronoun:
        recipients = _object(clause, position)
    actors = _people(subject)
    if not recipients and subject and not actors:
        recipients = subject
    agent = _agent_phrase(clause, position)
    if agent and subject:  # passive: who suffers stands where the subject does
        return Arguments(_people(agent), subject, False)
    return Arguments(actors, recipients, not subject)


def _find_speak(clause: Clause, hit: Hit) -> Arguments:
    if hit.form.tense == "participle":
        return Arguments((), _marked_or_object(clause, hit.last, hit.form.trigger.markers), True)
    subject, position = _subject(clause, hit)
    actors = _people(subject)
    return Arguments(actors, _marked_or_object(clause, position, hit.form.trigger.markers), not actors)


def _marked_or_object(clause: Clause, position: int, markers: frozenset[str]) -> tuple[Phrase, ...]:
    direct = _object(clause, position, 5)
    if direct and direct[0].first - position <= 2:
        return direct
    return (_marked(clause, position, markers) if markers else ()) or direct


def _find_patient(clause: Clause, hit: Hit) -> Arguments:
    subject, position = _subject(clause, hit)
    return Arguments(_people(_agent_phrase(clause, position)), subject, not subject)


def _find_patient_on(clause: Clause, hit: Hit) -> Arguments:
    return Arguments(
        _people(_agent_phrase(clause, hit.last)), _marked(clause, hit.last, hit.form.trigger.markers, 4), False
    )


def _find_kill(clause: Clause, hit: Hit) -> Arguments:
    """Read a verb whose active and passive are written alike: with two phrases it is active."""
    subject, position = _subject(clause, hit)
    if hit.form.has_pronoun:
        return Arguments(_people(subject), (), not subject)
    agent = _agent_phrase(clause, position)
    if agent:
        return Arguments(_people(agent), subject, False)
    if subject and subject[0].last <= hit.first:  # the subject came first
        own = _object(clause, hit.last, 4)
        if own and _people(subject):
            return Arguments(_people(subject), own, False)
        return Arguments((), subject, False)
    victim = _object(clause, position, 4) if subject else ()
    if subject and victim and _people(subject) and subject[0].kind != "patient":
        return Arguments(_people(subject), victim, False)
    if subject and subject[0].kind in ("agent", "organisation", "group", "state") and hit.form.tense != "perfect":
        return Arguments(_people(subject), victim, False)
    return Arguments((), subject, not subject)


def _find_meet(clause: Clause, hit: Hit) -> Arguments:
    subject, position = _subject(clause, hit)
    markers = hit.form.trigger.markers | {_WITH}
    others = _people(_marked(clause, position, markers)) or _people(_object(clause, position))
    return Arguments((*_people(subject), *(p for p in others if p not in subject)), (), not subject)


def _find_visit(clause: Clause, hit: Hit) -> Arguments:
    subject, position = _subject(clause, hit)
    hosts = _marked(clause, position, hit.form.trigger.markers, 8) or _object(clause, position)
    return Arguments(_people(subject), hosts, not subject)


def _find_host(clause: Clause, hit: Hit) -> Arguments:
    subject, position = _subject(clause, hit)
    visitor = _people(_object(clause, position, 14))
    return Arguments(visitor, _people(subject), not subject)


def _demonyms_after(clause: Clause, hit: Hit) -> list[str]:
    """Return the states of the adjectives right after a noun."""
    features, states = load_features(), []
    for index in range(hit.last, min(hit.last + 4, clause.last)):
        feature = features[clause.words[index]]
        if feature.flags & (STOP | VERB | MARK) or feature.particle:
            break
        if feature.flags & DEMONYM and feature.state:
            states.append(feature.state)
    return states


def _genitive(clause: Clause, hit: Hit) -> tuple[Phrase, ...]:
    """Return what follows a noun directly: the second term of the construct."""
    phrases = _after(clause, hit.last)
    if hit.form.has_pronoun or not phrases:
        return ()
    features = load_features()
    for index, phrase in enumerate(phrases):
        gap = clause.words[hit.last : phrase.first]
        if len(gap) > 2 or phrase.preposition:
            return ()
        if any(features[word].flags & (STOP | VERB) or word in ("،", ",") for word in gap):
            return ()
        return _chain(phrases, index)
    return ()


def _light_verb(clause: Clause, hit: Hit) -> tuple[tuple[Phrase, ...], tuple[Phrase, ...]]:
    """Return the subject of a light verb before the noun, as actor or as recipient."""
    words = clause.words
    givers, takers = load_class("light_actor").words, load_class("light_recipient").words
    for index in range(hit.first - 1, max(clause.first, hit.first - _LOOKBACK) - 1, -1):
        word = words[index]
        if word in _BREAKS:
            break
        if word in givers or word in takers:
            between = [p for p in clause.phrases if index < p.first and p.last <= hit.first and not p.preposition]
            subject = tuple(between[:1]) or _subject_before(clause, index)
            return (_people(subject), ()) if word in givers else ((), subject)
    return (), ()


def _relative_actor(clause: Clause, hit: Hit) -> tuple[Phrase, ...]:
    """Return who is named after a relative verb: the attack that X carried out."""
    verbs = load_class("relative_actor").words
    for index in range(hit.last, min(hit.last + 8, clause.last)):
        if clause.words[index] in _BREAKS:
            break
        if clause.words[index] in verbs:
            subject, _ = _subject_after(clause, index + 1)
            return _people(subject)
    return ()


def _find_of_actor(clause: Clause, hit: Hit) -> Arguments:
    own, suffered = _light_verb(clause, hit)
    genitive = _genitive(clause, hit)
    position = genitive[-1].last if genitive else hit.last
    recipients = _marked(clause, position, hit.form.trigger.markers) or suffered
    actors = _people(genitive) or _relative_actor(clause, hit) or _agent_phrase(clause, hit.last) or own
    if genitive and not _people(genitive) and not recipients:
        recipients = genitive
    return Arguments(actors, recipients, not actors)


def _find_of_patient(clause: Clause, hit: Hit) -> Arguments:
    own, suffered = _light_verb(clause, hit)
    genitive = _genitive(clause, hit) or _marked(clause, hit.last, hit.form.trigger.markers, 4)
    position = genitive[-1].last if genitive else hit.last
    agent = _people(_agent_phrase(clause, position))
    if genitive and not agent:
        second = _object(clause, position, 2)  # the killing of X by Y is written: killing X Y
        if second and _people(genitive) and genitive[0].kind in ("state", "organisation", "group", "agent"):
            return Arguments(_people(genitive), second, False)
    return Arguments(agent or own, genitive or suffered, False)


def _find_of_either(clause: Clause, hit: Hit) -> Arguments:
    own, suffered = _light_verb(clause, hit)
    genitive = _genitive(clause, hit)
    position = genitive[-1].last if genitive else hit.last
    marked = _marked(clause, position, hit.form.trigger.markers, 6)
    second = _object(clause, position, 3) if genitive else ()
    if genitive and _people(genitive) and (marked or second):
        return Arguments(_people(genitive), marked or second, False)
    agent = _people(_agent_phrase(clause, position)) or own
    if genitive:
        return Arguments(agent, genitive, False)
    return Arguments(agent, marked or suffered, not agent)


def _find_of_both(clause: Clause, hit: Hit) -> Arguments:
    phrases = _after(clause, hit.last)
    sides: list[Phrase] = []
    for index, phrase in enumerate(phrases):
        if phrase.first - hit.last > _REACH:
            break
        if phrase.preposition in (_BETWEEN, _WITH):
            sides += _people(_chain(phrases, index))
            if phrase.preposition == _BETWEEN:
                break
    genitive = _people(_genitive(clause, hit))
    own, _ = _light_verb(clause, hit)
    if not sides or len(sides) == 1:
        sides = [*genitive, *sides] if genitive else [*own, *sides]
    against = _people(_marked(clause, hit.last, hit.form.trigger.markers - {_BETWEEN, _WITH}))
    if against and not sides:
        return Arguments(genitive or own, against, not (genitive or own))
    return Arguments(tuple(dict.fromkeys(sides)), against, not sides)


def _find_meet_noun(clause: Clause, hit: Hit) -> Arguments:
    both = _find_of_both(clause, hit)
    return Arguments((*both.actors, *both.recipients), (), both.is_zero)


def _find_visit_noun(clause: Clause, hit: Hit) -> Arguments:
    own, _ = _light_verb(clause, hit)
    genitive = _people(_genitive(clause, hit))
    position = genitive[-1].last if genitive else hit.last
    hosts = _marked(clause, position, hit.form.trigger.markers, 9)
    actors = genitive or own or (_people(_subject_before(clause, hit.first)))
    if genitive and not hosts and genitive[0].kind == "state":  # a visit of a country: the genitive is the host
        return Arguments(own, genitive, not own)
    return Arguments(actors, hosts, not actors)


def _find_host_noun(clause: Clause, hit: Hit) -> Arguments:
    genitive = _people(_genitive(clause, hit))
    position = genitive[-1].last if genitive else hit.last
    visitor = _people(_object(clause, position, 3))
    if visitor:
        return Arguments(visitor, genitive, False)
    return Arguments(genitive, (), True)


def _find_blame(clause: Clause, hit: Hit) -> Arguments:
    subject, position = _subject(clause, hit) if hit.form.tense != "participle" else ((), hit.last)
    return Arguments(_people(subject), _object(clause, position, 5), not subject)


def _find_court(clause: Clause, hit: Hit) -> Arguments:
    phrases = _after(clause, hit.first)
    actors = tuple(phrases[:1]) if phrases and phrases[0].first <= hit.last else ()
    recipients = _marked(clause, hit.last, hit.form.trigger.markers)
    return Arguments(_people(actors) or _people(_subject(clause, hit)[0]), recipients, False)


def _find_summon(clause: Clause, hit: Hit) -> Arguments:
    subject, position = _subject(clause, hit)
    return Arguments(_people(subject), _object(clause, position, 6), not subject)


def _find_sign(clause: Clause, hit: Hit) -> Arguments:
    subject, position = _subject(clause, hit)
    others = _people(_marked(clause, position, frozenset((_WITH,))))
    return Arguments((*_people(subject), *others), (), not subject)


def _find_tool(clause: Clause, hit: Hit) -> Arguments:
    return Arguments((), _marked(clause, hit.last, frozenset(("في", "ب", "قرب", "داخل", "وسط"))), False)


def _find_must(clause: Clause, hit: Hit) -> Arguments:
    phrases = _after(clause, hit.last)
    target = _chain(phrases, 0) if phrases and phrases[0].first - hit.last <= 1 else ()
    return Arguments((), target, True)


_RULES = {
    "act": _find_act,
    "speak": _find_speak,
    "promise": _find_speak,
    "warn": _find_speak,
    "deny": _find_speak,
    "adj": _find_speak,
    "speak_noun": _find_of_actor,
    "patient": _find_patient,
    "patient_on": _find_patient_on,
    "kill": _find_kill,
    "foil": _find_act,
    "meet": _find_meet,
    "visit": _find_visit,
    "host": _find_host,
    "of_actor": _find_of_actor,
    "of_patient": _find_of_patient,
    "of_either": _find_of_either,
    "of_both": _find_of_both,
    "meet_noun": _find_meet_noun,
    "visit_noun": _find_visit_noun,
    "host_noun": _find_host_noun,
    "blame": _find_blame,
    "court": _find_court,
    "summon": _find_summon,
    "sign": _find_sign,
    "sign_noun": _find_meet_noun,
    "tool": _find_tool,
    "of_tool": _find_tool,
    "none": _find_none,
    "of_none": _find_none,
}


def list_demonym_states(clause: Clause, hit: Hit) -> list[str]:
    """Return the ISO codes of the nationalities right after a noun: an American strike, Iraqi-American talks."""
    return _demonyms_after(clause, hit) if hit.form.trigger.pos in ("noun", "phrase") else []
