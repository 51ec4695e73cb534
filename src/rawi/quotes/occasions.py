"""Occasions: which quotes of somebody were said at one time, so that a channel told once holds for all of them."""

from typing import NamedTuple

from rawi.quotes.frames import Frame
from rawi.quotes.pages import Page

_WAS = ("كان", "وكان", "كانت", "وكانت", "كانوا", "وكانوا", "فكان", "فكانت")
_HAD = ("قد", "وقد")
_BEFORE = ("سبق", "وسبق")
_BESIDE = 2  # tokens from "was" to its subject, or to its verb where none stands between
_REACH = 12  # tokens from "was" to "had" behind a long subject
_PRESS = "press"  # a channel that whoever passes the words on brings with him: it holds as long as he does


class Telling(NamedTuple):
    """What of a quote tells on which occasion it was said.

    Attributes:
        name: who speaks, empty where nobody is known.
        channel: the channel that the text names there.
        is_earlier: whether it is told as said before what the article tells of.
        is_named: whether a noun phrase beside the cue says who speaks.
        is_passed_on: whether somebody else passes the words on.
    """

    name: str
    channel: str | None
    is_earlier: bool
    is_named: bool
    is_passed_on: bool


def is_told_earlier(page: Page, frame: Frame) -> bool:
    """Tell whether a verb of saying stands in the pluperfect: "he had said" is of another occasion."""
    words, first = page.words, frame.first
    if frame.cue.part != "verb" or first == page.first:
        return False
    if words[first - 1] == "ان" and first - 2 >= page.first and words[first - 2] in _BEFORE:
        return True
    begin = page.find_begin(first)
    if words[begin] in _WAS:
        subject = first if frame.source is None or frame.source[0] > first else frame.source[0]
        return subject - begin <= _BESIDE
    return words[first - 1] in _HAD and any(word in _WAS for word in words[max(begin, first - _REACH) : first - 1])


def carry_channels(tellings: list[Telling]) -> list[str | None]:
    """Return the channel of each quote: its own, else what was told of its occasion before, else what is told later.

    A paper holds for whose words it goes on to pass on.
    """
    occasions = _list_occasions(tellings)
    held: dict[tuple[str, int], str] = {}
    for telling, occasion in zip(tellings, occasions, strict=True):
        if telling.channel is not None and not _is_printed(telling):
            held.setdefault(occasion, telling.channel)
    printed: set[str] = set()
    channels: list[str | None] = []
    for telling, occasion in zip(tellings, occasions, strict=True):
        channel = telling.channel
        if _is_printed(telling):
            printed.add(telling.name)
        elif channel is not None:
            held[occasion] = channel
        elif telling.name:
            is_still = telling.is_passed_on and telling.name in printed
            channel = held.get(occasion, _PRESS if is_still else None)
        channels.append(channel)
    return channels


def _is_printed(telling: Telling) -> bool:
    """Tell whether a paper passes on what somebody else says, which need not hold for his other words."""
    return telling.channel == _PRESS and telling.is_passed_on


def _list_occasions(tellings: list[Telling]) -> list[tuple[str, int]]:
    """Return a key for the occasion of each quote: who speaks, with a number where it is an earlier one."""
    occasions: list[tuple[str, int]] = []
    for index, telling in enumerate(tellings):
        if telling.is_earlier:
            occasions.append((telling.name, index + 1))
        elif not telling.is_named and occasions and occasions[-1][0] == telling.name:
            occasions.append(occasions[-1])
        else:
            occasions.append((telling.name, 0))
    return occasions
