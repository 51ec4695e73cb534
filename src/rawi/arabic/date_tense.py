"""Whether a date without a year or a weekday alone lies before or after the day of writing."""

from rawi.arabic.date_expressions import Window

_SEEN = 8  # words to each side; a verb farther away belongs to something else


def find_direction(window: Window, first: int, last: int) -> str | None:
    """Return past or future by the verbs around an expression; null when they do not tell."""
    before = window.words[max(window.low, first - _SEEN) : first]
    return (
        "future"
        if any(word.startswith("\N{ARABIC LETTER SEEN}\N{ARABIC LETTER YEH}") for word in before[last:])
        else None
    )
