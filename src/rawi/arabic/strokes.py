"""Strokes behind titles: many papers write one between a title and its bearer's name, where it stands for nothing.

Behind a title in full (`seeds/reference/title_strokes.csv`) the stroke is no token. Behind a title of one letter it is
the full stop that abbreviates it.
"""

from collections.abc import Sequence

from rawi.arabic.answers import once
from rawi.arabic.folding import fold_text
from rawi.arabic.letters import ALEF, ARTICLE, BEH, LAM, MEEM, WAW
from rawi.arabic.reference import read_reference

STROKE = "/"
_DAL = "\N{ARABIC LETTER DAL}"
_LETTERS = frozenset((_DAL, MEEM, ALEF, WAW + _DAL, WAW + MEEM, WAW + ALEF))  # doctor, engineer, professor
_LEAST = 3  # letters of a first name; a shorter word is a unit of measure
_SAME = 4  # letters that two forms of one title share


@once
def _list_titles() -> frozenset[str]:
    """Return the titles in full, folded, alone and with a conjunction or preposition written on."""
    words = [fold_text(row["word"]) for row in read_reference("title_strokes")]
    definite = [word for word in words if word.startswith(ARTICLE)]
    joined = [form for word in definite for form in (WAW + word, BEH + word, LAM + word[1:])]
    return frozenset((*words, *joined))


def find_strokes(words: Sequence[str]) -> tuple[list[int], list[int]]:
    """Return the strokes of a text that are nothing, and those that are full stops, as tokens in order.

    Args:
        words: the folded tokens of the text.
    """
    empty, stops = list[int](), list[int]()
    for place in [place for place, word in enumerate(words) if word == STROKE and 0 < place < len(words) - 1]:
        title, behind = words[place - 1], words[place + 1]
        if not behind.isalpha() or len(behind) < _LEAST:
            continue
        if title in _LETTERS:
            if place < 2 or not words[place - 2].isdigit():
                stops.append(place)
        elif title in _list_titles() and title[:_SAME] != behind[:_SAME]:
            empty.append(place)
    return empty, stops
