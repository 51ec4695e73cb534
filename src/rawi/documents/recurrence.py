"""The short lines of a document, noted so that those can be found that recur over many documents of its outlet.

Every line is noted with its place and with what tells its document from the others. Addresses and links are left out of
the comparison, for templates fill them in. Numbers are not: reports on weather and prices differ in nothing else.
"""

import hashlib
import re
from typing import NamedTuple
from urllib.parse import urlsplit

from rawi.documents.lines import list_shown

FIRST, HEAD, MIDDLE, TAIL = "first", "head", "middle", "tail"
LONGEST = 160  # characters of a line that is noted
_LONGEST_MIDDLE = 100  # of one among the paragraphs, where most short lines are heads
_HEAD_LINES, _TAIL_LINES, _MIDDLE_LINES = 5, 4, 24
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s\u0600-\u06ff]+|[A-Za-z0-9_.+-]*@[A-Za-z0-9_.-]{2,}")
LETTERS = re.compile(r"[^\W\d_]{2}")
STOPS = frozenset(".!?؟…")


class Sighting(NamedTuple):
    """One short line of one document.

    Attributes:
        place: first, head, middle or tail.
        line: what `mark_line` makes of it.
    """

    place: str
    line: str


def name_outlet(outlet: str | None, url: str | None) -> str | None:
    """Return what a document's furniture belongs to: its outlet, else the host of its address, else nothing.

    >>> name_outlet(None, "https://www.example.org/news/1")
    'example.org'
    """
    if outlet:
        return outlet
    try:
        host = urlsplit(url or "").hostname
    except ValueError:  # brackets that hold no address
        return None
    return host.removeprefix("www.") if host else None


def mark_line(shown: str) -> str:
    """Return a line without what differs from page to page: addresses and links become @.

    >>> mark_line("Write  to desk@example.org, box 415")
    'Write to @, box 415'
    """
    if "@" in shown or "http" in shown or "www." in shown:
        shown = _ADDRESS.sub("@", shown)
    return " ".join(shown.split())


def read_sightings(text: str) -> tuple[int, list[Sighting]]:
    """Read what a document's lines tell of its outlet's furniture.

    Returns:
        A number that copies and new versions of the document share, the hash of its longest line; and its short lines:
        the first one always, of the others the outer ones and those that may be no text.
    """
    lines = list_shown(text)
    tail = len(lines) - _TAIL_LINES
    found = [Sighting(FIRST, mark_line(line[: 2 * LONGEST])) for line in lines[:1]]
    middle_count = 0
    for index, line in enumerate(lines):
        if index == 0 or len(line) > LONGEST or LETTERS.search(line) is None:
            continue
        if index >= tail or index <= _HEAD_LINES:
            found.append(Sighting(TAIL if index >= tail else HEAD, mark_line(line)))
        elif len(line) <= _LONGEST_MIDDLE and line[-1] not in STOPS and middle_count < _MIDDLE_LINES:
            middle_count += 1
            found.append(Sighting(MIDDLE, mark_line(line)))
    return hash_line(max(lines, key=len, default="")), found


def hash_line(line: str) -> int:
    """Return the number by which a line is kept in the warehouse."""
    digest = hashlib.blake2b(line.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)
