"""Deciding the encoding of a web page or a feed: what the bytes prove, then what was stated, then what fits Arabic.

A statement (the HTTP header, the meta element, the XML declaration) is believed only when the bytes bear it out:
servers state one encoding for all pages, whatever these are written in. Markup is left out where letters are weighed.
"""

import codecs
import re
from collections.abc import Sequence
from typing import NamedTuple

from rawi.landing.encodings import decode_bytes
from rawi.landing.letters import PLAUSIBLE, score_arabic

_HEAD_SIZE = 4096  # bytes in which a page states its encoding; browsers look at 1024
_META = re.compile(rb"<meta\b[^>]{0,300}?\bcharset\s{0,9}=\s{0,9}[\"']?\s{0,9}([A-Za-z0-9_.:-]{2,40})", re.I)
_DECLARATION = re.compile(rb"^\s{0,99}<\?xml\b[^>]{0,200}?\bencoding\s{0,9}=\s{0,9}[\"']([A-Za-z0-9_.:-]{2,40})", re.I)
_NAME = re.compile(r"[A-Za-z0-9_.:-]{2,40}")
_ASCII = bytes(range(128))
_BEYOND_ASCII_TEXT = re.compile(r"[^\x00-\x7f]+")
_BEYOND_ASCII = re.compile(rb"[\x80-\xff][\x80-\xff ]*")
_LONGER_WITH_BLANK = 3  # bytes of a run of two letters and the blank after it
_SAMPLE_SIZE = 5_000  # letters that are weighed: without the markup, a long article
# What may be stated; codecs such as utf-7 or unicode_escape turn plain text into something else.
_KNOWN = ("utf-8", "utf-16", "utf-32", "cp", "iso8859-", "koi8", "mac-", "gb", "big5", "shift_jis", "euc")
_AS_BROWSERS_READ = {"iso8859-1": "cp1252", "ascii": "cp1252"}
_FEWEST_PER_FAULT = 100  # bytes beyond ASCII for every byte that does not fit: a slip, no other encoding


class Markup(NamedTuple):
    """What became of the bytes of a page or a feed.

    Attributes:
        text: the decoded text, or null.
        encoding: the one that was used, or null.
        stated: the encoding that was stated first, as written there, or null.
        reason: why there is no text.
        notes: what was noticed.
    """

    text: str | None
    encoding: str | None
    stated: str | None
    reason: str | None
    notes: tuple[str, ...] = ()


def decode_markup(data: bytes, http_charset: str | None = None) -> Markup:
    """Decode the bytes of a page or a feed.

    Args:
        data: all bytes; may be empty.
        http_charset: what the HTTP header states, or null.
    """
    given = [name for name in (http_charset, *_find_stated(data)) if name]
    stated = next(iter(given), None)
    if data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\0" in data:
        decoding = decode_bytes(data)
        return Markup(decoding.text, decoding.encoding, stated, decoding.reason)
    return _decode_unmarked(data, list(dict.fromkeys(filter(None, map(_find_codec, given)))), stated)


def _find_stated(data: bytes) -> list[str]:
    head = data[:_HEAD_SIZE]
    matches = (_DECLARATION.search(head), _META.search(head))
    return [match[1].decode("ascii") for match in matches if match]


def _find_codec(name: str) -> str | None:
    """Return Python's name of a stated encoding of text, or null when there is none."""
    if not _NAME.fullmatch(name):
        return None
    try:
        found = codecs.lookup(name).name
    except LookupError:
        return None
    return _AS_BROWSERS_READ.get(found, found) if found.startswith((*_KNOWN, "ascii")) else None


def _decode_unmarked(data: bytes, codec_names: Sequence[str], stated: str | None) -> Markup:
    text = data.decode("utf-8", "replace")
    faults = text.count("\ufffd") - data.count(b"\xef\xbf\xbd")
    if faults == 0:
        return Markup(text, "utf-8", stated, None)
    if faults * _FEWEST_PER_FAULT <= len(data.translate(None, _ASCII)):
        return Markup(text, "utf-8", stated, None, (f"{faults} places that are no UTF-8 were replaced",))
    fitting = _list_fitting(data, codec_names)
    for name, text in fitting:
        if _is_arabic(text):
            return Markup(text, _spell_codec(name), stated, None)
    return _decode_by_letters(data, fitting, stated)


def _list_fitting(data: bytes, codec_names: Sequence[str]) -> list[tuple[str, str]]:
    """Return those of the stated encodings in which every byte has a meaning, with the text that they give."""
    fitting = []
    for name in codec_names:
        try:
            fitting.append((name, data.decode(name)))
        except UnicodeError:
            continue  # stated wrongly
    return fitting


def _is_arabic(text: str) -> bool:
    return score_arabic("".join(_BEYOND_ASCII_TEXT.findall(text))[:_SAMPLE_SIZE]) >= PLAUSIBLE


def _decode_by_letters(data: bytes, fitting: Sequence[tuple[str, str]], stated: str | None) -> Markup:
    """Decode what no statement makes Arabic: by its letters without the markup, else as stated, else not at all."""
    runs = _BEYOND_ASCII.findall(data)
    letters = b" ".join(runs)[:_SAMPLE_SIZE]
    is_scattered = len(letters) < _LONGER_WITH_BLANK * len(runs)  # accents of European languages stand alone
    decoding = decode_bytes(letters)
    if decoding.encoding is not None and not is_scattered:
        text = data.decode(decoding.encoding, "replace")
        notes = (f"stated to be {stated}, which its letters do not bear out",) if stated else ()
        return Markup(text, decoding.encoding, stated, None, notes)
    if fitting:
        return Markup(fitting[0][1], _spell_codec(fitting[0][0]), stated, None)
    whole = decode_bytes(data)
    return Markup(whole.text, whole.encoding, stated, whole.reason)


def _spell_codec(name: str) -> str:
    """Return the name by which the other readers know an encoding."""
    return name.replace("iso8859-", "iso-8859-")
