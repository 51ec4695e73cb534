"""Reading a text file: one document, with its metadata in `NAME.json` beside it when there is one."""

import json
from collections.abc import Iterator
from functools import partial
from typing import Any

from rawi.landing.encodings import read_text
from rawi.landing.received import Received
from rawi.landing.sources import Source, open_content, read_sidecar
from rawi.landing.streams import LARGEST_RECORD, READ_ERRORS, read_bounded


def read_text_file(source: Source) -> Iterator[Received]:
    """Yield the one document of a text file; nothing when the file has no bytes.

    Raises:
        OSError: when the file or its archive is broken; a part of a document is no document.
    """
    data, size = read_bounded(partial(open_content, source))
    if size == 0:
        return
    sidecar, record, notes = _read_metadata(source)
    identity = data if sidecar is None else data + b"\0" + sidecar
    if size > LARGEST_RECORD:
        yield Received(0, identity, size, None, {})
        return
    decoding = read_text(data)
    record = {**record, "text": decoding.text}
    yield Received(0, identity, size, decoding.encoding, record, decoding.reason, notes, decoding.repair)


def _read_metadata(source: Source) -> tuple[bytes | None, dict[str, Any], tuple[str, ...]]:
    """Return the sidecar's bytes and fields; a sidecar that cannot be used is noted, the document stays."""
    try:
        sidecar = read_sidecar(source)
    except READ_ERRORS:
        return None, {}, ("the metadata file beside it cannot be read",)
    if sidecar is None:
        return None, {}, ()
    try:
        fields = json.loads(sidecar.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        return sidecar, {}, (f"the metadata file beside it is no JSON: {error}",)
    if not isinstance(fields, dict):
        return sidecar, {}, ("the metadata file beside it is JSON, but no object",)
    if "text" in fields:
        given = fields.pop("text")
        return sidecar, {**fields, "text_given": given}, ("the metadata file beside it has a text, kept here",)
    return sidecar, fields, ()
