"""Who is who around a verbal noun: its genitive, the prepositions after it, light verbs and nationalities."""

from functools import cache

from rawi.arabic.letters import ALEF, BEH, COMMAS, LAM, PEOPLE_ENDINGS, WAW
from rawi.events.agreement import ANY, read_pronoun
from rawi.events.clauses import (
    AGENTIVE,
    REACH,
    Arguments,
    Clause,
    has_verb,
    is_counted,
    is_governed,
    keep_agentive,
    list_after,
    list_before,
    take_chain,
)
from rawi.events.objects import add_owner, find_agent, find_marked, find_object, find_target
from rawi.events.phrases import Phrase
from rawi.events.pronouns import find_bound
from rawi.events.referents import find_earlier_subject, find_referent
from rawi.events.subjects import find_subject_after, find_subject_before
from rawi.events.triggers import Hit, load_forms
from rawi.events.words import (
    AGENT,
    DEMONYM,
    MARK,
    PATIENT,
    ROLE,
    STOP,
    VERB,
    list_class,
    load_class,
    load_exact,
    load_features,
)

_LOOKBACK = 9  # tokens between a light verb and its noun
_FAR_LOOKBACK = 22  # the same when for says that somebody was exposed to it
_RELATIVE_REACH = 8
_BETWEEN, _WITH, _FOR = "بين", "مع", "ل"
_BREAKS = frozenset((".", "؛", ":", "!", "?", "؟"))
_MATERIAL = frozenset(("ASSAULT", "MOBILIZE", "RETREAT", "PROTEST", "CONSULT"))
_HARMFUL = frozenset(("ASSAULT", "SANCTION"))
OWN_FOR = frozenset((_FOR,))
_FROM = frozenset(("\N{ARABIC LETTER MEEM}\N{ARABIC LETTER NOON}",))
_THEIRS = ("\N{ARABIC LETTER HEH}\N{ARABIC LETTER ALEF}", "\N{ARABIC LETTER TEH}\N{ARABIC LETTER HEH}")
_PEOPLE = frozenset(("person", "role"))
_TOLD = frozenset(("SUPPORT", "REJECT", "ACCUSE", "REQUEST", "THREATEN"))
_HEADS = AGENT | PATIENT | ROLE
_DOING = AGENTIVE | {"patient"}  # that a citizen did it
_BOTH_REACH = 8  # tokens between a talk and: between both countries
_SIDES = 2  # of a clash or a talk
_CITY = "city"  # a capital that stands for its state
_GAP = 2  # a number or an adjective may stand between a noun and its genitive


@cache
def load_deaths() -> frozenset[str]:
    """Return the nouns that nobody does to another: death, martyrdom, injury."""
    return frozenset(list_class("death"))


@cache
def _load_doers() -> frozenset[str]:
    return load_class("light_actor").words - load_class("announcer").words


@cache
def _load_relative_verbs() -> frozenset[str]:
    return load_class("relative_actor").words | load_exact("relative_verb")


def find_genitive(clause: Clause, hit: Hit) -> tuple[Phrase, ...]:
    """Return what follows a noun directly: the second term of the construct."""
    if hit.form.has_pronoun or (hit.form.tail and hit.form.tail[-1].endswith(_THEIRS)):
        return ()
    features = load_features()
    phrases = list_after(clause, hit.last)
    if not phrases or (phrases[0].preposition and not is_counted(clause, phrases[0])):
        return ()
    if features[clause.words[phrases[0].first]].conjunction:
        return ()
    between = range(hit.last, phrases[0].first)
    gap = [clause.words[k] for k in between if k not in clause.counted and k - 1 not in clause.counted]
    if len(gap) > _GAP or any(
        features[word].flags & (STOP | VERB) or features[word].particle or word in COMMAS or word in load_forms()
        for word in gap
    ):
        return ()
    return take_chain(phrases, 0)


def find_light_verb(clause: Clause, hit: Hit) -> tuple[tuple[Phrase, ...], tuple[Phrase, ...]]:
    """Return the subject of a light verb before the noun, as actor or as recipient."""
    return _find_light_verb(clause, hit) or ((), ())


def _find_light_verb(clause: Clause, hit: Hit) -> tuple[tuple[Phrase, ...], tuple[Phrase, ...]] | None:
    """Return the same, or null when there is no light verb at all."""
    words = clause.words
    givers, takers = load_class("light_actor").words, load_class("light_recipient").words
    light_nouns = load_class("light_noun").words
    if hit.form.trigger.event_type in _HARMFUL:  # who announces a death is not who caused it
        givers = _load_doers()
        if is_circumstance(clause, hit):
            return None
    reach = _FAR_LOOKBACK if hit.form.particle == LAM else _LOOKBACK
    begin, answering = max(clause.first, hit.first - reach), load_exact("answering")
    stretch = set(words[begin : hit.first])
    if all(members.isdisjoint(stretch) for members in (givers, takers, light_nouns, answering)):
        return None
    for index in range(hit.first - 1, begin - 1, -1):
        word = words[index]
        if word in _BREAKS:
            break
        if hit.first - index > _LOOKBACK and word in takers:
            return (), find_subject_after(clause, index + 1)[0] or find_subject_before(clause, index)
        if hit.first - index > _LOOKBACK:
            continue
        if word in light_nouns:
            inside = [p for p in clause.phrases if index < p.first and p.last <= hit.first and not p.preposition]
            doers = tuple(phrase for phrase in inside[:1] if phrase.kind in _DOING)
            if doers and doers[0].first == index + 1:
                return doers, ()
        is_answer = hit.form.particle == BEH and word in answering
        if word in givers or word in takers or is_answer:
            inside = [p for p in clause.phrases if index < p.first and p.last <= hit.first and not p.preposition]
            inside = [phrase for phrase in inside if not is_governed(clause, index + 1, phrase)]
            is_joined = word[0] == WAW and (word[1:] in takers or word[1:] in givers)
            before = () if is_joined else find_subject_before(clause, index)
            subject = (take_chain(inside, 0) if inside else ()) or before or find_earlier_subject(clause, index)
            return ((), subject) if word in takers else (keep_agentive(subject), ())
    return None


def is_circumstance(clause: Clause, hit: Hit) -> bool:
    """Tell whether a noun only says when, where or of what something else was: condolences for the victims of it."""
    if hit.first == clause.first or hit.form.particle:
        return False
    previous = clause.words[hit.first - 1]
    if previous in load_exact("circumstance"):
        return previous not in load_exact("enabled_by") or not _is_enabled(clause, hit.first - 1)
    return any(phrase.last == hit.first and phrase.kind == "patient" for phrase in clause.phrases)


def _is_enabled(clause: Clause, position: int) -> bool:
    """Tell whether a preposition belongs to a verb of succeeding or beginning before it: managed to, succeeded in."""
    enabling = load_class("enabling").words
    for index in range(position - 1, max(clause.first, position - _LOOKBACK) - 1, -1):
        if clause.words[index] in enabling:
            return True
        if clause.words[index] in _BREAKS or clause.words[index] in COMMAS:
            break
    return False


def _find_relative_actor(clause: Clause, hit: Hit) -> tuple[Phrase, ...]:
    """Return who is named after a relative verb: the attack that X carried out."""
    verbs, stop = _load_relative_verbs(), min(hit.last + _RELATIVE_REACH, clause.last)
    if verbs.isdisjoint(clause.words[hit.last : stop]):
        return ()
    for index in range(hit.last, stop):
        if clause.words[index] in _BREAKS:
            break
        if clause.words[index] in verbs:
            after = keep_agentive(find_subject_after(clause, index + 1)[0])
            return after or keep_agentive(find_earlier_subject(clause, hit.first))
    return ()


def find_owner(clause: Clause, hit: Hit, reach: int = 4) -> tuple[Phrase, ...]:
    """Return who a noun belongs to when the preposition for says so: an attack of the coalition."""
    if hit.form.trigger.event_type not in _MATERIAL or hit.form.has_pronoun or _find_light_verb(clause, hit):
        return ()
    if list_demonym_states(clause, hit):
        return ()  # the American invasion of Iraq: the nationality says whose it is
    owner = keep_agentive(find_marked(clause, hit.last, OWN_FOR, reach))
    return () if owner and has_verb(clause, hit.last, owner[0].first) else owner


def _find_origin(clause: Clause, hit: Hit) -> tuple[Phrase, ...]:
    """Return who a noun comes from when the preposition from follows at once: a request from X."""
    is_cause = hit.form.particle == BEH or (
        hit.first > clause.first and clause.words[hit.first - 1] in load_exact("on")
    )
    if hit.form.has_pronoun or (hit.form.trigger.markers >= _FROM and not is_cause):
        return ()
    return keep_agentive(find_marked(clause, hit.last, _FROM, 2))


def find_doer(clause: Clause, hit: Hit) -> tuple[Phrase, ...]:
    """Return whom the pronoun on a noun means: the nearest party before it that can act."""
    if hit.form.tail and hit.form.tail[-1].endswith(_THEIRS):
        earlier = find_earlier_subject(clause, hit.first)
        return earlier[:1] or find_referent(clause, hit.first, AGENTIVE)
    if not hit.form.has_pronoun:
        return ()
    person = find_referent(clause, hit.first, _PEOPLE) if hit.form.trigger.frame == "visit_noun" else ()
    asked = read_pronoun(clause.words[hit.first])
    return person or find_referent(clause, hit.first, AGENTIVE, asked if asked.gender != "m" else ANY)


def find_of_actor(clause: Clause, hit: Hit) -> Arguments:
    """Read a noun whose genitive did it."""
    own, suffered = find_light_verb(clause, hit)
    genitive = find_genitive(clause, hit)
    position = genitive[-1].last if genitive else hit.last
    owner = () if genitive else find_owner(clause, hit) or _find_origin(clause, hit)
    markers = hit.form.trigger.markers - OWN_FOR - _FROM if owner else hit.form.trigger.markers
    recipients = (
        find_bound(clause, hit, genitive) or add_owner(clause, find_marked(clause, position, markers)) or suffered
    )
    actors = (
        keep_agentive(genitive)
        or owner
        or (own if hit.form.has_pronoun and hit.form.trigger.event_type in _TOLD else ())
        or find_doer(clause, hit)
        or _find_relative_actor(clause, hit)
        or find_agent(clause, hit.last)
        or own
    )
    if genitive and not keep_agentive(genitive) and not recipients:
        recipients = genitive
    if not recipients and hit.form.trigger.event_type in _TOLD:
        recipients = find_target(clause, position, actors)
    return Arguments(actors, recipients, not actors)


def _find_first_side(clause: Clause, hit: Hit) -> tuple[Phrase, ...]:
    """Return the side that a pronoun stands for: clashes between them and X."""
    for index in range(hit.last, min(hit.last + REACH, clause.last - 1)):
        word = clause.words[index]
        if word in _BREAKS:
            break
        if word in load_exact("between_them") and clause.words[index + 1] == WAW + _BETWEEN:
            return find_referent(clause, hit.first, AGENTIVE, read_pronoun(word))
    return ()


def _is_about_relations(clause: Clause, hit: Hit, phrase: Phrase) -> bool:
    """Tell whether both countries are what a talk is about: talks on the relations between both countries."""
    if phrase.kind != "state" or phrase.owner is None:
        return False
    between = clause.words[hit.last : phrase.first]
    return len(between) > _BOTH_REACH or not load_exact("relations").isdisjoint(between)


def _find_second_side(sides: list[Phrase], phrases: list[Phrase]) -> list[Phrase]:
    """Return the other side when a relative clause stands before it: clashes between X, whom Y backs, and Z."""
    if len(sides) != 1:
        return []
    reach = sides[0].last + REACH
    return [p for p in phrases if p.is_joined and not p.preposition and p.kind in AGENTIVE and p.first < reach][:1]


def _has_another_side(clause: Clause, phrases: list[Phrase]) -> bool:
    """Tell whether a further side stands after: and with. A border with X is none."""
    return any(clause.words[phrase.first - 1] == WAW + _WITH for phrase in phrases)


def _find_fighter(clause: Clause, hit: Hit, sides: list[Phrase]) -> tuple[Phrase, ...]:
    """Return who fought the one side named: who took something, or fell, in clashes with it."""
    is_clash = hit.form.trigger.event_type == "ASSAULT" and not hit.form.is_definite
    if not is_clash or not sides or sides[0].preposition != _WITH:
        return ()
    before = [p for p in list_before(clause, hit.first) if not p.preposition or is_counted(clause, p)]
    for index in range(len(before) - 1, -1, -1):
        if before[index].kind in AGENTIVE and before[index].kind not in _PEOPLE:
            start = index
            while start > 0 and before[start].is_joined:
                start -= 1
            return tuple(phrase for phrase in before[start : index + 1] if phrase not in sides)
    return ()


def find_of_both(clause: Clause, hit: Hit) -> Arguments:
    """Read a clash or a talk: whoever stands between or with is on one side, the genitive on the other."""
    phrases = list_after(clause, hit.last)
    sides = list(_find_first_side(clause, hit))
    for index, phrase in enumerate(phrases):
        if phrase.first - hit.last > REACH:
            break
        if phrase.preposition in (_BETWEEN, _WITH) and not _is_about_relations(clause, hit, phrase):
            sides += [side for side in keep_agentive(take_chain(phrases, index)) if side not in sides]
            if phrase.preposition == _BETWEEN:
                sides += _find_second_side(sides, phrases[index + 1 :])
            if phrase.preposition == _BETWEEN or not _has_another_side(clause, phrases[index + 1 :]):
                break
    genitive = keep_agentive(find_genitive(clause, hit))
    if not sides and len(genitive) == 1 and genitive[0].place is not None and genitive[0].place.kind == _CITY:
        genitive = ()  # the talks of Vienna are those held there
    own = find_light_verb(clause, hit)[0] or find_doer(clause, hit) or _find_relative_actor(clause, hit)
    if len(sides) < _SIDES:
        sides = [*(genitive or own or _find_fighter(clause, hit, sides)), *sides]
    others = keep_agentive(find_marked(clause, hit.last, hit.form.trigger.markers - {_BETWEEN, _WITH}))
    if others and not sides:
        return Arguments(genitive or own, others, not (genitive or own))
    return Arguments(tuple(dict.fromkeys(sides)), others, not sides)


def find_meet_noun(clause: Clause, hit: Hit) -> Arguments:
    """Read a meeting: all who take part are actors."""
    both = find_of_both(clause, hit)
    return Arguments(tuple(dict.fromkeys((*both.actors, *both.recipients))), (), both.is_zero)


def find_visit_noun(clause: Clause, hit: Hit) -> Arguments:
    """Read a visit: the genitive is the visitor, or the country visited."""
    own, _ = find_light_verb(clause, hit)
    genitive = keep_agentive(find_genitive(clause, hit))
    position = genitive[-1].last if genitive else hit.last
    owner = () if genitive else keep_agentive(find_marked(clause, hit.last, OWN_FOR, 3))
    if owner and owner[0].kind in ("person", "role", "agent") and hit.form.is_definite:
        return Arguments(owner, find_marked(clause, owner[-1].last, hit.form.trigger.markers, 9))
    hosts = find_marked(clause, position, hit.form.trigger.markers, 9)
    visitor = genitive or _find_relative_actor(clause, hit) or own or find_doer(clause, hit)
    if not visitor:
        visitor = keep_agentive(find_subject_before(clause, hit.first))
    if not visitor and _is_open_visit(clause, hit):
        visitor = find_earlier_subject(clause, hit.first)
    if genitive and not hosts and genitive[0].kind == "state":  # a visit of a country: the genitive is the host
        rest = own or _find_relative_actor(clause, hit)
        return Arguments(rest, genitive, not rest)
    return Arguments(visitor, tuple(host for host in hosts if host not in visitor), not visitor)


def _is_open_visit(clause: Clause, hit: Hit) -> bool:
    """Tell whether nothing after a visit can name the visitor: then the subject of the sentence made it."""
    if hit.form.is_definite or hit.form.has_pronoun or hit.last >= clause.last:
        return False
    feature = load_features()[clause.words[hit.last]]
    return not feature.flags & _HEADS or bool(feature.flags & DEMONYM)


def find_host_noun(clause: Clause, hit: Hit) -> Arguments:
    """Read a reception: with a pronoun the host was named before and the guest follows."""
    if hit.form.has_pronoun:
        guest = keep_agentive(find_object(clause, hit.last, 6))
        return Arguments(guest, find_referent(clause, hit.first, AGENTIVE))
    genitive = keep_agentive(find_genitive(clause, hit))
    position = genitive[-1].last if genitive else hit.last
    visitor = keep_agentive(find_object(clause, position, 3))
    if visitor:
        return Arguments(visitor, genitive)
    return Arguments(genitive, (), True)


def list_demonym_states(clause: Clause, hit: Hit) -> list[str]:
    """Return the ISO codes of the nationalities right after a noun: an American strike, Iraqi-American talks."""
    features, states = load_features(), []
    for index in range(hit.last, min(hit.last + 4, clause.last)):
        feature = features[clause.words[index]]
        if feature.flags & (STOP | VERB | MARK) or feature.particle:
            break
        is_person = feature.flags & DEMONYM and feature.stem.endswith(PEOPLE_ENDINGS)
        is_adjective = feature.stem.removesuffix(ALEF) in load_exact("adjectival")
        if is_person or (feature.flags & _HEADS and not feature.flags & DEMONYM and not is_adjective):
            break  # whose nationality follows is not the event's own: support of the Lebanese army
        if feature.flags & DEMONYM and feature.state:
            states.append(feature.state)
    return states
