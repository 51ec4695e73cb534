"""The joined forms of Arabic letters, for terminals that print every letter as it stands in the Unicode chart.

The table of forms is read from Python's own Unicode data: the presentation forms say which letter they show and where
in a word it stands.
"""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple
from unicodedata import category, decomposition

_LAM = "\N{ARABIC LETTER LAM}"
_TATWEEL = "\N{ARABIC TATWEEL}"
_JOINER = "\N{ZERO WIDTH JOINER}"
_NON_JOINER = "\N{ZERO WIDTH NON-JOINER}"
_BLOCKS = (range(0xFB50, 0xFDFE), range(0xFE80, 0xFEFD))


class Forms(NamedTuple):
    """The presentation forms of a letter or of lam with alef, by place in the word; empty where there is none."""

    isolated: str
    final: str
    initial: str
    medial: str


@cache
def _read_forms() -> dict[str, Forms]:
    """Return the forms of every single letter, and of lam with each alef."""
    found: dict[str, dict[str, str]] = {}
    for code in (code for block in _BLOCKS for code in block):
        place, *letters = decomposition(chr(code)).split() or [""]
        base = "".join(chr(int(letter, 16)) for letter in letters)
        if place and (len(base) == 1 or (len(base) == 2 and base[0] == _LAM and code >= 0xFEF5)):
            found.setdefault(base, {})[place.strip("<>")] = chr(code)
    return {
        base: Forms(*(forms.get(place, "") for place in Forms._fields))
        for base, forms in found.items()
        if forms.keys() <= set(Forms._fields)
    }


def _joins_next(character: str) -> bool:
    forms = _read_forms().get(character)
    return character in (_TATWEEL, _JOINER) or (forms is not None and forms.initial != "")


def _joins_previous(character: str) -> bool:
    forms = _read_forms().get(character)
    return character in (_TATWEEL, _JOINER) or (forms is not None and forms.final != "")


def _is_transparent(character: str) -> bool:
    return category(character) in ("Mn", "Me", "Cf") and character not in (_JOINER, _NON_JOINER)


def join_letters(text: str) -> list[tuple[str, int]]:
    """Return the text in joined forms, in reading order.

    Args:
        text: one line in logical order.

    Returns:
        Pairs of a character to show and the index of the character of `text` that it comes from. Lam and alef become
        one character; joiners, which show nothing, are left out.
    """
    places = [index for index, character in enumerate(text) if not _is_transparent(character)]
    letters = [text[index] for index in places]
    shown = dict(_show_letters(letters))
    number = {place: count for count, place in enumerate(places)}
    result: list[tuple[str, int]] = []
    for index, character in enumerate(text):
        form = shown.get(number[index], "") if index in number else character
        if form and form not in (_JOINER, _NON_JOINER):
            result.append((form, index))
    return result


def _show_letters(letters: list[str]) -> Iterator[tuple[int, str]]:
    """Yield the number of each letter and its form; nothing for an alef that its lam has taken in."""
    forms = _read_forms()
    padded = ["", *letters, ""]
    taken = False
    for number, (before, letter, after) in enumerate(zip(padded, letters, padded[2:], strict=False)):
        if taken:
            taken = False
            continue
        taken = letter == _LAM and letter + after in forms and bool(after)
        own = forms.get(letter + after if taken else letter)
        if own is None:
            yield number, letter
            continue
        from_before = _joins_next(before) and own.final != ""
        to_after = not taken and own.initial != "" and _joins_previous(after)
        place = (2 if not from_before else 3) if to_after else (1 if from_before else 0)
        yield number, own[place] or letter
