"""The fingerprints of all articles on disk, laid out so that a look-up costs what it finds, not what is there.

A part is a folder of plain arrays that are mapped into memory, never read whole: the articles' own rows in the order of
their identifiers, and their keys in ascending order with the rows that have them. All of it can be made anew from the
articles' bodies.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from rawi.duplicates.likeness import Fingerprint

Ints = npt.NDArray[np.int64]

# Bounds the memory that writing or merging a part takes to some 400 MB.
LARGEST_PART = 100_000
_LISTS_AT_ONCE = 5_000
_BYTE_SHIFT, _BIT_MASK = np.uint32(3), np.uint8(7)
_BITS_PER_KEY, _FEWEST_BITS = 12, 10
_KEY_BITS = 28  # nearly all keys are below a sixteenth of 32 bits
_WIDTH, _SPREADS = 32, (np.uint32(0x9E3779B1), np.uint32(0x85EBCA6B))
_NO_DAY = -(2**31)
_NPY_PREFIX = 10  # of a .npy file of version 1: magic, version, and the length of the header that follows


def map_array(path: Path) -> npt.NDArray[Any]:
    """Map an array of one dimension into memory.

    A look-up maps a hundred of them; `numpy.load` needs seven times as long for each.
    """
    with path.open("rb") as file:
        header_size = int.from_bytes(file.read(_NPY_PREFIX)[-2:], "little")
        kind = np.dtype(file.read(header_size).split(b"'")[3].decode())  # {'descr': '<u4', …
        mapped = mmap(file.fileno(), 0, access=ACCESS_READ)
    begin = _NPY_PREFIX + header_size
    return np.frombuffer(mapped, kind, (len(mapped) - begin) // kind.itemsize, begin)


def find_sorted(names: npt.NDArray[np.bytes_], wanted: npt.NDArray[np.bytes_]) -> tuple[Ints, Ints]:
    """Return which of the wanted names are among ascending ones, and where."""
    if not len(names):
        return np.empty(0, np.int64), np.empty(0, np.int64)
    rows = np.minimum(np.searchsorted(names, wanted), len(names) - 1)
    here = np.flatnonzero(names[rows] == wanted)
    return here, rows[here]


@dataclass(frozen=True, eq=False)
class Part:
    """Some articles' fingerprints, mapped from disk.

    Attributes:
        folder: where the arrays lie.
    """

    folder: Path

    def _map(self, name: str) -> npt.NDArray[Any]:
        return map_array(self.folder / f"{name}.npy")

    @cached_property
    def article_ids(self) -> npt.NDArray[np.bytes_]:
        """Identifiers in ascending order; the place of one is its row."""
        return self._map("article_ids")

    @cached_property
    def days(self) -> npt.NDArray[np.int32]:
        """Days of publication from 1970-01-01, per row; the least number stands for null."""
        return self._map("days")

    @cached_property
    def lengths(self) -> npt.NDArray[np.int32]:
        """Code points of the body, per row."""
        return self._map("lengths")

    @cached_property
    def key_counts(self) -> npt.NDArray[np.int32]:
        """How many of a row's shingles are keys."""
        return self._map("key_counts")

    @cached_property
    def shingle_offsets(self) -> npt.NDArray[np.int64]:
        """Where a row's shingles begin; one more than there are rows."""
        return self._map("shingle_offsets")

    @cached_property
    def shingles(self) -> npt.NDArray[np.uint32]:
        """The shingles of all rows, one row after the other."""
        return self._map("shingles")

    @cached_property
    def slot_offsets(self) -> npt.NDArray[np.int64]:
        """Where a row's slots begin; one more than there are rows."""
        return self._map("slot_offsets")

    @cached_property
    def slots(self) -> npt.NDArray[np.uint64]:
        """The slots of all rows, one row after the other."""
        return self._map("slots")

    @cached_property
    def keys(self) -> npt.NDArray[np.uint32]:
        """The keys of all rows in ascending order."""
        return self._map("keys")

    @cached_property
    def owners(self) -> npt.NDArray[np.int32]:
        """The rows that have these keys; ascending where a key stands several times."""
        return self._map("owners")

    @cached_property
    def key_bits(self) -> npt.NDArray[np.uint8]:
        """A Bloom filter of the keys, three bits for each."""
        return self._map("key_bits")

    def may_hold(self, keys: npt.NDArray[np.uint32]) -> npt.NDArray[np.bool_]:
        """Tell which keys are worth looking for: all that are here, and few of those that are not."""
        bits = self.key_bits
        near, *others = _place_bits(keys, len(bits) * 8)
        is_set = _read_bits(bits, near)
        for places in others:
            passed = np.flatnonzero(is_set)
            is_set[passed] = _read_bits(bits, places[passed])
        return is_set

    def __len__(self) -> int:
        return len(self.article_ids)

    def fingerprint(self, row: int) -> Fingerprint:
        """Return the fingerprint of a row."""
        day = self.days[row]
        first, last = self.shingle_offsets[row], self.shingle_offsets[row + 1]
        return Fingerprint(
            self.article_ids[row].decode(),
            None if day == _NO_DAY else int(day),
            int(self.lengths[row]),
            self.shingles[first:last],
            self.slots[self.slot_offsets[row] : self.slot_offsets[row + 1]],
            int(self.key_counts[row]),
        )

    def find_rows(self, article_ids: Sequence[str]) -> dict[str, int]:
        """Return the rows of those of the identifiers that are in this part."""
        wanted = np.array([article_id.encode() for article_id in article_ids], dtype=np.bytes_)
        here, rows = find_sorted(self.article_ids, wanted)
        return {article_ids[place]: row for place, row in zip(here.tolist(), rows.tolist(), strict=True)}


def find_fingerprints(parts: Sequence[Part], article_ids: Iterable[str]) -> dict[str, Fingerprint]:
    """Return the fingerprints of articles, by identifier; those that no part holds are left out."""
    wanted = sorted(set(article_ids))
    if not wanted:
        return {}
    return {article_id: part.fingerprint(row) for part in parts for article_id, row in part.find_rows(wanted).items()}


class _Rows(NamedTuple):
    """Fingerprints as columns, in any order: the arrays of a part before they are sorted."""

    article_ids: npt.NDArray[np.bytes_]
    days: npt.NDArray[np.int32]
    lengths: npt.NDArray[np.int32]
    key_counts: npt.NDArray[np.int32]
    shingle_counts: npt.NDArray[np.int64]
    shingles: npt.NDArray[np.uint32]
    slot_counts: npt.NDArray[np.int64]
    slots: npt.NDArray[np.uint64]


def write_part(folder: Path, rows: pa.Table) -> Part:
    """Write rows of FINGERPRINTS as a part; at most LARGEST_PART of them."""
    return _save_part(
        folder,
        _Rows(
            np.array([str(article_id).encode() for article_id in rows["article_id"].to_pylist()], dtype=np.bytes_),
            _list_days(rows["published_date"]),
            rows["body_length"].to_numpy(),
            rows["key_count"].to_numpy(),
            pc.list_value_length(rows["shingles"]).to_numpy().astype(np.int64),
            pc.list_flatten(rows["shingles"]).to_numpy(),
            pc.list_value_length(rows["slots"]).to_numpy().astype(np.int64),
            pc.list_flatten(rows["slots"]).to_numpy(),
        ),
    )


def _list_days(dates: "pa.ChunkedArray[Any]") -> npt.NDArray[np.int32]:
    days = dates.cast(pa.int32()).to_numpy()  # floats with NaN for null where there is a null
    return np.where(np.isnan(days), _NO_DAY, days).astype(np.int32)


def merge_parts(folder: Path, parts: Sequence[Part]) -> Part:
    """Write the rows of several parts as one."""
    columns = zip(*(_list_rows(part) for part in parts), strict=True)
    return _save_part(folder, _Rows(*(np.concatenate(column) for column in columns)))


def _list_rows(part: Part) -> _Rows:
    return _Rows(
        part.article_ids,
        part.days,
        part.lengths,
        part.key_counts,
        np.diff(part.shingle_offsets),
        part.shingles,
        np.diff(part.slot_offsets),
        part.slots,
    )


def _save_part(folder: Path, rows: _Rows) -> Part:
    folder.mkdir(parents=True)
    order = np.argsort(rows.article_ids, kind="stable")
    key_counts = rows.key_counts[order]
    shingle_offsets = _save_lists(folder / "shingles.npy", rows.shingle_counts, rows.shingles, order)
    slot_offsets = _save_lists(folder / "slots.npy", rows.slot_counts, rows.slots, order)
    key_places, owners = expand_ranges(shingle_offsets[:-1], key_counts.astype(np.int64))
    keys = Part(folder).shingles[key_places]
    key_order = np.argsort(keys, kind="stable")
    arrays: dict[str, npt.NDArray[Any]] = {
        "article_ids": rows.article_ids[order],
        "days": rows.days[order],
        "lengths": rows.lengths[order],
        "key_counts": key_counts,
        "shingle_offsets": shingle_offsets,
        "slot_offsets": slot_offsets,
        "keys": keys[key_order],
        "owners": owners[key_order].astype(np.int32),
        "key_bits": _mark_keys(keys),
    }
    for name, array in arrays.items():
        np.save(folder / f"{name}.npy", array)
    return Part(folder)


def _mark_keys(keys: npt.NDArray[np.uint32]) -> npt.NDArray[np.uint8]:
    """Return the bits of `Part.key_bits`: a power of two of them, twelve for each key or more."""
    size = 1 << max(_FEWEST_BITS, (_BITS_PER_KEY * len(keys)).bit_length())
    bits = np.zeros(size, bool)
    for places in _place_bits(keys, size):
        bits[places] = True
    return np.packbits(bits, bitorder="little")


def _place_bits(keys: npt.NDArray[np.uint32], size: int) -> list[npt.NDArray[np.uint32]]:
    """Return the bits of every key.

    The first follows the order of the keys, nearly all of which are below a bound: asking for ascending keys walks
    through memory instead of jumping, which is what a look-up in many parts would spend its time on.
    """
    size_bits = size.bit_length() - 1
    near = (keys >> np.uint32(max(0, _KEY_BITS - size_bits))) & np.uint32(size - 1)
    return [near, *((keys * factor) >> np.uint32(_WIDTH - size_bits) for factor in _SPREADS)]


def _read_bits(bits: npt.NDArray[np.uint8], places: npt.NDArray[np.uint32]) -> npt.NDArray[np.bool_]:
    is_set: npt.NDArray[np.bool_] = (
        (bits[places >> _BYTE_SHIFT] >> (places.astype(np.uint8) & _BIT_MASK)) & np.uint8(1)
    ).view(np.bool_)
    return is_set


def _save_lists(path: Path, counts: Ints, values: npt.NDArray[Any], order: Ints) -> Ints:
    """Write lists that stand one after the other in another order, some at a time, and return their offsets."""
    begins = np.cumsum(counts) - counts
    offsets: Ints = np.concatenate((np.zeros(1, np.int64), np.cumsum(counts[order])))
    if not len(values):
        np.save(path, values)
        return offsets
    target = np.lib.format.open_memmap(path, "w+", values.dtype, (len(values),))
    for first in range(0, len(order), _LISTS_AT_ONCE):
        some = order[first : first + _LISTS_AT_ONCE]
        places, _ = expand_ranges(begins[some], counts[some])
        target[offsets[first] : offsets[first + len(some)]] = values[places]
    target.flush()
    return offsets


def expand_ranges(firsts: Ints, counts: Ints) -> tuple[Ints, Ints]:
    """Return the numbers first, first + 1, … of every range, and beside each the place of its range."""
    places = np.repeat(np.arange(len(counts)), counts)
    begins = np.cumsum(counts) - counts
    return np.arange(len(places)) + (np.asarray(firsts) - begins)[places], places
