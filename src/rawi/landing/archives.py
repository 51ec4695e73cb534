"""Reading WARC files of news crawls: every HTML page that was answered with status 200 is a record.

Requests, other statuses (redirects, errors), images and the like, revisits and the crawler's own records are no
documents: they are passed over without a row. A response whose type is not stated is taken for HTML only when the crawl
identified it as such. A damaged place is one rejected row that says where it is, and reading goes on at the next
record. One record is in memory at a time. warcio reads the heads and undoes chunks and compression; it does not look
for the records, because its iterator ends without a word where a gzip member is damaged.
"""

import logging
import zlib
from collections.abc import Iterator
from functools import partial
from io import BytesIO
from typing import Any, NamedTuple

from warcio.bufferedreaders import BufferedReader
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecordLoader

from rawi.landing.frames import BEGINNING, Damage, Frame, list_frames
from rawi.landing.members import Break, read_members
from rawi.landing.pages import LARGEST_PAGE
from rawi.landing.received import Fetched, Received
from rawi.landing.sources import Source, open_content, open_source
from rawi.landing.streams import BrokenStreamError, read_chunks

_HTML = ("text/html", "application/xhtml+xml")
_PAGE_FOUND = "200"
_LOADER = ArcWarcRecordLoader(verify_http=False)
# What warcio raises on heads and payloads that are none.
_PARSE_ERRORS = (ArchiveLoadFailed, EOFError, ValueError, AttributeError, TypeError, LookupError, zlib.error)

logging.getLogger("warcio").setLevel(logging.CRITICAL)  # what it warns of is a row with a reason here


class _Response(NamedTuple):
    """An HTTP response with status 200 and an HTML page in it."""

    page: Fetched
    metadata: dict[str, Any]


def read_archive(source: Source) -> Iterator[Received]:
    """Yield one record per HTML page of a WARC file, its article still to be read, and one per damaged place.

    Raises:
        OSError: when the file cannot be opened.
    """
    number = record_count = 0
    for frame in list_frames(_read_pieces(source)):
        record_count += 1
        received = _read_frame(number, frame)
        if received is not None:
            number += 1
            yield received
    if record_count and number == 0:
        reason = f"the archive holds no HTML page with status {_PAGE_FOUND}; {record_count} records were passed over"
        yield Received(0, b"", 0, None, {}, reason)


def _read_pieces(source: Source) -> Iterator[bytes | Break]:
    """Yield the decompressed bytes; gzip is undone member by member, so that damage does not end the file."""
    if source.compression == "gz":
        with open_source(source) as stored:
            yield from read_members(stored, BEGINNING)
        return
    size = 0
    try:
        for chunk in read_chunks(partial(open_content, source)):
            size += len(chunk)
            yield chunk
    except BrokenStreamError as error:
        yield Break(size, str(error.__cause__))


def _read_frame(number: int, frame: Frame | Damage) -> Received | None:
    """Return the page of a record, the reason why it is damaged, or null when it is no page."""
    if isinstance(frame, Damage):
        return Received(number, frame.reason.encode(), 0, None, {}, frame.reason)
    try:
        response = _read_response(frame)
    except _PARSE_ERRORS as error:
        cause = "its head is incomplete" if isinstance(error, AttributeError) else str(error) or type(error).__name__
        reason = f"the record at byte {frame.position} is broken: {cause}"
        return Received(number, frame.data, frame.size, None, {}, reason)
    return None if response is None else _read_page(number, frame, response)


def _read_response(frame: Frame) -> _Response | None:
    """Return the HTML page of a record, or null when it holds none."""
    record = _LOADER.parse_record_stream(BufferedReader(BytesIO(frame.data)), known_format="warc")
    http, warc = record.http_headers, record.rec_headers
    if record.rec_type != "response" or http is None:
        return None
    if not http.get_statuscode().isdigit():
        raise ValueError("the response has no HTTP status")
    stated = http.get_header("Content-Type") or warc.get_header("WARC-Identified-Payload-Type") or ""
    kind, _, parameters = stated.partition(";")
    if http.get_statuscode() != _PAGE_FOUND or kind.strip().lower() not in _HTML:
        return None
    metadata = {
        "http_status": int(_PAGE_FOUND),
        "warc_date": warc.get_header("WARC-Date"),
        "warc_record_id": warc.get_header("WARC-Record-ID"),
        "warc_truncated": warc.get_header("WARC-Truncated"),
    }
    packing = (http.get_header("Content-Encoding") or "identity").strip().lower()
    is_undone = packing == "identity" or packing in BufferedReader.get_supported_decompressors()
    page = Fetched(
        record.content_stream().read(LARGEST_PAGE + 1),
        _find_charset(parameters),
        warc.get_header("WARC-Target-URI"),
        None if is_undone else packing,
    )
    return _Response(
        page,
        {name: value for name, value in metadata.items() if value is not None},
    )


def _find_charset(parameters: str) -> str | None:
    for part in parameters.split(";"):
        name, _, value = part.partition("=")
        if name.strip().lower() == "charset":
            return value.strip(" \"'") or None
    return None


def _read_page(number: int, frame: Frame, response: _Response) -> Received:
    if len(response.page.body) > LARGEST_PAGE or frame.size > len(frame.data):
        reason = f"the page has more than {LARGEST_PAGE} bytes"
        return Received(number, frame.data, frame.size, None, {**response.metadata, "url": response.page.url}, reason)
    return Received(number, frame.data, frame.size, None, response.metadata, page=response.page)
