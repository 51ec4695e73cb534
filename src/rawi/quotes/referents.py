"""Referents: whom a role without a name means, chosen by learned weights.

Who has spoken, who bears the same role elsewhere in the article, who is named right beside the role, whom rules propose
and the role itself are candidates. `seeds/reference/referent_weights.csv` says how much each sign speaks for one.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import repeat
from typing import NamedTuple

from rawi.arabic.answers import once
from rawi.arabic.folding import fold_text
from rawi.arabic.letters import ARTICLE, HEH, LAM, WAW
from rawi.arabic.names import load_demonyms, load_states
from rawi.arabic.reference import read_reference
from rawi.arabic.tokens import Analysis
from rawi.quotes.agreement import Speaker, is_other_office
from rawi.quotes.antecedents import Turn
from rawi.quotes.choices import Choice, rank_margin
from rawi.quotes.lexicon import PERSON_HEADS, Head, is_title_word, read_heads, read_states, read_words
from rawi.quotes.names import is_given_name
from rawi.quotes.shapes import NAMED
from rawi.quotes.titles import find_bearing, list_marks
from rawi.quotes.weights import read_sign_weights

PROPOSED = "proposed"  # sign of whom a rule takes the source to mean
_MANY = 3
_RECENT = 6  # speakers back, who may be meant by any word
_NEAR, _MID, _FAR = 40, 120, 400  # tokens between a source and who may be meant
_MOST_PLACES = 12  # of a role or body in the text that are looked at
_CACHE_SIZE = 20_000
_TOLD = 3  # traits by which a choice is told from others
_JOINED = frozenset(("spoke", "bears", "beside"))  # ways whose first two traits are joined to the others
_FITTING = (("all",), ("all", "bare"))  # how much of a role is told of who bears it: of one without article all

Span = tuple[int, int]
Traits = tuple[str, ...]


class Source(NamedTuple):
    """A role that names nobody.

    Attributes:
        first: its first token.
        last: token behind it.
        head: its head word.
        form: `the`, `same` when it is told to be the same as before, `of` a role of one person only, or `a`.
        marks: the words that tell it from others of the same head, each in all forms in which it may be met.
        states: the words of it that tell a nationality.
        case: how much it tells, by which signs may count differently.
    """

    first: int
    last: int
    head: Head
    form: str
    marks: dict[str, frozenset[str]]
    states: frozenset[str]
    case: str


class Referent(NamedTuple):
    """Somebody who may be meant: an earlier speaker, a person named in the text, or, without both, the source itself.

    Attributes:
        traits: what is told of him.
        speaker: who he is, when he has spoken.
        name: a person's name in the text.
        phrase: that name with the titles around it.
    """

    traits: Traits
    speaker: Speaker | None
    name: Span | None
    phrase: Span | None


def add_proposal(referents: list[Referent], proposal: Referent) -> list[Referent]:
    """Return candidates with it told of one of them that a rule proposes him.

    Args:
        referents: the candidates, the source itself first.
        proposal: whom a rule proposes; by its traits, which rule.
    """
    sign = f"{PROPOSED} {proposal.traits[0]}"
    if proposal.speaker is None and proposal.name is None:
        own = referents[0]
        return [own._replace(traits=(*own.traits, PROPOSED)), *referents[1:]]
    for place, each in enumerate(referents):
        if each.speaker is proposal.speaker and each.name == proposal.name:
            referents[place] = each._replace(traits=(*each.traits, sign))
            return referents
    return [*referents, proposal._replace(traits=(sign, sign))]


def read_source(analysis: Analysis, span: Span, head: Head, form: str) -> Source:
    """Return what a role tells of whom it means.

    Args:
        analysis: the article, cut up.
        span: the noun phrase.
        head: its head word.
        form: how it tells that somebody is meant who is known.
    """
    first, last = span
    marks = list_marks(analysis.words, first + 1, last)
    size = "alone" if not marks else "marked" if len(marks) < _MANY else "told"
    size = head.lemma if not marks and head.lemma in read_words().repeats else size
    states = _list_states(analysis.words[first:last])
    return Source(first, last, head, form, {mark: _list_forms(mark) for mark in marks}, states, size)


def _list_states(words: Iterable[str]) -> frozenset[str]:
    demonyms = load_demonyms()
    return frozenset([word for word in words if word in demonyms])


@lru_cache(maxsize=_CACHE_SIZE)
def _list_forms(mark: str) -> frozenset[str]:
    stems = (mark, *_list_adjectives(mark), *_list_alike().get(mark, ()))
    prefixes = ("", ARTICLE, WAW, WAW + ARTICLE, LAM, LAM + LAM)
    return frozenset([prefix + stem for stem in stems for prefix in prefixes])


@once
def _list_alike() -> dict[str, tuple[str, ...]]:
    """Return the words that tell the same: by a state its nationality and by that its name, and those of the table."""
    alike = dict[str, tuple[str, ...]]()
    told: dict[str, list[str]] = {}
    for word, code in load_demonyms().items():
        told.setdefault(code, []).append(word)
    for code, state in load_states().items():
        name = fold_text(state.name).removeprefix(ARTICLE)
        words = [word for word in told.get(code, ()) if not word.startswith(ARTICLE)]
        if " " not in name:
            alike |= {name: tuple(words), **dict.fromkeys(words, (name,))}
    for row in read_reference("alike_words"):
        word = fold_text(row["word"])
        alike[word] = (*alike.get(word, ()), fold_text(row["alike"]))
    return alike


def _list_adjectives(mark: str) -> tuple[str, ...]:
    """Return the other gender of what may be a nationality."""
    if ARTICLE + mark not in load_demonyms():
        return ()
    return (mark.removesuffix(HEH),) if mark.endswith(HEH) else (mark + HEH,)


def list_spoken(source: Source, known: Sequence[Speaker], turns: Mapping[str, Turn]) -> Iterator[Referent]:
    """Yield who of those that have spoken may be meant.

    Args:
        source: the source.
        known: who has spoken, the last one first.
        turns: when they did, by name.
    """
    head, kinds = source.head, set[str]()
    persons = sum(speaker.kind == "person" for speaker in known)
    fitting = (each for each in known if each.number == "s" and each.kind in PERSON_HEADS)
    for order, speaker in enumerate(fitting):
        link, match = _read_link(head, speaker), _match(source, speaker.words)
        is_first = speaker.kind not in kinds
        kinds.add(speaker.kind)
        state = _compare_states(source.states, speaker.words)
        is_telling = source.form in ("a", "of")  # somebody told so fully is no one of whom nothing of it was told
        if state == "foreign" or (is_telling and match != "all") or (source.form == "a" and speaker.key):
            continue
        if link == "other" and (order >= _RECENT or not _can_be(source, speaker, match)):
            continue
        turn = turns.get(speaker.name)
        traits = (
            "spoke",
            link,
            match,
            f"rank {min(order, _MANY)}",
            f"named {speaker.kind}" if speaker.key else speaker.kind,
            f"first {speaker.kind}" if is_first else "",
            state,
            "" if link != "other" else "told otherwise" if speaker.role else "untold",
            "sole" if persons == 1 else "",
            "relay" if turn is None else _measure(source.first - turn.place),
            "" if turn is None else f"times {min(turn.times, _MANY)}",
        )
        yield Referent(traits, speaker, None, None)


def _can_be(source: Source, speaker: Speaker, match: str) -> bool:
    """Tell whether a role can mean somebody of whom it was not told: he is named, of its sex, in no other office."""
    if source.form == "a" or (speaker.gender and speaker.gender != source.head.gender):
        return False
    if not speaker.key and (speaker.kind == "person" or (source.marks and _is_crowd(speaker.head))):
        return False
    if match != "all" and NAMED in source.marks:
        return False
    if source.marks and match != "all" and (speaker.role or not all(map(_is_plain, source.marks))):
        return False
    return not is_other_office(speaker.head, source.head.lemma)


def _is_crowd(lemma: str) -> bool:
    """Tell whether a head word is that of nobody in particular, as circles or sources, rather than of a role."""
    head = read_heads().get(lemma)
    return head is not None and head.kind == "anonymous"


def _is_plain(mark: str) -> bool:
    """Tell whether a word tells one role from another but of no body or thing in particular."""
    return is_title_word(ARTICLE + mark) or is_title_word(mark) or ARTICLE + mark in load_demonyms()


def _read_link(head: Head, speaker: Speaker) -> str:
    """Return where a head word was told of a speaker before."""
    if speaker.key and head.is_definite and speaker.key[-1] == ARTICLE + head.lemma:
        return "surname"
    if speaker.head == head.lemma:
        return "head"
    if head.lemma in speaker.titles:
        return "title"
    return "word" if head.lemma in speaker.words or ARTICLE + head.lemma in speaker.words else "other"


def _match(source: Source, words: frozenset[str]) -> str:
    """Return how many of the words that tell a source from others are told of somebody."""
    if not source.marks:
        return "bare"
    count = sum(not forms.isdisjoint(words) for forms in source.marks.values())
    return "all" if count == len(source.marks) else "some" if 2 * count >= len(source.marks) else "none"


def _compare_states(states: frozenset[str], words: frozenset[str]) -> str:
    """Return whether the nationality that a source tells is that of somebody else, by his nationality or his state."""
    if not states:
        return ""
    demonyms = load_demonyms()
    if others := {demonyms[word] for word in words if word in demonyms}:
        return "foreign" if others.isdisjoint({demonyms[word] for word in states}) else "compatriot"
    if any(word.removeprefix(ARTICLE)[:-1] in each for word in states for each in words):
        return "compatriot"
    return "stateless" if read_states().isdisjoint(words) else "foreign"


def _measure(distance: int) -> str:
    size = abs(distance)
    return "near" if size < _NEAR else "mid" if size < _MID else "far" if size < _FAR else "remote"


def list_bearers(
    analysis: Analysis, source: Source, places: Sequence[int], find_name: Callable[[int, str], Span | None]
) -> Iterator[Referent]:
    """Yield who in the running text is named with the head word of a source.

    Args:
        analysis: the article, cut up.
        source: the source, a role.
        places: tokens where its head word stands.
        find_name: finds the name behind the role at a token, or before it.
    """
    words = analysis.words
    for place in _list_nearest(places, source.first):
        near = frozenset(words[place + 1 : place + 1 + 2 * (source.last - source.first)])
        if source.marks and _match(source, near) == "none":
            continue
        for side in ("behind", "before"):
            name = find_name(place, side)
            if name is None:
                continue
            told = frozenset(words[place + 1 : name[0]]) if side == "behind" else near
            match, state = _match(source, told), _compare_states(source.states, told)
            if match not in _FITTING[source.form != "a"] or state == "foreign":
                continue
            rest = list_marks(words, place + 1, name[0]).difference(source.marks) if side == "behind" else ()
            yield Referent(
                (
                    "bears",
                    side,
                    match,
                    f"rest {min(len(rest), _MANY)}",
                    "later" if place > source.first else "earlier",
                    _measure(source.first - place),
                    "the" if words[place].startswith(ARTICLE) else "a",
                    state or ("of a state" if _list_states(told) else ""),
                    "long" if name[1] - name[0] > 1 else "short",
                    "" if is_given_name(analysis, name[0]) else "strange",
                ),
                None,
                name,
                (min(place, name[0]), max(place + 1, name[1])),
            )


def _list_nearest(places: Sequence[int], first: int) -> list[int]:
    """Return the places of a word nearest to a token, without that token."""
    return sorted((place for place in places if place != first), key=lambda place: abs(place - first))[:_MOST_PLACES]


def list_beside(analysis: Analysis, source: Source) -> Iterator[Referent]:
    """Yield who is named right beside a source.

    Args:
        analysis: the article, cut up.
        source: the source.
    """
    for side, name in find_bearing(analysis, source.first, source.last):
        if analysis.words[name[0]] in read_words().complementisers:
            continue
        phrase = min(source.first, name[0]), max(source.last, name[1])
        size = "long" if name[1] - name[0] > 1 else "short"
        listed = "listed" if is_given_name(analysis, name[0]) else "strange"
        yield Referent(("beside", side, size, listed), None, name, phrase)


def name_self(source: Source, places: Sequence[int]) -> Referent:
    """Return a source as what it is by itself.

    Args:
        source: the source.
        places: tokens where its head word stands.
    """
    is_met = "met" if any(place < source.first for place in places) else "new"
    return Referent(("self", is_met, "state" if source.states else ""), None, None, None)


def choose_referent(source: Source, referents: list[Referent]) -> tuple[Referent, Choice]:
    """Return the likeliest of those who may be meant by a source, of two alike the first, and how clearly he is that.

    Args:
        source: the source.
        referents: who may be meant.
    """
    weights = [_weigh(source.form, source.case, referent.traits) for referent in referents]
    weight = max(weights)
    place = weights.index(weight)
    chosen = referents[place]
    margin = rank_margin(weight, weights[:place] + weights[place + 1 :])
    return chosen, Choice((source.form, *chosen.traits[:_TOLD]), margin)


@once
def _load_weights() -> dict[str, float]:
    return read_sign_weights("referent_weights")


@cache
def _read_case_weights(form: str, case: str) -> dict[str, float]:
    """Return what each sign weighs for a kind of source: alone, with its form, and with that and how much it tells."""
    weights, kinds = _load_weights(), ("", f"{form}: ", f"{form} {case}: ")
    signs = {sign.removeprefix(kind) for kind in kinds for sign in weights if sign.startswith(kind)}
    return {sign: sum([weights.get(kind + sign, 0.0) for kind in kinds]) for sign in signs}


@lru_cache(maxsize=_CACHE_SIZE)
def _weigh(form: str, case: str, traits: Traits) -> float:
    return sum(map(_read_case_weights(form, case).get, _name_traits(traits), repeat(0.0)))


def list_signs(form: str, case: str, traits: Traits) -> list[str]:
    """Return what speaks for or against somebody, alone and together with the kind of source.

    Args:
        form: how the source tells that somebody is meant who is known.
        case: how much it tells.
        traits: what is told of him.
    """
    signs = _name_traits(traits)
    return signs + [f"{kind}: {sign}" for kind in (form, f"{form} {case}") for sign in signs]


def _name_traits(traits: Traits) -> list[str]:
    way, *rest = traits
    signs = [way, *(f"{way} {trait}" for trait in rest if trait)]
    signs += [PROPOSED] * any(trait.startswith(PROPOSED) for trait in rest)
    if way in _JOINED:
        joined = f"{way} {traits[1]} {traits[2]}"
        signs += [joined, *(f"{joined} {trait}" for trait in rest if trait)]
    if way == "spoke":
        signs += [f"{way} {traits[3]} {trait}" for trait in rest if trait]
    return signs
