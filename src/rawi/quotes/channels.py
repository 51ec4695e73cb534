"""Channels: by which road words reached the public, and how long that holds."""

from bisect import bisect_left

from rawi.arabic.letters import LAM
from rawi.quotes.lexicon import read_channels, read_words, strip_listener
from rawi.quotes.pages import Page

_CONFERENCE = "press_conference"
_JOINT = "مشترك"
_MAKERS = ("في", "عبر", "خلال", "علي", "ب", "وفي", "بحسب", "وبحسب", "وفق")


def find_channel(page: Page, first: int, last: int) -> str | None:
    """Return the channel that the words of a token range name, or None.

    Args:
        page: the paragraph.
        first: first token to look at: the beginning of the sentence.
        last: token behind the last one: where the content opens.
    """
    words, channels = page.words, read_channels()
    found: str | None = None
    for index in page.channels[bisect_left(page.channels, first) : bisect_left(page.channels, last)]:
        word = words[index]
        channel = channels.get(word)
        if channel is not None:
            before = words[index - 1] if index > page.first else ""
            if before in _MAKERS or word[0] in "بل" or word.endswith("ا") or channel in ("social_media", "broadcast"):
                found = channel if found is None or channel == "broadcast" else found
        elif _is_listener(page, index, last):
            found = found or "interview"
    return found


def _is_listener(page: Page, index: int, last: int) -> bool:
    """Tell whether a token says that the words were spoken to a news outlet."""
    word, listeners = page.words[index], read_words().listeners
    if word == LAM:
        span = page.spans.get(index + 1)
        return (span is not None and span.size <= 4) or (index + 1 < last and page.words[index + 1] in listeners)
    rest = strip_listener(word)
    return len(word) > 3 and rest in listeners and rest not in ("صحفيين", "صحافيين", "اعلاميين", "وسايل", "اعلام")


def is_joint_conference(page: Page, first: int, last: int) -> bool:
    """Tell whether a token range tells of a press conference held by two, so that its channel holds for both."""
    near = page.channels[bisect_left(page.channels, first) : bisect_left(page.channels, last)]
    if not any(read_channels().get(page.words[index]) == _CONFERENCE for index in near):
        return False
    words = page.words[first:last]
    return any(word.startswith(_JOINT) for word in words) or "مع" in words
