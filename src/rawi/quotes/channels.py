"""Channels: by which road words reached the public, and how long that holds."""

from functools import cache
from itertools import compress, repeat
from operator import or_

from rawi.quotes.lexicon import read_channels, read_words
from rawi.quotes.pages import Page

_LAM = "\N{ARABIC LETTER LAM}"
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
    read = words[first:last]
    may_tell = map(or_, map(channels.__contains__, read), map(str.startswith, read, repeat(_LAM)))
    for index in compress(range(first, last), may_tell):
        word = words[index]
        channel = channels.get(word)
        if channel is not None:
            before = words[index - 1] if index > page.first else ""
            if before in _MAKERS or word[0] in "بل" or word.endswith("ا") or channel in ("social_media", "broadcast"):
                found = channel if found is None or channel == "broadcast" else found
        elif word.startswith(_LAM) and _is_listener(page, index, last):
            found = found or "interview"
    return found


def _is_listener(page: Page, index: int, last: int) -> bool:
    """Tell whether a token says that the words were spoken to a news outlet."""
    word, listeners = page.words[index], read_words().listeners
    if word == _LAM:
        span = page.spans.get(index + 1)
        return (span is not None and span.size <= 4) or (index + 1 < last and page.words[index + 1] in listeners)
    if not word.startswith(_LAM) or len(word) < 4:
        return False
    rest = word[2:] if word.startswith(_LAM + _LAM) else word[1:]
    return rest in listeners and rest not in ("صحفيين", "صحافيين", "اعلاميين", "وسايل", "اعلام")


@cache
def _list_conference_words() -> frozenset[str]:
    return frozenset(word for word, channel in read_channels().items() if channel == "press_conference")


def is_joint_conference(page: Page, first: int, last: int) -> bool:
    """Tell whether a token range tells of a press conference held by two, so that its channel holds for both."""
    words = page.words[first:last]
    if _list_conference_words().isdisjoint(words):
        return False
    return any(word.startswith(_JOINT) for word in words) or "مع" in words
