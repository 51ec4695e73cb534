"""Reading order to screen order: the Unicode bidirectional algorithm (UAX 9) for one line without explicit controls.

Only for terminals that print characters from left to right as they come. Explicit embeddings and isolates are not
treated: `clean_text` takes them out before.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from unicodedata import bidirectional, category, mirrored

_PAIRS = (
    "()",
    "[]",
    "{}",
    "<>",
    "«»",
    "‹›",
    "⟦⟧",
    "⟨⟩",
    "⟪⟫",
    "❲❳",
    "≤≥",
    "⁅⁆",
    "⟮⟯",
    "⌈⌉",
    "⌊⌋",
    "〈〉",
    "《》",
    "「」",
    "『』",
    "【】",
)
_MIRRORS = {pair[side]: pair[1 - side] for pair in _PAIRS for side in (0, 1)}
_OPENING = {pair[0]: pair[1] for pair in _PAIRS if category(pair[0]) == "Ps"}
_CLOSING = {closing: opening for opening, closing in _OPENING.items()}
_NEUTRAL = frozenset({"B", "S", "WS", "ON", "ES", "ET", "CS", "BN"})


@cache
def _find_class(character: str) -> str:
    return bidirectional(character) or "L"


def find_direction(text: str) -> int:
    """Return 1 when the first letter with a direction is a right-to-left one, else 0 (rules P2 and P3)."""
    for character in text:
        if (kind := _find_class(character)) in ("R", "AL"):
            return 1
        if kind == "L":
            return 0
    return 0


def reorder_line(text: str, base: int) -> list[tuple[str, int]]:
    """Put the characters of a line into the order of the screen, from left to right.

    Args:
        text: one line in reading order, without explicit direction controls.
        base: direction of the line: 0 left to right, 1 right to left.

    Returns:
        Pairs of the character to print (brackets mirrored where they must be) and its index in `text`. Combining marks
        come after their letter, as a terminal wants them.
    """
    levels = _find_levels(text, base)
    order = [(index, level) for index, level in enumerate(levels)]
    lowest_odd = min((level for level in levels if level % 2), default=0)
    for level in range(max(levels, default=0), lowest_odd - 1 if lowest_odd else 0, -1):
        order = list(_reverse_runs(order, level))
    return list(_put_marks_after(text, order))


def _reverse_runs(order: Sequence[tuple[int, int]], level: int) -> Iterator[tuple[int, int]]:
    """Reverse every stretch of at least this level (rule L2)."""
    run: list[tuple[int, int]] = []
    for item in order:
        if item[1] >= level:
            run.append(item)
            continue
        yield from reversed(run)
        run = []
        yield item
    yield from reversed(run)


def _put_marks_after(text: str, order: Sequence[tuple[int, int]]) -> Iterator[tuple[str, int]]:
    """Yield the characters; marks that reversal put before their letter follow it again (rule L3), mirrored (L4)."""
    marks: list[tuple[str, int]] = []
    for index, level in order:
        character = text[index]
        if level % 2 and category(character) in ("Mn", "Me"):
            marks.append((character, index))
            continue
        is_mirrored = level % 2 and mirrored(character)
        yield (_MIRRORS.get(character, character) if is_mirrored else character), index
        yield from reversed(marks)
        marks = []
    yield from reversed(marks)


def _find_levels(text: str, base: int) -> list[int]:
    """Return the embedding level of every character (rules W1 to L1)."""
    original = [_find_class(character) for character in text]
    kinds = _resolve_weak(original, "R" if base else "L")
    _resolve_brackets(text, original, kinds, base)
    _resolve_neutral(kinds, base)
    levels = [_find_level(kind, base) for kind in kinds]
    for index in range(len(text) - 1, -1, -1):  # rule L1: white space at the end of the line
        if original[index] not in ("WS", "BN", "S", "B"):
            break
        levels[index] = base
    return levels


def _find_level(kind: str, base: int) -> int:
    if base:
        return 1 if kind == "R" else 2
    return {"L": 0, "R": 1}.get(kind, 2)


def _resolve_weak(original: Sequence[str], edge: str) -> list[str]:
    """Return the classes after the rules on marks and numbers (W1 to W7): L, R, EN, AN and neutrals are left."""
    kinds: list[str] = []
    strong = previous = edge
    for kind in original:  # W1, W2, W3
        if kind == "NSM":
            kind = previous  # noqa: PLW2901 (the rule itself replaces the class)
        previous = kind
        if kind in ("L", "R", "AL"):
            strong = kind
        if kind == "EN" and strong == "AL":
            kind = "AN"  # noqa: PLW2901
        kinds.append("R" if kind == "AL" else kind)
    for index in range(1, len(kinds) - 1):  # W4
        before, kind, after = kinds[index - 1 : index + 2]
        if (kind == "CS" and before == after in ("EN", "AN")) or (kind == "ES" and before == after == "EN"):
            kinds[index] = before
    _join_terminators(kinds)
    strong = edge
    for index, kind in enumerate(kinds):  # W6, W7
        if kind in ("L", "R"):
            strong = kind
        elif kind in ("ES", "ET", "CS"):
            kinds[index] = "ON"
        elif kind == "EN" and strong == "L":
            kinds[index] = "L"
    return kinds


def _join_terminators(kinds: list[str]) -> None:
    """Give per cent and currency signs next to a number the number's class (rule W5)."""
    for direction in (range(len(kinds)), range(len(kinds) - 1, -1, -1)):
        previous = ""
        for index in direction:
            if kinds[index] == "ET" and previous == "EN":
                kinds[index] = "EN"
            previous = kinds[index]


def _as_strong(kind: str) -> str:
    return "R" if kind in ("EN", "AN") else kind


def _find_brackets(text: str, kinds: Sequence[str]) -> list[tuple[int, int]]:
    """Return the places of matching brackets, in the order of the opening ones."""
    waiting: list[tuple[str, int]] = []
    pairs: list[tuple[int, int]] = []
    for index, character in enumerate(text):
        if kinds[index] != "ON":
            continue
        if character in _OPENING:
            waiting.append((_OPENING[character], index))
        elif character in _CLOSING:
            match = next((i for i in range(len(waiting) - 1, -1, -1) if waiting[i][0] == character), None)
            if match is not None:
                pairs.append((waiting[match][1], index))
                del waiting[match:]
    return sorted(pairs)


def _resolve_brackets(text: str, original: Sequence[str], kinds: list[str], base: int) -> None:
    """Give both brackets of a pair one direction (rule N0)."""
    own = "R" if base else "L"
    for start, end in _find_brackets(text, kinds):
        inside = {_as_strong(kind) for kind in kinds[start + 1 : end]} & {"L", "R"}
        if not inside:
            continue
        direction = own
        if own not in inside:
            context = next((_as_strong(k) for k in reversed(kinds[:start]) if _as_strong(k) in ("L", "R")), own)
            direction = context if context != own else own
        for place in (start, end):
            kinds[place] = direction
            for index in range(place + 1, len(kinds)):  # marks on a bracket go with it
                if original[index] != "NSM":
                    break
                kinds[index] = direction


def _resolve_neutral(kinds: list[str], base: int) -> None:
    """Give neutrals the direction on both sides of them, or the line's (rules N1 and N2)."""
    own = "R" if base else "L"
    index = 0
    while index < len(kinds):
        if kinds[index] not in _NEUTRAL:
            index += 1
            continue
        end = index
        while end < len(kinds) and kinds[end] in _NEUTRAL:
            end += 1
        before = _as_strong(kinds[index - 1]) if index else own
        after = _as_strong(kinds[end]) if end < len(kinds) else own
        kinds[index:end] = [before if before == after else own] * (end - index)
        index = end
