"""Lost signs: a site that lost its quotation marks, colons and stops left two spaces where they stood."""

from rawi.arabic.letters import ALEF, COMMAS
from rawi.quotes.pages import Page

_REACH = 8  # tokens from a verb of saying over who speaks to the gap
_LEAST = 40  # tokens; a shorter paragraph may rightly have no stop and no comma
_NEAR = 30  # tokens on either side in which such a text has no comma
_SPACES = 2


def find_gap(page: Page, index: int, limit: int) -> int | None:
    """Return the token before which a colon or mark behind a verb of saying was lost, or None.

    Args:
        page: the paragraph.
        index: the verb's token.
        limit: token that it must stand before.
    """
    if page.stops[0] != page.last or page.last - page.first < _LEAST:
        return None
    starts, ends, words = page.analysis.starts, page.analysis.ends, page.words
    for place in range(index + 1, min(limit, index + _REACH)):
        # A lost sign of the accusative leaves a space too.
        if starts[place] - ends[place - 1] >= _SPACES and not words[place - 1].endswith(ALEF):
            near = words[max(page.first, index - _NEAR) : min(page.last, index + _NEAR)]
            return place if near and _has_no_comma(near) else None
    return None


def _has_no_comma(words: list[str]) -> bool:
    return all(comma not in words for comma in COMMAS)
