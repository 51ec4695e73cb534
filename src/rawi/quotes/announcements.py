"""Announcements: sentences that tell by which channel the words around them came, as "this came in a statement"."""

from bisect import bisect_right
from typing import NamedTuple

from rawi.quotes.channels import find_channel
from rawi.quotes.pages import Page

_CAME = ("جاء", "جاءت", "وجاء", "وجاءت", "اتي", "ياتي")
_THIS = ("ذلك", "هذا", "هذه")
_LEAD = 8  # tokens from "this came" to the channel
_REACH = 60  # tokens from the words to where they are announced


class Announcement(NamedTuple):
    """A channel and the token at which it is announced."""

    token: int
    channel: str


def find_announcements(page: Page) -> list[Announcement]:
    """Return what a paragraph announces of words that stand before or behind.

    Args:
        page: the paragraph; it has words that may tell of a channel.
    """
    found: list[Announcement] = []
    for index in page.channels:
        place = _find_lead(page, index)
        if place is None or (found and found[-1].token == place):
            continue
        channel = find_channel(page, place, page.find_end(index))
        if channel is not None:
            found.append(Announcement(place, channel))
    return found


def _find_lead(page: Page, index: int) -> int | None:
    """Return the token of "this came" before a word that may tell of a channel."""
    words = page.words
    for place in range(max(page.first, index - _LEAD), index - 1):
        if words[place] in _CAME and words[place + 1] in _THIS:
            return place
    return None


def place_announcements(
    announcements: list[Announcement], spans: list[tuple[int, int] | None], channels: list[str | None]
) -> list[str | None]:
    """Return the channels of quotes with what is announced of the one right before, else of the one right behind.

    Args:
        announcements: what the article announces, in order.
        spans: first token and last of each quote's words, in order; none for who speaks without being quoted.
        channels: what is told beside each.
    """
    heard = [number for number, span in enumerate(spans) if span is not None]
    heard.sort(key=lambda number: spans[number] or (0, 0))
    begins = [(spans[number] or (0, 0))[0] for number in heard]
    filled = list(channels)
    for token, channel in announcements:
        order = bisect_right(begins, token)
        before = heard[order - 1] if order else None
        if before is not None and token - (spans[before] or (0, 0))[1] <= _REACH:
            filled[before] = filled[before] or channel
        elif order < len(heard) and begins[order] - token <= _REACH:
            filled[heard[order]] = filled[heard[order]] or channel
    return filled
