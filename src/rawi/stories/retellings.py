"""How far two quotes tell one thing, and in which other words: one was cut where nothing beside it is worded anew.

The matter of two renderings is what their roots share, so the stretch of each in which such roots stand closest is what
both tell. Only words of that stretch which the other quote has in no form are another wording; numbers may be written
in letters, and a misprint is none.
"""

from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import NamedTuple

from rawi.arabic.folding import fold_text
from rawi.arabic.misprints import differ_by_letter
from rawi.stories.event_words import cut_stem, load_number_stems
from rawi.stories.utterance_words import read_words, weigh_root, weigh_roots

_SPARSE = 0.6  # what a root that only one has takes away from a stretch, of its weight
_EDGE = 3  # words at an end of both quotes that still belong to the stretch: they are told otherwise, not cut
_FEWEST, _LEAST_WEIGHT = 4, 16.0  # roots in common, and their weight
_TIMES, _LEAST_WITHIN = 3, 25.0  # of a quote so many times as long as the other one: more must be in common
_HALF = 0.5  # another form of the same root is half a word
_ENOUGH = 1.5  # words that each side has alone, in any stretch
_ONE, _SHORT, _MORE, _MIDDLE = 1.0, 9, 2.0, 12  # fewer of them in a short stretch
_SHORTEST = 4  # letters of a word in which one may be misprinted
_REMEMBERED = 4_096  # texts: one that is told often is in a pair with each of the others
_SERVANT = fold_text("عبد")  # "servant of": half of a name that is written in one word or in two


class _Word(NamedTuple):
    word: str
    stem: str
    root: str


def is_retold(one: str, other: str) -> bool:
    """Tell whether two quotes tell one thing, and word it differently where they do.

    Args:
        one: a quote.
        other: another quote of the same speaker.
    """
    texts = _read(one), _read(other)
    shared = {word.root for word in texts[0]} & {word.root for word in texts[1]}
    first, second = _cut_stretches(*texts, shared)
    common = {word.root for word in first} & {word.root for word in second}
    short, long = sorted(map(len, texts))
    least = _LEAST_WITHIN if long >= _TIMES * short else _LEAST_WEIGHT
    if len(common) < _FEWEST or weigh_roots(common) < least:
        return False
    fewer, more = sorted((_count_others(first, texts[1]), _count_others(second, texts[0])))
    reach = max(len(first), len(second))
    return fewer >= _ENOUGH or (fewer >= _ONE and (reach <= _SHORT or (reach <= _MIDDLE and more >= _MORE)))


@lru_cache(_REMEMBERED)
def _read(text: str) -> tuple[_Word, ...]:
    """Return the words that say something, names of servants of God written in one."""
    joined: list[_Word] = []
    for word, root in read_words(text):
        is_half = bool(joined) and joined[-1].word.endswith(_SERVANT) and len(joined[-1].word) <= len(_SERVANT) + 1
        whole = joined.pop().word + word if is_half else word
        joined.append(_Word(whole, cut_stem(whole), root))
    return tuple(joined)


def _cut_stretches(
    one: Sequence[_Word], other: Sequence[_Word], shared: Collection[str]
) -> tuple[Sequence[_Word], Sequence[_Word]]:
    """Return what of two quotes tells the same, up to their ends where these are near in both."""
    (first, last), (start, end) = (_find_stretch(words, shared) for words in (one, other))
    if max(first, start) <= _EDGE:
        first = start = 0
    if max(len(one) - last, len(other) - end) <= _EDGE:
        last, end = len(one), len(other)
    return one[first:last], other[start:end]


def _find_stretch(words: Sequence[_Word], shared: Collection[str]) -> tuple[int, int]:
    """Return the bounds of the stretch in which the weight of shared roots most exceeds that of the others."""
    best, bounds = 0.0, (0, 0)
    weight, first = 0.0, 0
    for index, word in enumerate(words):
        if weight <= 0:
            weight, first = 0.0, index
        weight += weigh_root(word.root) * (1.0 if word.root in shared else -_SPARSE)
        if weight > best:
            best, bounds = weight, (first, index + 1)
    return bounds


def _count_others(stretch: Sequence[_Word], other: Sequence[_Word]) -> float:
    """Return how many words of a stretch the other quote has not; another form of a root that it has is half a word."""
    stems, roots = {word.stem for word in other}, {word.root for word in other}
    known = stems | {word.word for word in other}
    own = {
        word.word: word.root
        for word in stretch
        if word.stem not in stems and not _is_number(word) and not any(_is_misprint(word, form) for form in known)
    }
    return sum(_HALF if root in roots else 1.0 for root in own.values())


def _is_number(word: _Word) -> bool:
    return word.word[0].isdigit() or word.stem in load_number_stems()


def _is_misprint(word: _Word, form: str) -> bool:
    return any(len(own) >= _SHORTEST <= len(form) and differ_by_letter(own, form) for own in (word.word, word.stem))
