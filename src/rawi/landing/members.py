"""Reading gzip archives past damage: an archive of many members goes on at the next one that can be read.

Crawlers write every WARC record as a gzip member of its own, so that damage need not cost more than the record it hit.
"""

import zlib
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

_PIECE_SIZE = 1 << 16  # bytes that are read at once
_MOST_OUTPUT = 1 << 20  # bytes that are decompressed at once, however small the input
_MAGIC = b"\x1f\x8b\x08"
_TRIAL_SIZE = 1 << 12  # bytes that must decompress to a beginning for a member to be believed
_MOST_SWALLOWED = 1 << 18  # bytes: a stored block, which is copied unseen, has at most a quarter of that
_GZIP = 31  # zlib's window bits for gzip


class Break(NamedTuple):
    """A place in an archive where bytes cannot be read; `position` counts stored bytes."""

    position: int
    cause: str


def read_members(stream: BinaryIO, beginning: bytes) -> Iterator[bytes | Break]:
    """Yield the decompressed bytes of a gzip archive, and a break for every damaged place.

    Args:
        stream: the stored bytes, from the beginning.
        beginning: what a member must begin with for reading to go on there after damage.

    Raises:
        OSError: when the stored bytes cannot be read.
    """
    piece, position = stream.read(_PIECE_SIZE), 0  # position: of the piece in the archive
    while piece:
        member = _Member()
        cause, chunk = "the archive ends inside a member", b""
        try:
            while (piece or chunk) and not member.is_whole:  # output may be left when the input is used up
                size = len(piece)
                chunk, piece = member.decompress(piece)
                position += size - len(piece)
                if chunk:
                    yield chunk
                piece = piece or stream.read(_PIECE_SIZE)
        except zlib.error as error:
            cause = str(error)
        if not member.is_whole:
            yield Break(position, cause)
            behind = member.recent + piece
            skipped, found = _find_member(stream, behind[1:], beginning)
            position += 1 + skipped - len(member.recent)
            piece = found
        if not piece.strip(b"\0"):  # padding
            position += len(piece)
            piece = stream.read(_PIECE_SIZE)


class _Member:
    """One gzip member that is decompressed piece by piece.

    A damaged one may swallow those behind it before that shows: hence the recent bytes, where the next one is sought.
    """

    def __init__(self) -> None:
        self._decompressor = zlib.decompressobj(_GZIP)
        self.recent = b""  # the last stored bytes that were consumed

    @property
    def is_whole(self) -> bool:
        return self._decompressor.eof

    def decompress(self, piece: bytes) -> tuple[bytes, bytes]:
        """Return what a piece of bounded size decompresses to, and the bytes that were not consumed."""
        chunk = self._decompressor.decompress(piece, _MOST_OUTPUT)
        rest = self._decompressor.unused_data if self.is_whole else self._decompressor.unconsumed_tail
        if not self.is_whole:
            self.recent = (self.recent + piece[: len(piece) - len(rest)])[-_MOST_SWALLOWED:]
        return chunk, rest


def _find_member(stream: BinaryIO, piece: bytes, beginning: bytes) -> tuple[int, bytes]:
    """Return how many bytes were skipped to the next member that begins as wanted, and what was read from there on."""
    skipped = 0
    while True:
        place = piece.find(_MAGIC)
        while place >= 0:
            if len(piece) - place < _TRIAL_SIZE:
                piece += stream.read(_PIECE_SIZE)
            if _begins_with(piece[place : place + _TRIAL_SIZE], beginning):
                return skipped + place, piece[place:]
            place = piece.find(_MAGIC, place + 1)
        kept = piece[-(len(_MAGIC) - 1) :]
        skipped += len(piece) - len(kept)
        more = stream.read(_PIECE_SIZE)
        if not more:
            return skipped + len(kept), b""
        piece = kept + more


def _begins_with(stored: bytes, beginning: bytes) -> bool:
    try:
        return zlib.decompressobj(_GZIP).decompress(stored, len(beginning)) == beginning
    except zlib.error:
        return False  # these three bytes stand there by chance
