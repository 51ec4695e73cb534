"""Pronouns after prepositions: attacked them, freed him, accused her of it."""

from rawi.events.agreement import load_bound, read_pronoun
from rawi.events.clauses import Clause
from rawi.events.phrases import Phrase
from rawi.events.referents import find_referent
from rawi.events.triggers import Hit
from rawi.events.words import load_exact

_REACH = 2  # tokens between a trigger and the preposition with the pronoun
_FAR_REACH = 8  # the same when the preposition says: against
_BREAKS = frozenset((".", ":", "!", "\N{ARABIC COMMA}", ",", "\N{ARABIC SEMICOLON}"))
_PEOPLE = frozenset(("person", "role", "people", "patient"))
_BODIES = frozenset(("agent", "group", "organisation", "state"))


def find_bound(
    clause: Clause, hit: Hit, taken: tuple[Phrase, ...] = (), markers: frozenset[str] | None = None
) -> tuple[Phrase, ...]:
    """Return whom a preposition with a pronoun after a trigger means; he was named before.

    Args:
        clause: the sentence.
        hit: the trigger.
        taken: phrases that are not meant: who did it.
        markers: prepositions that may carry the pronoun; those of the trigger when null.
    """
    markers = hit.form.trigger.markers if markers is None else markers
    bound, far = load_bound(), load_exact("against")
    for index in range(hit.last, min(hit.last + _FAR_REACH, clause.last)):
        word = clause.words[index]
        if word in _BREAKS:
            break
        preposition = bound.get(word)
        if preposition in markers and (index < hit.last + _REACH or preposition in far):
            asked = read_pronoun(word)
            people = find_referent(clause, hit.first, _PEOPLE, asked, taken)
            return people or find_referent(clause, hit.first, _BODIES, asked, taken)
    return ()
