"""The PLOVER contexts of a mention, from the words around its trigger, by `seeds/reference/event_contexts.csv`."""

from functools import cache
from itertools import compress

from rawi.arabic.folding import fold_text
from rawi.arabic.reference import read_reference
from rawi.events.clauses import Clause
from rawi.events.triggers import Hit
from rawi.events.words import attach, compile_words

_BEFORE, _AFTER = 15, 20  # tokens around a trigger that tell what it is about

_Signs = tuple[tuple[tuple[str, ...], str], ...]  # folded words that must follow, and the context that they show


@cache
def _load_signs() -> dict[str, _Signs]:
    """Return what a surface form shows, alone or with the words after it."""
    signs: dict[str, _Signs] = {}
    for row in read_reference("event_contexts"):
        for entry in row["words"].split("|"):
            first, *tail = fold_text(entry).split()
            forms = attach(first) if tail else compile_words([first]).words
            for form in forms:
                signs[form] = (*signs.get(form, ()), (tuple(tail), row["context"]))
    return signs


@cache
def _load_words() -> frozenset[str]:
    """Return the words of the table: a set, since most words of a text are not among them."""
    return frozenset(_load_signs())


def list_contexts(clause: Clause, hit: Hit) -> tuple[str, ...]:
    """Return the contexts that the words around a trigger show, in the order of the alphabet.

    Args:
        clause: the sentence.
        hit: the trigger.
    """
    words, signs = clause.words, _load_signs()
    found: set[str] = set()
    first, last = max(clause.first, hit.first - _BEFORE), min(clause.last, hit.last + _AFTER)
    for index in compress(range(first, last), map(_load_words().__contains__, words[first:last])):
        for tail, context in signs[words[index]]:
            if not tail or tuple(words[index + 1 : index + 1 + len(tail)]) == tail:
                found.add(context)
    return tuple(sorted(found))
