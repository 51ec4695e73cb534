"""Initials of foreign names, written as English letters sound (`seeds/reference/letter_names.csv`), with full stops.

The stop behind one ends no sentence. A row of initials is one token, with its stops; so is an initial between a first
name and a surname.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from rawi.arabic.answers import once
from rawi.arabic.folding import fold_text
from rawi.arabic.letters import WAW
from rawi.arabic.reference import read_reference

STOP = "."


@once
def list_letters() -> dict[str, bool]:
    """Return the names of English letters, folded, and whether each is nothing else."""
    return {fold_text(row["letter"]): row["word"] == "0" for row in read_reference("letter_names")}


@once
def _list_names() -> frozenset[str]:
    return frozenset(fold_text(row["name"]) for row in read_reference("given_names"))


def find_initials(text: str, words: Sequence[str], starts: npt.NDArray[np.int32], stops: Sequence[int]) -> list[range]:
    """Return the initials of a text with their stops, as ranges of tokens in order.

    Args:
        text: the text.
        words: its folded tokens.
        starts: where they begin in it.
        stops: the tokens that may be full stops, in order.
    """
    letters, found, reached = list_letters(), list[range](), 0
    for place in stops:
        if place > reached and words[place] == STOP and words[place - 1] in letters:
            row = _read_row(text, words, starts, place - 1)
            if row is not None:
                found.append(row)
                reached = row.stop
    return found


def _read_row(text: str, words: Sequence[str], starts: npt.NDArray[np.int32], first: int) -> range | None:
    """Return the row of initials that begins at the name of a letter before a full stop, or None."""
    letters, last, count = list_letters(), first, 0
    while last + 1 < len(words) and words[last] in letters and words[last + 1] == STOP:
        last, count = last + 2, count + 1
        if last < len(words) and not _is_near(text, starts, last):
            break
    if last < len(words) and letters.get(words[last], False) and _is_near(text, starts, last):
        last, count = last + 1, count + 1
    elif last == len(words) or not _goes_on(words[last]) or not _is_near(text, starts, last):
        last -= 1  # that stop ends a sentence
    row = words[first:last]
    if not any(letters.get(word, False) for word in row):
        return None
    is_middle = first > 0 and words[first - 1] in _list_names() and row[-1] == STOP
    return range(first, last) if count > 1 or is_middle else None


def _goes_on(word: str) -> bool:
    """Tell whether a name or its sentence can go on with a word behind an initial."""
    return word.isalpha() and not word.startswith(WAW)


def _is_near(text: str, starts: npt.NDArray[np.int32], index: int) -> bool:
    """Tell whether a token stands in the same line as the one before it."""
    return "\n" not in text[starts[index - 1] : starts[index]]
