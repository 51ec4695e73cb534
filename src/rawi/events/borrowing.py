"""Who acts when a sure trigger names nobody: the speaker who says we, or the subject of the clause so far."""

from rawi.events.clauses import Clause
from rawi.events.drafts import Party
from rawi.events.identities import is_document, is_sound_name, list_parties, name_speaker
from rawi.events.noun_arguments import is_circumstance
from rawi.events.referents import find_earlier_subject
from rawi.events.sources import Speech
from rawi.events.triggers import Hit

_VICTIM_FRAMES = frozenset(("kill", "patient", "of_patient", "none", "of_none", "takes_life", "none_person"))
_DONE_TO = frozenset(("COERCE", "RETREAT"))  # who arrests or frees stands before it, who dies does not
_SURE = 0.68  # with less, a trigger without any party is more often a word in passing


def borrow_actors(clause: Clause, hit: Hit, quote: Speech | None) -> tuple[Party, ...]:
    """Return who may have done what a trigger tells without naming anybody; empty when it is not sure enough.

    Args:
        clause: the sentence.
        hit: the trigger.
        quote: the quote that it is told in.
    """
    trigger = hit.form.trigger
    is_toll = trigger.frame in _VICTIM_FRAMES and trigger.event_type not in _DONE_TO
    if trigger.confidence < _SURE or is_toll or (trigger.frame == "kill" and hit.form.tense):
        return ()  # who stands before killed or arrested suffered it
    if trigger.pos == "noun" and is_circumstance(clause, hit):
        return ()  # who died in an attack did not carry it out
    if hit.form.person == 1 and quote is not None and quote.speaker and is_sound_name(quote.speaker):
        return name_speaker(quote.speaker, ())
    earlier = list_parties(find_earlier_subject(clause, hit.first), ())
    return tuple(party for party in earlier if not is_document(party))
