"""Tokens and sentences of an article, found on the folded text and placed in the original.

A token is a run of letters, a number (with its separators), or one punctuation mark. All later steps work on token
indices; `Analysis.starts` and `Analysis.ends` lead from there to code points of the text as received.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from rawi.arabic.folding import FoldedText, fold

_SPACE, _LETTER, _DIGIT, _MARK = 0, 1, 2, 3
_SENTENCE_ENDS = frozenset(".!?؟…")
_CLOSERS = frozenset('")]')
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
    """Return the class of every folded character: space, letter, digit or mark."""
    classes = np.full(0x10000, _MARK, dtype=np.uint8)
    for code in range(0x10000):
        character = chr(code)
        if character.isspace():
            classes[code] = _SPACE
        elif character.isdigit():
            classes[code] = _DIGIT
        elif character.isalpha() or character == "_":
            classes[code] = _LETTER
    return classes


def _find_tokens(folded: str) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """Return the half-open spans of the tokens of a folded text."""
    codes = np.frombuffer(folded.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    if len(codes) == 0:
        return np.empty(0, np.intp), np.empty(0, np.intp)
    classes = np.where(codes < 0x10000, _build_classes()[np.minimum(codes, 0xFFFF)], _MARK)
    inner = np.isin(codes[1:-1], _NUMBER_SEPARATORS) & (classes[:-2] == _DIGIT) & (classes[2:] == _DIGIT)
    classes[1:-1][inner] = _DIGIT
    changes = classes[1:] != classes[:-1]
    begins = np.concatenate(([True], changes | (classes[1:] == _MARK))) & (classes != _SPACE)
    starts = np.flatnonzero(begins)
    stops = np.concatenate((changes | (classes[1:] == _MARK), [True])) & (classes != _SPACE)
    return starts, np.flatnonzero(stops) + 1


def _locate_ends(folded: FoldedText, stops: npt.NDArray[np.intp]) -> npt.NDArray[np.intp]:
    """Return where tokens end in the original: vowel marks belong to the letter before them, other drops do not."""
    tight = folded.offsets[stops - 1].astype(np.intp) + 1
    wide = folded.offsets[stops]
    for index in np.flatnonzero(wide > tight):
        end, limit = int(tight[index]), int(wide[index])
        while end < limit and (folded.original[end].isspace() is False) and _is_mark(folded.original[end]):
            end += 1
        tight[index] = end
    return tight


def _is_mark(character: str) -> bool:
    """Tell whether a dropped character is a vowel mark or tatweel, which belong to the word before them."""
    return "\u0610" <= character <= "\u06ed"


def cut_tokens(text: str) -> Tokens:
    """Cut a text into tokens; the text may be empty."""
    folded = fold(text)
    first, stop = _find_tokens(folded.folded)
    letters = folded.folded
    words = [letters[a:b] for a, b in zip(first.tolist(), stop.tolist(), strict=True)]
    return Tokens(words, folded.offsets[first], _locate_ends(folded, stop))


def analyse(text: str, segments: Sequence[Segment], tokens: Tokens | None = None) -> Analysis:
    """Cut a text into tokens and sentences.

    Args:
        text: an article's text, as received; may be empty.
        segments: its non-empty lines in order.
        tokens: those of `cut_tokens(text)`, when they are there already.
    """
    words, starts, ends = tokens or cut_tokens(text)
    bounds = np.searchsorted(starts, [edge for segment in segments for edge in (segment.start, segment.end)]).tolist()
    ranges = list(zip(bounds[::2], bounds[1::2], strict=True))
    sentences = [
        Sentence(index, a, b)
        for index, (segment, span) in enumerate(zip(segments, ranges, strict=True))
        if segment.kind in ("title", "body")
        for a, b in _split_sentences(words, *span)
    ]
    return Analysis(text, words, starts.tolist(), ends.tolist(), segments, ranges, sentences)


def _split_sentences(words: list[str], first: int, last: int) -> list[tuple[int, int]]:
    """Split a token range at full stops, question and exclamation marks that stand outside quotation marks.

    When the marks of the range do not pair up, they are not heeded: a wrong pairing would hide every later stop.
    """
    is_paired = words[first:last].count('"') % 2 == 0
    spans, begin, is_inside, index = [], first, False, first
    while index < last:
        word = words[index]
        if word == '"':
            is_inside = is_paired and not is_inside
        elif word in _SENTENCE_ENDS and not is_inside and not _is_abbreviation(words, begin, index):
            index += 1
            while index < last and (words[index] in _SENTENCE_ENDS or (not is_paired and words[index] in _CLOSERS)):
                index += 1
            spans.append((begin, index))
            begin = index
            continue
        index += 1
    if begin < last:
        spans.append((begin, last))
    return spans


def _is_abbreviation(words: list[str], begin: int, stop: int) -> bool:
    """Tell whether the full stop at `stop` follows a single letter, as in a doctor's title."""
    return stop > begin and words[stop] == "." and len(words[stop - 1]) == 1 and words[stop - 1].isalpha()
