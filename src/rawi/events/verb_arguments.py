"""Who is who around a verb: Arabic puts the subject after the verb and the object after the subject."""

from rawi.arabic.letters import ARTICLE
from rawi.events.agreement import read_pronoun, read_verb
from rawi.events.clauses import (
    AGENTIVE,
    Arguments,
    Clause,
    has_verb,
    is_governed,
    keep_agentive,
    list_after,
    list_before,
    measure_gap,
    take_chain,
)
from rawi.events.noun_arguments import find_light_verb
from rawi.events.objects import (
    add_owner,
    find_agent,
    find_content,
    find_marked,
    find_national_target,
    find_object,
    find_target,
)
from rawi.events.phrases import Phrase
from rawi.events.pronouns import find_bound
from rawi.events.readings import load_lemmas
from rawi.events.referents import find_earlier_subject, find_referent
from rawi.events.subjects import find_subject, find_subject_after, find_subject_before
from rawi.events.triggers import Hit, is_joined_form
from rawi.events.words import ROLE, ROLE_TAIL, load_exact, load_features

_WITH = frozenset(("مع",))
_PEOPLE = frozenset(("person", "people", "role"))
_SUFFERING = frozenset(("patient", "person", "people", "agent", "group", "role"))
_BY = "\N{ARABIC LETTER BEH}"
_SHORTEST = 3  # letters of a noun with a preposition
_AT_ONCE = 2  # tokens: an object stands at once after its subject
_ARRESTING = frozenset(("state", "organisation", "group", "agent"))  # who stands before arrested did it
_FAR_OBJECT, _GUEST_REACH = 12, 14
_GUESTS = frozenset(("person", "role", "agent", "people", "organisation", "group"))
_PLACED = frozenset(("في", "ب", "قرب", "داخل", "وسط"))


def find_none(clause: Clause, hit: Hit) -> Arguments:
    """Read an expression that has no arguments of its own but may be followed by who did it."""
    return Arguments(find_agent(clause, hit.last), ())


def find_act_after(clause: Clause, hit: Hit) -> Arguments:
    """Read a verb that is active only when its subject follows at once, since its passive is written alike."""
    subject, position = find_subject_after(clause, hit.last)
    actors = keep_agentive(subject) if subject and subject[0].first - hit.last <= 1 else ()
    return Arguments(actors, find_marked(clause, position if actors else hit.last, hit.form.trigger.markers))


def find_freed(clause: Clause, hit: Hit) -> Arguments:
    """Read an expression that ends in a pronoun for who suffered or gained by it."""
    return Arguments(find_agent(clause, hit.last), find_referent(clause, hit.first, _SUFFERING), False, True)


def find_taken_life(clause: Clause, hit: Hit) -> Arguments:
    """Read that something took somebody's life: he stands right after."""
    return Arguments((), find_object(clause, hit.last, 3))


def find_demand(clause: Clause, hit: Hit) -> Arguments:
    """Read an impersonal demand: whom it binds is the first party of its content."""
    return Arguments((), find_target(clause, hit.last, ()), True)


def find_act(clause: Clause, hit: Hit) -> Arguments:
    """Read a verb of doing: subject, then object or a phrase after one of its prepositions."""
    subject, position = find_subject(clause, hit)
    if hit.form.has_pronoun:
        referent = find_referent(clause, hit.first, _SUFFERING)
        actors = _find_doer(clause, hit)
        return Arguments(actors, tuple(p for p in referent if p not in actors), not actors, True)
    markers = hit.form.trigger.markers
    recipients = (
        find_bound(clause, hit, subject) or find_marked(clause, position, markers) or find_object(clause, position)
    )
    recipients = add_owner(clause, tuple(phrase for phrase in recipients if phrase not in subject))
    actors = keep_agentive(subject)
    agent = find_agent(clause, position)
    if agent and subject:  # passive: who suffers stands where the subject does
        return Arguments(agent, subject)
    if subject and not actors and not recipients:
        is_clause = hit.first > clause.first and clause.words[hit.first - 1] in load_exact("that")
        return Arguments((), subject, is_clause)  # after they looted it: who did is named before
    return Arguments(actors, recipients, not subject)


def _find_doer(clause: Clause, hit: Hit) -> tuple[Phrase, ...]:
    """Return the subject of a verb with a pronoun for its object: right after it, else right before it."""
    after = find_subject_after(clause, hit.last)[0]
    if after and after[0].first - hit.last <= _AT_ONCE:
        return keep_agentive(after)
    before = () if is_joined_form(clause.words[hit.first]) else find_subject_before(clause, hit.first)
    return keep_agentive(before) or keep_agentive(after)


def find_speak(clause: Clause, hit: Hit) -> Arguments:
    """Read a verb of demanding, accusing, praising: its target is the object, or the first party of its content."""
    if hit.form.tense == "participle":
        return Arguments((), _find_addressee(clause, hit, hit.last, ()), True)
    if _is_accused(clause, hit):
        return Arguments((), find_earlier_subject(clause, hit.first, read_verb(clause.words, hit)))
    if hit.form.has_pronoun and hit.form.person != 1:
        actors = _find_doer(clause, hit)
        before = actors[0].first if actors and actors[0].first < hit.first else hit.first
        return Arguments(actors, _find_meant(clause, hit, before, actors), not actors, True)
    subject, position = find_subject(clause, hit)
    actors = keep_agentive(subject)
    if subject and not actors and subject[0].first >= hit.last:
        return Arguments((), subject, True)  # what cannot speak is spoken of
    if hit.form.person == 1:
        actors, position = (), hit.last
    elif actors and subject[0].first >= hit.last and _lacks_object(clause, hit, subject[-1]):
        return Arguments((), subject, is_joined_form(clause.words[hit.first]))  # else a passive
    return Arguments(actors, _find_addressee(clause, hit, position, actors), not actors)


def _find_meant(clause: Clause, hit: Hit, position: int, taken: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """Return whom the pronoun on a verb of speaking means: people sooner than bodies, and of what it means nobody."""
    if hit.first > clause.first and clause.words[hit.first - 1] in load_exact("what"):
        return ()
    asked = read_pronoun(clause.words[hit.first])
    people = find_referent(clause, position, _PEOPLE, asked, taken)
    return people or find_referent(clause, position, AGENTIVE, asked, taken)


def _is_accused(clause: Clause, hit: Hit) -> bool:
    """Tell whether the content of an accusation follows at once: who was named before is accused."""
    if hit.form.trigger.lemma not in load_lemmas("accusing") or hit.form.has_pronoun or hit.last >= clause.last:
        return False
    return hit.form.tense in ("perfect", "imperfect") and _begins_content(clause.words[hit.last])


def _begins_content(word: str) -> bool:
    """Tell whether a word is a noun with the preposition by written on to it: of forgery."""
    feature = load_features()[word]
    if feature.particle == _BY:
        return True
    is_name = any(not start.cut for start in feature.starts)  # Baghdad, Beijing
    return word[0] == _BY and not feature.flags and len(word) > _SHORTEST and not is_name


def _lacks_object(clause: Clause, hit: Hit, last: Phrase) -> bool:
    """Tell whether a verb that cannot do without an object has only one noun before its content: he is accused."""
    if hit.form.trigger.lemma not in load_lemmas("accusing") or last.last >= clause.last:
        return False
    end = load_features()[clause.words[last.last - 1]]
    if last.kind == "person" and end.flags & (ROLE | ROLE_TAIL):
        return False  # the office behind the name may be that of the accused
    return _begins_content(clause.words[last.last])


def _find_addressee(clause: Clause, hit: Hit, position: int, actors: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    direct = find_object(clause, position, _AT_ONCE)
    if direct:
        return direct
    return (
        find_national_target(clause, position, actors)
        or find_marked(clause, position, hit.form.trigger.markers)
        or find_target(clause, find_content(clause, position), actors)
    )


def find_patient(clause: Clause, hit: Hit) -> Arguments:
    """Read a verb whose subject suffers."""
    if _counts_others(clause, hit):
        return Arguments(find_agent(clause, hit.last), _find_rest(clause, hit))
    subject, position = find_subject(clause, hit)
    suffering = subject or _find_rest(clause, hit)
    return Arguments(find_agent(clause, position), suffering, False, not suffering)


def _find_rest(clause: Clause, hit: Hit) -> tuple[Phrase, ...]:
    """Return of what a bare number after a verb says how many: four were killed and five others injured."""
    if hit.last not in clause.counted and not _counts_others(clause, hit):
        return ()
    return find_referent(clause, hit.first, _SUFFERING)


def _counts_others(clause: Clause, hit: Hit) -> bool:
    """Tell whether others follow a verb, with their number or without: and injured sixty others."""
    index = hit.last
    while index < clause.last and index in clause.counted:
        index += 1
    others = load_exact("others")
    return clause.words[index - 1] in others or (index < clause.last and clause.words[index] in others)


def find_patient_on(clause: Clause, hit: Hit) -> Arguments:
    """Read an impersonal passive: who suffers stands after the preposition."""
    actors = find_agent(clause, hit.last) or keep_agentive(find_subject_before(clause, hit.first))
    return Arguments(actors, find_marked(clause, hit.last, hit.form.trigger.markers, 4))


def find_kill(clause: Clause, hit: Hit) -> Arguments:
    """Read a verb whose active and passive are written alike: with two phrases it is active."""
    if hit.form.has_pronoun:
        actors = _find_doer(clause, hit)
        before = actors[0].first if actors and actors[0].first < hit.first else hit.first
        return Arguments(actors, find_referent(clause, before, _SUFFERING), not actors, True)
    if _counts_others(clause, hit):
        return Arguments(find_agent(clause, hit.last), _find_rest(clause, hit))
    if hit.last < clause.last and clause.words[hit.last] in load_exact("charge"):
        charged = find_earlier_subject(clause, hit.first, read_verb(clause.words, hit))
        return Arguments(find_agent(clause, hit.last), charged or find_referent(clause, hit.first, _SUFFERING))
    subject, position = find_subject(clause, hit)
    if not subject:
        victim = find_object(clause, hit.last, 3)
        agent = find_agent(clause, hit.last)
        is_active = bool(victim) and not agent and read_verb(clause.words, hit).number != "p"
        return Arguments(agent, victim or _find_rest(clause, hit), is_active)
    agent = find_agent(clause, position)
    if agent:
        return Arguments(agent, subject)
    is_before = subject[0].first < hit.first and subject[0].kind in _ARRESTING
    is_arrest = is_before and hit.form.trigger.event_type == "COERCE"
    victim = find_object(clause, position, _FAR_OBJECT if is_arrest else 3)
    actors = keep_agentive(subject)
    if victim and actors:
        return Arguments(actors, victim)
    return Arguments((), subject)


def find_meet(clause: Clause, hit: Hit) -> Arguments:
    """Read a verb of meeting: both sides are actors."""
    subject, position = find_subject(clause, hit)
    markers = hit.form.trigger.markers | _WITH
    others = (
        keep_agentive(find_bound(clause, hit, subject, markers))
        or keep_agentive(find_marked(clause, position, markers))
        or keep_agentive(find_object(clause, position))
        or _find_far_guest(clause, position)
    )
    sides = (*keep_agentive(subject), *(phrase for phrase in others if phrase not in subject))
    return Arguments(sides, (), not subject)


def _find_far_guest(clause: Clause, position: int) -> tuple[Phrase, ...]:
    """Return the person met whom day and place keep from the verb."""
    far = find_object(clause, position, _FAR_OBJECT)
    return far if far and far[0].kind in ("person", "role") else ()


def find_visit(clause: Clause, hit: Hit) -> Arguments:
    """Read a verb of visiting: the visitor acts, the host or his country receives."""
    subject, position = find_subject(clause, hit)
    hosts = find_object(clause, position, 4) or find_marked(clause, position, hit.form.trigger.markers, 8)
    if not hosts and subject and subject[0].first >= hit.last and subject[0].kind == "state":
        return Arguments((), subject, True)
    return Arguments(keep_agentive(subject), hosts, not subject)


def find_host(clause: Clause, hit: Hit) -> Arguments:
    """Read a verb of receiving: the subject is the host."""
    subject, position = find_subject(clause, hit)
    host, visitor = _find_guest(clause, subject, position)
    return Arguments(visitor, keep_agentive(host))


def _find_guest(
    clause: Clause, host: tuple[Phrase, ...], position: int
) -> tuple[tuple[Phrase, ...], tuple[Phrase, ...]]:
    """Return host and guest of a reception: of the persons after the verb, the first with another title."""
    phrases = list_after(clause, position)
    for index, phrase in enumerate(phrases):
        if measure_gap(clause, position, phrase.first) > _GUEST_REACH or has_verb(clause, position, phrase.first):
            break
        is_apart = phrase.preposition or phrase.is_joined or phrase.kind not in _GUESTS
        if is_apart or is_governed(clause, position, phrase):
            continue
        if (
            len(host) == 1
            and host[0].kind == "role"
            and phrase.kind == "person"
            and _is_same_title(clause, host[0], phrase)
        ):
            host = (phrase,)  # the ambassador of X in Y, ambassador Z
            continue
        if all(phrase.name != other.name for other in host):
            return host, keep_agentive(take_chain(phrases, index))
    return host, ()


def _is_same_title(clause: Clause, office: Phrase, named: Phrase) -> bool:
    features = load_features()
    one, other = (features[clause.words[phrase.first]].stem.removeprefix(ARTICLE) for phrase in (office, named))
    return one == other


def find_blame(clause: Clause, hit: Hit) -> Arguments:
    """Read holding somebody responsible: he is the object."""
    subject, position = find_subject(clause, hit) if hit.form.tense != "participle" else ((), hit.last)
    return Arguments(keep_agentive(subject), find_object(clause, position, 5), not subject)


def find_court(clause: Clause, hit: Hit) -> Arguments:
    """Read a court's sentence: it falls on whoever stands after the preposition."""
    phrases = list_after(clause, hit.first)
    own = tuple(phrases[:1]) if phrases and phrases[0].first <= hit.last else find_subject(clause, hit)[0]
    recipients = find_marked(clause, hit.last, hit.form.trigger.markers) or find_object(clause, hit.last + 1, 4)
    return Arguments(keep_agentive(own), tuple(phrase for phrase in recipients if phrase not in own))


def find_sentenced(clause: Clause, hit: Hit) -> Arguments:
    """Read a prison term: it falls on whoever stands after the preposition, else on who was spoken of."""
    convicted = find_marked(clause, hit.first, hit.form.trigger.markers) or _find_marked_before(clause, hit)
    return Arguments((), convicted or find_referent(clause, hit.first, _SUFFERING), False, True)


def _find_marked_before(clause: Clause, hit: Hit) -> tuple[Phrase, ...]:
    before = [p for p in list_before(clause, hit.first) if p.preposition in hit.form.trigger.markers]
    return tuple(before[-1:])


def find_summon(clause: Clause, hit: Hit) -> Arguments:
    """Read calling in an ambassador."""
    subject, position = find_subject(clause, hit)
    return Arguments(keep_agentive(subject), find_object(clause, position, 6), not subject)


def find_sign(clause: Clause, hit: Hit) -> Arguments:
    """Read signing: all who sign are actors."""
    subject, position = find_subject(clause, hit)
    others = keep_agentive(find_marked(clause, position, _WITH))
    return Arguments((*keep_agentive(subject), *others), (), not subject)


def find_tool(clause: Clause, hit: Hit) -> Arguments:
    """Read a blast or a delivery: only where it struck or went is told."""
    markers = hit.form.trigger.markers or _PLACED
    agent = find_agent(clause, hit.last) or find_light_verb(clause, hit)[0]
    return Arguments(agent, find_marked(clause, hit.last, markers))


def find_must(clause: Clause, hit: Hit) -> Arguments:
    """Read an impersonal demand: whom it binds stands right after it."""
    phrases = list_after(clause, hit.last)
    target = take_chain(phrases, 0) if phrases and phrases[0].first - hit.last <= 1 else ()
    return Arguments((), target, True)
