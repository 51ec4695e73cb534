"""The trigger lexicon: which words tell of an event, compiled from `seeds/reference/event_triggers.csv`."""

from collections.abc import Iterator, Set
from functools import cache
from itertools import compress
from typing import NamedTuple

from rawi.arabic.folding import fold_text
from rawi.arabic.reference import read_reference
from rawi.events.verb_forms import list_noun_forms, list_participle_forms, list_verb_forms
from rawi.events.words import WordSet, attach, compile_words, load_class, load_exact, load_features, load_state_words

_CONJUNCTIONS = ("", "و", "ف")
_ARTICLE = "ال"
_POLITICAL = "@political"
_FOLLOWING = ">"  # before a word of the column need that must come soon after the trigger
_THIRD = 3
FOLLOWING = 10  # tokens after a verb, its subject between them, in which the word that it needs must stand
_OWN = "own"  # in the column other: the speaker's own form, we shall answer
_JOINERS = frozenset("وف")
_PARTICLES = frozenset("بلك")
_VERBAL_TYPES = frozenset(("REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "AGREE", "CONCEDE"))
_OWN_TYPES = _VERBAL_TYPES | {"CONSULT", "AID"}  # what a speaker tells of himself: we met, we send


class Trigger(NamedTuple):
    """One row of the table.

    Attributes:
        lemma: as written in the table; part of the rule's name.
        pos: verb, noun, participle or phrase.
        event_type: PLOVER type.
        mode: the trigger's own PLOVER mode; null when only the context can tell.
        frame: who is who.
        markers: folded prepositions that stand before the recipient.
        needs: at least one of these must stand nearby, unless empty.
        follow: at least one of these must follow soon, unless empty.
        vetoes: none of these may stand nearby.
        confidence: 0 to 1.
    """

    lemma: str
    pos: str
    event_type: str
    mode: str | None
    frame: str
    markers: frozenset[str]
    needs: tuple[WordSet, ...]
    vetoes: tuple[WordSet, ...]
    confidence: float
    needs_violence: bool
    needs_politics: bool
    follow: tuple[WordSet, ...]


class Form(NamedTuple):
    """A surface form of a trigger.

    Attributes:
        trigger: what it is a form of.
        tail: folded words that must follow; one letter stands for an attached preposition.
        tense: perfect, imperfect, future, or nothing for nouns and participles.
        person: 1 for the speaker's own forms, else 3.
        particle: preposition written on to it.
        is_definite: whether it carries the article.
        has_pronoun: whether a pronoun is written on to its end.
    """

    trigger: Trigger
    tail: tuple[str, ...]
    tense: str
    person: int
    particle: str
    is_definite: bool
    has_pronoun: bool


class Hit(NamedTuple):
    """A trigger in the text, as a half-open range of tokens."""

    first: int
    last: int
    form: Form


def _split(value: str) -> list[str]:
    return [part.strip() for part in value.split("|") if part.strip()]


def _compile_conditions(parts: list[str]) -> tuple[WordSet, ...]:
    sets = [load_class(part[1:]) for part in parts if part.startswith("@")]
    if _POLITICAL in parts:
        sets.append(WordSet(load_state_words()))
    words = [part for part in parts if not part.startswith("@")]
    return (*sets, compile_words(words)) if words else tuple(sets)


def _read_trigger(row: dict[str, str]) -> Trigger:
    needs = _split(row["need"])
    return Trigger(
        row["lemma"],
        row["pos"],
        row["type"],
        row["mode"] or None,
        row["frame"],
        frozenset(fold_text(marker) for marker in _split(row["markers"])),
        _compile_conditions([part for part in needs if not part.startswith(_FOLLOWING)]),
        _compile_conditions(_split(row["veto"])),
        float(row["confidence"]),
        "@violent" in needs,
        _POLITICAL in needs and row["type"] in _VERBAL_TYPES,
        _compile_conditions([part[1:] for part in needs if part.startswith(_FOLLOWING)]),
    )


def _list_forms(trigger: Trigger, lemma: str, other: str) -> Iterator[tuple[str, Form]]:
    if trigger.pos == "verb" and " " not in lemma:
        verbs = list_verb_forms(lemma, other, with_first_person=trigger.event_type in _OWN_TYPES)
        own = {verb.text for verb in verbs if verb.person == 1} if trigger.frame == "meet" else set()
        for verb in verbs:
            if verb.has_object and verb.text in own:
                continue  # nobody is met without with: we negotiated, not: negotiated us
            form = Form(trigger, (), verb.tense, verb.person, "", False, verb.has_object)
            yield from ((conjunction + verb.text, form) for conjunction in _CONJUNCTIONS)
    elif trigger.pos == "verb":
        yield from _list_phrase_verbs(trigger, lemma, other)
    elif trigger.pos == "noun":
        for noun in [lemma, *_split(other)]:
            yield from _list_noun_surfaces(trigger, noun)
    elif trigger.pos == "participle":
        for text in list_participle_forms(lemma):
            form = Form(trigger, (), "participle", 3, "", False, False)
            yield from ((conjunction + text, form) for conjunction in _CONJUNCTIONS)
    else:
        yield from _list_phrase_surfaces(trigger, lemma, 1 if other == _OWN else _THIRD)


def _list_phrase_verbs(trigger: Trigger, lemma: str, other: str) -> Iterator[tuple[str, Form]]:
    (first, *tail), imperfect = lemma.split(), other.split()[:1]
    for verb in list_verb_forms(first, imperfect[0] if imperfect else ""):
        if not verb.has_object:
            form = Form(trigger, tuple(tail), verb.tense, verb.person, "", False, False)
            yield from ((conjunction + verb.text, form) for conjunction in _CONJUNCTIONS)


def _list_noun_surfaces(trigger: Trigger, noun: str) -> Iterator[tuple[str, Form]]:
    for text, has_pronoun in list_noun_forms(noun):
        for surface in attach(text):
            particle, is_definite = _read_attachment(surface, text)
            if has_pronoun and is_definite:
                continue
            yield surface, Form(trigger, (), "", 3, particle, is_definite, has_pronoun)


def _list_phrase_surfaces(trigger: Trigger, lemma: str, person: int) -> Iterator[tuple[str, Form]]:
    first, *tail = lemma.split()
    for surface in attach(first):
        particle, is_definite = _read_attachment(surface, first)
        if is_definite and not first.startswith(_ARTICLE):
            continue
        if len(tail) == 0 or not particle or trigger.frame not in ("act", "patient", "speak", "meet"):
            yield surface, Form(trigger, tuple(tail), "", person, particle, is_definite, False)


def _read_attachment(surface: str, text: str) -> tuple[str, bool]:
    """Return the preposition and whether the article stands before `text` in `surface`."""
    head = surface[: len(surface) - len(text)] if surface.endswith(text) else surface[:3]
    bare = head.lstrip("وف") if head else ""
    particle = bare[0] if bare and bare[0] in _PARTICLES else ""
    return particle, head.endswith((_ARTICLE, "لل")) or text.startswith(_ARTICLE)


@cache
def load_forms() -> dict[str, tuple[Form, ...]]:
    """Return every surface form of every trigger, the longest expressions and the surest rows first."""
    forms: dict[str, list[Form]] = {}
    refused = load_exact("not_trigger")
    for row in read_reference("event_triggers"):
        trigger = _read_trigger(row)
        for surface, form in _list_forms(trigger, fold_text(row["lemma"]), fold_text(row["other"])):
            if surface in refused and not form.tail:
                continue
            known = forms.setdefault(surface, [])
            if form not in known:
                known.append(form)
    return {
        surface: tuple(sorted(known, key=lambda form: (-len(form.tail), -form.trigger.confidence)))
        for surface, known in forms.items()
    }


@cache
def _load_gates() -> dict[str, frozenset[str]]:
    """Return, per form all of whose readings need a word soon after, the words of which one must stand there."""
    shared: dict[tuple[int, ...], frozenset[str]] = {}
    gates: dict[str, frozenset[str]] = {}
    for surface, forms in load_forms().items():
        if all(form.trigger.follow and not form.tail for form in forms):
            key = tuple(sorted({id(form.trigger) for form in forms}))
            if key not in shared:
                shared[key] = frozenset(
                    word for form in forms for need in form.trigger.follow for word in need.words | need.last_words
                )
            gates[surface] = shared[key]
    return gates


@cache
def _load_seconds() -> dict[str, frozenset[str]]:
    """Return, per first word that means nothing alone, the words of which one must follow at once."""
    return {
        surface: frozenset(form.tail[0] for form in forms)
        for surface, forms in load_forms().items()
        if all(form.tail and len(form.tail[0]) > 1 for form in forms)
    }


def find_hits(words: list[str], first: int, last: int, firsts: Set[str]) -> list[tuple[int, int, tuple[Form, ...]]]:
    """Return where triggers stand in a range of tokens: first and last token and the readings that fit.

    Args:
        words: folded tokens of the text.
        first: where to begin.
        last: where to stop.
        firsts: the words of the text with which a trigger may begin.
    """
    table, gates, seconds = load_forms(), _load_gates(), _load_seconds()
    hits: list[tuple[int, int, tuple[Form, ...]]] = []
    reached = first
    for index in compress(range(first, last), map(firsts.__contains__, words[first:last])):
        if index < reached:
            continue
        word = words[index]
        second = seconds.get(word)
        if second is not None and (index + 1 == last or words[index + 1] not in second):
            continue
        gate = gates.get(word)
        if gate is not None and gate.isdisjoint(words[index + 1 : index + 1 + FOLLOWING]):
            continue
        fitting = _fit_tails(words, index, last, table[word])
        if fitting:
            reached = index + 1 + len(fitting[0].tail)
            hits.append((index, reached, fitting))
    return hits


def _fit_tails(words: list[str], index: int, last: int, forms: tuple[Form, ...]) -> tuple[Form, ...]:
    """Return the readings whose following words are there: only the longest ones."""
    if not forms[0].tail:  # the longest come first
        return forms
    fitting: list[Form] = []
    for form in forms:
        length = len(form.tail)
        if fitting and length < len(fitting[0].tail):
            break
        if length == 0 or (index + length < last and _has_tail(words, index + 1, form.tail)):
            fitting.append(form)
    return tuple(fitting)


def _has_tail(words: list[str], index: int, tail: tuple[str, ...]) -> bool:
    for offset, part in enumerate(tail):
        word = words[index + offset]
        if word != part and not (len(part) == 1 and load_features()[word].particle == part):
            return False
    return True


@cache
def _load_joined() -> frozenset[str]:
    """Return the surface forms that begin with a conjunction."""
    table = load_forms()
    return frozenset(word for word in table if word[0] in _JOINERS and word[1:] in table)


def is_joined_form(word: str) -> bool:
    """Tell whether a trigger's surface form begins with a conjunction."""
    return word in _load_joined()
