"""What the reader of a format hands on: one record, or the reason why there is none."""

from collections.abc import Mapping
from typing import Any, NamedTuple


class Fetched(NamedTuple):
    """A page whose article has not been read yet.

    Attributes:
        body: the page's bytes.
        charset: what the HTTP header states, or null.
        url: where it was fetched, or null.
        packing: a Content-Encoding that was not undone, or null.
    """

    body: bytes
    charset: str | None = None
    url: str | None = None
    packing: str | None = None


class Received(NamedTuple):
    """One record as a format's reader hands it on.

    Attributes:
        number: 0-based place in the source.
        data: the bytes that identify it.
        size: how many bytes it had.
        encoding: null when it was never text.
        record: its fields; empty when there is a reason.
        reason: why it is rejected.
        notes: what was noticed while reading.
        repair: what was repaired in its text.
        page: where its article has to be read from first; null for all other records.
    """

    number: int
    data: bytes
    size: int
    encoding: str | None
    record: Mapping[str, Any]
    reason: str | None = None
    notes: tuple[str, ...] = ()
    repair: str | None = None
    page: Fetched | None = None
