"""An article's text with its quotes, speakers, times and events marked, line by line.

With colours on a terminal; without, quotes stand in ⟦ ⟧ with their number, sources in ⟨ ⟩, times in { } and the words
that tell an event in ⟪ ⟫.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from typing import Any

from rawi.cli.cells import NEW_LINE, clean_text, wrap_cells
from rawi.cli.reordering import find_direction
from rawi.cli.terminal import PLAIN, Screen

QUOTE, SOURCE, CUE, TIME, EVENT = "quote", "source", "cue", "time", "event"
# Later ones are painted over earlier ones: an event told inside a quote must be seen.
STYLES = {QUOTE: "32", SOURCE: "1;36", CUE: "33", TIME: "35", EVENT: "1;31"}
SIGNS = {QUOTE: ("⟦", "⟧"), SOURCE: ("⟨", "⟩"), TIME: ("{", "}"), EVENT: ("⟪", "⟫")}
_LINE_STYLES = {"title": "1", "heading": "1", "boilerplate": "2", "caption": "2", "credit": "2"}
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LEAST_WIDTH = 20


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the text that is something.

    Attributes:
        kind: `quote`, `source`, `cue`, `time` or `event`.
        start: code point where it begins.
        end: code point after it.
        number: of the quote, put behind it; null for other kinds, and for all but the last stretch of a quote.
    """

    kind: str
    start: int
    end: int
    number: int | None = None


@dataclass(slots=True)
class _Line:
    """A line of output being put together: letters and their styles."""

    text: str = ""
    styles: list[str] = field(default_factory=list)

    def add_sign(self, sign: str) -> None:
        self.text += sign
        self.styles += [""] * len(sign)

    def add_text(self, text: str, styles: Sequence[str]) -> None:
        if clean_text(text) != text:
            letters = [_clean_letter(letter) for letter in text]
            text, styles = "".join(letters), [style for letter, style in zip(letters, styles, strict=True) if letter]
        self.text += text
        self.styles += styles


def list_marks(
    quotes: Sequence[Mapping[str, Any]], times: Sequence[Mapping[str, Any]], mentions: Sequence[Mapping[str, Any]]
) -> list[Mark]:
    """Return the marks of an article, in the order in which they are painted; quotes are numbered from 1."""
    marks = []
    for number, quote in enumerate(quotes, start=1):
        whole = {"start": quote["content_start"], "end": quote["content_end"]}
        spans = quote["content_spans"] or [whole]
        marks += [Mark(QUOTE, span["start"], span["end"]) for span in spans[:-1]]
        marks.append(Mark(QUOTE, spans[-1]["start"], spans[-1]["end"], number))
    for kind, prefix in ((SOURCE, "source"), (CUE, "cue")):
        rows = [quote for quote in quotes if quote[f"{prefix}_start"] is not None]
        marks += [Mark(kind, quote[f"{prefix}_start"], quote[f"{prefix}_end"]) for quote in rows]
    marks += [Mark(TIME, time["time_start"], time["time_end"]) for time in times]
    marks += [Mark(EVENT, mention["trigger_start"], mention["trigger_end"]) for mention in mentions]
    return list(dict.fromkeys(marks))


def render_text(
    text: str, segments: Sequence[Mapping[str, Any]], marks: Sequence[Mark], screen: Screen, indent: int = 0
) -> Iterator[str]:
    """Yield the lines of a marked text, wrapped to the screen; right-to-left lines end at its right edge.

    Args:
        text: of the article.
        segments: its lines with `kind`, `segment_start` and `segment_end`, half-open.
        marks: as `list_marks` gives them.
        screen: how to write.
        indent: cells left free on both sides.
    """
    styles = _paint(text, segments, marks)
    before, after = _list_signs(marks, has_signs=not screen.has_colour)
    places = sorted(before.keys() | after.keys())
    start = 0
    for paragraph in text.split("\n"):
        end = start + len(paragraph)
        line = _Line()
        inner = places[bisect_right(places, start) : bisect_left(places, end)]
        for left, right in pairwise((start, *inner, end)):
            line.add_sign(before.get(left, ""))
            line.add_text(text[left:right], styles[left:right])
            line.add_sign(after.get(right, ""))
        yield from _wrap(line, screen, indent)
        start = end + 1


@cache
def _clean_letter(letter: str) -> str:
    return clean_text(letter).replace(NEW_LINE, " ")


def _paint(text: str, segments: Sequence[Mapping[str, Any]], marks: Sequence[Mark]) -> list[str]:
    """Return the style of every character."""
    styles = [""] * len(text)
    for segment in segments:
        start, end = segment["segment_start"], segment["segment_end"]
        styles[start:end] = [_LINE_STYLES.get(segment["kind"], "")] * (end - start)
    for mark in marks:
        styles[mark.start : mark.end] = [STYLES[mark.kind]] * (mark.end - mark.start)
    return styles


def _list_signs(marks: Sequence[Mark], has_signs: bool) -> tuple[dict[int, str], dict[int, str]]:
    """Return what is put in before, and after, a place of the text; the numbers of quotes always are."""
    before: dict[int, str] = {}
    after: dict[int, str] = {}
    # The longest first, so that brackets nest when two marks begin or end at the same place.
    for mark in sorted(marks, key=lambda mark: mark.start - mark.end):
        opening, closing = SIGNS.get(mark.kind, ("", "")) if has_signs else ("", "")
        number = str(mark.number).translate(_SUPERSCRIPTS) if mark.number else ""
        before[mark.start] = before.get(mark.start, "") + opening
        after[mark.end] = closing + number + after.get(mark.end, "")
    return before, after


def _wrap(line: _Line, screen: Screen, indent: int) -> Iterator[str]:
    """Break one paragraph into printed lines."""
    direction = find_direction(line.text)
    width = max(screen.width - len(screen.margin) - 2 * indent, _LEAST_WIDTH)
    for start, end in wrap_cells(line.text, width):
        part = line.text[start:end]
        is_right = direction == 1 and screen.bidi != PLAIN
        padding = screen.margin + " " * (indent + (max(width - screen.measure(part), 0) if is_right else 0))
        yield (padding + screen.render(part, line.styles[start:end], direction)).rstrip()
