"""Tokens and sentences of an article, found on the folded text and placed in the original.

A token is a run of letters, a number (with its separators), or one punctuation mark. All later steps work on token
indices; `Analysis.starts` and `Analysis.ends` lead from there to code points of the text as received.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, compress, pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from rawi.arabic.folding import FoldedText, fold
from rawi.arabic.initials import STOP, find_initials
from rawi.arabic.strokes import STROKE, find_strokes
from rawi.arabic.torn_words import find_torn, has_lost_marks

_SPACE, _LETTER, _DIGIT, _MARK, _SEPARATOR = 0, 1, 2, 3, 4
_TABLE_SIZE = 0x10000  # the Basic Multilingual Plane; characters beyond it are marks
_SENTENCE_ENDS = frozenset(".!?؟…")
_CLOSERS = frozenset('")]')
_SIGNS = _SENTENCE_ENDS | {'"'}
_NUMBER_SEPARATORS = (ord("."), ord(","), ord("\N{ARABIC DECIMAL SEPARATOR}"), ord("\N{ARABIC THOUSANDS SEPARATOR}"))


class Segment(NamedTuple):
    """One non-empty line of the text and what it is; offsets are code points of the original, half-open."""

    kind: str
    start: int
    end: int


class Sentence(NamedTuple):
    """A sentence as a half-open range of tokens, and the index of the segment that it lies in."""

    segment: int
    first: int
    last: int


class Tokens(NamedTuple):
    """The tokens of a text: folded words, and per word where it begins and ends in the text as received."""

    words: list[str]
    starts: npt.NDArray[np.int32]
    ends: npt.NDArray[np.intp]


@dataclass(frozen=True, slots=True, eq=False)
class Analysis:
    """An article's text, cut up once for all steps.

    Attributes:
        text: the article's text, as received.
        words: folded tokens in order.
        starts: per token, code point in `text` where it begins.
        ends: per token, code point in `text` after its last character, vowel marks included.
        segments: the non-empty lines, in order.
        ranges: per segment, its half-open range of tokens.
        sentences: the sentences of `title` and `body` segments, in order.
    """

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    segments: Sequence[Segment]
    ranges: list[tuple[int, int]]
    sentences: list[Sentence]

    def raw(self, first: int, last: int) -> str:
        """Return the original text from token `first` up to, not including, token `last`."""
        return self.text[self.starts[first] : self.ends[last - 1]]


@cache
def _build_classes() -> npt.NDArray[np.uint8]:
    """Return the class of every folded character: space, letter, digit, mark, or mark that numbers hold."""
    classes = np.full(_TABLE_SIZE, _MARK, dtype=np.uint8)
    for code in range(_TABLE_SIZE):
        character = chr(code)
        if character.isspace():
            classes[code] = _SPACE
        elif character.isdigit():
            classes[code] = _DIGIT
        elif character.isalpha() or character == "_":
            classes[code] = _LETTER
    classes[list(_NUMBER_SEPARATORS)] = _SEPARATOR
    return classes


def _find_tokens(folded: str) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """Return the half-open spans of the tokens of a folded text."""
    codes = np.frombuffer(folded.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    if len(codes) == 0:
        return np.empty(0, np.intp), np.empty(0, np.intp)
    if int(codes.max()) < _TABLE_SIZE:
        classes = _build_classes()[codes]
    else:
        classes = np.where(codes < _TABLE_SIZE, _build_classes()[np.minimum(codes, _TABLE_SIZE - 1)], _MARK)
    separators = (classes == _SEPARATOR).nonzero()[0]
    classes[separators] = _MARK
    inner = separators[(separators > 0) & (separators < len(codes) - 1)]
    inner = inner[(classes[inner - 1] == _DIGIT) & (classes[inner + 1] == _DIGIT)]
    classes[inner] = _DIGIT
    is_shown = classes != _SPACE
    is_edge = classes[1:] != classes[:-1]
    is_edge |= classes[1:] == _MARK
    begins, stops = is_shown.copy(), is_shown
    begins[1:] &= is_edge
    stops[:-1] &= is_edge
    return begins.nonzero()[0], stops.nonzero()[0] + 1


def _locate_ends(folded: FoldedText, stops: npt.NDArray[np.intp]) -> npt.NDArray[np.intp]:
    """Return where tokens end in the original: vowel marks belong to the letter before them, other drops do not."""
    tight = folded.offsets[stops - 1].astype(np.intp) + 1
    wide = folded.offsets[stops]
    for index in (wide > tight).nonzero()[0]:
        end, limit = int(tight[index]), int(wide[index])
        while end < limit and (folded.original[end].isspace() is False) and _is_mark(folded.original[end]):
            end += 1
        tight[index] = end
    return tight


def _is_mark(character: str) -> bool:
    """Tell whether a dropped character is a vowel mark or tatweel, which belong to the word before them."""
    return "\u0610" <= character <= "\u06ed"


def _cut_words(letters: str, first: npt.NDArray[np.intp], stop: npt.NDArray[np.intp]) -> list[str]:
    """Return the tokens of a folded text: cut at spaces, once there is one wherever two tokens touch."""
    touching = first[1:][first[1:] == stop[:-1]].tolist()
    pieces, begin = [], 0
    for place in touching:
        pieces.append(letters[begin:place])
        begin = place
    pieces.append(letters[begin:])
    return " ".join(pieces).split()


def cut_tokens(text: str) -> Tokens:
    """Cut a text into tokens; the text may be empty."""
    return _mend(text, _cut(text))


def _mend(text: str, tokens: Tokens) -> Tokens:
    """Return tokens with strokes behind titles taken away, and torn words put together."""
    return _mend_torn(text, _mend_strokes(tokens) if STROKE in text else tokens)


def _mend_strokes(tokens: Tokens) -> Tokens:
    words, starts, ends = tokens
    empty, stops = find_strokes(words)
    if not empty and not stops:
        return tokens
    words = words.copy()
    for place in stops:
        words[place] = "."
    for place in reversed(empty):
        del words[place]
    return Tokens(words, np.delete(starts, empty), np.delete(ends, empty)) if empty else Tokens(words, starts, ends)


def _mend_torn(text: str, tokens: Tokens) -> Tokens:
    """Return tokens with the pieces of torn words put together, where the text has lost its marks."""
    if not has_lost_marks(text):
        return tokens
    words, starts, ends = tokens
    torn = find_torn(text, words, starts.tolist(), ends.tolist())
    if not torn:
        return tokens
    is_whole = np.ones(len(words) + 1, dtype=bool)
    is_whole[torn] = False
    firsts = is_whole.nonzero()[0]
    mended = ["".join(words[first:last]) for first, last in pairwise(firsts.tolist())]
    return Tokens(mended, starts[firsts[:-1]], ends[firsts[1:] - 1])


def _join_initials(tokens: Tokens, initials: Sequence[range]) -> Tokens:
    """Return tokens with each of some rows of initials as one token, whose word has no stops."""
    words, starts, ends = tokens
    is_whole = np.ones(len(words) + 1, dtype=bool)
    for row in initials:
        is_whole[row.start + 1 : row.stop] = False
    firsts = is_whole.nonzero()[0]
    joined = [
        words[first] if last == first + 1 else "".join(word for word in words[first:last] if word != STOP)
        for first, last in pairwise(firsts.tolist())
    ]
    return Tokens(joined, starts[firsts[:-1]], ends[firsts[1:] - 1])


def _cut(text: str) -> Tokens:
    folded = fold(text)
    first, stop = _find_tokens(folded.folded)
    letters = folded.folded
    words = _cut_words(letters, first, stop)
    return Tokens(words, folded.offsets[first], _locate_ends(folded, stop))


def cut_all_tokens(texts: Sequence[str]) -> list[Tokens]:
    """Cut several texts into tokens in one go, since arrays cost by the call; the same as `cut_tokens` of each."""
    words, starts, ends = _cut("\n".join(texts))
    begins = list(accumulate((len(text) + 1 for text in texts), initial=0))
    bounds: list[int] = starts.searchsorted(begins).tolist()
    return [
        _mend(text, Tokens(words[first:last], starts[first:last] - np.int32(begin), ends[first:last] - begin))
        for text, begin, first, last in zip(texts, begins, bounds, bounds[1:], strict=False)
    ]


def analyse(text: str, segments: Sequence[Segment], tokens: Tokens | None = None) -> Analysis:
    """Cut a text into tokens and sentences.

    Args:
        text: an article's text, as received; may be empty.
        segments: its non-empty lines in order.
        tokens: those of `cut_tokens(text)`, when they are there already.
    """
    words, starts, ends = tokens or cut_tokens(text)
    signs = list(compress(range(len(words)), map(_SIGNS.__contains__, words)))
    if initials := find_initials(text, words, starts, signs):
        words, starts, ends = _join_initials(Tokens(words, starts, ends), initials)
        signs = list(compress(range(len(words)), map(_SIGNS.__contains__, words)))
    bounds = starts.searchsorted([edge for segment in segments for edge in (segment.start, segment.end)]).tolist()
    ranges = list(zip(bounds[::2], bounds[1::2], strict=True))
    sentences = [
        Sentence(index, a, b)
        for index, (segment, (first, last)) in enumerate(zip(segments, ranges, strict=True))
        if segment.kind in ("title", "body")
        for a, b in _split_sentences(words, first, last, signs[bisect_left(signs, first) : bisect_left(signs, last)])
    ]
    return Analysis(text, words, starts.tolist(), ends.tolist(), segments, ranges, sentences)


def _split_sentences(words: list[str], first: int, last: int, signs: Sequence[int]) -> list[tuple[int, int]]:
    """Split a token range at full stops, question and exclamation marks that stand outside quotation marks.

    When the marks of the range do not pair up, they are not heeded: a wrong pairing would hide every later stop.

    Args:
        words: folded tokens.
        first: first token of the range.
        last: token after the range.
        signs: the tokens of the range that are sentence ends or double quotation marks.
    """
    if not signs:
        return [(first, last)] if first < last else []
    is_paired = [words[index] for index in signs].count('"') % 2 == 0
    spans, begin, is_inside = [], first, False
    for index in signs:
        if index < begin:
            continue  # one of several stops in a row
        if words[index] == '"':
            is_inside = is_paired and not is_inside
        elif not is_inside and (len(words[index - 1]) > 1 or not _is_abbreviation(words, begin, index)):
            stop = index + 1
            while stop < last and (words[stop] in _SENTENCE_ENDS or (not is_paired and words[stop] in _CLOSERS)):
                stop += 1
            spans.append((begin, stop))
            begin = stop
    if begin < last:
        spans.append((begin, last))
    return spans


def _is_abbreviation(words: list[str], begin: int, stop: int) -> bool:
    """Tell whether the full stop at `stop` follows a single letter, as in a doctor's title."""
    return stop > begin and words[stop] == "." and len(words[stop - 1]) == 1 and words[stop - 1].isalpha()
