"""Saying of every line what it is: title, byline, dateline, caption, heading, body, credit or boilerplate.

A line is judged by its own features, its place, its neighbours, and whether it repeats another one. When in doubt it is
body: a reader who meets a caption among the paragraphs loses less than one who never sees a paragraph.
"""

import re
from collections.abc import Sequence

from rawi.arabic.tokens import Segment, Tokens, cut_tokens
from rawi.documents.addresses import drop_leading_address, is_link, is_markup, is_tag_list
from rawi.documents.datelines import is_dateline
from rawi.documents.edges import label_head, label_pictures, label_tail
from rawi.documents.features import CLOSED, PARAGRAPH_SIZE, SHORT_SIZE, fold_line
from rawi.documents.furniture import NOTHING_LEARNED, LearnedLines
from rawi.documents.headings import label_middle
from rawi.documents.lines import Line, find_lines
from rawi.documents.recurrence import LONGEST, mark_line
from rawi.documents.vocabulary import Furniture, find_furniture, fold_name, list_names, list_sections

_TITLE_SIZE = 200  # characters; the longest of 42,000 real titles that is no paragraph has about 180
_TOP_LINES = 3
_ARROWS = re.compile(r"[\u00bb\u00ab\u203a\u2039>/|\\-]+")
_LIST_SIZE = 300  # characters of a list of tags
_BUTTON_SIZE = 60  # characters; what stands on a button, with a name or number behind it


def read_segments(
    text: str,
    tokens: Tokens,
    title: str | None = None,
    outlet: str | None = None,
    learned: LearnedLines = NOTHING_LEARNED,
) -> list[Segment]:
    """Cut a text into its non-empty lines and give each its kind.

    Args:
        text: the article's text as received; may be empty.
        tokens: its tokens.
        title: the title that came with the record, if any.
        outlet: the outlet's name that came with the record, if any.
        learned: lines that recur over the outlet's documents.
    """
    lines = find_lines(text, tokens)
    kinds = label_lines(lines, title, outlet, learned)
    return [Segment(kind, line.start, line.end) for kind, line in zip(kinds, lines, strict=True)]


def label_lines(
    lines: Sequence[Line],
    title: str | None = None,
    outlet: str | None = None,
    learned: LearnedLines = NOTHING_LEARNED,
) -> list[str]:
    """Return the kind of every line, in order."""
    kinds: list[str] = [""] * len(lines)
    _label_furniture(lines, kinds)
    _label_top(lines, kinds, title)
    if learned.lines:
        _label_learned(lines, kinds, title, learned)
    place = _label_title(lines, kinds, title)
    is_broken = _is_broken_up([line for line, kind in zip(lines, kinds, strict=True) if not kind])
    label_head(lines, kinds, place, is_broken, outlet)
    label_pictures(lines, kinds)
    label_tail(lines, kinds, outlet)
    if not is_broken:
        label_middle(lines, kinds)
    return [kind or "body" for kind in kinds]


def _label_furniture(lines: Sequence[Line], kinds: list[str]) -> None:
    """Label what is certain from the line alone, and the links below a label that opens a list of them."""
    is_open = False
    for index, line in enumerate(lines):
        words = line.words
        if not words or not (words[0][0].isalnum() or any(word[0].isalnum() for word in words)):
            kinds[index] = "boilerplate"
            continue
        if is_link(line.text) or is_tag_list(line.text) or is_markup(line.text):
            kinds[index] = "boilerplate"
            continue
        furniture = find_furniture(line.words, index < 2 or index >= len(lines) - 3) or _find_behind_address(line)
        if furniture is not None and _is_in_place(furniture, index, len(lines), line):
            kinds[index] = furniture.kind
            is_open = furniture.opens
        elif line.size <= 160 and _is_edge(index, len(lines)) and is_dateline(line.words, line.text):
            kinds[index] = "dateline"
        elif (is_open and _is_link(line)) or _is_counter(lines, kinds, index):
            kinds[index] = "boilerplate"
        else:
            is_open = False


def _label_top(lines: Sequence[Line], kinds: list[str], title: str | None) -> None:
    """Label the names of sections that stand above the title."""
    given = fold_name(title) if title else None
    for index in range(min(_TOP_LINES, len(lines) - 2)):
        if kinds[index]:
            continue
        if (
            not _is_section(lines[index])
            or fold_line(lines[index]) == given
            or not _may_be_title(lines, index + 1)
            or kinds[index + 1] == "dateline"
        ):
            return
        kinds[index] = "boilerplate"


def _is_section(line: Line) -> bool:
    """Tell whether a line is a name of a section, or a path of them."""
    if line.size > _BUTTON_SIZE:
        return False
    parts = [fold_name(part) for part in _ARROWS.split(line.text)]
    return all(part in list_sections() for part in parts if part) and any(parts)


def _find_behind_address(line: Line) -> Furniture | None:
    """Return what a line is by the words behind the address that it begins with."""
    rest = drop_leading_address(line.text)
    words = cut_tokens(rest).words if rest != line.text and rest else []
    return find_furniture(words) if words else None


def _label_learned(lines: Sequence[Line], kinds: list[str], title: str | None, learned: LearnedLines) -> None:
    """Label the lines that recur over the outlet's documents; before the title only where that is certain.

    An article's own headline may be learned from the articles below which it stands.
    """
    own = mark_line(title) if title else None
    is_below_title = False
    for index, line in enumerate(lines):
        if kinds[index]:
            continue
        mark = mark_line(line.text) if line.size <= LONGEST else ""
        may_be_title = not is_below_title and not (mark in learned.above and _may_be_title(lines, index + 1))
        if mark in learned.lines and mark != own and not may_be_title:
            kinds[index] = "boilerplate"
        else:
            is_below_title = True


def _is_in_place(furniture: Furniture, index: int, count: int, line: Line) -> bool:
    """Tell whether a phrase of the page may stand here: a long line that happens to begin so is text."""
    if furniture.kind == "dateline":
        return index < 10 and is_dateline(line.words, line.text)
    if furniture.kind in ("credit", "byline"):
        longest = _BUTTON_SIZE if furniture.place == "short" else PARAGRAPH_SIZE
        return index >= count - 6 and line.size <= longest
    if furniture.place == "short":
        return index > 0 and line.size <= _BUTTON_SIZE
    if furniture.place == "tail" and (index < count - 2 or line.ends_sentence or line.size > _LIST_SIZE):
        return False
    return (index > 0 or furniture.place in ("first", "edge")) and (line.size <= 250 or index >= count - 3)


def _is_counter(lines: Sequence[Line], kinds: list[str], index: int) -> bool:
    """Tell whether a last line is nothing but the number that a system gave the report."""
    return index == len(lines) - 1 and kinds[index - 1] in ("dateline", "boilerplate") and lines[index].text.isdigit()


def _is_edge(index: int, count: int) -> bool:
    return index < 8 or index >= count - 3


def _is_link(line: Line) -> bool:
    return line.size <= SHORT_SIZE and line.last_sign not in "." and fold_line(line) not in list_names()


def _label_title(lines: Sequence[Line], kinds: list[str], given: str | None) -> int:
    """Label the title and its repeats; return the index of the line after it."""
    first = next((index for index, kind in enumerate(kinds) if not kind), len(lines))
    folded = fold_name(given) if given else None
    place = next(
        (i for i in range(first, min(first + 3, len(lines))) if folded and fold_line(lines[i]) == folded), None
    )
    if place is None and _may_be_title(lines, first):
        place, folded = first, fold_line(lines[first])
    if place is None:
        return first
    kinds[place] = "title"
    size = lines[place].size
    last = place + _TOP_LINES if _is_broken_up(lines) else len(lines)  # verse comes back to its first line
    for index, line in enumerate(lines[:last]):
        if (
            index != place
            and kinds[index] in ("", "caption")
            and abs(line.size - size) <= 8
            and fold_line(line) == folded
        ):
            kinds[index] = "boilerplate"
    return place + 1


def _may_be_title(lines: Sequence[Line], first: int) -> bool:
    """Tell whether the first line reads as a title: short, without a full stop, and something comes after it."""
    if first >= len(lines) - 1:
        return False
    line = lines[first]
    return line.size <= _TITLE_SIZE and (line.last_sign != "." or line.text.endswith(".."))


def _is_broken_up(lines: Sequence[Line]) -> bool:
    """Tell whether the text is verse, a list or a table: most lines are short and end without a stop."""
    loose = sum(line.size < 70 and line.last_sign not in CLOSED for line in lines)
    return len(lines) >= 8 and loose > 0.55 * len(lines)
