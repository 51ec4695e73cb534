"""Where the records of a WARC file begin and end, also past damage.

A record is believed when its stated length leads to the end of record that the format asks for, to the next record, or
to the end of the file. Otherwise it is damaged, and reading goes on at the next line that begins a record, even one
that the wrong length had swallowed.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from rawi.landing.members import Break

BEGINNING = b"WARC/"
_BEGINNING = re.compile(rb"WARC/\d\.\d{1,2}\r?\n(?=[A-Za-z-]{2,40}[ \t]*:)")
_HEAD_END = re.compile(rb"\r?\n\r?\n")
_LENGTH = re.compile(rb"^content-length[ \t]*:[ \t]*(\d{1,15})[ \t]*\r?$", re.I | re.M)
_LARGEST_HEAD = 1 << 16  # bytes
_LONGEST_MARK = 64  # bytes of the longest beginning of a record that is looked for
_MOST_KEPT = 24 << 20  # bytes of a record: more than a page may have, with its headers
_LINE_ENDS = b"\r\n"


class Frame(NamedTuple):
    """One record: where it begins in the decompressed file, its first bytes, and how many it has altogether."""

    position: int
    data: bytes
    size: int


class Damage(NamedTuple):
    """A place where records were lost."""

    reason: str


def list_frames(pieces: Iterator[bytes | Break]) -> Iterator[Frame | Damage]:
    """Yield the records of a file in their order, and a damage for every place where some were lost.

    Args:
        pieces: the decompressed bytes, with a break wherever some of them could not be read.
    """
    window = _Window(pieces)
    while window.find_content():
        found = _read_frame(window) if window.data else None
        if window.damage is None or window.data:
            yield from [found] if found else []
            continue
        if isinstance(found, Frame):  # what is cut off by the break is part of its damage
            yield found
        yield Damage(f"the archive is broken at byte {window.damage.position}: {window.damage.cause}")
        window.resume()


def _read_frame(window: "_Window") -> Frame | Damage:
    position = window.position
    if not _BEGINNING.match(window.data):
        return Damage(f"at byte {position} no record begins, {window.skip_to_record(0)} bytes were passed over")
    end = _find_head_end(window)
    length = _LENGTH.search(window.data[:end]) if end else None
    if length is None:
        skipped = window.skip_to_record(len(BEGINNING))
        return Damage(f"the record at byte {position} has no length that can be read, {skipped} bytes were passed over")
    size = end + int(length[1])
    kept = min(size, _MOST_KEPT)
    if not window.fill(kept):
        skipped = window.skip_to_record(len(BEGINNING))
        return Damage(f"the record at byte {position} is cut off after {skipped} of {size} bytes")
    if size > kept:
        frame = Frame(position, bytes(window.data[:kept]), size)
        is_whole = window.drop(size)
        return frame if is_whole else Damage(f"the record at byte {position} is cut off before its {size} bytes")
    if not _is_followed_well(window, size):
        skipped = window.skip_to_record(len(BEGINNING))
        return Damage(
            f"the record at byte {position} has not the {size} bytes that it states, {skipped} were passed over"
        )
    frame = Frame(position, bytes(window.data[:size]), size)
    window.drop(size)
    return frame


def _find_head_end(window: "_Window") -> int:
    """Return where the head of the record ends, 0 when it does not."""
    for size in (1 << 11, _LARGEST_HEAD):
        window.fill(size)
        if match := _HEAD_END.search(window.data, 0, size):
            return match.end()
    return 0


def _is_followed_well(window: "_Window", size: int) -> bool:
    window.fill(size + _LONGEST_MARK)
    rest = bytes(window.data[size : size + _LONGEST_MARK])
    after = rest.lstrip(_LINE_ENDS)
    return rest.startswith(b"\r\n\r\n") or BEGINNING.startswith(after[: len(BEGINNING)])


class _Window:
    """The bytes that are looked at, filled from pieces as far as the next break."""

    def __init__(self, pieces: Iterator[bytes | Break]) -> None:
        self._pieces = pieces
        self._is_ended = False
        self.data = bytearray()
        self.position = 0
        self.damage: Break | None = None

    def fill(self, size: int) -> bool:
        """Make the window that large; tell whether there were enough bytes before a break or the end."""
        while len(self.data) < size and not self._is_ended and self.damage is None:
            piece = next(self._pieces, None)
            if piece is None:
                self._is_ended = True
            elif isinstance(piece, Break):
                self.damage = piece
            else:
                self.data += piece
        return len(self.data) >= size

    def find_content(self) -> bool:
        """Go past line ends; tell whether anything, be it a break, is left."""
        while self.fill(_LONGEST_MARK) or self.data:
            beginning = self.data[:_LONGEST_MARK]
            count = len(beginning) - len(beginning.lstrip(_LINE_ENDS))
            if count == 0:
                return True
            self.drop(count)
        return self.damage is not None

    def drop(self, size: int) -> bool:
        """Go forward, in pieces; tell whether there were so many bytes."""
        while size > len(self.data):
            size -= len(self.data)
            self.position += len(self.data)
            self.data.clear()
            if not self.fill(1):
                return False
        del self.data[:size]
        self.position += size
        return True

    def skip_to_record(self, start: int) -> int:
        """Go forward to the next beginning of a record at or after a place; return how many bytes that were."""
        before = self.position
        while True:
            if match := _BEGINNING.search(self.data, start):
                self.drop(match.start())
                return self.position - before
            self.drop(max(0, len(self.data) - _LONGEST_MARK))
            start = 0
            if not self.fill(len(self.data) + 1):
                self.drop(len(self.data))
                return self.position - before

    def resume(self) -> None:
        """Go on after a break; what stands before it is lost with it."""
        self.position += len(self.data)
        self.data.clear()
        self.damage = None
