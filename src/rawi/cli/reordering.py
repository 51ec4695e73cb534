"""Reading order to screen order: the Unicode bidirectional algorithm (UAX 9) for one line without explicit controls.

Only for terminals that print characters from left to right as they come. The steps are python-bidi's, called one by one
so that every character carries its index along: colours have to find it again. Two rules that it leaves out are added
here: N0 (both brackets of a pair go one way) and L3 (marks stand after their letter). Explicit embeddings and isolates
are not treated: `clean_text` takes them out before.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any
from unicodedata import bidirectional, category, mirrored

from bidi import algorithm
from bidi.mirror import MIRRORED

_Character = Mapping[str, Any]  # python-bidi's: "ch", "orig" (class in Unicode), "type" (class so far), "level"
_TURNING = frozenset({"L", "EN", "AN", ""})  # classes that may go against a right-to-left line


def find_direction(text: str) -> int:
    """Return 1 when the first letter with a direction is a right-to-left one, else 0 (rules P2 and P3)."""
    return int(algorithm.get_base_level(text))


def reorder_line(text: str, base: int) -> list[tuple[str, int]]:
    """Put the characters of a line into the order of the screen, from left to right.

    Args:
        text: one line in reading order, without explicit direction controls.
        base: direction of the line: 0 left to right, 1 right to left.

    Returns:
        Pairs of the character to print (brackets mirrored where they must be) and its index in `text`. Combining marks
        come after their letter, as a terminal wants them.
    """
    if base and not any(bidirectional(sign) in _TURNING for sign in set(text)):
        return list(_put_marks_after(_reverse(text)))  # most lines of an Arabic text; saves four fifths of the time
    storage = algorithm.get_empty_storage()
    storage["base_level"], storage["base_dir"] = base, "LR"[base]
    algorithm.get_embedding_levels(text, storage)
    for index, character in enumerate(storage["chars"]):
        character["index"] = index
        if not character["type"]:  # not assigned yet in Python's Unicode
            character["type"] = character["orig"] = "L"
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    _resolve_brackets(storage["chars"], "LR"[base])
    algorithm.resolve_neutral_types(storage, debug=False)
    algorithm.resolve_implicit_levels(storage, debug=False)
    algorithm.reorder_resolved_levels(storage, debug=False)
    algorithm.apply_mirroring(storage, debug=False)
    return list(_put_marks_after(storage["chars"]))


def _reverse(text: str) -> Iterator[_Character]:
    """Yield the characters of a line that goes from right to left as a whole."""
    for index in range(len(text) - 1, -1, -1):
        sign = text[index]
        yield {"ch": MIRRORED.get(sign, sign) if mirrored(sign) else sign, "index": index, "level": 1}


def _put_marks_after(characters: Iterable[_Character]) -> Iterator[tuple[str, int]]:
    """Yield the characters; marks that reversal put before their letter follow it again (rule L3)."""
    marks: list[tuple[str, int]] = []
    for character in characters:
        pair = character["ch"], character["index"]
        if character["level"] % 2 and category(character["ch"]) in ("Mn", "Me"):
            marks.append(pair)
            continue
        yield pair
        yield from reversed(marks)
        marks = []
    yield from reversed(marks)


@cache
def _list_brackets() -> dict[str, str]:
    """Return the closing bracket of every opening one."""
    return {opening: closing for opening, closing in MIRRORED.items() if category(opening) == "Ps"}


def _find_pairs(characters: Sequence[_Character]) -> list[tuple[int, int]]:
    """Return the places of matching brackets, in the order of the opening ones."""
    closings = _list_brackets()
    known = frozenset(closings.values())
    waiting: list[tuple[str, int]] = []
    pairs: list[tuple[int, int]] = []
    for place, character in enumerate(characters):
        sign = character["ch"]
        if sign in closings:
            waiting.append((closings[sign], place))
        elif sign in known:
            match = next((i for i in range(len(waiting) - 1, -1, -1) if waiting[i][0] == sign), None)
            if match is not None:
                pairs.append((waiting[match][1], place))
                del waiting[match:]
    return sorted(pairs)


def _resolve_brackets(characters: Sequence[dict[str, Any]], own: str) -> None:
    """Give both brackets of a pair one direction, that of the line if a letter inside has it (rule N0)."""
    pairs = _find_pairs(characters)
    if not pairs:
        return
    strong = ["R" if character["type"] in ("EN", "AN") else character["type"] for character in characters]
    for start, end in pairs:
        inside = {kind for kind in strong[start + 1 : end] if kind in ("L", "R")}
        if not inside:
            continue
        before = next((kind for kind in reversed(strong[:start]) if kind in ("L", "R")), own)
        direction = own if own in inside else before
        for place in (start, end):
            characters[place]["type"] = strong[place] = direction
            for index in range(place + 1, len(characters)):  # marks on a bracket go with it
                if characters[index]["orig"] != "NSM":
                    break
                characters[index]["type"] = strong[index] = direction
