"""Quotation marks: which mark opens, which closes, and repair where they do not pair up.

Pairing never leaves a paragraph. Which way a mark faces is told by its shape («, », “, ”) and by the letters and spaces
around it; where the two disagree (a closing mark used to open) the spaces win.
"""

from collections.abc import Mapping
from typing import NamedTuple

from rawi.arabic.answers import by_word
from rawi.arabic.tokens import Analysis
from rawi.quotes.cues import compile_cues
from rawi.quotes.lexicon import read_words

MARK = '"'
_COLON = ":"
_OPENING = "«“„‟"
_CLOSING = "»”"
_SPACES = " \t\u00a0\n\r"
_BEFORE_OPENING = _SPACES + "([:،,-–—\N{ARABIC TATWEEL}"
_BEHIND_CLOSING = "،,؛;:؟?!)"
_STOPS = ".؟!"
_NONE: Mapping[int, tuple[int, int]] = {}
_STRENGTH = 2  # of a cue that a mark behind it opens
_SENTENCE = 60  # tokens behind a name in marks in which the sentence around it ends
_NEXT = 3  # marks: those around a name, and the one behind it
_LEAST = 4  # tokens from a mark to the next; what opens before fewer is no sentence
_NESTED_LIMIT = 8  # tokens; a mark that opens inside marks and closes within so few words is a name inside a quote


class Span(NamedTuple):
    """What stands between two marks: `first` is the token of the opening mark, `last` that of the closing one.

    When the closing mark is missing, `last` is the token behind the span and `is_balanced` is false.
    """

    first: int
    last: int
    is_balanced: bool

    @property
    def size(self) -> int:
        """Number of tokens inside."""
        return self.last - self.first - 1


def _read_direction(analysis: Analysis, token: int, extents: Mapping[int, tuple[int, int]]) -> int:
    """Return 1 for a mark that opens, -1 for one that closes, 0 when nothing tells."""
    text, start, end = analysis.text, analysis.starts[token], analysis.ends[token]
    if token > 0 and analysis.words[token - 1] == _COLON and text[end : end + 1] not in _BEHIND_CLOSING:
        return 1
    if extents:
        start, end = extents.get(token, (start, end))
    elif 0 < start == end - 1 and end < len(text):
        return _face(text[start - 1 : end + 1])
    return _face((text[start - 1] if start > 0 else " ") + text[start] + (text[end] if end < len(text) else " "))


@by_word
def _face(letters: str) -> int:
    """Return which way a mark faces that stands between two letters."""
    before, shape, after = letters[0], letters[1], letters[2]
    if before in _SPACES and (after in _BEHIND_CLOSING or after == "."):
        return 0 if after == "." else -1
    opens = before in _BEFORE_OPENING and after not in _SPACES
    closes = before not in _SPACES and (after in _SPACES or not after.isalnum())
    if opens and not closes:
        return 1
    if closes and not opens:
        return -1
    if shape in _OPENING:
        return 0 if after in _SPACES else 1  # with a space on each side it closes too, where a site knows no other
    return -1 if shape in _CLOSING else 0


def find_marks(
    analysis: Analysis, marks: list[int], last: int, extents: Mapping[int, tuple[int, int]] = _NONE
) -> list[Span]:
    """Return the spans in quotation marks of a paragraph, in order of their opening marks.

    Args:
        analysis: the article, cut up.
        marks: the tokens of the paragraph that are quotation marks, in order.
        last: token behind its last one.
        extents: where in the text a mark begins and ends that is written as an escape of several tokens.

    Returns:
        Spans; those inside another span follow it. Marks that close nothing are left out.
    """
    known = set(marks)
    places = [mark for mark in marks if mark - 1 not in known]
    if not places:
        return []
    spans: list[Span] = []
    opened: list[int] = []
    is_even = len(places) % 2 == 0
    directions = [_read_direction(analysis, place, extents) for place in places]
    for order, (place, direction) in enumerate(zip(places, directions, strict=True)):
        if not opened:
            if direction >= 0 or (is_even and order % 2 == 0 and not spans) or _is_led(analysis.words, place):
                opened.append(place)
            continue
        if direction <= 0:
            spans.append(Span(opened.pop(), place, True))
        elif _is_nested(places, directions, order):
            opened.append(place)
        else:
            begin = opened.pop()
            spans.append(Span(begin, _find_repair(analysis, begin, places[order : order + _NEXT], last), False))
            opened.append(place)
    while opened:
        spans.append(Span(opened.pop(), last, False))
    spans.sort()
    return _drop_crossing(spans)


def _is_nested(places: list[int], directions: list[int], order: int) -> bool:
    """Tell whether a mark that opens inside marks begins a short span inside, because two closing marks follow."""
    index = order
    while index + 2 < len(places) and places[index + 1] - places[index] <= _NESTED_LIMIT:
        if directions[index] <= 0 or directions[index + 1] >= 0:
            return False
        if directions[index + 2] < 0:
            return True
        index += 2
    return False


def _is_led(words: list[str], place: int) -> bool:
    """Tell whether a verb or "that" stands right before a mark, which then opens, whatever spaces are around it."""
    before = words[place - 1] if place > 0 else ""
    if words[place + 1 : place + 2] == [_COLON]:
        return False
    cue = compile_cues().get(before)
    is_verb = cue is not None and cue.strength >= _STRENGTH and cue.part != "noun"
    return is_verb or before in read_words().complementisers


def _find_repair(analysis: Analysis, begin: int, following: list[int], last: int) -> int:
    """Return where a span without closing mark ends: at the last full stop before the next opening mark, if any.

    Where there is none and the next marks hold a name, the sentence goes on behind it.

    Args:
        analysis: the article, cut up.
        begin: the mark that opens the span.
        following: the next marks, from the opening one on.
        last: token behind the paragraph.
    """
    words, place = analysis.words, following[0]
    for index in range(place - 1, max(begin, place - 200), -1):
        if words[index] in _STOPS:
            return index
    if len(following) < 2 or following[1] - place > _NESTED_LIMIT or place - begin < _LEAST:
        return place
    limit = min([following[1] + _SENTENCE, last, *following[2:3]])
    return next((index for index in range(following[1], limit) if _is_stop(words, index, last)), place)


def _is_stop(words: list[str], index: int, last: int) -> bool:
    """Tell whether a token ends a sentence, and is no decimal point."""
    return words[index] in _STOPS and not (index + 1 < last and words[index + 1].isdigit())


def _drop_crossing(spans: list[Span]) -> list[Span]:
    """Keep spans that lie inside or beside the ones before them and hold at least one token."""
    kept: list[Span] = []
    around: list[Span] = []  # the kept spans that reach beyond the place looked at, the innermost last
    for span in spans:
        while around and around[-1].last <= span.first:
            around.pop()
        if span.size < 1 or (around and around[-1].last < span.last):
            continue
        kept.append(span)
        around.append(span)
    return kept
