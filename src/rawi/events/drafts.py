"""A mention before it is a row: what the rules found out, with the keys by which happenings are told apart."""

from datetime import date
from typing import Any, NamedTuple

from rawi.events.clauses import Clause
from rawi.events.triggers import Hit
from rawi.events.whereabouts import Whereabouts


class Party(NamedTuple):
    """An actor or recipient: how it is called, and the keys under which it is known (last name, state, group)."""

    name: str
    keys: frozenset[str]


class When(NamedTuple):
    """The time of an event as a row of the table `times` gives it."""

    text: str
    start: date
    end: date
    precision: str | None


class Found(NamedTuple):
    """The parties of one role and the way in which they were found.

    Attributes:
        parties: who.
        way: one word. In the sentence: own (named beside the trigger), side (the other one of a meeting), nation (an
            adjective), order (who ordered it), meant, earlier. Who speaks: cue, speaker, we, voice, floor. From before:
            last, person, borrowed. What other mentions tell later adds more. Nothing when there are no parties.
    """

    parties: tuple[Party, ...] = ()
    way: str = ""


class Draft(NamedTuple):
    """A mention and what tells it from others.

    Attributes:
        hit: its trigger.
        sentence: index of its sentence.
        span: the sentence as a range of code points.
        event_type: PLOVER type.
        mode: PLOVER mode.
        aux: auxiliary mode.
        actors: who did it.
        recipients: to whom.
        where: where.
        when: when.
        counts: rows of the column `counts`.
        contexts: PLOVER contexts.
        quote_id: the quote that it is told in.
        is_anaphor: whether it only points back, by a definite noun with nothing of its own.
        confidence: 0 to 1.
        actor_signs: how the actors were found: the way of `Found`, then kind, side and distance when named beside it.
        recipient_signs: the same of the recipients.
    """

    hit: Hit
    sentence: int
    span: tuple[int, int]
    event_type: str
    mode: str | None
    aux: str | None
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    where: Whereabouts
    when: When | None
    counts: tuple[dict[str, Any], ...]
    contexts: tuple[str, ...]
    quote_id: str | None
    is_anaphor: bool
    confidence: float
    actor_signs: tuple[str, ...] = ()
    recipient_signs: tuple[str, ...] = ()
    clause: Clause | None = None
