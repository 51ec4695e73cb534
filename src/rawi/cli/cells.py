"""How many cells of a terminal a text fills, and cutting and wrapping by cells.

A combining mark fills no cell, an East Asian wide character two, every other character one. Lengths in code points
would set Arabic with vowel marks out of line.
"""

import re
from collections.abc import Iterator
from functools import cache
from unicodedata import category, east_asian_width

ELLIPSIS = "…"
NEW_LINE = "⏎"  # shown where a cell holds a line break

# Everything that would move the cursor, colour the screen or turn the reading direction, if a text contains it.
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_INVISIBLE = re.compile("[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]")
_ONE_CELL_EACH = re.compile("[ -~\u00ab\u00bb\u060c\u061b\u061f\u0620-\u064a\u0660-\u0669\u2013-\u2026]*")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")


@cache
def measure_character(character: str) -> int:
    """Return the cells that one character fills: 0, 1 or 2."""
    if category(character) in ("Mn", "Me", "Cf", "Cc"):
        return 0
    return 2 if east_asian_width(character) in ("W", "F") else 1


def measure_cells(text: str) -> int:
    """Return the cells that a text of one line fills.

    >>> measure_cells("abc"), measure_cells("\N{ARABIC LETTER BEH}\N{ARABIC FATHA}")
    (3, 1)
    """
    if text.isascii() or _ONE_CELL_EACH.fullmatch(text):  # nearly every word of an article
        return len(text)
    return sum(map(measure_character, text))


def clean_text(text: str) -> str:
    r"""Return a text that is safe to print on one line: no control, no invisible direction mark.

    >>> clean_text("a\nb\x1b[31m")
    'a⏎b\ufffd[31m'
    """
    text = text.replace("\r\n", NEW_LINE).replace("\n", NEW_LINE).replace("\t", " ")
    return _CONTROLS.sub("\ufffd", _INVISIBLE.sub("", text))


def is_right_to_left(text: str) -> bool:
    """Tell whether a text has a letter of a right-to-left script in it."""
    return _RIGHT_TO_LEFT.search(text) is not None


def cut_cells(text: str, limit: int) -> str:
    """Shorten a text to a number of cells, with an ellipsis as its last one when something is left out.

    Args:
        text: one line.
        limit: cells, at least 1.
    """
    if measure_cells(text) <= limit:
        return text
    width, end = 0, 0
    for end, character in enumerate(text):  # noqa: B007 (the index is what is wanted)
        width += measure_character(character)
        if width > limit - 1:
            break
    return text[:end].rstrip() + ELLIPSIS


def wrap_cells(text: str, limit: int) -> Iterator[tuple[int, int]]:
    """Break one paragraph into lines of at most `limit` cells.

    Args:
        text: without line breaks.
        limit: cells, at least 2, so that every character fits.

    Yields:
        Half-open spans of `text`, one per line, without the spaces at the breaks; one empty span for an empty text.
        Words longer than a line are broken inside.
    """
    start = end = width = 0
    for match in re.finditer(r"\S+", text):
        wider = width + measure_cells(text[end : match.end()])
        if end > start and wider <= limit:
            end, width = match.end(), wider
            continue
        if end > start:
            yield start, end
        *full, (start, end) = _break_word(text, match.start(), match.end(), limit)
        yield from full
        width = measure_cells(text[start:end])
    yield start, end


def _break_word(text: str, start: int, end: int, limit: int) -> list[tuple[int, int]]:
    """Return the span of a word, or several when it does not fit into one line."""
    spans: list[tuple[int, int]] = []
    width = 0
    for index in range(start, end):
        cells = measure_character(text[index])
        if width + cells > limit:
            spans.append((start, index))
            start, width = index, 0
        width += cells
    return [*spans, (start, end)]
