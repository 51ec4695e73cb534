"""What the argument rules stand on: a sentence, its phrases, and what may stand between two of its words."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import compress
from typing import NamedTuple

from rawi.arabic.tokens import Sentence
from rawi.events.phrase_text import load_trigger_verbs
from rawi.events.phrases import Phrase
from rawi.events.words import VERB, load_exact, load_features

REACH = 12  # tokens between a trigger and an argument with a preposition
AGENTIVE = frozenset(("state", "organisation", "group", "person", "role", "agent", "people"))
_FROM = "\N{ARABIC LETTER MEEM}\N{ARABIC LETTER NOON}"
_CACHE_LIMIT = 200_000  # distinct surface forms kept; beyond it the cache starts anew
_LONGEST_PIECE = 500  # tokens; one sentence in thousands is longer
_DASH, _LINE_REACH = "-", 12  # tokens that a place line in front of a sentence takes
_ASIDE = 9  # tokens between two commas that only set an aside off
_AND = "\N{ARABIC LETTER WAW}"
_JOINERS = frozenset((_AND, "\N{ARABIC LETTER FEH}"))
_ARTICLE, _ALEF = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}", "\N{ARABIC LETTER ALEF}"
_BREAKS = frozenset((".", "؛", ":", "!", "?", "؟"))
_COMMAS = frozenset(("،", ",", "-"))


class Arguments(NamedTuple):
    """The phrases around a trigger in their roles; empty when the text does not say.

    Attributes:
        actors: who did it.
        recipients: to whom.
        is_zero: whether the actor is left out, as Arabic does when he was named before.
        has_pronoun_recipient: whether a pronoun stands for the recipient.
    """

    actors: tuple[Phrase, ...]
    recipients: tuple[Phrase, ...]
    is_zero: bool = False
    has_pronoun_recipient: bool = False


class Clause(NamedTuple):
    """What the rules look at.

    Attributes:
        words: folded tokens of the text.
        first: first token of the sentence.
        last: token after it.
        phrases: its noun phrases in order.
        skipped: tokens of time expressions.
        number: which sentence of the article it is.
        counted: tokens of numbers and the words that bound them.
    """

    words: list[str]
    first: int
    last: int
    phrases: list[Phrase]
    skipped: frozenset[int]
    number: int
    counted: frozenset[int] = frozenset()


def list_pieces(sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """Yield sentences, those that no stop ends in pieces: what stands far apart has nothing to do with one another.

    Args:
        sentences: of one article.
    """
    for sentence in sentences:
        for first in range(sentence.first, sentence.last, _LONGEST_PIECE):
            yield Sentence(sentence.segment, first, min(first + _LONGEST_PIECE, sentence.last))


def find_start(words: list[str], first: int, last: int) -> int:
    """Return where a sentence begins after a place line in front of it: Dubai, the Emirates (CNN) --.

    Args:
        words: folded tokens of the text.
        first: first token of the sentence.
        last: token after it.
    """
    for index in range(first + 1, min(first + _LINE_REACH, last - 1)):
        if words[index] == _DASH and (words[index + 1] == _DASH or words[index - 1] == ")"):
            return index + 1 + (words[index + 1] == _DASH)
        if words[index] == ":" and _DASH in words[first:index]:
            return index + 1
    return first


def list_after(clause: Clause, position: int) -> list[Phrase]:
    """Return the phrases after a position, up to the end of the clause."""
    after = [phrase for phrase in clause.phrases if phrase.first >= position]
    if after:
        last = after[-1].first
        for end in compress(range(position, last), map(_BREAKS.__contains__, clause.words[position:last])):
            return [phrase for phrase in after if phrase.first < end]
    return after


def list_before(clause: Clause, position: int) -> list[Phrase]:
    """Return the phrases of the sentence that end before a position."""
    return [phrase for phrase in clause.phrases if phrase.last <= position]


def take_chain(phrases: list[Phrase], index: int) -> tuple[Phrase, ...]:
    """Return a phrase and those that conjunctions join to it; where one of them is may stand between."""
    chain = [phrases[index]]
    inside = load_exact("inside")
    reached, is_after_place = phrases[index].last, False
    for phrase in phrases[index + 1 :]:
        if phrase.is_joined and not phrase.preposition and phrase.first - reached <= 1:
            if not (is_after_place and phrase.place):
                chain.append(phrase)
                is_after_place = False
        elif phrase.place and phrase.preposition in inside and phrase.first - reached <= 1:
            is_after_place = True
        else:
            break
        reached = phrase.last
    return tuple(chain)


def join_counted(phrases: list[Phrase], words: list[str], counted: frozenset[int]) -> list[Phrase]:
    """Return phrases, those joined to the one before by a number with and as one chain: two policemen and three boys.

    Args:
        phrases: those of a sentence, in order.
        words: folded tokens of the text.
        counted: tokens of numbers.
    """
    joined: list[Phrase] = []
    for phrase in phrases:
        begin = joined[-1].last if joined else phrase.first
        between = range(begin, phrase.first)
        is_chain = bool(between) and words[begin][0] == _AND and all(token in counted for token in between)
        joined.append(phrase._replace(first=begin, is_joined=True, preposition="") if is_chain else phrase)
    return joined


def keep_agentive(phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """Return those phrases that can act; none when the first of them cannot, since the others are joined to it."""
    if phrases and phrases[0].kind not in AGENTIVE:
        return ()
    return tuple(phrase for phrase in phrases if phrase.kind in AGENTIVE)


class _OpenerCache(dict[str, bool]):
    """Per surface form: whether it is a verb or opens a new clause, found out at first sight."""

    def __missing__(self, word: str) -> bool:
        if len(self) >= _CACHE_LIMIT:
            self.clear()
        starts = load_exact("clause_start")
        known = word in starts or (word[0] in _JOINERS and word[1:] in starts) or word in load_trigger_verbs()
        self[word] = known or bool(load_features()[word].flags & VERB)
        return self[word]


@cache
def _load_openers() -> _OpenerCache:
    return _OpenerCache()


def has_verb(clause: Clause, start: int, stop: int) -> bool:
    """Tell whether a verb or a word that opens a new clause stands between two positions."""
    return any(map(_load_openers().__getitem__, clause.words[start:stop]))


def is_governed(clause: Clause, position: int, phrase: Phrase) -> bool:
    """Tell whether a phrase is the genitive of a noun after a preposition: in the blast of a car."""
    before = phrase.first - 1
    if before <= position or before in clause.counted or before in clause.skipped:
        return False
    features, words = load_features(), clause.words
    feature = features[words[before]]
    if feature.flags or feature.particle or words[before].startswith(_ARTICLE) or words[before].endswith(_ALEF):
        return False
    return words[before - 1] in load_exact("preposition")


def measure_gap(clause: Clause, start: int, stop: int) -> int:
    """Return how many tokens stand between two positions; numbers, times and asides between commas left out."""
    words, gap, index = clause.words, 0, start
    while index < stop:
        if words[index] in _COMMAS:
            close = next((k for k in range(index + 1, min(index + _ASIDE, stop)) if words[k] in _COMMAS), 0)
            if close and words[index + 1] in load_exact("preposition"):
                index = close + 1
                continue
        gap += index not in clause.counted and index not in clause.skipped
        index += 1
    return gap


def is_counted(clause: Clause, phrase: Phrase) -> bool:
    """Tell whether a phrase is what a number counts, even after of: 27 of the gunmen."""
    before = phrase.first - 1
    if phrase.preposition == _FROM and clause.words[before] == _FROM:
        before -= 1
    return before in clause.counted
