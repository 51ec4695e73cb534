"""What speaks for or against who is taken to speak: what his name is made of, and how he was found.

Who spoke before in the article tells whether a cue that names nobody can mean him; how often the words of a name come
in the article, and what stands behind them there, whether it is a whole name.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from functools import cache, lru_cache
from itertools import repeat
from typing import NamedTuple

from rawi.arabic.answers import by_word, once
from rawi.arabic.folding import fold_text
from rawi.arabic.letters import ARTICLE
from rawi.quotes.agreement import Speaker
from rawi.quotes.choices import Choice
from rawi.quotes.cues import compile_cues
from rawi.quotes.frames import Frame
from rawi.quotes.lexicon import (
    read_finite_verbs,
    read_given_names,
    read_heads,
    read_states,
    read_surnames,
    read_words,
    spread_table,
)
from rawi.quotes.mention_signs import count_pauses, list_last_places, list_mention_signs
from rawi.quotes.namewords import is_common_word, read_name_words
from rawi.quotes.resolution import Quote
from rawi.quotes.saying_signs import list_saying_signs
from rawi.quotes.weights import Group, weigh

_CACHE_SIZE = 16_384
_ARTICLES = repeat(ARTICLE)
_UNITS, _SIZE = 4, 5  # words of a name, and of a phrase; more say no more
_MANY = 3
_LONG = 4  # tokens of a noun phrase; more say no more
_SURELY = 9  # rank of the margin of whoever is named
_PLACES = 6  # of a word, behind which is looked
_STEPS = (8, 20, 40, 80, 160, 320)  # tokens since somebody spoke
_GAPS = (0, 2, 5, 10, 20, 40, 80, 160)  # tokens since his words ended
_ODD = ("junk", "head", "state", "sign", "common")  # what hardly stands in a name
_SURE = 2  # strength of a cue that can hardly be anything else

Places = Callable[[str], list[int]]


class _Turn(NamedTuple):
    """When somebody spoke last: at which quote, where, up to where, how often since he was named, how doubtfully."""

    number: int
    place: int
    end: int
    hops: int
    margin: int


class Track:
    """Who has spoken so far, as the quotes of an article are gone through in order."""

    def __init__(self, words: list[str], list_places: Places) -> None:
        self._words = words
        self._list_places = list_places
        self._turns: dict[str, _Turn] = {}
        self._names: dict[tuple[str, bool], tuple[Group, ...]] = {}
        self._last = ""
        self._number = 0

    def list_signs(self, quote: Quote) -> Sequence[Group]:
        """Return what the speaker of the next quote says, in groups that many quotes share.

        Args:
            quote: the next one.
        """
        speaker, frame, spans = quote.speaker, quote.frame, quote.content.spans
        self._number += 1
        if speaker is None:
            self._last = ""
            return ()
        place = spans[0][0] if frame is None else frame.first
        is_named = quote.is_named
        turn, hops, margin = self._turns.get(speaker.name), 0, _SURELY
        groups = self._names.get((speaker.name, is_named)) or self._read_name(speaker, is_named)
        if not is_named:
            hops = 1 if turn is None else turn.hops + 1
            margin = min(
                _SURELY if turn is None else turn.margin, margin if quote.choice is None else quote.choice.margin
            )
            pauses = count_pauses(self._words, speaker, place, self._list_places)
            groups += (*self._list_carried(quote, speaker, place, turn), _list_doubt_signs(margin), pauses)
        else:
            groups += (self._list_led(speaker, frame),)
            if quote.choice is not None:
                groups += (_list_choice_signs(quote.choice),)
        groups += list_saying_signs(self._words, speaker, frame, spans, is_named)
        self._turns[speaker.name] = _Turn(self._number, place, spans[-1][1], hops, margin)
        self._last = speaker.name
        return groups

    def _read_name(self, speaker: Speaker, is_named: bool) -> tuple[Group, ...]:
        """Return what the name of a speaker says; each is read once."""
        groups = self._read_person(speaker, is_named) if speaker.key else (_read_phrase(speaker, is_named),)
        groups += list_mention_signs(self._words, speaker, self._list_places)
        self._names[speaker.name, is_named] = groups
        return groups

    def _read_person(self, speaker: Speaker, is_named: bool) -> tuple[Group, ...]:
        """Return what the words of a person's name say, how often the last comes and what stands behind it there."""
        words, key, places = self._words, speaker.key, list_last_places(speaker, self._list_places)
        classes = [class_name_word(word) for word in key]
        units, last = min(_UNITS, len(classes) - classes.count("part")), classes[-1]
        behind = {class_name_word(words[place + 1]) for place in places[:_PLACES] if place + 1 < len(words)}
        count = min(_MANY, len(places))
        groups = (
            _list_class_signs(units, classes[0], last, frozenset(classes)),
            _list_count_signs(last, units, count),
            _list_behind_signs(min(_MANY, units), frozenset(behind)),
        )
        return (*groups, _list_alone_signs(last, count, is_named)) if units == 1 else groups

    def _list_led(self, speaker: Speaker, frame: Frame | None) -> Group:
        """Return what it says how far a speaker's name is that of the noun phrase beside his cue."""
        first, last = (frame and frame.source) or (0, 0)
        words = _drop_articles(speaker.key) if speaker.key else _read_bare_words(speaker.name)
        link = _compare_name(words, self._words[first:last])
        return _list_led_signs("name" if speaker.key else speaker.kind, link, min(_LONG, last - first))

    def _list_carried(self, quote: Quote, speaker: Speaker, place: int, turn: _Turn | None) -> tuple[Group, ...]:
        """Return what it says that a speaker is not named where he speaks."""
        frame = quote.frame
        kind = "name" if speaker.key else speaker.kind
        goes_on = frame is None or frame.cue.lemma in read_words().continuations
        margin = _list_margin_signs(kind, -1 if quote.choice is None else quote.choice.margin)
        order = "first" if self._number == 1 else "same" if self._last == speaker.name else "other"
        if turn is None:
            return margin, _list_turn_signs(kind, order, goes_on, -1)
        gap = bisect_right(_GAPS, place - turn.end)
        step, since = bisect_right(_STEPS, place - turn.place), min(_MANY, self._number - turn.number)
        distance = _list_distance_signs(step, gap, since, min(_MANY, turn.hops))
        return margin, _list_turn_signs(kind, order, goes_on, gap), distance


@by_word
def _read_bare_words(name: str) -> frozenset[str]:
    """Return the folded words of a name without their articles."""
    words = "".join([letter if letter.isalnum() else " " for letter in fold_text(name)]).split()
    return _drop_articles(words)


def _drop_articles(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(str.removeprefix, words, _ARTICLES))


def _compare_name(words: frozenset[str], phrase: list[str]) -> str:
    """Return whether a name has the words of a phrase, more or fewer of them, or others; its articles do not count."""
    told = _drop_articles(phrase)
    if words == told:
        return "same"
    if told < words:
        return "fuller"
    if words < told:
        return "within"
    return "other" if words.isdisjoint(told) else "partly"


@by_word
def class_name_word(word: str) -> str:
    """Return what a word is as a part of a name: given, name, part, new, or what hardly stands in one.

    Args:
        word: folded.
    """
    known = _list_classes().get(word)
    if known is not None:
        return known
    return "sign" if not word.isalpha() else "common" if is_common_word(word) else "new"


@once
def _list_classes() -> dict[str, str]:
    """Return the classes of all words that a list holds; of two classes of a word the later one counts."""
    vocabulary = read_words()
    junk = (vocabulary.complementisers, vocabulary.relatives, vocabulary.governors, vocabulary.boundaries)
    more = (vocabulary.negations, vocabulary.conditionals, vocabulary.adverbs, vocabulary.times)
    cues = (word for word, cue in compile_cues().items() if cue.strength >= _SURE)
    functions = (word for words in (*junk, *more, vocabulary.demonstratives) for word in words)
    leaders = {word for word in vocabulary.particles if word == ARTICLE or not word.startswith(ARTICLE)}
    classes = {
        **dict.fromkeys(read_states(), "state"),
        **dict.fromkeys(read_heads(), "head"),
        **dict.fromkeys(cues, "junk"),
        **dict.fromkeys(functions, "junk"),
        **dict.fromkeys(read_finite_verbs(), "junk"),
        **dict.fromkeys((*read_name_words(), *read_surnames()), "name"),
        **dict.fromkeys(read_given_names(), "given"),
        **dict.fromkeys(leaders - read_name_words(), "part"),
    }
    return spread_table(classes)


@cache
def _list_class_signs(units: int, first: str, last: str, classes: frozenset[str]) -> Group:
    odd = [each for each in _ODD if each in classes]
    signs = [f"who has {each}" for each in odd]
    if odd:
        signs.append("who odd")
    return weigh(*signs, f"who units {units}", f"who units {units} {last}", f"who last {last}", f"who {first} {last}")


@cache
def _list_count_signs(last: str, units: int, count: int) -> Group:
    return weigh(f"who comes {count}", f"who {last} comes {count}", f"who units {units} comes {count}")


@cache
def _list_behind_signs(units: int, classes: frozenset[str]) -> Group:
    return weigh(*(f"who units {units} before {each}" for each in sorted(classes)))


@cache
def _list_alone_signs(last: str, count: int, is_named: bool) -> Group:
    return weigh(f"who alone {last} {count} {'named' if is_named else 'carried'}")


def _read_phrase(speaker: Speaker, is_named: bool) -> Group:
    """Return what the words of somebody say who is no person with a name."""
    words = speaker.name.split()
    last = class_name_word(fold_text(words[-1])) if words else ""
    is_definite, size = speaker.name.startswith(ARTICLE), min(_SIZE, len(words))
    traits = speaker.kind, speaker.head, speaker.number, speaker.role is not None
    return _list_phrase_signs(traits, "the" if is_definite else "a", size, last, is_named)


@lru_cache(maxsize=_CACHE_SIZE)
def _list_phrase_signs(traits: tuple[str, str, str, bool], form: str, size: int, last: str, is_named: bool) -> Group:
    kind, head, number, has_role = traits
    return weigh(
        f"what {kind} {form} {size}",
        f"what {kind} {form} {'role' if has_role else ''}",
        f"what {kind} {head}",
        f"what {kind} {form} last {last}",
        f"what {form} {head} {min(_MANY, size)}",
        f"what {kind} {number} {form} {'named' if is_named else 'carried'}",
    )


@cache
def _list_choice_signs(choice: Choice) -> Group:
    """Return what it says that somebody was chosen whom a role can mean."""
    (form, way, *more), margin = choice
    told = " ".join((way, *more))
    return weigh(f"role {form} {way}", f"role {told}", f"role {way} margin {margin}", f"role margin {margin}")


@cache
def _list_led_signs(kind: str, link: str, size: int) -> Group:
    return weigh(f"led {kind} {link}", f"led {kind} {link} {size}")


@cache
def _list_doubt_signs(margin: int) -> Group:
    return weigh(f"carried least margin {margin}")


@cache
def _list_margin_signs(kind: str, margin: int) -> Group:
    return weigh(f"carried margin {margin}", f"carried {kind} margin {margin}")


@cache
def _list_turn_signs(kind: str, order: str, goes_on: bool, gap: int) -> Group:
    begins = "goes on" if goes_on else "begins"
    signs = f"carried {kind} {order}", f"carried {kind} {order} {begins}", f"carried {kind} {begins} gap {gap}"
    return weigh(*signs, "carried unspoken") if gap < 0 else weigh(*signs)


@cache
def _list_distance_signs(step: int, gap: int, since: int, hops: int) -> Group:
    return weigh(f"carried step {step}", f"carried gap {gap}", f"carried since {since}", f"carried hops {hops}")
