"""Who did what a noun tells and who suffered it, when its genitive may be either: the shelling of X."""

from rawi.arabic.letters import ALEF, ARTICLE, FROM, HEH, LAM, YEH
from rawi.events.agreement import read_pronoun
from rawi.events.clauses import AGENTIVE, Arguments, Clause, is_counted, keep_agentive, list_after, take_chain
from rawi.events.noun_arguments import OWN_FOR, find_doer, find_genitive, find_light_verb, find_owner, load_deaths
from rawi.events.objects import add_owner, find_agent, find_marked, find_object
from rawi.events.phrases import Phrase
from rawi.events.pronouns import find_bound
from rawi.events.readings import load_lemmas
from rawi.events.referents import find_referent
from rawi.events.triggers import Hit

_RAID = "of_raid"  # people who are named after it stormed in, places were stormed
_BODIES = frozenset(("state", "organisation", "group", "agent", "people"))


def _find_own_object(clause: Clause, hit: Hit) -> tuple[Phrase, ...]:
    """Return who suffers a deed whose noun carries the pronoun of the doer: its arrest of X."""
    phrases = list_after(clause, hit.last)
    if hit.form.trigger.lemma in load_deaths() or not phrases or phrases[0].is_joined:
        return ()
    first = phrases[0]
    is_next = all(index in clause.counted for index in range(hit.last, first.first))
    is_object = first.preposition == LAM or not first.preposition
    return take_chain(phrases, 0) if is_next and is_object and not first.place else ()


def _is_adjective_of(clause: Clause, hit: Hit, genitive: tuple[Phrase, ...]) -> bool:
    """Tell whether what follows a noun at once is the adjective of a group: the Houthi shelling."""
    first = genitive[0]
    if first.kind != "group" or first.first != hit.last or first.last != hit.last + 1 or hit.form.has_pronoun:
        return False
    word = clause.words[first.first].removesuffix(ALEF)
    return word.endswith((YEH, YEH + HEH)) and word.startswith(ARTICLE) == hit.form.is_definite


def _find_second_term(clause: Clause, hit: Hit, genitive: tuple[Phrase, ...], position: int) -> tuple[Phrase, ...]:
    """Return who suffers when the genitive did it: the killing by X of Y is written killing X Y, or killing X for Y."""
    if not keep_agentive(genitive) or genitive[0].kind not in _BODIES:
        return ()
    second = find_object(clause, position, 1)
    if second and FROM in clause.words[position : second[0].first]:
        return ()  # a family of eight people
    if not second and hit.form.trigger.lemma not in load_lemmas("winning"):
        second = find_marked(clause, position, OWN_FOR, 1)
    return second


def find_of_patient(clause: Clause, hit: Hit) -> Arguments:
    """Read a noun whose genitive suffered it."""
    own, suffered = find_light_verb(clause, hit)
    genitive = find_genitive(clause, hit) or find_marked(clause, hit.last, hit.form.trigger.markers, 4)
    position = genitive[-1].last if genitive else hit.last
    agent = find_agent(clause, position)
    if genitive and _is_adjective_of(clause, hit, genitive):
        return Arguments(keep_agentive(genitive), suffered or find_marked(clause, position, OWN_FOR, 3))
    if hit.form.has_pronoun:
        taken = {phrase.name for phrase in own}
        asked = read_pronoun(clause.words[hit.first])
        suffering = _find_own_object(clause, hit)
        if suffering:  # its arrest of X: the pronoun is who did it
            return Arguments(agent or own or find_doer(clause, hit), suffering)
        referent = find_referent(clause, hit.first, AGENTIVE | {"patient"}, asked)
        return Arguments(agent or own, tuple(p for p in referent if p.name not in taken), False, True)
    if genitive and not agent and hit.form.trigger.lemma not in load_deaths() and not is_counted(clause, genitive[0]):
        second = _find_second_term(clause, hit, genitive, position)
        if second:
            return Arguments(keep_agentive(genitive), second)
    return Arguments(agent or own, suffered or genitive)


def find_of_either(clause: Clause, hit: Hit) -> Arguments:
    """Read a noun whose genitive did or suffered it: with a second party behind, it did."""
    own, suffered = find_light_verb(clause, hit)
    bound = find_bound(clause, hit) if hit.form.has_pronoun else ()
    if bound:
        return Arguments(tuple(p for p in own or find_doer(clause, hit) if p not in bound), bound)
    genitive = find_genitive(clause, hit)
    position = genitive[-1].last if genitive else hit.last
    marked = add_owner(clause, find_marked(clause, position, hit.form.trigger.markers, 6))
    second = find_object(clause, position, 3) if genitive else ()
    if genitive and keep_agentive(genitive) and (marked or second):
        return Arguments(keep_agentive(genitive), marked or second)
    if genitive and _is_adjective_of(clause, hit, genitive):
        return Arguments(keep_agentive(genitive), marked or second or suffered)
    owner = find_owner(clause, hit) if not genitive else ()
    if owner:
        return Arguments(owner, tuple(p for p in marked if p not in owner) or suffered)
    agent = find_agent(clause, position) or own or find_doer(clause, hit)
    if genitive and hit.form.trigger.frame == _RAID and keep_agentive(genitive):
        return Arguments(keep_agentive(genitive), marked or suffered)
    if genitive:
        return Arguments(agent, genitive)
    return Arguments(agent, marked or suffered, not agent)
