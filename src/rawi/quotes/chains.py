"""Chains: through whom words were heard, one link after the other."""

from typing import NamedTuple

from rawi.quotes.agreement import Speaker
from rawi.quotes.frames import Frame
from rawi.quotes.lexicon import read_words
from rawi.quotes.pages import Page

_AUXILIARIES = ("قد", "كان", "كانت")  # stand between a relative and the verb
_WHERE = "حيث"  # goes on with what is said
_MARKS = '"«»“”'


class Link(NamedTuple):
    """One step of a chain: who it is, and the words of the article that say so."""

    name: str
    kind: str
    source_text: str | None


def make_link(page: Page, speaker: Speaker, phrase: tuple[int, int]) -> Link:
    """Return the link of somebody who is told of in a paragraph.

    Args:
        page: the paragraph.
        speaker: who it is.
        phrase: the noun phrase that says so.
    """
    return Link(speaker.name, speaker.kind, page.analysis.raw(*phrase))


def list_once(links: tuple[Link, ...]) -> tuple[Link, ...]:
    """Drop whoever stands in a chain a second time, by the same name or a part of it.

    Args:
        links: the chain, who speaks first.
    """
    kept: dict[str, Link] = {}
    for link in links:
        if not any(f" {link.name} " in f" {_bare(name)} " for name in kept):
            kept.setdefault(link.name, link)
    return tuple(kept.values())


def is_remark(page: Page, frame: Frame) -> bool:
    """Tell whether the narrator remarks in a relative clause what somebody says: the raid, which X said that.

    Whoever else is quoted around it does not pass that on, unless his words stand in marks.

    Args:
        page: the paragraph.
        frame: the frame of the verb in the clause.
    """
    place = frame.first - 1
    while place > page.first and page.words[place] in _AUXILIARIES:
        place -= 1
    if place < page.first or page.words[place] == _WHERE:
        return False
    return page.words[place] in read_words().relatives and page.find_outer(frame.first) is None


def _bare(name: str) -> str:
    """Return a name without quotation marks."""
    return "".join(letter for letter in name if letter not in _MARKS)
