"""Turning what a record says about itself into the columns of a record row, whatever types it was given in."""

import json
from base64 import b64encode
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from math import isfinite
from typing import Any, NamedTuple

from rawi.landing.published import parse_published
from rawi.landing.repairs import find_suspicion

NOTES = "notes"
REPAIR = "repair"
_TEXTS = ("title", "url", "outlet", "published", "lang")
_COLUMNS = frozenset((*_TEXTS, "text", "authors"))


class Fields(NamedTuple):
    """The columns of a record row that come from the record itself, in the order of the schema."""

    title: str | None
    url: str | None
    outlet: str | None
    authors: list[str] | None
    published: str | None
    lang: str | None
    metadata: str


def spell_out(value: Any) -> Any:
    """Return what stands in JSON for a value that JSON has no type for."""
    if isinstance(value, bytes):
        try:
            return value.decode("utf-8")
        except UnicodeDecodeError:
            return {"base64": b64encode(value).decode("ascii")}
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    return str(value)


_encode_json = json.JSONEncoder(ensure_ascii=False, sort_keys=True, allow_nan=False, default=spell_out).encode


def read_fields(
    record: Mapping[str, Any], text: str | None, notes: Sequence[str] = (), repair: str | None = None
) -> Fields:
    """Read the known fields of a record and keep everything else as metadata.

    Args:
        record: the fields as given.
        text: the text, to look for signs of a wrong decoding in; null when the record is rejected.
        notes: what has been noticed so far.
        repair: what was repaired in the text.
    """
    found = list(notes)
    rest = {name: value for name, value in record.items() if name not in _COLUMNS}
    title, url, outlet, published, lang = [
        _read_text(record[name], name, rest, found) if name in record else None for name in _TEXTS
    ]
    authors = _read_authors(record["authors"], rest, found) if "authors" in record else None
    if published is not None and parse_published(published) is None:
        found.append("published is no date that can be read")
    if text is not None and repair is None and (suspicion := find_suspicion(text)):
        found.append(f"text {suspicion}")
    return Fields(title, url, outlet, authors, published, lang, _write_metadata(rest, found, repair))


def encode_text(record: Mapping[str, Any]) -> tuple[bytes | None, str | None]:
    """Return a record's text as UTF-8 and null, or null and the reason why it cannot be an article."""
    text = record.get("text")
    if text is None:
        return None, "the record has no text"
    if not isinstance(text, str):
        return None, f"text is {_name_type(text)}, not a string"
    if not text or text.isspace():
        return None, "text is empty" if not text else "text holds only white space"
    try:
        return text.encode("utf-8"), None
    except UnicodeEncodeError as error:
        seen = f"U+{ord(text[error.start]):04X}"
        return None, f"text has half a surrogate pair, {seen}, at character {error.start}"


def _replace_surrogates(text: str) -> str:
    """Replace halves of surrogate pairs, which no encoding can store, by question marks."""
    if text.isascii():
        return text
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace").decode("utf-8")
    return text


def write_json(value: Any) -> str:
    """Write any value as JSON, sorted by key, so that equal values give equal bytes; what JSON lacks is spelled out."""
    try:
        return _encode_json(value)
    except (ValueError, TypeError):  # a number without a value, keys of several types
        return json.dumps(_clean_value(value), ensure_ascii=False, sort_keys=True)


def _clean_value(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(key): _clean_value(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_clean_value(part) for part in value]
    if isinstance(value, float) and not isfinite(value):
        return str(value)
    return value if value is None or isinstance(value, str | int | float) else spell_out(value)


def _write_metadata(rest: dict[str, Any], notes: list[str], repair: str | None) -> str:
    for name, value in ((NOTES, notes), (REPAIR, repair)):
        if value:
            if name in rest:
                rest[f"{name}_given"] = rest[name]
            rest[name] = value
    if not rest:
        return "{}"
    written = write_json(rest)
    return _replace_surrogates(written)


def _read_text(value: Any, name: str, rest: dict[str, Any], notes: list[str]) -> str | None:
    """Return a field as trimmed text, or null when it is absent or blank; what is no single value goes to the rest."""
    if value is None:
        return None
    if not isinstance(value, str):
        if isinstance(value, list | tuple | Mapping):
            notes.append(f"{name} is {_name_type(value)}, kept here")
            rest[name] = value
            return None
        notes.append(f"{name} was {_name_type(value)}")
        value = str(spell_out(value))
    value = value.strip()
    if (stored := _replace_surrogates(value)) != value:
        notes.append(f"{name} had half a surrogate pair, replaced by a question mark")
    return stored or None


def _read_authors(value: Any, rest: dict[str, Any], notes: list[str]) -> list[str] | None:
    if not isinstance(value, list | tuple):
        value = [value]
    names = [_read_text(name, "authors", rest, notes) for name in value]
    return [name for name in names if name] or None


def _name_type(value: Any) -> str:
    if isinstance(value, bool):
        return "true or false"
    names = {int: "a number", float: "a number", str: "a string", dict: "an object", bytes: "bytes"}
    return "a list" if isinstance(value, list | tuple) else names.get(type(value), f"of type {type(value).__name__}")
