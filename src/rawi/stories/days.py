"""What an expression of time says of a day: its distance from today, or which day it is."""

from functools import cache

from rawi.arabic.folding import fold_text
from rawi.arabic.reference import read_reference


@cache
def load_weekdays() -> dict[str, int]:
    """Return the number of each weekday, by its folded names."""
    return {fold_text(row["form"]): int(row["weekday"]) for row in read_reference("weekdays")}


def is_relative(text: str | None) -> bool:
    """Tell whether an expression says only how far its day is from the day of writing, or there is none.

    >>> is_relative("12 مارس 2021"), is_relative(None)
    (False, True)
    """
    folded = fold_text(text or "")
    return not any(letter.isdigit() for letter in folded) and load_weekdays().keys().isdisjoint(folded.split())
