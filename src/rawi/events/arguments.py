"""Who did it and to whom: the arguments of a trigger, each frame of the trigger table by its own rule."""

from collections.abc import Callable
from types import MappingProxyType

from rawi.arabic.names import load_states
from rawi.events import deed_arguments as deeds
from rawi.events import noun_arguments as nouns
from rawi.events import verb_arguments as verbs
from rawi.events.agreement import is_possessed
from rawi.events.clauses import Arguments, Clause, list_before
from rawi.events.phrases import Phrase
from rawi.events.referents import find_possessor
from rawi.events.triggers import Hit
from rawi.events.words import load_exact

_Rule = Callable[[Clause, Hit], Arguments]

# Frame of the table event_triggers -> how its arguments are read.
_RULES: MappingProxyType[str, _Rule] = MappingProxyType(
    {
        "act": verbs.find_act,
        "act_after": verbs.find_act_after,
        "adj": verbs.find_speak,
        "blame": verbs.find_blame,
        "court": verbs.find_court,
        "deny": verbs.find_speak,
        "foil": verbs.find_act,
        "host": verbs.find_host,
        "kill": verbs.find_kill,
        "meet": verbs.find_meet,
        "must": verbs.find_must,
        "demand": verbs.find_demand,
        "none": verbs.find_none,
        "none_person": verbs.find_freed,
        "of_none": verbs.find_none,
        "of_tool": verbs.find_tool,
        "patient": verbs.find_patient,
        "patient_on": verbs.find_patient_on,
        "promise": verbs.find_speak,
        "sign": verbs.find_sign,
        "sentenced": verbs.find_sentenced,
        "speak": verbs.find_speak,
        "summon": verbs.find_summon,
        "takes_life": verbs.find_taken_life,
        "tool": verbs.find_tool,
        "visit": verbs.find_visit,
        "warn": verbs.find_speak,
        "host_noun": nouns.find_host_noun,
        "meet_noun": nouns.find_meet_noun,
        "of_actor": nouns.find_of_actor,
        "of_both": nouns.find_of_both,
        "of_either": deeds.find_of_either,
        "of_raid": deeds.find_of_either,
        "of_patient": deeds.find_of_patient,
        "sign_noun": nouns.find_meet_noun,
        "speak_noun": nouns.find_of_actor,
        "visit_noun": nouns.find_visit_noun,
    }
)


def find_arguments(clause: Clause, hit: Hit) -> Arguments:
    """Return the actors and recipients of a trigger.

    Args:
        clause: the sentence that it stands in.
        hit: the trigger.
    """
    found = _name_own_country(clause, _RULES[hit.form.trigger.frame](clause, hit))
    if not any(is_possessed(clause.words[phrase.first]) for phrase in (*found.actors, *found.recipients)):
        return found
    actors = tuple(owner for phrase in found.actors for owner in (find_possessor(clause, phrase) or (phrase,)))
    recipients = tuple(_name_owner(clause, phrase) for phrase in found.recipients)
    return found._replace(actors=actors, recipients=recipients)


def _name_own_country(clause: Clause, found: Arguments) -> Arguments:
    """Return arguments with the state for his country: that of whoever was named last before."""
    own = load_exact("own_country")
    if not any(clause.words[phrase.first] in own for phrase in (*found.actors, *found.recipients)):
        return found
    return found._replace(
        actors=tuple(_find_country(clause, phrase) for phrase in found.actors),
        recipients=tuple(_find_country(clause, phrase) for phrase in found.recipients),
    )


def _find_country(clause: Clause, phrase: Phrase) -> Phrase:
    if clause.words[phrase.first] not in load_exact("own_country"):
        return phrase
    code = next((p.state for p in reversed(list_before(clause, phrase.first)) if p.state in load_states()), None)
    known = load_states()[code] if code else None
    return phrase._replace(kind="state", name=known.name, state=code, known=known) if known else phrase


def _name_owner(clause: Clause, phrase: Phrase) -> Phrase:
    """Return a phrase with the party that its pronoun means: his men are also the men of X."""
    possessor = find_possessor(clause, phrase)
    return phrase._replace(owner=possessor[0].name, state=possessor[0].state) if possessor else phrase
