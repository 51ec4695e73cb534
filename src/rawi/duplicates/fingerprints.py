"""The fingerprint of an article: made once, by the worker that reads it, and kept for all later comparisons."""

from collections.abc import Sequence
from datetime import date
from itertools import compress
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from rawi.arabic.tokens import cut_tokens
from rawi.documents import Article
from rawi.duplicates.hashing import Hashes32, find_shown, hash_shingles, hash_words
from rawi.duplicates.slots import find_slots

# The lowest shingles of a text are its keys: all below a bound, one in sixteen, so that an excerpt shares its keys with
# the whole text, and at least sixteen, so that short texts have enough of them.
_KEY_BOUND = np.uint32(2**32 // 16)
_FEWEST_KEYS = 16

_HASHES: pa.DataType = pa.list_(pa.uint32())
_WIDE_HASHES: pa.DataType = pa.list_(pa.uint64())

# One row per article that a batch extracted; read again from the body of the article when it is lost.
_COLUMNS: list[tuple[str, pa.DataType]] = [
    ("article_id", pa.string()),
    ("published_date", pa.date32()),
    ("body_length", pa.int32()),
    ("key_count", pa.int32()),
    ("shingles", _HASHES),
    ("slots", _WIDE_HASHES),
]
FINGERPRINTS = pa.schema(_COLUMNS)


def fingerprint_article(article: Article) -> tuple[Any, ...]:
    """Return the row of an article, in the order of FINGERPRINTS; only body lines count."""
    analysis = article.analysis
    words: list[str] = []
    for segment, (first, last) in zip(analysis.segments, analysis.ranges, strict=True):
        if segment.kind == "body":
            words += analysis.words[first:last]
    return _fingerprint_words(article.article_id, article.published_date, len(article.body), words)


def fingerprint_body(article_id: str, published_date: date | None, body: str) -> tuple[Any, ...]:
    """Return the row of an article of which only the body is at hand; the same as `fingerprint_article` gives."""
    return _fingerprint_words(article_id, published_date, len(body), cut_tokens(body).words)


def build_fingerprints(rows: Sequence[tuple[Any, ...]]) -> pa.Table:
    """Turn rows into a table of FINGERPRINTS; many times faster than value by value."""
    if not rows:
        return FINGERPRINTS.empty_table()
    article_ids, days, lengths, key_counts, shingles, slots = zip(*rows, strict=True)
    plain = [
        pa.array(column, type=field.type)
        for column, field in zip((article_ids, days, lengths, key_counts), FINGERPRINTS, strict=False)
    ]
    return pa.Table.from_arrays([*plain, _build_lists(shingles), _build_lists(slots)], schema=FINGERPRINTS)


def _build_lists(arrays: Sequence[npt.NDArray[Any]]) -> "pa.ListArray[Any]":
    offsets = np.concatenate((np.zeros(1, np.int32), np.cumsum([len(array) for array in arrays], dtype=np.int32)))
    return pa.ListArray.from_arrays(pa.array(offsets, pa.int32()), pa.array(np.concatenate(arrays)))


def _fingerprint_words(
    article_id: str, published_date: date | None, length: int, words: Sequence[str]
) -> tuple[Any, ...]:
    hashes, firsts = hash_words(words)
    shown = find_shown(firsts)
    words, hashes = list(compress(words, shown.tolist())), np.compress(shown, hashes)
    shingles = hash_shingles(hashes)
    slots = find_slots(words, hashes, np.compress(shown, firsts))
    return article_id, published_date, length, count_keys(shingles), shingles, slots


def count_keys(shingles: Hashes32) -> int:
    """Return how many of a text's ascending shingles are its keys."""
    return max(min(_FEWEST_KEYS, len(shingles)), int(np.searchsorted(shingles, _KEY_BOUND)))
