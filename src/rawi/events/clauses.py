"""What the argument rules stand on: a sentence, its phrases, and where Arabic puts subject and object."""

from functools import cache
from typing import NamedTuple

from rawi.arabic.folding import fold_text
from rawi.arabic.names import load_states
from rawi.events.agreement import (
    ANY,
    Agreement,
    agrees,
    is_possessed,
    load_bound,
    may_follow,
    read_gender,
    read_pronoun,
    read_verb,
)
from rawi.events.phrase_text import load_trigger_verbs
from rawi.events.phrases import Phrase
from rawi.events.triggers import Hit, is_joined_form
from rawi.events.words import DEMONYM, MARK, STOP, VERB, list_class, load_exact, load_features

REACH = 12  # tokens between a trigger and an argument with a preposition
_SUBJECT_REACH = 9  # tokens between a verb and its subject, asides included
_AGENT_REACH = 25  # tokens between a passive and words like at the hands of
_CONTENT_REACH = 16  # tokens that a subject and its relative clause may take before the content
_LONGEST_GAP = 4  # tokens between a subject and the verb after it
_SPEAKING = frozenset(("speak", "promise", "warn", "deny", "adj", "blame"))
AGENTIVE = frozenset(("state", "organisation", "group", "person", "role", "agent", "people"))
_FROM = "\N{ARABIC LETTER MEEM}\N{ARABIC LETTER NOON}"
_AND = "\N{ARABIC LETTER WAW}"
_BY, _FOR = "\N{ARABIC LETTER BEH}", "\N{ARABIC LETTER LAM}"
_INFLECTED = frozenset(("agent", "patient", "people"))
_OBJECT_ENDING = "\N{ARABIC LETTER YEH}\N{ARABIC LETTER NOON}"
_SHORTEST_PLURAL = 4
_SUFFERING_FRAMES = frozenset(("patient", "patient_on", "takes_life", "none"))
_CACHE_LIMIT = 200_000  # distinct surface forms kept; beyond it the cache starts anew
_DASH, _LINE_REACH = "-", 12  # tokens that a place line in front of a sentence takes
_ISSUER_REACH = 3  # tokens between a report and who issued it
_ASIDE = 9  # tokens between two commas that only set an aside off
_ARTICLE, _ALEF = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}", "\N{ARABIC LETTER ALEF}"
_BREAKS = frozenset((".", "؛", ":", "!", "?", "؟"))
_COMMAS = frozenset(("،", ",", "-"))


class Arguments(NamedTuple):
    """The phrases around a trigger in their roles; empty when the text does not say.

    Attributes:
        actors: who did it.
        recipients: to whom.
        is_zero: whether the actor is left out, as Arabic does when he was named before.
        has_pronoun_recipient: whether a pronoun stands for the recipient.
    """

    actors: tuple[Phrase, ...]
    recipients: tuple[Phrase, ...]
    is_zero: bool = False
    has_pronoun_recipient: bool = False


class Clause(NamedTuple):
    """What the rules look at.

    Attributes:
        words: folded tokens of the text.
        first: first token of the sentence.
        last: token after it.
        phrases: its noun phrases in order.
        skipped: tokens of time expressions.
        number: which sentence of the article it is.
        counted: tokens of numbers and the words that bound them.
    """

    words: list[str]
    first: int
    last: int
    phrases: list[Phrase]
    skipped: frozenset[int]
    number: int
    counted: frozenset[int] = frozenset()


@cache
def _load_agent_pairs() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(fold_text(entry).split()) for entry in list_class("agent_mark"))


def find_start(words: list[str], first: int, last: int) -> int:
    """Return where a sentence begins after a place line in front of it: Dubai, the Emirates (CNN) --.

    Args:
        words: folded tokens of the text.
        first: first token of the sentence.
        last: token after it.
    """
    for index in range(first + 1, min(first + _LINE_REACH, last - 1)):
        if words[index] == _DASH and (words[index + 1] == _DASH or words[index - 1] == ")"):
            return index + 1 + (words[index + 1] == _DASH)
        if words[index] == ":" and _DASH in words[first:index]:
            return index + 1
    return first


def list_after(clause: Clause, position: int) -> list[Phrase]:
    """Return the phrases after a position, up to the end of the clause."""
    words, last = clause.words, clause.last
    end = position
    while end < last and words[end] not in _BREAKS:
        end += 1
    return [phrase for phrase in clause.phrases if position <= phrase.first < end]


def list_before(clause: Clause, position: int) -> list[Phrase]:
    """Return the phrases of the sentence that end before a position."""
    return [phrase for phrase in clause.phrases if phrase.last <= position]


def take_chain(phrases: list[Phrase], index: int) -> tuple[Phrase, ...]:
    """Return a phrase and those that conjunctions join to it; where one of them is may stand between."""
    chain = [phrases[index]]
    inside = load_exact("inside")
    reached, is_after_place = phrases[index].last, False
    for phrase in phrases[index + 1 :]:
        if phrase.is_joined and not phrase.preposition and phrase.first == reached:
            if not (is_after_place and phrase.place):
                chain.append(phrase)
                is_after_place = False
        elif phrase.place and phrase.preposition in inside and phrase.first - reached <= 1:
            is_after_place = True
        else:
            break
        reached = phrase.last
    return tuple(chain)


def keep_agentive(phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """Return those phrases that can act; none when the first of them cannot, since the others are joined to it."""
    if phrases and phrases[0].kind not in AGENTIVE:
        return ()
    return tuple(phrase for phrase in phrases if phrase.kind in AGENTIVE)


class _OpenerCache(dict[str, bool]):
    """Per surface form: whether it is a verb or opens a new clause, found out at first sight."""

    def __missing__(self, word: str) -> bool:
        if len(self) >= _CACHE_LIMIT:
            self.clear()
        known = word in load_exact("clause_start") or word in load_trigger_verbs()
        self[word] = known or bool(load_features()[word].flags & VERB)
        return self[word]


@cache
def _load_openers() -> _OpenerCache:
    return _OpenerCache()


def has_verb(clause: Clause, start: int, stop: int) -> bool:
    """Tell whether a verb or a word that opens a new clause stands between two positions."""
    openers = _load_openers()
    return any(openers[word] for word in clause.words[start:stop])


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
        if is_governed(clause, position, phrase):
            continue
        if is_speaking and _has_content(clause, position, phrase.first):
            break
        if is_object_form(clause, phrase) or not may_follow(clause.words, phrase, asked, distance):
            break
        if _is_thing(clause, position, phrase):
            break
        issuer = find_issuer(clause, phrase)
        chain = issuer or take_chain(phrases, index)
        return chain, chain[-1].last
    return (), position


def _is_thing(clause: Clause, position: int, phrase: Phrase) -> bool:
    """Tell whether an unknown definite noun stands right after a verb, as its subject: the decision urges X."""
    word = clause.words[position]
    feature = load_features()[word]
    is_bare = not (feature.flags or feature.particle or feature.conjunction)
    return phrase.first > position and is_bare and word.startswith(_ARTICLE) and position not in clause.skipped


def is_governed(clause: Clause, position: int, phrase: Phrase) -> bool:
    """Tell whether a phrase is the genitive of a noun after a preposition: in the blast of a car."""
    before = phrase.first - 1
    if before <= position or before in clause.counted or before in clause.skipped:
        return False
    features, words = load_features(), clause.words
    feature = features[words[before]]
    if feature.flags or feature.particle or words[before].startswith(_ARTICLE) or words[before].endswith(_ALEF):
        return False
    return words[before - 1] in load_exact("preposition")


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


def find_content(clause: Clause, position: int) -> int:
    """Return where the content of a demand or threat begins: at its preposition, or at that."""
    openers, features = load_exact("that") | load_exact("towards"), load_features()
    for index in range(position, min(position + _CONTENT_REACH, clause.last)):
        word = clause.words[index]
        feature = features[word]
        is_noun = feature.particle == _BY or (word[0] == _BY and not feature.flags and len(word) > _SHORTEST_PLURAL)
        if index not in clause.skipped and (word in openers or word == _BY or is_noun):
            return index
    return position


def is_object_form(clause: Clause, phrase: Phrase) -> bool:
    """Tell whether a phrase has the ending that no subject has: the -in of sound plurals and duals."""
    if phrase.known is not None or phrase.kind not in _INFLECTED:
        return False
    head = load_features()[clause.words[phrase.first]].stem
    return head.endswith(_OBJECT_ENDING) and len(head) > _SHORTEST_PLURAL


def find_subject_before(clause: Clause, position: int) -> tuple[Phrase, ...]:
    """Return the phrase right before a verb: its subject when it comes first, or what a relative clause is about."""
    phrases = list_before(clause, position)
    phrases = _drop_instances(clause, phrases)
    if not phrases:
        return ()
    last = phrases[-1]
    end = _find_instances(clause, last.last, position) or position
    gap = [word for word in clause.words[last.last : end] if word != '"']
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
        if before and _agrees(clause, before, read_verb(clause.words, hit)):
            return before, hit.last
    is_relative = hit.first > clause.first and clause.words[hit.first - 1] in load_exact("relative")
    is_resumed = hit.last < clause.last and clause.words[hit.last] in load_bound()
    if is_relative and not hit.form.has_pronoun and not is_resumed:
        return (), hit.last  # what the clause is about is the subject, and what follows is the object
    frame = hit.form.trigger.frame
    asked = ANY if frame in _SUFFERING_FRAMES else read_verb(clause.words, hit)
    return find_subject_after(clause, hit.last, asked, is_speaking=frame in _SPEAKING)


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
        if (not phrase.preposition and not phrase.is_joined) or is_counted(clause, phrase):
            return take_chain(phrases, index)
    return ()


def measure_gap(clause: Clause, start: int, stop: int) -> int:
    """Return how many tokens stand between two positions; numbers, times and asides between commas left out."""
    words, gap, index = clause.words, 0, start
    while index < stop:
        if words[index] in _COMMAS:
            close = next((k for k in range(index + 1, min(index + _ASIDE, stop)) if words[k] in _COMMAS), 0)
            if close and words[index + 1] in load_exact("preposition"):
                index = close + 1
                continue
        gap += index not in clause.counted and index not in clause.skipped
        index += 1
    return gap


def is_counted(clause: Clause, phrase: Phrase) -> bool:
    """Tell whether a phrase is what a number counts, even after of: 27 of the gunmen."""
    before = phrase.first - 1
    if phrase.preposition == _FROM and clause.words[before] == _FROM:
        before -= 1
    return before in clause.counted


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


def find_target(clause: Clause, position: int, taken: tuple[Phrase, ...], reach: int = 10) -> tuple[Phrase, ...]:
    """Return the first party named in what somebody demands, rejects, praises or condemns."""
    names = {phrase.name for phrase in taken}
    phrases = list_after(clause, position)
    for index, phrase in enumerate(phrases):
        if phrase.first - position > reach:
            break
        if phrase.place and phrase.preposition in load_exact("inside"):
            continue
        if phrase.kind in AGENTIVE and phrase.name not in names:
            return take_chain(phrases, index)
    return ()


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
    return bool(feature.flags & (STOP | MARK | VERB) or feature.particle or feature.conjunction or is_content)


def begins_clause(clause: Clause, hit: Hit) -> bool:
    """Tell whether nothing that can be its subject stands right before a verb: not, in an attack that struck."""
    if hit.first == clause.first or is_joined_form(clause.words[hit.first]):
        return True
    before = hit.first - 1
    word = clause.words[before]
    feature = load_features()[word]
    if feature.flags or before in clause.skipped or before in clause.counted or word.endswith(_ALEF):
        return True
    return any(phrase.first <= before < phrase.last for phrase in clause.phrases)


def find_earlier_subject(clause: Clause, position: int, asked: Agreement = ANY) -> tuple[Phrase, ...]:
    """Return the subject of the clause so far: its first party without a preposition that agrees with the verb.

    Args:
        clause: the sentence.
        position: the verb.
        asked: its number and gender.
    """
    words, end = clause.words, position
    while True:
        begin = _find_clause_start(clause, end)
        for index, phrase in enumerate(clause.phrases):
            is_inside = phrase.first >= begin and phrase.last <= position
            if is_inside and not phrase.preposition and phrase.kind in AGENTIVE:
                chain = take_chain([p for p in clause.phrases[index:] if p.last <= position], 0)
                if _agrees(clause, chain, asked):
                    return chain
        if begin == clause.first or words[begin - 1] not in load_exact("before_that"):
            return _find_feminine(clause, position) if asked.gender == "f" and begin > clause.first else ()
        end = begin  # after that, before that: the subject may stand in the main clause


def _find_feminine(clause: Clause, position: int) -> tuple[Phrase, ...]:
    """Return the nearest party before a position that is surely feminine, whatever stands before it."""
    for phrase in reversed(list_before(clause, position)):
        if phrase.kind in AGENTIVE and phrase.kind != "state" and read_gender(clause.words, phrase) == "f":
            return (phrase,)
    return ()


def _agrees(clause: Clause, chain: tuple[Phrase, ...], asked: Agreement) -> bool:
    if len(chain) > 1 and asked.number == "p":
        return True
    return agrees(clause.words, chain[0], asked)


def _find_clause_start(clause: Clause, position: int) -> int:
    starters, words = load_exact("clause_start"), clause.words
    return next(
        (k for k in range(position - 1, clause.first - 1, -1) if words[k] in starters or words[k] == ":"), clause.first
    )


def find_possessor(clause: Clause, phrase: Phrase) -> tuple[Phrase, ...]:
    """Return whom the pronoun on a noun means: his forces are those of the party named before."""
    word = clause.words[phrase.first]
    if phrase.known is not None or not is_possessed(word):
        return ()
    asked = read_pronoun(word)
    earlier = find_earlier_subject(clause, phrase.first, asked)
    return earlier[:1] or find_referent(clause, phrase.first, AGENTIVE, asked)[-1:]


def find_last_party(clause: Clause, position: int, asked: Agreement = ANY) -> tuple[Phrase, ...]:
    """Return the last party without a preposition before a position: whom a participle goes on about."""
    phrases = list_before(clause, position)
    for index in range(len(phrases) - 1, -1, -1):
        phrase = phrases[index]
        if phrase.kind in AGENTIVE and not phrase.preposition and agrees(clause.words, phrase, asked):
            start = index
            while start > 0 and phrases[start].is_joined:
                start -= 1
            return tuple(phrases[start : index + 1])
    return ()


def find_referent(
    clause: Clause, position: int, kinds: frozenset[str], asked: Agreement = ANY, taken: tuple[Phrase, ...] = ()
) -> tuple[Phrase, ...]:
    """Return the nearest phrase before a position that a pronoun can mean, with those joined to it.

    Args:
        clause: the sentence.
        position: where the pronoun stands.
        kinds: kinds of phrases that can be meant.
        asked: number and gender of the pronoun.
        taken: phrases that are not meant.
    """
    spatial = load_exact("inside") | load_exact("towards")
    before = list_before(clause, position)
    for index in range(len(before) - 1, -1, -1):
        phrase = before[index]
        if phrase.kind in kinds and not (phrase.place and phrase.preposition in spatial):
            if phrase in taken or not agrees(clause.words, phrase, asked):
                continue
            start = index
            while start > 0 and before[start].is_joined:
                start -= 1
            return tuple(before[start : index + 1])
    return ()


def is_mark(word: str) -> bool:
    """Tell whether a token is punctuation."""
    return bool(load_features()[word].flags & MARK)
