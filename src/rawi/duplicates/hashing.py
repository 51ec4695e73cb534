"""Hashes of words and of runs of words, many at once.

They are kept in the warehouse, so the same words must give the same hashes on every machine and for ever: only whole
numbers of fixed width are used, and none of Python's own hashes.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Hashes64 = npt.NDArray[np.uint64]
Hashes32 = npt.NDArray[np.uint32]

# Words in a shingle: the measure that comparable systems use, long enough that two texts share one by copying only.
SHINGLE_WORDS = 5
_LONGEST_PLACE = 1 << 10  # multipliers by place in the word repeat after this many letters; no word is so long

_ODD = np.uint64(0x9E3779B97F4A7C15)
_MIX_A, _MIX_B = np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB)
_SHIFTS = np.uint64(30), np.uint64(27), np.uint64(31)
_UPPER_HALF = np.uint64(32)


def mix(values: Hashes64) -> Hashes64:
    """Spread values over all 64 bits (the finaliser of SplitMix64), so that any part of the bits can be used alone."""
    mixed = (values ^ (values >> _SHIFTS[0])) * _MIX_A
    mixed = (mixed ^ (mixed >> _SHIFTS[1])) * _MIX_B
    return mixed ^ (mixed >> _SHIFTS[2])


_MULTIPLIERS = mix(np.arange(1, _LONGEST_PLACE + 1, dtype=np.uint64) * _ODD) | np.uint64(1)


def hash_words(words: Sequence[str]) -> Hashes64:
    """Return a hash for every word.

    Args:
        words: non-empty strings without spaces; may be none.
    """
    if not words:
        return np.empty(0, np.uint64)
    codes = np.frombuffer(" ".join(words).encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    lengths = np.fromiter(map(len, words), np.int64, len(words)) + 1
    starts = np.cumsum(lengths) - lengths
    places = np.arange(len(codes)) - np.repeat(starts, lengths)[: len(codes)]
    letters = codes.astype(np.uint64) * _MULTIPLIERS[places & (_LONGEST_PLACE - 1)]
    letters[starts[1:] - 1] = 0  # the spaces between words; the last word has none after it
    return mix(np.add.reduceat(letters, starts))


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
    return np.unique((mix(shingles) >> _UPPER_HALF).astype(np.uint32))
