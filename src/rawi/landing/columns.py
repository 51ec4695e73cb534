"""Reading Parquet: one document a row, row group by row group."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any, BinaryIO, cast

import pyarrow as pa
import pyarrow.parquet as pq

from rawi.landing.encodings import read_text
from rawi.landing.fields import spell_out, write_json
from rawi.landing.received import Received
from rawi.landing.sources import Source, open_content, open_source
from rawi.landing.streams import read_chunks

_ROWS = 1000  # rows decoded at once
_IN_MEMORY = 16 << 20  # bytes of a decompressed file that are kept in memory before they go to disk


def read_rows(source: Source) -> Iterator[Received]:
    """Yield one record per row; a file without rows yields nothing.

    Raises:
        OSError: when the file cannot be opened.
        pyarrow.ArrowException: when it is no Parquet, or after the last rows that can be read.
    """
    number = 0
    with _open_seekable(source) as stored, pq.ParquetFile(stored, pre_buffer=False) as parquet:
        for batch in parquet.iter_batches(batch_size=_ROWS):
            names = batch.schema.names
            for values in zip(*(_list_values(column) for column in batch.columns), strict=True):
                yield _read_row(number, dict(zip(names, values, strict=True)))
                number += 1


@contextmanager
def _open_seekable(source: Source) -> Iterator[BinaryIO]:
    """Open a file whose end is read first; a compressed one is written out to a temporary file."""
    if source.compression is None:
        with open_source(source) as stored:
            yield stored
        return
    with tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY) as spooled:
        for chunk in read_chunks(partial(open_content, source)):
            spooled.write(chunk)
        spooled.seek(0)
        yield cast(BinaryIO, spooled)


def _list_values(column: "pa.Array[Any]") -> list[Any]:
    """Return a column's values; where a string column holds bytes that are no UTF-8, those values stay bytes."""
    try:
        return cast(list[Any], column.to_pylist())
    except UnicodeDecodeError:
        if not (pa.types.is_string(column.type) or pa.types.is_large_string(column.type)):
            return [_read_value(value) for value in column]
        return cast(list[Any], column.cast(pa.binary()).to_pylist())


def _read_value(value: Any) -> Any:
    try:
        return value.as_py()
    except UnicodeDecodeError as error:
        return f"unreadable: {error}"


def _read_row(number: int, row: dict[str, Any]) -> Received:
    """Turn a row into a record: absent values are left out, so that an added empty column changes no identity."""
    record = {name: value for name, value in row.items() if value is not None}
    data = write_json(record).encode("utf-8", "surrogatepass")
    encoding, reason, repair = "utf-8", None, None
    text = record.get("text")
    if isinstance(text, bytes):
        decoding = read_text(text)
        record["text"], reason, repair = decoding.text, decoding.reason, decoding.repair
        encoding = decoding.encoding or encoding
    for name, value in record.items():
        if name == "html" and isinstance(value, bytes):
            continue  # a page states its encoding itself
        if not isinstance(value, str | int | float | list | dict):
            record[name] = spell_out(value)
    return Received(number, data, len(data), encoding, record, reason and f"row {number}: {reason}", (), repair)
