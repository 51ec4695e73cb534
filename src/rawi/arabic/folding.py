"""Folding: Arabic text reduced to the letters that matter for matching, with the way back.

Folding never changes what is stored; it only makes two spellings of one word equal. Dropped: vowel marks, tatweel,
bidirectional controls, zero-width characters. Unified: alef forms, hamza carriers, final ya, ta marbuta, Persian
letters, presentation forms, digits, quotation marks, dashes, white space. `FoldedText.offsets` leads every folded
character back to the character of the original that it came from.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from unicodedata import category, normalize

import numpy as np
import numpy.typing as npt

_NAME_LENGTH = 64  # characters; longer texts fold faster as arrays
_COMMON_CODES = 0x700  # Latin to Arabic
_TABLE_SIZE = 0x10000  # the Basic Multilingual Plane; characters beyond it stand for themselves
_DROP = 0xFFFFFFFF  # beyond all code points, so that no control character is taken for a placeholder
_EXPAND = 0xFFFFFFFE

_UNIFIED = {
    "\N{ARABIC LETTER ALEF WITH MADDA ABOVE}": "\N{ARABIC LETTER ALEF}",
    "\N{ARABIC LETTER ALEF WITH HAMZA ABOVE}": "\N{ARABIC LETTER ALEF}",
    "\N{ARABIC LETTER ALEF WITH HAMZA BELOW}": "\N{ARABIC LETTER ALEF}",
    "\N{ARABIC LETTER ALEF WASLA}": "\N{ARABIC LETTER ALEF}",
    "\N{ARABIC LETTER WAW WITH HAMZA ABOVE}": "\N{ARABIC LETTER WAW}",
    "\N{ARABIC LETTER YEH WITH HAMZA ABOVE}": "\N{ARABIC LETTER YEH}",
    "\N{ARABIC LETTER ALEF MAKSURA}": "\N{ARABIC LETTER YEH}",
    "\N{ARABIC LETTER FARSI YEH}": "\N{ARABIC LETTER YEH}",
    "\N{ARABIC LETTER TEH MARBUTA}": "\N{ARABIC LETTER HEH}",
    "\N{ARABIC LETTER AE}": "\N{ARABIC LETTER HEH}",
    "\N{ARABIC LETTER HEH GOAL}": "\N{ARABIC LETTER HEH}",
    "\N{ARABIC LETTER KEHEH}": "\N{ARABIC LETTER KAF}",
    "\N{ARABIC LETTER GAF}": "\N{ARABIC LETTER KAF}",
    "\N{ARABIC LETTER PEH}": "\N{ARABIC LETTER BEH}",
    "\N{ARABIC LETTER VEH}": "\N{ARABIC LETTER FEH}",
    "\N{ARABIC LETTER TCHEH}": "\N{ARABIC LETTER JEEM}",
    "\N{ARABIC LETTER JEH}": "\N{ARABIC LETTER ZAIN}",
}
# Every double mark becomes '"', every single one "'", every dash "-": which mark it was is read from the original.
_MARKS = {'"': "“”„‟«»″＂❝❞〝〞", "'": "‘’‚‛‹›′`´", "-": "‐‑‒–—―−", "\N{ARABIC COMMA}": "،"}
_ZERO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff\u00ad\N{ARABIC TATWEEL}"
_BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@cache
def _build_table() -> tuple[npt.NDArray[np.uint32], dict[int, str]]:
    """Return the code-to-code table and the characters that become several."""
    table = np.arange(_TABLE_SIZE, dtype=np.uint32)
    expansions: dict[int, str] = {}
    for code in range(_TABLE_SIZE):
        character = chr(code)
        folded = _fold_character(character)
        if folded == "":
            table[code] = _DROP
        elif len(folded) == 1:
            table[code] = ord(folded)
        else:
            table[code] = _EXPAND
            expansions[code] = folded
    return table, expansions


def _fold_character(character: str) -> str:
    code = ord(character)
    if character in _ZERO_WIDTH or character in _BIDI or 0xFE00 <= code <= 0xFE0F:
        return ""
    if 0x0610 <= code <= 0x06ED and category(character) == "Mn":
        return ""
    if 0xFB50 <= code <= 0xFDFF or 0xFE70 <= code <= 0xFEFC:  # presentation forms, ligatures included
        return "".join(_fold_character(part) for part in normalize("NFKC", character) if part != character) or character
    for mark, variants in _MARKS.items():
        if character in variants:
            return mark
    if character in _UNIFIED:
        return _UNIFIED[character]
    if category(character) == "Nd":
        return str(int(character))
    if character.isspace() and character not in "\n\r":
        return " "
    return character.lower() if len(character.lower()) == 1 else character


@dataclass(frozen=True, slots=True, eq=False)
class FoldedText:
    """A text, its folded form, and for each folded character the place of its original.

    Attributes:
        original: the text as received.
        folded: what matching works on.
        offsets: int32, one longer than `folded`; `offsets[i]` is the code point of `original` that folded character i
            came from, and the last one is the original's length.
    """

    original: str
    folded: str
    offsets: npt.NDArray[np.int32]

    def to_original(self, start: int, end: int) -> tuple[int, int]:
        """Return the half-open span of the original for a half-open, non-empty span of the folded text."""
        return int(self.offsets[start]), int(self.offsets[end - 1]) + 1


def fold(text: str) -> FoldedText:
    """Fold a text and keep the way back.

    >>> fold("قَالَ").folded
    'قال'
    """
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    table, expansions = _build_table()
    if len(codes) == 0 or int(codes.max()) < _TABLE_SIZE:
        mapped = table.take(codes)
    else:
        mapped = np.where(codes < _TABLE_SIZE, table.take(np.minimum(codes, _TABLE_SIZE - 1)), codes)
    offsets = (mapped != _DROP).nonzero()[0].astype(np.int32)
    kept = mapped.take(offsets)
    if (kept == _EXPAND).any():
        kept, offsets = _expand(codes, kept, offsets, expansions)
    folded = kept.tobytes().decode("utf-32-le", "surrogatepass")
    return FoldedText(text, folded, np.concatenate((offsets, np.array([len(text)], dtype=np.int32))))


def _expand(
    codes: npt.NDArray[np.uint32],
    kept: npt.NDArray[np.uint32],
    offsets: npt.NDArray[np.int32],
    expansions: dict[int, str],
) -> tuple[npt.NDArray[np.uint32], npt.NDArray[np.int32]]:
    """Replace the placeholders of ligatures by their letters; all letters of one ligature share its offset."""
    repeats = np.ones(len(kept), dtype=np.int64)
    places = np.flatnonzero(kept == _EXPAND)
    letters = [expansions[int(codes[offsets[place]])] for place in places]
    repeats[places] = [len(letter) for letter in letters]
    starts = np.cumsum(repeats) - repeats
    expanded = np.repeat(kept, repeats)
    for place, letter in zip(places, letters, strict=True):
        expanded[starts[place] : starts[place] + len(letter)] = [ord(part) for part in letter]
    return expanded, np.repeat(offsets, repeats)


def fold_texts(texts: Sequence[str]) -> list[str]:
    """Return the folded forms of several texts, folded in one go since folding costs by the call."""
    folded = fold("".join(texts))
    ends = np.searchsorted(folded.offsets[:-1], np.cumsum([len(text) for text in texts])).tolist()
    return [folded.folded[start:end] for start, end in zip([0, *ends], ends, strict=False)]


def fold_text(text: str) -> str:
    """Return only the folded form; for names, keys and lexicon entries. Idempotent."""
    return _fold_name(text) if len(text) <= _NAME_LENGTH else fold(text).folded


@lru_cache(maxsize=100_000)
def _fold_name(text: str) -> str:
    """Fold a short text once per process: the same names come back in article after article."""
    return text.translate(_build_translation())


@cache
def _build_translation() -> dict[int, str | int | None]:
    """Return the table once more for `str.translate`, which is the faster way for a name of a few letters.

    The alphabets that fill the texts stand in it whole, for a letter that is missing costs more than one that is there.
    """
    table, expansions = _build_table()
    changed = np.flatnonzero(table != np.arange(_TABLE_SIZE)).tolist()
    translation: dict[int, str | int | None] = {code: code for code in range(_COMMON_CODES)}
    translation |= {code: int(table[code]) for code in changed}
    translation |= dict.fromkeys(np.flatnonzero(table == _DROP).tolist())
    return translation | expansions
