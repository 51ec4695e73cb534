"""Who was named before: left-out subjects, whom a pronoun means, whom a participle goes on about."""

from functools import cache

from rawi.events.agreement import (
    ANY,
    Agreement,
    agrees,
    is_accusative,
    is_object_form,
    is_possessed,
    read_gender,
    read_pronoun,
)
from rawi.events.clauses import AGENTIVE, Clause, list_before, take_chain
from rawi.events.phrases import Phrase
from rawi.events.triggers import load_forms
from rawi.events.words import load_exact

_QUOTE = '"'
_SUFFERING = frozenset(("patient",))
_SUFFERING_MANY = frozenset(("patient", "kill"))  # whom a number counts after killed suffered it


@cache
def _load_spatial() -> frozenset[str]:
    return load_exact("inside") | load_exact("towards")


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
            if is_inside and not phrase.preposition and phrase.kind in AGENTIVE and not _is_quoted(clause, phrase):
                chain = take_chain([p for p in clause.phrases[index:] if p.last <= position], 0)
                if agrees_with(clause, chain, asked) and not _is_victim(clause, chain[0]):
                    return chain
        if begin == clause.first or words[begin - 1] not in load_exact("before_that"):
            return _find_feminine(clause, position) if asked.gender == "f" and begin > clause.first else ()
        end = begin  # after that, before that: the subject may stand in the main clause


def _is_quoted(clause: Clause, phrase: Phrase) -> bool:
    """Tell whether a phrase only says who tells it: according to X."""
    return phrase.first > clause.first and clause.words[phrase.first - 1] in load_exact("according")


def _is_victim(clause: Clause, phrase: Phrase) -> bool:
    """Tell whether a phrase has an object's ending, or stands as the subject of what happened to it: was injured X."""
    words, before = clause.words, phrase.first - 1
    while before > clause.first and (before in clause.counted or words[before] == _QUOTE):
        before -= 1
    if (is_accusative(words, phrase) or is_object_form(words, phrase)) and before >= clause.first:
        return words[before] not in load_exact("clause_start") and words[before][1:] not in load_exact("that")
    if before >= clause.first and words[before] in load_exact("exposed"):
        return True
    forms = [form for form in load_forms().get(words[before], ()) if form.tense and not form.tail]
    frames = _SUFFERING if before == phrase.first - 1 else _SUFFERING_MANY
    return before >= clause.first and bool(forms) and all(form.trigger.frame in frames for form in forms)


def _find_feminine(clause: Clause, position: int) -> tuple[Phrase, ...]:
    """Return the nearest party before a position that is surely feminine, whatever stands before it."""
    for phrase in reversed(list_before(clause, position)):
        if phrase.kind in AGENTIVE and phrase.kind != "state" and read_gender(clause.words, phrase) == "f":
            return (phrase,)
    return ()


def agrees_with(clause: Clause, chain: tuple[Phrase, ...], asked: Agreement) -> bool:
    """Tell whether those joined in a chain agree with a verb or pronoun: several do with a plural."""
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
    spatial = _load_spatial()
    before = list_before(clause, position)
    for index in range(len(before) - 1, -1, -1):
        phrase = before[index]
        if phrase.kind in kinds and not (phrase.place and phrase.preposition in spatial):
            if phrase in taken or not agrees(clause.words, phrase, asked):
                continue
            if asked.gender == "f" and phrase.kind == "person" and read_gender(clause.words, phrase) != "f":
                continue  # most names that no table holds are those of men
            start = index
            while start > 0 and before[start].is_joined:
                start -= 1
            return tuple(before[start : index + 1])
    return ()
