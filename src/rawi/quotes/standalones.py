"""Words in marks that are a sentence of their own, right behind what somebody says: he goes on without another cue."""

from bisect import bisect_left
from itertools import accumulate

from rawi.quotes.contents import Content
from rawi.quotes.marks import MARK, Span
from rawi.quotes.pages import STOPS, Page

_PARTING = STOPS | {MARK, ")"}  # what may stand between what somebody says and his next sentence in marks
_GAP = 4  # tokens of these
_SIZE = 6  # tokens; fewer in marks are a title or exclamation


def find_standalones(page: Page, contents: list[Content]) -> list[tuple[Content, int]]:
    """Return words in marks that go on with what somebody says, each with the number of the quote before them.

    Args:
        page: the paragraph.
        contents: those of its quotes; of who speaks without being quoted they have no spans.
    """
    near = [span for span in page.outermost if span.size >= _SIZE and span.is_balanced and _is_sentence(page, span)]
    if not near:
        return []
    found: list[tuple[Content, int]] = []
    ends, covered = _list_ends(contents), _list_covered(contents)
    for span in near:
        number = _find_before(page, span, ends)
        if number is not None and not _is_covered(covered, span):
            last = span.last - (page.words[span.last - 1] == ".")
            found.append((Content(((span.first + 1, last),), "direct", True), number))
            ends[span.last] = number
    return found


def _is_sentence(page: Page, span: Span) -> bool:
    """Tell whether a full stop stands before a span, and one behind it or at its end."""
    words, behind = page.words, span.last + 1
    if span.first == page.first or words[span.first - 1] not in _PARTING:
        return False
    return behind >= page.last or words[behind] in STOPS or words[span.last - 1] in STOPS


def _list_ends(contents: list[Content]) -> dict[int, int]:
    """Return the number of the quote that ends at a token, the longest where several do."""
    told = [
        (content.spans[-1][1], -content.spans[0][0], number) for number, content in enumerate(contents) if content.spans
    ]
    return {end: number for end, _, number in sorted(told)}


def _find_before(page: Page, span: Span, ends: dict[int, int]) -> int | None:
    """Return the number of the quote whose words end right before a span, with a full stop between them, or None."""
    words, place = page.words, span.first
    while place > page.first and place not in ends and words[place - 1] in _PARTING and span.first - place < _GAP:
        place -= 1
    return None if STOPS.isdisjoint(words[place : span.first]) else ends.get(place)


def _list_covered(contents: list[Content]) -> tuple[list[int], list[int]]:
    """Return where what quotes hold begins, in order, and how far what has begun by then reaches."""
    spans = sorted(span for content in contents for span in content.spans)
    return [first for first, _ in spans], list(accumulate((last for _, last in spans), max))


def _is_covered(covered: tuple[list[int], list[int]], span: Span) -> bool:
    """Tell whether a quote holds any of the words of a span."""
    begins, reaches = covered
    place = bisect_left(begins, span.last)
    return place > 0 and reaches[place - 1] > span.first + 1
