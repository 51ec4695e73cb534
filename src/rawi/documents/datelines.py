"""Lines that are nothing but a time of publication."""

import re

from rawi.arabic.folding import fold_text
from rawi.documents.vocabulary import list_age_words, list_date_words, list_places

_LONGEST = 24  # words; a double date with weekday, clock, time zone and place has about twenty
_MOST_OTHER = 3  # words that name a place or agency before or after the date
_LONGEST_AGE = 8  # tokens of a line that says how long ago, without figures
_DIGIT = re.compile(r"\d")
_CLOCK = re.compile(r"\d{1,2}:\d{2}")
_NUMERIC_DATE = re.compile(r"\b\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}\b")
_EQUALS = fold_text("الموافق")  # between the two calendars; often written on to the letter before it
_CLOCK_WORDS = frozenset(("ت", "م", "ص"))


def is_dateline(words: list[str], text: str) -> bool:
    """Tell whether a line gives a time of publication and nothing else.

    Args:
        words: folded tokens of the line.
        text: the line as received.
    """
    if len(text) > 160 or (_DIGIT.search(text) is None and len(words) > _LONGEST_AGE):
        return False
    letters = [word for word in words if word[0].isalnum()]
    if not 1 <= len(letters) <= _LONGEST:
        return False
    if _tells_age(letters):
        return True
    if not any(word[0].isdigit() for word in letters):
        return False
    calendar, proofs, fillers = list_date_words()
    numbers = sum(word[0].isdigit() for word in letters)
    dates = sum(word in calendar for word in letters)
    others = sum(not word[0].isdigit() and word not in calendar and word not in fillers for word in letters)
    has_proof = any(word in proofs or word.endswith(_EQUALS) for word in letters)
    is_dated = (dates >= 1 and numbers >= 1) or _NUMERIC_DATE.search(text) is not None
    if has_proof:
        return is_dated and others <= _MOST_OTHER
    if is_dated:
        return numbers >= 2 and (others == 0 or (others == 1 and _begins_with_place(letters)))
    clock = _CLOCK.search(text) is not None
    return clock and others == 0 and bool(_CLOCK_WORDS & set(letters))


def _tells_age(letters: list[str]) -> bool:
    """Tell whether a line says how long ago a page was published: ago, a number, a unit, and nothing else."""
    if not 2 <= len(letters) <= 4 or letters[0] not in list_age_words("ago"):
        return False
    return all(word[0].isdigit() or word in list_age_words("unit") for word in letters[1:])


def _begins_with_place(letters: list[str]) -> bool:
    return letters[0] in list_places() or " ".join(letters[:2]) in list_places()
