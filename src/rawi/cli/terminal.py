"""What the terminal can do, and one line of text made fit for it.

Three kinds of output. *Plain*: no control characters at all, for files and pipes. *Logical*: for terminals that reorder
right-to-left text themselves; every piece is fenced off, so that two Arabic cells side by side do not change places.
*Visual*: for terminals that print from left to right whatever comes; letters are joined and put in screen order here.
"""

import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from rawi.cli.cells import is_right_to_left, measure_cells
from rawi.cli.joining import join_letters
from rawi.cli.reordering import find_direction, reorder_line

PLAIN, LOGICAL, VISUAL, AUTO = "plain", "logical", "visual", "auto"
BIDI_CHOICES = (AUTO, LOGICAL, VISUAL)
_DEFAULT_WIDTH = 120  # cells of a line in a file or pipe
_FIRST_VTE_WITH_BIDI = 5800


class Fence(NamedTuple):
    """What is printed around a piece of text so that it keeps its direction and its place.

    Attributes:
        openings: by direction, 0 and 1.
        unknown: when the first letter decides; empty when this kind of fence has no such sign.
        close: the end of all of them.
    """

    openings: tuple[str, str]
    unknown: str
    close: str


# The mark behind the isolate: without it VTE takes the digits of the next cell for a part of the Arabic before them.
ISOLATES = Fence(("\u2066", "\u2067"), "\u2068", "\u2069\u200e")
# mlterm prints isolates as boxes; embeddings between two left-to-right marks have the same effect there.
EMBEDDINGS = Fence(("\u200e\u202a", "\u200e\u202b"), "", "\u202c\u200e")


@dataclass(frozen=True, slots=True)
class Screen:
    """How lines are to be written.

    Attributes:
        bidi: `plain`, `logical` or `visual`.
        width: cells of a line.
        has_colour: whether colours are wanted.
        fence: for `logical`.
    """

    bidi: str = PLAIN
    width: int = _DEFAULT_WIDTH
    has_colour: bool = False
    fence: Fence = ISOLATES

    @property
    def margin(self) -> str:
        """What every line begins with: VTE loses the sign of a fence that has no cell before it to go with."""
        return " " if self.bidi == LOGICAL else ""

    def render(self, text: str, styles: Sequence[str] | None = None, direction: int | None = None) -> str:
        """Return one line, or one cell of a line, as it is to be printed.

        Args:
            text: without line breaks and control characters, in reading order.
            styles: one terminal style (the numbers of an SGR sequence, or empty) per character.
            direction: 0 left to right, 1 right to left, null for that of the first letter.
        """
        letters = [(character, index) for index, character in enumerate(text)]
        opening = close = ""
        if self.bidi == VISUAL:
            letters = _order_letters(text, direction)
        elif self.bidi == LOGICAL and (direction == 1 or is_right_to_left(text)):
            first = find_direction(text) if direction is None else direction
            opening = self.fence.unknown if direction is None else ""
            opening, close = opening or self.fence.openings[first], self.fence.close
        if styles is None or not self.has_colour:
            return f"{opening}{''.join(letter for letter, _ in letters)}{close}"
        return f"{opening}{colour_letters((letter, styles[index]) for letter, index in letters)}{close}"

    def measure(self, text: str) -> int:
        """Return the cells that `render` will fill; lam and alef joined into one letter fill one."""
        if self.bidi == VISUAL and not text.isascii():
            return measure_cells("".join(letter for letter, _ in join_letters(text)))
        return measure_cells(text)


def _order_letters(text: str, direction: int | None) -> list[tuple[str, int]]:
    """Return the letters in screen order, each with the index of its character in `text`."""
    if direction != 1 and not is_right_to_left(text):
        return [(character, index) for index, character in enumerate(text)]
    joined = join_letters(text)
    shown = "".join(letter for letter, _ in joined)
    base = find_direction(text) if direction is None else direction
    return [(letter, joined[index][1]) for letter, index in reorder_line(shown, base)]


def colour_letters(letters: Iterable[tuple[str, str]]) -> str:
    """Return letters with their styles as one string with SGR sequences; every style is ended where it ends."""
    parts = []
    for style, group in groupby(letters, key=lambda pair: pair[1]):
        text = "".join(letter for letter, _ in group)
        parts.append(f"\x1b[{style}m{text}\x1b[0m" if style else text)
    return "".join(parts)


def find_screen(choice: str, is_forced: bool, is_tty: bool, environment: Mapping[str, str]) -> Screen:
    """Decide how to write.

    Args:
        choice: `auto`, `logical` or `visual`.
        is_forced: whether the choice stands on the command line: then it holds for files and pipes too.
        is_tty: whether the output is a terminal.
        environment: of the process.
    """
    width = shutil.get_terminal_size((_DEFAULT_WIDTH, 24)).columns if is_tty else _read_width(environment)
    has_colour = is_tty and "NO_COLOR" not in environment and environment.get("TERM") != "dumb"
    if not is_tty and (not is_forced or choice == AUTO):
        return Screen(PLAIN, width)
    fence = ISOLATES
    if is_mlterm(environment):  # it counts the invisible signs of the fence towards the length of the line
        fence, width = EMBEDDINGS, width * 4 // 5
    if choice == AUTO:
        choice = LOGICAL if has_own_bidi(environment) else VISUAL
    return Screen(choice, width, has_colour, fence)


def _read_width(environment: Mapping[str, str]) -> int:
    columns = environment.get("COLUMNS", "")
    return int(columns) if columns.isdecimal() and int(columns) > 0 else _DEFAULT_WIDTH


def is_mlterm(environment: Mapping[str, str]) -> bool:
    """Tell whether the terminal is mlterm."""
    return "MLTERM" in environment or environment.get("TERM", "").startswith("mlterm")


def has_own_bidi(environment: Mapping[str, str]) -> bool:
    """Tell whether the terminal is one of those known to reorder right-to-left text themselves."""
    vte = environment.get("VTE_VERSION", "")
    return (
        (vte.isdecimal() and int(vte) >= _FIRST_VTE_WITH_BIDI)
        or "KONSOLE_VERSION" in environment
        or environment.get("TERM_PROGRAM") == "Apple_Terminal"
        or environment.get("TERM") == "xterm-kitty"
        or is_mlterm(environment)
    )
