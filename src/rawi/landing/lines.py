"""Reading JSON lines: one document a line, blank lines left out but counted."""

import codecs
import json
from collections.abc import Iterator
from functools import partial

from rawi.landing.encodings import decode_bytes
from rawi.landing.received import Received
from rawi.landing.sources import Source, open_content
from rawi.landing.streams import Line, read_chunks, split_lines

_DECODER = json.JSONDecoder()
_BLANK = b" \t\r\n\v\f"
# The first character of a file of JSON lines is a brace; in these encodings it has NUL bytes beside it.
_WIDE_BEGINNINGS = {
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
    b"{\0\0\0": "utf-32-le",
    b"\0\0\0{": "utf-32-be",
    b"{\0": "utf-16-le",
    b"\0{": "utf-16-be",
}


def read_lines(source: Source) -> Iterator[Received]:
    """Yield one record per line that is not blank; `number` counts physical lines from 0.

    Raises:
        OSError: when the file cannot be opened, or after the last whole line of a broken one.
    """
    chunks = read_chunks(partial(open_content, source))
    first = next(chunks, b"")
    encoding = _find_wide(first)
    pieces = _chain(first, chunks)
    if encoding is None:
        is_marked = first.startswith(codecs.BOM_UTF8)
        yield from _number_lines(split_lines(pieces), "utf-8-sig" if is_marked else "utf-8", is_marked)
        return
    yield from _number_lines(split_lines(_transcode(pieces, encoding)), encoding, False)


def _chain(first: bytes, chunks: Iterator[bytes]) -> Iterator[bytes]:
    if first:
        yield first
        yield from chunks


def _find_wide(first: bytes) -> str | None:
    return next((name for beginning, name in _WIDE_BEGINNINGS.items() if first.startswith(beginning)), None)


def _transcode(pieces: Iterator[bytes], encoding: str) -> Iterator[bytes]:
    """Turn UTF-16 or UTF-32 into UTF-8; what does not fit becomes the replacement character, which the line shows."""
    for text in codecs.iterdecode(pieces, encoding, "replace"):
        yield text.encode("utf-8", "replace")


def _number_lines(lines: Iterator[Line], encoding: str, is_marked: bool) -> Iterator[Received]:
    for number, line in enumerate(lines):
        data, size = line
        if number == 0 and is_marked:
            data, size = data.removeprefix(codecs.BOM_UTF8), size - len(codecs.BOM_UTF8)
        if data.endswith(b"\r"):
            data, size = data[:-1], size - 1
        if size == len(data) and not data.strip(_BLANK):
            continue
        yield _read_line(number, data, size, encoding)


def _read_line(number: int, data: bytes, size: int, encoding: str) -> Received:
    """Read one line as a JSON object; a line in another encoding is decoded on its own."""
    if size > len(data):
        return Received(number, data, size, None, {})
    try:
        content = data.decode("utf-8")
    except UnicodeDecodeError:
        decoding = decode_bytes(data)
        if decoding.text is None:
            return Received(number, data, size, None, {}, f"line {number + 1}: {decoding.reason}")
        content, encoding = decoding.text, str(decoding.encoding)
    try:
        record = _DECODER.decode(content)
    except json.JSONDecodeError as error:
        return Received(number, data, size, encoding, {}, f"line {number + 1} is no JSON: {error.msg} at {error.pos}")
    except (ValueError, RecursionError) as error:  # a number of thousands of digits; brackets nested without end
        return Received(number, data, size, encoding, {}, f"line {number + 1} cannot be read as JSON: {error}")
    if not isinstance(record, dict):
        return Received(number, data, size, encoding, {}, f"line {number + 1} is JSON, but no object")
    return Received(number, data, size, encoding, record)
