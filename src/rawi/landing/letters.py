"""How much a text looks like Arabic news prose, by the frequency of its letters."""

import codecs
from functools import cache
from math import log

from rawi.arabic.reference import read_reference

MARKS = frozenset("«»“”‘’–—…•·\xa0\u200c\u200d\u200e\u200f×÷©®")
PLAUSIBLE = -4.6  # mean score per character; real prose has -2.9 to -4.2, a wrong code page -6 and less
_MARK_COST, _STRANGE_COST = -4.0, -14.0  # natural logarithms, beside -2 for the commonest letter
_VOWEL_COST = -6.5  # at least: vowelled text has marks on every letter, most news has none
_PROSE_SHARE = 0.85  # of the characters of a text that news prose is made of


def score_arabic(text: str) -> float:
    """Return how much a text's characters beyond ASCII look like Arabic news prose: mean log share, 0 when none."""
    costs = _build_costs()
    beyond = [character for character in text if character > "\x7f"]
    return sum(costs.get(character, _STRANGE_COST) for character in beyond) / len(beyond) if beyond else 0.0


@cache
def _build_costs() -> dict[str, float]:
    costs = dict.fromkeys(MARKS, _MARK_COST)
    for row in read_reference("letters"):
        letter = codecs.decode(f"\\N{{{row['name']}}}", "unicode-escape")
        cost = log((int(row["per_million"]) + 0.5) / 1e6)
        costs[letter] = max(cost, _VOWEL_COST) if "\u064b" <= letter <= "\u0652" else cost
    return costs


def is_prose(text: str) -> bool:
    """Tell whether nearly all characters are letters and marks of Arabic or Latin prose."""
    costs = _build_costs()
    good = sum(character in costs or " " <= character <= "~" or character in "\t\r\n" for character in text)
    return good >= _PROSE_SHARE * len(text)
