"""Hashes of words and of runs of words, many at once.

They are kept in the warehouse, so the same words must give the same hashes on every machine and for ever: only whole
numbers of fixed width are used, and none of Python's own hashes.
"""

from collections.abc import Sequence
from functools import cache

import numpy as np
import numpy.typing as npt

Hashes64 = npt.NDArray[np.uint64]
Hashes32 = npt.NDArray[np.uint32]

# Words in a shingle: the measure that comparable systems use, long enough that two texts share one by copying only.
SHINGLE_WORDS = 5
_CACHED_POWERS = 1 << 16  # letters; a longer text makes its own table
_WORD_BITS = 64
_BASIC_PLANE = 1 << 16  # characters beyond it are looked at one by one

_ODD = np.uint64(0x9E3779B97F4A7C15)
_INVERSE = pow(int(_ODD), -1, 1 << _WORD_BITS)
_MIX_A, _MIX_B = np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB)
_SHIFTS = np.uint64(30), np.uint64(27), np.uint64(31)
_UPPER_HALF = np.uint64(32)

_FIRST = np.ones(1, bool)


def mix(values: Hashes64) -> Hashes64:
    """Spread values over all 64 bits (the finaliser of SplitMix64), so that any part of the bits can be used alone."""
    mixed = (values ^ (values >> _SHIFTS[0])) * _MIX_A
    mixed = (mixed ^ (mixed >> _SHIFTS[1])) * _MIX_B
    return mixed ^ (mixed >> _SHIFTS[2])


def _list_powers(base: int, count: int) -> Hashes64:
    """Return the powers of an odd number, from the noughth on, modulo 2**64."""
    powers = np.full(count, base, np.uint64)
    powers[0] = 1
    return np.cumprod(powers)


@cache
def _load_powers() -> tuple[Hashes64, Hashes64]:
    return _list_powers(int(_ODD), _CACHED_POWERS), _list_powers(_INVERSE, _CACHED_POWERS)


def hash_words(words: Sequence[str]) -> tuple[Hashes64, Hashes32]:
    """Return a hash for every word, and its first code point.

    A word is read as the digits of a number; where it stands among the others is divided out again.

    Args:
        words: non-empty strings; may be none.
    """
    if not words:
        return np.empty(0, np.uint64), np.empty(0, np.uint32)
    codes = np.frombuffer("\0".join(words).encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    lengths = np.fromiter(map(len, words), np.int64, len(words)) + 1
    starts = np.cumsum(lengths) - lengths
    powers, inverses = _load_powers()
    if len(codes) > _CACHED_POWERS:
        powers, inverses = _list_powers(int(_ODD), len(codes)), _list_powers(_INVERSE, len(codes))
    hashes = mix(np.add.reduceat(codes * powers[: len(codes)], starts) * inverses[starts])
    return hashes, codes[starts]


def find_shown(firsts: Hashes32) -> npt.NDArray[np.bool_]:
    """Tell of each first code point whether it is a letter or a digit: the others are punctuation marks."""
    shown = _load_shown()
    if not len(firsts) or int(firsts.max()) < len(shown):
        return shown[firsts]
    return np.array([chr(code).isalnum() for code in firsts.tolist()], bool)


@cache
def _load_shown() -> npt.NDArray[np.bool_]:
    return np.array([chr(code).isalnum() for code in range(_BASIC_PLANE)], bool)


def hash_shingles(word_hashes: Hashes64) -> Hashes32:
    """Return the distinct hashes of all runs of five words, in ascending order.

    32 bits: two texts of 300 shingles share one by chance once in 50,000 pairs, which changes nothing in a ratio.

    Args:
        word_hashes: one per word, in order; fewer than five give no shingle.
    """
    count = len(word_hashes) - SHINGLE_WORDS + 1
    if count <= 0:
        return np.empty(0, np.uint32)
    shingles = word_hashes[:count].copy()
    for place in range(1, SHINGLE_WORDS):
        shingles = shingles * _ODD + word_hashes[place : place + count]
    hashes = (mix(shingles) >> _UPPER_HALF).astype(np.uint32)
    hashes.sort()
    is_first: npt.NDArray[np.bool_] = np.concatenate((_FIRST, hashes[1:] != hashes[:-1]))
    return np.compress(is_first, hashes)
