"""Channels: by which road words reached the public, and how long that holds."""

from functools import cache
from itertools import compress

from rawi.quotes.lexicon import read_channels, read_words
from rawi.quotes.pages import Page

_LAM = "\N{ARABIC LETTER LAM}"
_CACHE_LIMIT = 200_000  # distinct surface forms kept; beyond it the cache starts anew
_JOINT = "مشترك"
_MAKERS = ("في", "عبر", "خلال", "علي", "ب", "وفي", "بحسب", "وبحسب", "وفق")


class _TellingCache(dict[str, bool]):
    """Per surface form: whether it may tell a channel or to whom somebody spoke, found out at first sight."""

    def __missing__(self, word: str) -> bool:
        if len(self) >= _CACHE_LIMIT:
            self.clear()
        self[word] = word in read_channels() or word == _LAM or _names_listener(word)
        return self[word]


@cache
def _load_telling() -> _TellingCache:
    return _TellingCache()


def find_channel(page: Page, first: int, last: int) -> str | None:
    """Return the channel that the words of a token range name, or None.

    Args:
        page: the paragraph.
        first: first token to look at: the beginning of the sentence.
        last: token behind the last one: where the content opens.
    """
    words, channels = page.words, read_channels()
    found: str | None = None
    for index in compress(range(first, last), map(_load_telling().__getitem__, words[first:last])):
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
    return _names_listener(word)


def _names_listener(word: str) -> bool:
    """Tell whether a word is a news outlet, but no press in general, with li- written on to it."""
    if not word.startswith(_LAM) or len(word) < 4:
        return False
    listeners = read_words().listeners
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
