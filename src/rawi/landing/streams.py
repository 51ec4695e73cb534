"""Reading bytes forward, in pieces, with every readable byte before a break.

A damaged archive is read up to its last good byte: decompressors throw away what they had when they stop, so the last
piece is read again in small steps.
"""

from collections.abc import Callable, Iterator
from typing import BinaryIO, NamedTuple

import pyarrow as pa

CHUNK_SIZE = 1 << 20  # bytes per read
LARGEST_RECORD = 256 << 20  # bytes; a record beyond it is rejected instead of filling the memory
READ_ERRORS = (OSError, EOFError, pa.ArrowException)


class Line(NamedTuple):
    """One physical line without its line feed; `size` is greater than the bytes kept when it was too large to keep."""

    data: bytes
    size: int


class BrokenStreamError(OSError):
    """The bytes stop before their end; the message says after how many and why."""


def read_bounded(open_stream: Callable[[], BinaryIO]) -> tuple[bytes, int]:
    """Return a stream's bytes, as far as one record may hold them, and the number of bytes that there were.

    Args:
        open_stream: as for `read_chunks`.

    Raises:
        OSError: when it cannot be opened.
        BrokenStreamError: when it breaks.
    """
    parts: list[bytes] = []
    size = 0
    for chunk in read_chunks(open_stream):
        size += len(chunk)
        if size <= LARGEST_RECORD:
            parts.append(chunk)
    return b"".join(parts), size


def read_chunks(open_stream: Callable[[], BinaryIO]) -> Iterator[bytes]:
    """Yield the bytes of a stream in pieces.

    Args:
        open_stream: opens the stream at its beginning; called a second time when the stream breaks.

    Raises:
        OSError: when it cannot be opened.
        BrokenStreamError: after every byte before the break has been yielded.
    """
    position = 0
    with open_stream() as stream:
        try:
            while chunk := stream.read(CHUNK_SIZE):
                position += len(chunk)
                yield chunk
            return
        except READ_ERRORS as error:
            cause = error
    tail = _read_tail(open_stream, position)
    if tail:
        yield tail
    raise BrokenStreamError(f"broken after {position + len(tail)} bytes: {cause}") from cause


def _read_tail(open_stream: Callable[[], BinaryIO], position: int) -> bytes:
    """Read again up to a position and from there one byte at a time, until the stream breaks."""
    tail = bytearray()
    with open_stream() as stream:
        try:
            while position > 0:
                skipped = len(stream.read(min(position, CHUNK_SIZE)))
                if skipped == 0:
                    return b""
                position -= skipped
            while byte := stream.read(1):
                tail += byte
        except READ_ERRORS:
            return bytes(tail)  # the break that is known already
    return bytes(tail)


def split_lines(chunks: Iterator[bytes]) -> Iterator[Line]:
    """Yield the lines of a stream of pieces; a line may run over any number of them.

    Raises:
        BrokenStreamError: after the last whole line has been yielded; what follows it is lost with the rest.
    """
    parts: list[bytes] = []
    kept = size = 0
    for chunk in chunks:
        first, *others = chunk.split(b"\n")
        for index, piece in enumerate((first, *others)):
            if index:
                yield Line(b"".join(parts), size)
                parts, kept, size = [], 0, 0
            size += len(piece)
            if kept < LARGEST_RECORD:
                parts.append(piece)
                kept += len(piece)
    if size:
        yield Line(b"".join(parts), size)
