"""From a source to record rows: one row per text file, JSON line, Parquet row, page, feed item, and one per fault.

Identity: `document_id` is a hash of the source's name, the record's own bytes, and which of several equal records in
the source it is; so neither the order of records nor the place of the source matters.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from typing import Any, cast

import numpy as np
import pyarrow as pa

from rawi.landing.columns import read_rows
from rawi.landing.fields import encode_text, read_fields
from rawi.landing.finishing import finish_in_order
from rawi.landing.lines import read_lines
from rawi.landing.plain import read_text_file
from rawi.landing.received import Received
from rawi.landing.sources import Source, hash_source
from rawi.landing.streams import LARGEST_RECORD, READ_ERRORS
from rawi.schemas import RECORDS, hash_id

_BATCH_BYTES = 64 << 20  # a batch ends here even when it has few rows


def _read_page_file(source: Source) -> Iterator[Received]:
    from rawi.landing.pages import read_page_file  # noqa: PLC0415 (heavy)

    return read_page_file(source)


def _read_archive(source: Source) -> Iterator[Received]:
    from rawi.landing.archives import read_archive  # noqa: PLC0415 (heavy)

    return read_archive(source)


def _read_feed(source: Source) -> Iterator[Received]:
    from rawi.landing.feeds import read_feed  # noqa: PLC0415 (heavy)

    return read_feed(source)


_READERS: dict[str, Callable[[Source], Iterator[Received]]] = {
    "txt": read_text_file,
    "jsonl": read_lines,
    "parquet": read_rows,
    "html": _read_page_file,
    "warc": _read_archive,
    "feed": _read_feed,
}


def read_records(source: Source, batch_size: int = 2000, source_sha256: str | None = None) -> Iterator[pa.Table]:
    """Read one source as a stream of tables of `schemas.RECORDS`; see `read_all`.

    Args:
        source: one of `find_sources`.
        batch_size: greatest number of rows in a table; tables are smaller when records are large.
        source_sha256: hash of the stored bytes when it is known already; otherwise the file is read twice.
    """
    return read_all([(source, source_sha256)], batch_size)


def read_all(
    sources: Iterable[tuple[Source, str | None]],
    batch_size: int = 2000,
    executor: Executor | None = None,
    waiting_count: int = 8,
) -> Iterator[pa.Table]:
    """Read sources as one stream of tables of `schemas.RECORDS`, in their order.

    Args:
        sources: those of `find_sources`, with the hash of the stored bytes where it is known.
        batch_size: greatest number of rows in a table; tables are smaller when records are large.
        executor: where the articles of pages are read, when there are many; null reads them here.
        waiting_count: how many parts of some ten pages may be under way there at once.

    Yields:
        Tables of at least one row. Whatever cannot be read is a row with a reason; nothing is raised for it.
    """
    rows: list[tuple[Any, ...]] = []
    waiting = 0
    for identity, received in finish_in_order(_receive_all(sources), executor, waiting_count):
        rows.append(identity.build_row(received))
        waiting += received.size
        if len(rows) >= batch_size or waiting >= _BATCH_BYTES:
            yield _build_table(rows)
            rows, waiting = [], 0
    if rows:
        yield _build_table(rows)


def _receive_all(sources: Iterable[tuple[Source, str | None]]) -> Iterator[tuple["_Identity", Received]]:
    for source, known_sha256 in sources:
        source_sha256 = known_sha256
        if source_sha256 is None:
            try:
                source_sha256 = hash_source(source)
            except READ_ERRORS as error:
                reason = f"the file cannot be read: {_describe(error)}"
                yield _Identity(source, None), Received(0, b"", 0, None, {}, reason)
                continue
        identity = _Identity(source, source_sha256)
        for received in _receive(source):
            yield identity, received


def _receive(source: Source) -> Iterator[Received]:
    """Read with the reader of the source's format; a source that holds nothing gives one rejected record."""
    reader = _READERS.get(source.format)
    if reader is None:
        yield Received(0, b"", 0, None, {}, f"files of this kind are not read: {source.name.rpartition('/')[2]}")
        return
    is_empty, number = True, 0
    try:
        for received in reader(source):
            is_empty, number = False, received.number + 1
            yield received
    except READ_ERRORS as error:
        reason = f"the file cannot be read {f'beyond record {number - 1}' if number else 'at all'}: {_describe(error)}"
        yield Received(number, b"", 0, None, {}, reason)
        return
    if is_empty:
        yield Received(0, b"", 0, None, {}, "the file is empty")


def _describe(error: BaseException) -> str:
    """Return what an error says, without the path of this machine and on one line."""
    message = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return " ".join((message or type(error).__name__).split())


def _hash_article(stored: bytes) -> str:
    """Return what `hash_id("article", text)` returns, for a text that is UTF-8 already: texts are long."""
    return hashlib.blake2b(b"article\x1f" + stored, digest_size=10).hexdigest()


def _build_table(rows: list[tuple[Any, ...]]) -> pa.Table:
    """Build a table of rows whose texts are UTF-8: as bytes they need not be encoded and checked a second time."""
    columns = zip(RECORDS, zip(*rows, strict=True), strict=True)
    arrays = [
        _join_texts(column) if field.name == "text" else pa.array(column, type=field.type) for field, column in columns
    ]
    return pa.Table.from_arrays(arrays, schema=RECORDS)


def _join_texts(texts: Sequence[bytes | None]) -> "pa.Array[Any]":
    """Lay texts end to end as one string array: several times faster than letting it grow text by text."""
    sizes = np.array([0, *(len(text or b"") for text in texts)], dtype=np.int32)
    is_given = np.array([text is not None for text in texts])
    buffers = [
        np.packbits(is_given, bitorder="little"),
        np.cumsum(sizes, dtype=np.int32),
        b"".join(filter(None, texts)),
    ]
    return pa.Array.from_buffers(pa.string(), len(texts), [pa.py_buffer(cast(Any, buffer)) for buffer in buffers])


class _Identity:
    """Gives the records of one source their identifiers, counting equal ones.

    Only the first eight bytes of each record's hash are kept (about 70 bytes of memory per record): were two records
    ever to share them, the second would merely be counted as a repeat.
    """

    def __init__(self, source: Source, source_sha256: str | None) -> None:
        self._source = source
        self._source_sha256 = source_sha256
        self._seen: set[int] = set()
        self._repeats: dict[int, int] = {}

    def build_row(self, received: Received) -> tuple[Any, ...]:
        """Return the row of one record; its text as UTF-8."""
        digest = hashlib.sha256(received.data)
        occurrence = self._count_occurrence(int.from_bytes(digest.digest()[:8], "big"))
        document_id = hash_id("document", self._source.name, occurrence, digest.hexdigest())
        reason, text, stored = received.reason, None, None
        if reason is None and received.size > LARGEST_RECORD:
            reason = f"the record has {received.size} bytes, more than {LARGEST_RECORD}"
        if reason is None:
            text = received.record.get("text")
            stored, reason = encode_text(received.record)
        fields = read_fields(received.record, text if stored else None, received.notes, received.repair)
        return (
            document_id,
            self._source.uri,
            received.number,
            self._source_sha256,
            received.size,
            received.encoding,
            reason,
            None if stored is None else _hash_article(stored),
            stored,
            *fields,
        )

    def _count_occurrence(self, key: int) -> int:
        if key not in self._seen:
            self._seen.add(key)
            return 0
        self._repeats[key] = self._repeats.get(key, 0) + 1
        return self._repeats[key]
