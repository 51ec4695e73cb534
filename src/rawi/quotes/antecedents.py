"""Antecedents: who speaks where a cue names nobody, chosen by learned weights among those named before.

Everybody who has spoken and everybody whom the sentence, or the two before it, name is a candidate. Signs speak for and
against each of them; `seeds/reference/antecedent_weights.csv` says how much.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import cache, lru_cache
from itertools import repeat
from typing import NamedTuple

from rawi.arabic.answers import by_word, once
from rawi.quotes.agreement import Speaker, agrees
from rawi.quotes.candidates import Mention, list_mentions
from rawi.quotes.choices import rank_margin
from rawi.quotes.frames import Frame
from rawi.quotes.lexicon import read_words
from rawi.quotes.pages import Page
from rawi.quotes.weights import read_sign_weights

_MANY = 3  # turns, or speakers since; more say no more
_NEAR, _FAR = 60, 200  # tokens since somebody spoke last
_SOURCE_REACH = 10  # tokens behind a cue, or before it, in which its source begins
_OWN_REACH = 2  # tokens behind a cue in which only its own source begins
_CLOSE = 8  # tokens between a mention and the cue
_NAME_SIZE = 4  # words of a name in which a known surname is looked for
_SUBJECT_WAYS = frozenset({"opens", "second", "verb", "cue verb", "joined opens"})
_SUBJECT_KINDS = frozenset({"name", "titled", "person", "organisation", "press"})
_SPEAKING = "speaking"
_NOBODY = ("nobody",)
_CACHE_SIZE = 20_000


class Turn(NamedTuple):
    """When somebody spoke last, by the token of the cue, and how often until then."""

    place: int
    times: int


class Scene(NamedTuple):
    """What stands before a cue.

    Attributes:
        page: the paragraph.
        previous: the paragraph before it.
        speakers: who has spoken so far, the last one first.
        turns: when they did, by name.
        inside: what has been quoted so far, as ranges of tokens.
        is_surname: tells whether a word that no list holds ends a name of the article.
    """

    page: Page
    previous: Page | None
    speakers: list[Speaker]
    turns: dict[str, Turn]
    inside: list[tuple[int, int]]
    is_surname: Callable[[str], bool]


class Past(NamedTuple):
    """What is told of somebody by when and how he has spoken."""

    order: int
    times: int
    where: str
    distance: str
    kind: str
    is_named: bool
    goes_on: bool
    is_overtaken: bool


class Place(NamedTuple):
    """What is told of somebody by where the text names him; `is_known` when he has also spoken."""

    is_known: bool
    sentences: int
    kind: str
    way: str
    order: str
    is_definite: bool
    is_inside: bool
    is_close: bool
    since: str


class Candidate(NamedTuple):
    """Somebody who may be meant: a speaker quoted before, or whom the text names, or both; nobody when neither."""

    speaker: Speaker | None
    mention: Mention | None
    past: Past | None
    place: Place | None


def list_candidates(scene: Scene, frame: Frame) -> list[Candidate]:
    """Return who may be the unnamed subject of a cue; nobody, the last one, always may.

    Args:
        scene: what stands before the cue.
        frame: that of the cue.
    """
    page, cue = scene.page, frame.cue
    speakers = list_agreeing(scene, frame)
    mentions = list_mentions(page, frame.first, scene.previous, scene.is_surname)
    mentions = [each for each in mentions if _fits(each, cue.gender, cue.number)]
    owners = [_find_owner(page.words, mention, speakers) for mention in mentions]
    nearest = {owner: number for number, owner in enumerate(owners) if owner is not None}
    places = _list_places(scene, mentions, frame.first)
    subjects = _list_subjects(mentions, owners, places)
    found = []
    for order, speaker in enumerate(speakers):
        past = _read_past(scene, frame, speaker, order, subjects)
        number = nearest.get(order)
        if number is None:
            found.append(Candidate(speaker, None, past, None))
        else:
            place = places[number]._replace(is_known=True, since=_date(scene, speaker, mentions[number]))
            found.append(Candidate(speaker, mentions[number], past, place))
    for mention, owner, place in zip(mentions, owners, places, strict=True):
        if owner is None:
            found.append(Candidate(None, mention, None, place))
    found.append(Candidate(None, None, None, None))
    return found


def rank_candidates(scene: Scene, frame: Frame) -> Iterable[tuple[Candidate, int]]:
    """Yield who may be the unnamed subject of a cue, the likeliest first, up to nobody, with the rank of his margin.

    Args:
        scene: what stands before the cue.
        frame: that of the cue.
    """
    case = name_case(frame)
    candidates = list_candidates(scene, frame)
    weighed = sorted(
        ((_weigh(case, each.past, each.place), -order) for order, each in enumerate(candidates)), reverse=True
    )
    best = [weight for weight, _ in weighed[:2]]
    for weight, order in weighed:
        candidate = candidates[-order]
        if candidate.speaker is None and candidate.mention is None:
            return
        yield candidate, rank_margin(weight, best[:1] if order != weighed[0][1] else best[1:])


def list_agreeing(scene: Scene, frame: Frame) -> list[Speaker]:
    """Return who of those that have spoken can be the subject of a cue, the last one first."""
    return [each for each in scene.speakers if agrees(each, frame.cue.gender, frame.cue.number)]


def name_case(frame: Frame) -> str:
    """Return what kind of cue a frame has, by which signs may count differently."""
    cue = frame.cue
    return f"{cue.part} {cue.number if cue.number in ('p', 'd') else cue.gender or '-'}"


@once
def _load_weights() -> dict[str, float]:
    return read_sign_weights("antecedent_weights")


@by_word
def _read_case_weights(case: str) -> dict[str, float]:
    """Return what each sign weighs where a cue is of a kind: alone, and together with that kind."""
    weights, before = _load_weights(), f"{case}: "
    joined = {sign.removeprefix(before) for sign in weights if sign.startswith(before)}
    return {sign: weights.get(sign, 0.0) + weights.get(before + sign, 0.0) for sign in (weights.keys() | joined)}


def _weigh(case: str, past: Past | None, place: Place | None) -> float:
    """Return how much speaks for somebody."""
    if past is None and place is None:
        return _weigh_signs(case, _NOBODY)
    if place is not None and place.since == _SPEAKING:
        place = _make_speaking(place.sentences)
    return _weigh_past(case, past) + _weigh_place(case, place)


@cache
def _make_speaking(sentences: int) -> Place:
    """Return the place of somebody named as the source of his own words, of which nothing else is told."""
    return Place(True, sentences, "", "", "", False, False, False, _SPEAKING)


# The same traits come again and again; pairs of a past and a place are many.
@lru_cache(maxsize=_CACHE_SIZE)
def _weigh_past(case: str, past: Past | None) -> float:
    return _weigh_signs(case, _name_past(past))


@lru_cache(maxsize=_CACHE_SIZE)
def _weigh_place(case: str, place: Place | None) -> float:
    return _weigh_signs(case, _name_place(place))


def _weigh_signs(case: str, signs: Sequence[str]) -> float:
    return sum(map(_read_case_weights(case).get, signs, repeat(0.0)))


def list_signs(case: str, past: Past | None, place: Place | None) -> list[str]:
    """Return what speaks for or against somebody, alone and together with the kind of cue.

    Args:
        case: the kind of cue.
        past: what is told of him as a speaker.
        place: what is told of him by where the text names him.
    """
    signs = [*_NOBODY] if past is None and place is None else _name_past(past) + _name_place(place)
    return signs + [f"{case}: {sign}" for sign in signs]


def _name_past(past: Past | None) -> list[str]:
    if past is None:
        return ["new"]
    first, ending = min(past.order, 1), "goes on" if past.goes_on else "begins"
    overtaken = "overtaken" if past.is_overtaken else "latest"
    return [
        overtaken,
        f"{overtaken} {ending}",
        f"{overtaken} spoke in {past.where}",
        f"rank {min(past.order, _MANY)}",
        f"rank {first} {ending}",
        f"spoke in {past.where}",
        f"rank {first} spoke in {past.where}",
        f"spoke {past.distance}",
        f"quotes {past.times}",
        f"speaker {past.kind}",
        f"speaker named {past.is_named}",
    ]


def _name_place(place: Place | None) -> list[str]:
    if place is None:
        return ["unmentioned"]
    if place.since == _SPEAKING:  # as the source of his own words, which tells nothing more than that he spoke
        return [f"named {_SPEAKING}", f"named {_SPEAKING} sentence {place.sentences}"]
    known = "known " if place.is_known else ""
    sentence = f"{known}sentence {place.sentences}"
    signs = [
        sentence,
        f"{known}{place.kind}",
        f"{known}way {place.way}",
        f"{sentence} {place.way}",
        f"{sentence} {place.order}",
        f"{sentence} {place.kind}",
        f"{known}definite {place.is_definite}",
    ]
    if place.way in _SUBJECT_WAYS and not place.is_inside:
        signs += [f"{known}subject", f"{sentence} subject", f"{known}subject {place.kind}"]
    if place.is_inside:
        signs += [f"{known}inside", f"{sentence} inside"]
    if place.since:
        signs += [f"named {place.since}", f"named {place.since} {sentence}"]
    if place.is_close:
        signs.append(f"{known}close")
    return signs


def _date(scene: Scene, speaker: Speaker, mention: Mention) -> str:
    """Tell whether a speaker was named last where he spoke, before that or behind it."""
    turn = scene.turns.get(speaker.name)
    if turn is None:
        return "only"
    if mention.first < turn.place - _SOURCE_REACH:
        return "earlier"
    return _SPEAKING if mention.first < turn.place + _SOURCE_REACH else "again"


def _list_subjects(mentions: list[Mention], owners: list[int | None], places: list[Place]) -> list[tuple[int, int]]:
    """Return where somebody who can be a verb's subject is named outside what is quoted, and which speaker he is."""
    return [
        (mention.first, -1 if owner is None else owner)
        for mention, owner, place in zip(mentions, owners, places, strict=True)
        if mention.way in _SUBJECT_WAYS and not place.is_inside and place.kind in _SUBJECT_KINDS
    ]


def _read_past(scene: Scene, frame: Frame, speaker: Speaker, order: int, subjects: list[tuple[int, int]]) -> Past:
    index = frame.first
    place, count = scene.turns.get(speaker.name, (-1, 0))
    begin = scene.page.find_begin(index)
    where = "sentence" if place >= begin else "paragraph" if place >= scene.page.first else "before"
    distance = "near" if index - place < _NEAR else "far" if index - place < _FAR else "remote"
    kind = "press" if speaker.is_press else speaker.kind
    goes_on = frame.cue.lemma in read_words().continuations
    is_overtaken = bool([first for first, owner in subjects if first > place + _OWN_REACH and owner != order])
    rank, times = order if order < _MANY else _MANY, count if count < _MANY else _MANY
    return Past(rank, times, where, distance, kind, bool(speaker.key), goes_on, is_overtaken)


def _list_places(scene: Scene, mentions: list[Mention], index: int) -> list[Place]:
    """Return what is told of mentions by where they stand."""
    places = []
    for number, mention in enumerate(mentions):
        sentence = mention.sentences
        is_first = number == 0 or mentions[number - 1].sentences != sentence
        is_last = number == len(mentions) - 1 or mentions[number + 1].sentences != sentence
        kind = "titled" if mention.kind == "person" and mention.name >= 0 else mention.kind
        order = f"{'first' if is_first else 'later'} {'last' if is_last else 'more'}"
        is_inside = False
        for first, last in scene.inside:  # in half the time that a generator takes
            if first <= mention.first < last:
                is_inside = True
                break
        is_close = sentence == 0 and index - mention.first < _CLOSE
        places.append(Place(False, sentence, kind, mention.way, order, mention.is_definite, is_inside, is_close, ""))
    return places


def _fits(mention: Mention, gender: str, number: str) -> bool:
    """Tell whether somebody named can be the subject of a verb of this gender and number."""
    if number in ("p", "d"):
        return mention.number in ("p", "d") or mention.kind == "group"
    if mention.number != "s":
        return gender == "f" and mention.gender == "f" and mention.kind in ("organisation", "press", "document")
    return not gender or not mention.gender or mention.gender == gender


def _find_owner(words: list[str], mention: Mention, speakers: list[Speaker]) -> int | None:
    """Return which speaker a mention names, by his place among the speakers."""
    if mention.kind == "state":
        word = words[mention.first]
        same = [order for order, speaker in enumerate(speakers) if word in speaker.words]
    elif mention.name >= 0:
        near = words[mention.name : mention.name + _NAME_SIZE]
        first = (near[0], near[0].removeprefix("و"))
        keys = [(order, speaker.key) for order, speaker in enumerate(speakers) if speaker.key]
        same = [order for order, key in keys if key[-1] in near or key[0] in first]
    else:
        lemma = mention.lemma
        same = [order for order, each in enumerate(speakers) if lemma and (each.head == lemma or lemma in each.titles)]
    return same[0] if same else None
