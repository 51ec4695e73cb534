"""Where an event happened: the named place that belongs to it, else the country that the text implies."""

from collections import Counter
from typing import NamedTuple

from rawi.arabic.folding import fold_text
from rawi.arabic.letters import ALEF, BEH, FROM, LAM
from rawi.arabic.places import load_state_places
from rawi.events.clauses import Clause
from rawi.events.phrases import Phrase
from rawi.events.triggers import Hit
from rawi.events.words import MARK, PLACE_HEAD, STOP, VERB, load_exact, load_features

_PLACED_FRAMES = frozenset(
    (
        *("visit", "visit_noun", "act", "act_after", "of_actor", "of_either", "of_raid", "of_patient", "kill", "host"),
        *("tool", "of_tool", "patient"),
    )
)
_MOVING_TYPES = frozenset(("RETREAT", "MOBILIZE", "CONCEDE", "CONSULT", "AGREE", "AID"))
_COUNTRY_PRECISION = 6
_WHERE = fold_text("حيث")
_WHERE_REACH = 3
_REACH = 22
_VISITS = frozenset(("visit", "visit_noun"))
_TARGET = 14.0  # weight of a place that was struck, taken or visited
_NAMELESS_REACH = 8  # tokens between a trigger and a place that no table holds
_ARTICLE = ALEF + LAM


class Whereabouts(NamedTuple):
    """Place and country of an event; all null when the text does not say.

    `is_inferred` tells that the sentence names no place, and that the country was taken from the rest of the article.
    """

    name: str | None
    country_code: str | None
    latitude: float | None
    longitude: float | None
    precision: int | None
    is_inferred: bool = False


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
        if phrase.place is None or (abs(phrase.first - hit.first) > _REACH and not _opens_sentence(clause, phrase)):
            continue
        is_target = phrase in recipients and frame in _PLACED_FRAMES
        if _is_where(clause, phrase, hit) or (is_target and frame in _VISITS):
            return describe_place(phrase)
        is_goal = (
            phrase.preposition in towards and (phrase.kind == "place" or is_moving) and not _is_left(clause, phrase)
        )
        if phrase.preposition in inside or is_target or is_goal or _is_part_of_inside(clause, phrase):
            candidates.append((_score(phrase, hit) + _TARGET * is_target, phrase))
    if not candidates:
        return _find_nameless(clause, hit, recipients)
    return describe_place(max(candidates, key=lambda candidate: candidate[0])[1])


def _opens_sentence(clause: Clause, phrase: Phrase) -> bool:
    """Tell whether a sentence begins with where all of it was: in the town of X, the mayor said that..."""
    return phrase.first <= clause.first + 1 and phrase.preposition in load_exact("inside")


def _is_left(clause: Clause, phrase: Phrase) -> bool:
    """Tell whether a place is only where somebody set out from: a convoy that left the town."""
    before = phrase.first - 1
    return phrase.preposition == FROM and before > clause.first and clause.words[before - 1] in load_exact("departing")


def _is_part_of_inside(clause: Clause, phrase: Phrase) -> bool:
    """Tell whether a place is the genitive of a noun that something is in: in the quarters of the town."""
    before = phrase.first - 1
    if phrase.preposition or phrase.is_joined or before <= clause.first or before in clause.counted:
        return False
    words, features = clause.words, load_features()
    if features[words[before]].flags & (STOP | VERB | MARK) or words[before].startswith(_ARTICLE):
        return False
    return words[before - 1] in load_exact("inside") or features[words[before]].particle == BEH


def _find_nameless(clause: Clause, hit: Hit, recipients: tuple[Phrase, ...]) -> Whereabouts:
    """Return a crossing, base or quarter that no table holds: its name alone, without country and coordinates."""
    features, inside = load_features(), load_exact("inside")
    for phrase in clause.phrases:
        head = features[clause.words[phrase.first]]
        if phrase.kind != "patient" or not head.flags & PLACE_HEAD or phrase.last - phrase.first == 1:
            continue
        is_target = phrase in recipients and hit.form.trigger.frame in _PLACED_FRAMES
        is_near = 0 <= phrase.first - hit.last <= _NAMELESS_REACH and phrase.preposition in inside
        if is_target or is_near:
            return NOWHERE._replace(name=phrase.name)
    return NOWHERE


def describe_place(phrase: Phrase) -> Whereabouts:
    """Return the columns of the place that a phrase names, as the text calls it; capitals by their own name."""
    place = phrase.place
    if place is None:
        return NOWHERE
    name = phrase.name if phrase.kind == "place" else place.name
    return Whereabouts(name, place.country_code, place.latitude, place.longitude, place.precision)


def describe_country(code: str | None, name: str | None = None) -> Whereabouts:
    """Return the columns of an event of which only the country is known, from the rest of the article.

    Args:
        code: ISO code.
        name: what the text calls the place, when no table holds it.
    """
    state = load_state_places().get(code or "")
    if state is None:
        return NOWHERE._replace(name=name)
    return Whereabouts(name, state.country_code, state.latitude, state.longitude, _COUNTRY_PRECISION, is_inferred=True)


def count_countries(phrases: list[Phrase], tally: Counter[str]) -> None:
    """Add the countries of the places that phrases name to a tally; where something is weighs more than who."""
    for phrase in phrases:
        if phrase.kind == "state" and phrase.owner:
            continue  # both countries, which were counted where they were named
        code = phrase.place.country_code if phrase.place else phrase.state
        if code:
            tally[code] += 3 if phrase.place and phrase.preposition in load_exact("inside") else 1
