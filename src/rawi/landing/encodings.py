"""Deciding how bytes became text, and undoing one wrong decoding of the past.

The order matters: a byte order mark proves, NUL and control bytes show two- and four-byte encodings (Arabic in UTF-16
is valid UTF-8), strict UTF-8 hardly ever fits by chance, and only then the one-byte code pages are weighed by how
Arabic is really written. What cannot be decided is not decoded at all.
"""

import codecs
from typing import NamedTuple

from rawi.landing.letters import MARKS, PLAUSIBLE, is_prose, score_arabic
from rawi.landing.repairs import repair_text

_BYTE_ORDER_MARKS = (  # the four-byte marks first: one begins with a two-byte mark
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDE = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")
_CODE_PAGES = ("cp1256", "iso-8859-6", "cp720")
_SAMPLE_SIZE = 40_000  # bytes; a judgement on more would not be surer
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\v\f\r\x1b")
_MARGIN = 0.25  # by which the best code page must lead, when it leads to another text
_MAX_CONTROL_SHARE = 0.02


class Decoding(NamedTuple):
    """What became of some bytes: either text with its encoding and repair, or a reason why there is none."""

    text: str | None
    encoding: str | None
    repair: str | None
    reason: str | None


def read_text(data: bytes) -> Decoding:
    """Decode the bytes of one document and repair what was decoded wrongly before.

    Args:
        data: all bytes of the document; may be empty.

    Returns:
        The text without byte order mark, the encoding and what was repaired; or a reason that names what was seen
        and, where several encodings fit, the candidates.
    """
    decoding = decode_bytes(data)
    if decoding.text is None:
        return decoding
    text, repair = repair_text(decoding.text)
    return Decoding(text, decoding.encoding, repair, None)


def decode_bytes(data: bytes) -> Decoding:
    """Decode bytes, without any repair; see `read_text`."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _decode_marked(data, mark, encoding)
    sample = data[:_SAMPLE_SIZE]
    control_count = len(sample) - len(sample.translate(None, _CONTROLS))
    if control_count > _MAX_CONTROL_SHARE * len(sample) or b"\0" in data:
        return _decode_wide(data, control_count, len(sample))
    try:
        return Decoding(data.decode("utf-8"), "utf-8", None, None)
    except UnicodeDecodeError as error:
        return _decode_code_page(data, error)


def _decode_marked(data: bytes, mark: bytes, encoding: str) -> Decoding:
    name = encoding.removesuffix("-le").removesuffix("-be")
    try:
        return Decoding(data[len(mark) :].decode(encoding), name, None, None)
    except UnicodeDecodeError as error:
        reason = f"the byte order mark says {name}, but byte {error.start + len(mark)} does not fit: {error.reason}"
        return Decoding(None, None, None, reason)


def _decode_wide(data: bytes, control_count: int, size: int) -> Decoding:
    """Try the encodings of two and four bytes a character, which is what control bytes in a text mean."""
    for encoding in _WIDE:
        width = 4 if "32" in encoding else 2
        if len(data) % width:
            continue
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue  # this one does not fit: the next may
        if is_prose(text[:_SAMPLE_SIZE]):
            return Decoding(text, encoding, None, None)
    seen = f"{control_count} NUL or control bytes in the first {size} bytes"
    return Decoding(None, None, None, f"binary, not text: {seen}, and neither UTF-16 nor UTF-32 fits")


def _decode_code_page(data: bytes, error: UnicodeDecodeError) -> Decoding:
    """Weigh the one-byte encodings against each other."""
    beyond = data.translate(None, bytes(range(128)))
    if _is_scattered(data):
        return _decode_latin(data, beyond, error)
    sample = data[:_SAMPLE_SIZE]
    ranking = []
    for encoding in _CODE_PAGES:
        try:
            data.decode(encoding)
        except UnicodeDecodeError:
            continue  # a byte has no meaning there: it is not this one
        ranking.append((score_arabic(sample.decode(encoding)), encoding))
    ranking.sort(reverse=True)
    candidates = ", ".join(f"{encoding} ({score:.1f})" for score, encoding in ranking) or "none"
    if not ranking or ranking[0][0] < PLAUSIBLE:
        return Decoding(None, None, None, f"{_describe(data, error)}; no encoding gives Arabic, tried: {candidates}")
    text = data.decode(ranking[0][1])
    rivals = [name for score, name in ranking[1:] if score > ranking[0][0] - _MARGIN and data.decode(name) != text]
    if rivals:
        return Decoding(None, None, None, f"{_describe(data, error)}; it may be {ranking[0][1]} or {', '.join(rivals)}")
    return Decoding(text, ranking[0][1], None, None)


def _describe(data: bytes, error: UnicodeDecodeError) -> str:
    return f"not UTF-8: byte {error.start} is 0x{data[error.start]:02X} ({error.reason})"


def _is_scattered(data: bytes) -> bool:
    """Tell whether the bytes beyond ASCII stand alone between ASCII letters, as accents do in European languages."""
    flags = bytes(code > 127 for code in range(256))
    runs = data[:_SAMPLE_SIZE].translate(flags).split(b"\0")
    lengths = [len(run) for run in runs if run]
    ascii_letters = sum(1 for byte in data[:_SAMPLE_SIZE] if 65 <= byte & ~32 <= 90)
    return sum(lengths) < 0.3 * ascii_letters and sum(lengths) < 2 * len(lengths)


def _decode_latin(data: bytes, beyond: bytes, error: UnicodeDecodeError) -> Decoding:
    try:
        is_latin = all(character.isalpha() or character in MARKS for character in beyond.decode("cp1252"))
    except UnicodeDecodeError:
        is_latin = False
    if is_latin:
        return Decoding(data.decode("cp1252"), "cp1252", None, None)
    return Decoding(None, None, None, f"{_describe(data, error)}; it may be cp1252, cp1256 or damaged UTF-8")
