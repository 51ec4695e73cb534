"""Headlines of the form "Name: content", read only when the body neither names the speaker nor says the same again."""

from collections.abc import Callable

from rawi.arabic.letters import ARTICLE
from rawi.quotes.contents import Content, read_content
from rawi.quotes.cues import Cue
from rawi.quotes.frames import Frame, is_source_like, make_frame
from rawi.quotes.lexicon import read_heads
from rawi.quotes.marks import Span
from rawi.quotes.pages import Page
from rawi.quotes.sources import find_source

_COLON = ":"
_HEAD_SIZE = 6  # tokens; what stands before a colon further off is no mere name
_LEAST = 3  # tokens of content
_SHORT = 3  # letters; shorter words are particles
_SHARE = 1 / 3  # of the headline's words in the body, from which on it is the same said again
_HEADLINE = Cue("", "headline", "say", True, True, frozenset(), 2, "", "", False, False)


def read_headline(page: Page, list_body_words: Callable[[], frozenset[str]]) -> tuple[Frame, Content] | None:
    """Return the attribution that a headline makes, or None.

    Args:
        page: the headline.
        list_body_words: returns the folded words of the article's body.

    Returns:
        A frame whose cue is the colon, and the content.
    """
    window = page.words[page.first : min(page.last, page.first + _HEAD_SIZE)]
    if _COLON not in window:
        return None
    colon = page.first + window.index(_COLON)
    source = find_source(page, page.first, colon)
    if source is None or source != (page.first, colon) or not is_source_like(page, source):
        return None
    if (
        page.last - colon - 1 < _LEAST
        or not _is_named(page, source)
        or _is_told(page, source, colon, list_body_words())
    ):
        return None
    span: Span | None = page.spans.get(colon + 1)
    frame = make_frame(colon, colon + 1, _HEADLINE, source)
    frame = frame._replace(kind="clause", opening=colon + 1, span=span, scope=(colon, colon + 1), rule="headline")
    content = read_content(page, frame, [])
    return None if content is None else (frame, content)


def _is_named(page: Page, source: tuple[int, int]) -> bool:
    """Tell whether the headline names a person or body, not merely papers, reports or witnesses."""
    head = read_heads().get(page.words[source[0]])
    return head is None or head.kind in ("person", "organisation", "group")


def _is_told(page: Page, source: tuple[int, int], colon: int, body: frozenset[str]) -> bool:
    """Tell whether the body names the speaker or holds so many of the headline's words that it says the same."""
    name = page.words[source[1] - 1]
    if not body.isdisjoint((name, name.removeprefix(ARTICLE), ARTICLE + name)):
        return True
    told = [word for word in page.words[colon + 1 : page.last] if len(word) > _SHORT]
    return sum(word in body for word in told) > _SHARE * len(told)
