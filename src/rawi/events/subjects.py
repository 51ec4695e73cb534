"""Where Arabic puts the subject of a verb: right after it, or before it in headlines and relative clauses."""

from functools import cache

from rawi.events.agreement import ANY, Agreement, is_object_form, load_bound, may_follow, read_verb
from rawi.events.clauses import (
    AGENTIVE,
    Clause,
    has_verb,
    is_governed,
    keep_agentive,
    list_after,
    list_before,
    measure_gap,
    take_chain,
)
from rawi.events.phrase_text import load_common_nouns
from rawi.events.phrases import Phrase
from rawi.events.referents import agrees_with
from rawi.events.triggers import Hit, is_joined_form, load_forms
from rawi.events.words import MARK, STOP, VERB, load_exact, load_features

_SUBJECT_REACH = 9  # tokens between a verb and its subject, asides included
_LONGEST_GAP = 4  # tokens between a subject and the verb after it
_SPEAKING = frozenset(("speak", "promise", "warn", "deny", "adj", "blame"))
_AND = "\N{ARABIC LETTER WAW}"
_BY, _FOR = "\N{ARABIC LETTER BEH}", "\N{ARABIC LETTER LAM}"
_SHORTEST_PLURAL = 4
_SUFFERING_FRAMES = frozenset(("patient", "patient_on", "takes_life", "none"))
_ISSUER_REACH = 3  # tokens between a report and who issued it
_ARTICLE, _ALEF = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}", "\N{ARABIC LETTER ALEF}"
_DEED_FRAMES = frozenset(("of_actor", "of_either", "of_tool"))
_DEED_REACH = 3  # tokens between an attack and the verb that says whom it struck
_HERS = "\N{ARABIC LETTER HEH}\N{ARABIC LETTER ALEF}"
_COMMAS = frozenset(("،", ",", "-"))


@cache
def _load_deeds() -> frozenset[str]:
    """Return the forms that are only nouns of attack: raid, strikes."""
    return frozenset(
        surface
        for surface, forms in load_forms().items()
        if all(
            not form.tense and form.trigger.event_type == "ASSAULT" and form.trigger.frame in _DEED_FRAMES
            for form in forms
        )
    )


def find_subject_after(
    clause: Clause, position: int, asked: Agreement = ANY, *, is_speaking: bool = False
) -> tuple[tuple[Phrase, ...], int]:
    """Return the subject that follows a verb, and the position after it.

    Args:
        clause: the sentence.
        position: the token after the verb.
        asked: number and gender of the verb.
        is_speaking: whether what the verb asks or threatens may follow at once, in place of the subject.
    """
    phrases = list_after(clause, position)
    for index, phrase in enumerate(phrases):
        distance = measure_gap(clause, position, phrase.first)
        if distance > _SUBJECT_REACH or has_verb(clause, position, phrase.first):
            break
        if phrase.preposition or phrase.is_joined or (phrase.kind == "place" and phrase.known is None):
            continue
        if is_governed(clause, position, phrase) or _is_in_content(clause, position, phrase):
            continue
        if is_speaking and _has_content(clause, position, phrase.first):
            break
        if is_object_form(clause.words, phrase) or not may_follow(clause.words, phrase, asked, distance):
            break
        if _is_thing(clause, position, phrase):
            break
        issuer = find_issuer(clause, phrase)
        chain = issuer or take_chain(phrases, index)
        return chain, chain[-1].last
    return (), position


def _is_in_content(clause: Clause, position: int, phrase: Phrase) -> bool:
    """Tell whether a phrase is the genitive of nouns of which the first has a preposition written on to it."""
    if phrase.kind == "person":
        return False  # the secretary of the party, then his name
    features, words = load_features(), clause.words
    for index in range(phrase.first - 1, position - 1, -1):
        word = words[index]
        feature = features[word]
        is_noun = word[0] == _BY and not feature.flags and word[1:] in load_common_nouns()
        if is_noun or feature.particle in (_BY, _FOR):
            return not feature.flags & (STOP | MARK)
        if feature.flags or word.startswith(_ARTICLE) or feature.conjunction or index in clause.counted:
            return False
    return False


def _is_thing(clause: Clause, position: int, phrase: Phrase) -> bool:
    """Tell whether an unknown definite noun stands right after a verb, as its subject: the decision urges X."""
    word = clause.words[position]
    feature = load_features()[word]
    is_bare = not (feature.flags or feature.particle or feature.conjunction)
    return phrase.first > position and is_bare and word.startswith(_ARTICLE) and position not in clause.skipped


def find_issuer(clause: Clause, phrase: Phrase) -> tuple[Phrase, ...]:
    """Return who issued a report or statement, when that stands after it: a report by X, a statement of X."""
    if phrase.kind != "agent" or load_features()[clause.words[phrase.first]].stem not in load_exact("document"):
        return ()
    after = list_after(clause, phrase.last)
    for index, other in enumerate(after[:1]):
        before = clause.words[other.first - 1]
        is_issuer = other.preposition in load_exact("issued_by") or before in load_exact("issuing")
        if other.first - phrase.last <= _ISSUER_REACH and is_issuer:
            return keep_agentive(take_chain(after, index))
    return ()


def _has_content(clause: Clause, start: int, stop: int) -> bool:
    """Tell whether what is asked or threatened begins before `stop`: a noun with an attached preposition."""
    features = load_features()
    for index in range(start, stop):
        word = clause.words[index]
        if index not in clause.skipped and (word == _BY or (word[0] == _BY and not features[word].flags & ~STOP)):
            return True
    return False


def find_subject_before(clause: Clause, position: int) -> tuple[Phrase, ...]:
    """Return the phrase right before a verb: its subject when it comes first, or what a relative clause is about."""
    phrases = list_before(clause, position)
    phrases = _drop_instances(clause, phrases)
    if not phrases:
        return ()
    last = phrases[-1]
    end = _find_instances(clause, last.last, position) or position
    if last.kind == "state" and _is_of_thing(clause, last):
        return ()
    numerals = load_exact("broken_plural")
    gap = [word for word in clause.words[last.last : end] if word != '"' and word not in numerals]
    links, relatives = load_exact("subject_link"), load_exact("relative")
    is_relative = any(word in relatives for word in gap)
    if len(gap) > _LONGEST_GAP or any(
        word not in links and word not in relatives and word not in _COMMAS for word in gap
    ):
        return ()
    if not is_relative and any(word in _COMMAS for word in gap):
        return ()
    if not is_relative and (last.preposition or last.kind == "place"):
        return _find_head(phrases)
    start = len(phrases) - 1
    if any(word in load_exact("relative_one") for word in gap):
        return (last,)  # who, in the singular, means only the last of those joined
    while start > 0 and phrases[start].is_joined:
        start -= 1
    return tuple(phrases[start:])


def _is_of_thing(clause: Clause, phrase: Phrase) -> bool:
    """Tell whether a state is the genitive of a thing, which is what the verb is about: the call of Paris that asks."""
    before = phrase.first - 1
    if before < clause.first or phrase.is_joined or phrase.preposition or before in clause.counted:
        return False
    word = clause.words[before]
    return not load_features()[word].flags and word in load_common_nouns()


def _find_instances(clause: Clause, start: int, stop: int) -> int:
    """Return where an insertion like among them women begins between two positions; 0 when there is none."""
    among = load_exact("among_them")
    return next((k for k in range(start, min(start + 2, stop)) if clause.words[k] in among), 0)


def _drop_instances(clause: Clause, phrases: list[Phrase]) -> list[Phrase]:
    """Return phrases without those at the end that only give instances: persons, among them children and women."""
    end = len(phrases)
    while end > 1 and phrases[end - 1].is_joined:
        end -= 1
    is_instance = end > 1 and clause.words[phrases[end - 1].first - 1] in load_exact("among_them")
    return phrases[: end - 1] if is_instance else phrases


def _find_head(phrases: list[Phrase]) -> tuple[Phrase, ...]:
    """Return what phrases with prepositions belong to, right before them: the envoy of X in Y."""
    index = len(phrases) - 1
    while index > 0 and (phrases[index].preposition or phrases[index].is_joined or phrases[index].kind == "place"):
        if phrases[index].first - phrases[index - 1].last > 1:
            return ()
        index -= 1
    head = phrases[index]
    return () if head.preposition or head.kind not in AGENTIVE else (head,)


def find_subject(clause: Clause, hit: Hit) -> tuple[tuple[Phrase, ...], int]:
    """Return the subject of a verb, before or after it, and where its object may begin."""
    if hit.first > clause.first and clause.words[hit.first - 1] in load_exact("pronoun_subject"):
        return (), hit.last
    if not is_joined_form(clause.words[hit.first]) or hit.form.tail:
        before = find_subject_before(clause, hit.first)
        if before and agrees_with(clause, before, read_verb(clause.words, hit)):
            return before, hit.last
    if _is_of_deed(clause, hit):
        return (), hit.last
    is_relative = hit.first > clause.first and clause.words[hit.first - 1] in load_exact("relative")
    is_resumed = hit.last < clause.last and clause.words[hit.last] in load_bound()
    if is_relative and not hit.form.has_pronoun and not is_resumed:
        return (), hit.last  # what the clause is about is the subject, and what follows is the object
    frame = hit.form.trigger.frame
    asked = ANY if frame in _SUFFERING_FRAMES else read_verb(clause.words, hit)
    return find_subject_after(clause, hit.last, asked, is_speaking=frame in _SPEAKING)


def _is_of_deed(clause: Clause, hit: Hit) -> bool:
    """Tell whether the attack right before a verb is its subject, an adjective between: air raids that struck X."""
    if hit.form.trigger.event_type != "ASSAULT" or is_joined_form(clause.words[hit.first]):
        return False
    if hit.last < clause.last and load_features()[clause.words[hit.last]].flags & STOP:
        return False  # riots during which protesters set fire
    deeds = _load_deeds()
    for index in range(hit.first - 1, max(clause.first, hit.first - _DEED_REACH) - 1, -1):
        word = clause.words[index]
        if word in deeds:
            return True
        if load_features()[word].flags & (STOP | MARK | VERB):
            break
    return False


def is_subject_open(clause: Clause, position: int) -> bool:
    """Tell whether nothing that could be a subject follows a verb: then the subject was named before."""
    if position >= clause.last or position in clause.skipped:
        return True
    if any(phrase.first == position for phrase in clause.phrases):
        return True  # whoever stands there was read as the object
    feature = load_features()[clause.words[position]]
    word = clause.words[position]
    is_content = word[0] in (_BY, _FOR) and not feature.flags and len(word) >= _SHORTEST_PLURAL
    if word[0] == _AND and not feature.flags and len(word) >= _SHORTEST_PLURAL:
        return True  # a second verb, or whatever else is joined on: the subject stands before both
    if word.endswith(_ALEF) and not word.endswith(_HERS) and not feature.flags and len(word) >= _SHORTEST_PLURAL:
        return True  # an object or adverb in the accusative
    return bool(feature.flags & (STOP | MARK | VERB) or feature.particle or feature.conjunction or is_content)


def begins_clause(clause: Clause, hit: Hit) -> bool:
    """Tell whether nothing that can be its subject stands right before a verb: not, in an attack that struck."""
    if hit.first == clause.first or is_joined_form(clause.words[hit.first]):
        return True
    if _is_of_deed(clause, hit):
        return False
    before = hit.first - 1
    word = clause.words[before]
    feature = load_features()[word]
    if feature.flags or before in clause.skipped or before in clause.counted or word.endswith(_ALEF):
        return True
    return any(phrase.first <= before < phrase.last for phrase in clause.phrases)
