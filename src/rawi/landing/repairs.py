"""Undoing a wrong decoding of the past: UTF-8 once read as a one-byte code page, and HTML entities left in a text.

A repair is made only when it fits the whole text without a single doubtful character; otherwise the text stays as it
is.
"""

import html
import re
from functools import cache
from html.entities import html5

from rawi.landing.letters import PLAUSIBLE, score_arabic

_SAMPLE_SIZE = 1000  # characters; whoever decodes wrongly does it from the beginning
_ROUNDS = 3  # a text may have been decoded wrongly more than once
_MIN_SHARE = 0.25  # of all letters beyond ASCII; the lead characters make at most 4 % of right text
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
# UTF-8 writes most Arabic letters as byte D8 or D9 and a second one: what these two are in each code page.
_FAMILIES = (
    ("\N{LATIN CAPITAL LETTER O WITH STROKE}", "\N{LATIN CAPITAL LETTER U WITH GRAVE}", ("latin-1", "cp1252")),
    ("\N{ARABIC LETTER TAH}", "\N{ARABIC LETTER ZAH}", ("cp1256",)),
    # Presentation forms are bytes EF BA and EF BB with a third one.
    (
        "\N{LATIN SMALL LETTER I WITH DIAERESIS}",
        "\N{MASCULINE ORDINAL INDICATOR}",
        ("latin-1", "cp1252"),
    ),
    ("\N{LATIN SMALL LETTER I WITH DIAERESIS}", "\N{ARABIC SEMICOLON}", ("cp1256",)),
    # A text that was read wrongly twice, or a European one read wrongly once: the lead bytes are C2 and C3.
    ("\N{LATIN CAPITAL LETTER A WITH TILDE}", "\N{LATIN CAPITAL LETTER A WITH CIRCUMFLEX}", ("latin-1", "cp1252")),
)
# Alef and lam of Windows-1256, read as Latin-1: together a quarter of all letters.
_ARABIC_AS_LATIN = ("\N{LATIN CAPITAL LETTER C WITH CEDILLA}", "\N{LATIN SMALL LETTER A WITH ACUTE}")
_ALEF = "\N{ARABIC LETTER ALEF}"  # every seventh letter of right text; hardly ever left by a wrong decoding


def repair_text(text: str) -> tuple[str, str | None]:
    """Undo wrong decodings and HTML entities.

    Args:
        text: decoded text; may be empty.

    Returns:
        The repaired text and a sentence that names what was done, or the text as it was and null.

    >>> repair_text("a &amp; b")
    ('a & b', 'HTML entities replaced')
    """
    repairs: list[str] = []
    for _ in range(_ROUNDS):
        repaired = _undo_mojibake(text)
        if repaired is None:
            break
        text, repair = repaired
        repairs.append(repair)
    if "&" in text and _ENTITY.search(text):
        plain = _replace_entities(text)
        if plain != text:
            text = plain
            repairs.append("HTML entities replaced")
    return text, "; ".join(repairs) or None


def find_suspicion(text: str) -> str | None:
    """Name what looks wrongly decoded in a text that must stay exactly as it is, or return null; fast on clean text."""
    sample = text[:_SAMPLE_SIZE]
    for first, second, code_pages in _FAMILIES:
        if first in sample and _is_suspicious(sample, first, second):
            return f"looks like UTF-8 once read as {code_pages[0]}"
    if _is_arabic_as_latin(sample):
        return "looks like Windows-1256 once read as latin-1"
    if "&" in text:
        entity = _ENTITY.search(text)
        if entity and _replace_entity(entity) != entity[0]:
            return f"holds HTML entities such as {entity[0]}"
    return None


def _is_suspicious(text: str, first: str, second: str) -> bool:
    """Tell whether two lead characters are far more frequent than in right text, where alef outnumbers them."""
    lead_count = text.count(first) + text.count(second)
    if lead_count < 6 or lead_count < text.count(_ALEF):
        return False
    return lead_count >= _MIN_SHARE * sum(not character.isspace() and character > "\x7f" for character in text)


def _is_arabic_as_latin(text: str) -> bool:
    counts = [text.count(letter) for letter in _ARABIC_AS_LATIN]
    return (
        min(counts) >= 1
        and sum(counts) >= 3
        and sum(counts) >= _MIN_SHARE / 2 * sum(character > "\x7f" for character in text)
    )


def _undo_mojibake(text: str) -> tuple[str, str] | None:
    """Return the text before it was decoded wrongly and what happened to it, or null when nothing fits."""
    for first, second, code_pages in _FAMILIES:
        if not _is_suspicious(text, first, second):
            continue
        for code_page in code_pages:
            try:
                stored = text.translate(_build_table(code_page)).encode("latin-1")
                return stored.decode("utf-8"), f"UTF-8 once read as {code_page}"
            except UnicodeError:
                continue  # some character was never a byte of UTF-8 in this code page
    if _is_arabic_as_latin(text):
        try:
            arabic = text.translate(_build_table("cp1252")).encode("latin-1").decode("cp1256")
        except UnicodeError:
            return None
        if score_arabic(arabic) > PLAUSIBLE:
            return arabic, "Windows-1256 once read as latin-1"
    return None


@cache
def _build_table(code_page: str) -> dict[int, int]:
    """Map every character of a code page to its byte; bytes without a meaning stand for themselves, as on the web."""
    table = {}
    for byte in range(128, 256):
        character = bytes([byte]).decode(code_page, "ignore") or chr(byte)
        table[ord(character)] = byte
    if code_page != "latin-1":  # a character of Latin-1 that the page does not hold was never one of its bytes
        for code in range(0xA0, 0x100):
            table.setdefault(code, 0x100)
    return table


def _replace_entities(text: str) -> str:
    """Replace entities, and those inside a replaced ampersand, but never make a control character or a surrogate."""
    once = _ENTITY.sub(_replace_entity, text)
    return _ENTITY.sub(_replace_entity, once) if "&amp;" in text else once


def _replace_entity(match: re.Match[str]) -> str:
    """Return the character that an entity stands for, or the entity when that is none that a text may hold."""
    name = match[0][1:]
    plain = html.unescape(match[0]) if name.startswith("#") else html5.get(name, "")
    is_fit = plain != "\ufffd" and all(part.isprintable() or part in "\t\n\xa0\xad\u200c\u200d" for part in plain)
    return plain if plain and is_fit else match[0]
