"""Where to look for happenings that may be one: those that share a day and somebody, or some place, of one type."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from rawi.stories.event_words import RAREST, load_common, load_weights, number_stem
from rawi.stories.happenings import TOLD, Happening

_LONGEST_SPAN = timedelta(days=8)
_LATER = timedelta(days=2)
_RARE_WORDS = 2  # of each sentence
_LIGHTEST = 2.5  # words below name too many to look among
_EPOCH = date(1970, 1, 1).toordinal()
UNDATED = -1_000_000  # the bucket of happenings of which no day is known
_MONTHS, _YEARS = 1_000_000, 2_000_000  # buckets from here on are months and years
_MASK = 0xFFFFFFFF

_FIELDS: list[tuple[str, pa.DataType]] = [("bucket", pa.int32()), ("word", pa.uint32()), ("happening_id", pa.string())]
KEYS = pa.schema(_FIELDS)

Ints = npt.NDArray[np.int64]


class Key(NamedTuple):
    """A happening can be found under it.

    Attributes:
        bucket: a day, counted from 1970-01-01; a month or year above these; or `UNDATED`.
        word: the number of a type and a word together.
    """

    bucket: int
    word: int


def list_buckets(happening: Happening) -> list[int]:
    """Return the days, or the month and year, under which a happening can be found.

    One that is told with its day can be found two days later too: accounts differ.
    """
    first, last = happening.day_start, happening.day_end
    if first is None or last is None:
        return [UNDATED]
    buckets = []
    if last - first <= _LONGEST_SPAN:
        end = last + _LATER if happening.day_basis == TOLD else last
        buckets = list(range(first.toordinal() - _EPOCH, end.toordinal() - _EPOCH + 1))
        if happening.aux != "historical":
            return buckets
    if (first.year, first.month) == (last.year, last.month):
        buckets.append(_MONTHS + first.year * 12 + first.month)
    if first.year == last.year:
        buckets.append(_YEARS + first.year)
    return buckets


def list_key_words(happening: Happening) -> list[int]:
    """Return the words by which a happening can be found, each with the type: who, where, and rare ones told with it.

    Of the rare words of a sentence those with the least numbers are taken, so that like sentences give the same ones.
    """
    weights, kind = load_weights(), number_stem(happening.event_type)
    parties = happening.actors | happening.recipients | happening.places
    words = {word for word in parties if weights.get(word, RAREST) >= _LIGHTEST}
    for sentence in happening.sentences:
        words.update(sorted(sentence - load_common())[:_RARE_WORDS])
    return sorted((word * 31 + kind) & _MASK for word in words)


def list_keys(happening: Happening) -> list[Key]:
    """Return every key of a happening."""
    words = list_key_words(happening)
    return [Key(bucket, word) for bucket in list_buckets(happening) for word in words]


def find_pairs(happenings: Sequence[Happening], new_count: int | None = None) -> list[tuple[int, int]]:
    """Return the places of every two happenings that share a key, in ascending order.

    Args:
        happenings: those that are new first.
        new_count: how many are new; pairs of others are left out. All are when null.
    """
    keys, owners = _list_entries(happenings)
    order = np.lexsort((owners, keys))
    keys, owners = keys[order], owners[order]
    bounds = np.flatnonzero(np.r_[True, keys[1:] != keys[:-1], True]) if len(keys) else np.zeros(1, np.int64)
    count, found = len(happenings), [np.zeros(0, np.int64)]
    limit = count if new_count is None else new_count
    for first, last in zip(bounds[:-1].tolist(), bounds[1:].tolist(), strict=True):
        if last - first > 1:
            group = owners[first:last]
            new = group[: int(np.searchsorted(group, limit))]
            rows, columns = np.repeat(new, len(group)), np.tile(group, len(new))
            is_pair = rows < columns
            found.append(rows[is_pair] * count + columns[is_pair])
    codes = np.unique(np.concatenate(found))
    return list(zip((codes // max(count, 1)).tolist(), (codes % max(count, 1)).tolist(), strict=True))


def _list_entries(happenings: Sequence[Happening]) -> tuple[Ints, Ints]:
    """Return the keys of all happenings as single numbers, and the places of those that have them."""
    keys: list[int] = []
    owners: list[int] = []
    for place, happening in enumerate(happenings):
        words = list_key_words(happening)
        for bucket in list_buckets(happening):
            keys += [(bucket << 32) + word for word in words]
        owners += [place] * (len(keys) - len(owners))
    return np.array(keys, np.int64), np.array(owners, np.int64)
