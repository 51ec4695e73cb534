"""Tables of signs: a row for each example, a column for each sign that is not rare."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt


def list_common(rows: Iterable[Iterable[str]], rarest: int) -> list[str]:
    """Return the signs that stand in enough rows, in order.

    Args:
        rows: the signs of each example.
        rarest: how many rows a sign needs.
    """
    often = Counter(sign for signs in rows for sign in signs)
    return sorted(sign for sign, count in often.items() if count >= rarest)


def fill_table(
    rows: Sequence[Mapping[str, float]], signs: Sequence[str], size: npt.DTypeLike = np.float64
) -> npt.NDArray[Any]:
    """Return how strong every sign is in every row; a sign without a column is passed over.

    Args:
        rows: the signs of each example with their strength.
        signs: the columns.
        size: the type of the numbers.
    """
    columns = {sign: column for column, sign in enumerate(signs)}
    table = np.zeros((len(rows), len(signs)), dtype=size)
    for row, strengths in enumerate(rows):
        for sign in strengths.keys() & columns.keys():
            table[row, columns[sign]] = strengths[sign]
    return table
