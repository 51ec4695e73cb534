"""Where an event happened: the named place that belongs to it, else the country that the text implies."""

from collections import Counter
from typing import NamedTuple

from rawi.arabic.folding import fold_text
from rawi.arabic.places import Place, load_state_places
from rawi.events.clauses import Clause
from rawi.events.phrases import Phrase
from rawi.events.triggers import Hit
from rawi.events.words import load_exact

_PLACED_FRAMES = frozenset(("visit", "visit_noun", "act", "of_actor", "of_either", "of_patient", "kill", "host"))
_MOVING_TYPES = frozenset(("RETREAT", "MOBILIZE", "CONCEDE", "CONSULT", "AGREE", "AID"))
_COUNTRY_PRECISION = 6
_WHERE = fold_text("حيث")
_WHERE_REACH = 3
_REACH = 22


class Whereabouts(NamedTuple):
    """Place and country of an event; all null when the text does not say."""

    name: str | None
    country_code: str | None
    latitude: float | None
    longitude: float | None
    precision: int | None


NOWHERE = Whereabouts(None, None, None, None, None)


def _score(phrase: Phrase, hit: Hit) -> float:
    place = phrase.place
    distance = phrase.first - hit.last if phrase.first >= hit.last else (hit.first - phrase.last) * 1.5
    score = 30.0 - distance
    if phrase.preposition in load_exact("inside"):
        score += 12
    elif phrase.preposition in load_exact("towards"):
        score += 2
    if place is not None and place.kind != "state":
        score += 6
    return score


def _is_where(clause: Clause, phrase: Phrase, hit: Hit) -> bool:
    """Tell whether a place is what a clause of where is about: returned to X where he was arrested."""
    gap = clause.words[phrase.last : hit.first]
    return phrase.last <= hit.first and len(gap) <= _WHERE_REACH and gap[:1] == [_WHERE]


def find_whereabouts(clause: Clause, hit: Hit, recipients: tuple[Phrase, ...]) -> Whereabouts:
    """Return the place of an event that its own sentence names.

    Args:
        clause: the sentence.
        hit: the trigger.
        recipients: who or what suffered it; a place among them is where it happened.
    """
    frame = hit.form.trigger.frame
    is_moving = hit.form.trigger.event_type in _MOVING_TYPES
    inside, towards = load_exact("inside"), load_exact("towards")
    candidates = []
    for phrase in clause.phrases:
        if phrase.place is None or abs(phrase.first - hit.first) > _REACH:
            continue
        is_target = phrase in recipients and frame in _PLACED_FRAMES
        if _is_where(clause, phrase, hit):
            return describe_place(phrase.place, phrase.name)
        is_goal = phrase.preposition in towards and (phrase.kind == "place" or is_moving)
        if phrase.preposition in inside or is_target or is_goal:
            candidates.append((_score(phrase, hit) + 4 * is_target, phrase))
    if not candidates:
        return NOWHERE
    best = max(candidates, key=lambda candidate: candidate[0])[1]
    return describe_place(best.place, best.name)


def describe_place(place: Place | None, name: str | None) -> Whereabouts:
    """Return the columns of a place; `name` is how the text calls it."""
    if place is None:
        return NOWHERE
    return Whereabouts(name or place.name, place.country_code, place.latitude, place.longitude, place.precision)


def describe_country(code: str | None) -> Whereabouts:
    """Return the columns of an event of which only the country is known."""
    state = load_state_places().get(code or "")
    if state is None:
        return NOWHERE
    return Whereabouts(None, state.country_code, state.latitude, state.longitude, _COUNTRY_PRECISION)


def count_countries(phrases: list[Phrase], tally: Counter[str]) -> None:
    """Add the countries of the places that phrases name to a tally; where something is weighs more than who."""
    for phrase in phrases:
        code = phrase.place.country_code if phrase.place else phrase.state
        if code:
            tally[code] += 3 if phrase.place and phrase.preposition in load_exact("inside") else 1
