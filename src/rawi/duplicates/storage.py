"""The fingerprints of all articles on disk, laid out so that a look-up costs what it finds, not what is there.

A part is a folder of plain arrays that are mapped into memory, never read whole: the articles' own rows in the order of
their identifiers, and their keys in ascending order with the rows that have them. A group is a folder of parts that
takes its name in one step. All of it can be made anew from the articles' bodies.
"""

import json
import os
import shutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from rawi.duplicates.likeness import Fingerprint

# Bounds the memory that writing or merging a part takes to some 200 MB.
LARGEST_PART = 100_000
_RUNS = "runs.json"
_NO_DAY = np.int32(-(2**31))


@dataclass(frozen=True, eq=False)
class Part:
    """Some articles' fingerprints, mapped from disk.

    Attributes:
        folder: where the arrays lie.
    """

    folder: Path

    def _map(self, name: str) -> npt.NDArray[Any]:
        array: npt.NDArray[Any] = np.load(self.folder / f"{name}.npy", mmap_mode="r")
        return array.view(np.ndarray)

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
        rows = np.searchsorted(self.article_ids, wanted)
        rows[rows == len(self)] = 0
        is_here = self.article_ids[rows] == wanted if len(self) else np.zeros(len(wanted), bool)
        return {article_ids[place]: int(rows[place]) for place in np.flatnonzero(is_here)}


def find_fingerprints(parts: Sequence[Part], article_ids: Iterable[str]) -> dict[str, Fingerprint]:
    """Return the fingerprints of articles, by identifier; those that no part holds are left out."""
    wanted = sorted(set(article_ids))
    if not wanted:
        return {}
    return {article_id: part.fingerprint(row) for part in parts for article_id, row in part.find_rows(wanted).items()}


def write_part(folder: Path, rows: pa.Table) -> Part:
    """Write rows of FINGERPRINTS as a part; at most LARGEST_PART of them."""
    folder.mkdir(parents=True)
    table = rows.take(pc.sort_indices(rows["article_id"])).combine_chunks()
    article_ids = np.array([article_id.encode() for article_id in table["article_id"].to_pylist()], dtype=np.bytes_)
    key_counts = table["key_count"].to_numpy()
    shingle_offsets, shingles = _flatten(table["shingles"])
    slot_offsets, slots = _flatten(table["slots"])
    keys, owners = sort_keys(shingle_offsets, shingles, key_counts)
    arrays: dict[str, npt.NDArray[Any]] = {
        "article_ids": article_ids,
        "days": pc.fill_null(table["published_date"].cast(pa.int32()), int(_NO_DAY)).to_numpy(),
        "lengths": table["body_length"].to_numpy(),
        "key_counts": key_counts,
        "shingle_offsets": shingle_offsets,
        "shingles": shingles,
        "slot_offsets": slot_offsets,
        "slots": slots,
        "keys": keys,
        "owners": owners,
    }
    for name, array in arrays.items():
        np.save(folder / f"{name}.npy", array)
    return Part(folder)


def _flatten(column: pa.ChunkedArray) -> tuple[npt.NDArray[np.int64], npt.NDArray[Any]]:
    """Return offsets and values of a column of lists."""
    lengths = pc.list_value_length(column).to_numpy()
    offsets = np.concatenate((np.zeros(1, np.int64), np.cumsum(lengths, dtype=np.int64)))
    return offsets, pc.list_flatten(column).to_numpy()


def sort_keys(
    offsets: npt.NDArray[np.int64], shingles: npt.NDArray[np.uint32], key_counts: npt.NDArray[np.int32]
) -> tuple[npt.NDArray[np.uint32], npt.NDArray[np.int32]]:
    """Return the keys of rows in ascending order, and the rows that have them."""
    owners = np.repeat(np.arange(len(key_counts), dtype=np.int32), key_counts)
    firsts = np.cumsum(key_counts, dtype=np.int64) - key_counts
    places = np.arange(len(owners)) + np.repeat(offsets[:-1] - firsts, key_counts)
    keys = shingles[places]
    order = np.argsort(keys, kind="stable")
    return keys[order], owners[order]


def write_group(folder: Path, run_ids: Sequence[str], tables: Iterable[pa.Table]) -> list[Part]:
    """Write the fingerprints of a run as a group, and return its parts.

    Args:
        folder: of the group; made here.
        run_ids: the runs whose articles these are.
        tables: rows of FINGERPRINTS, as many tables as there are.
    """
    folder.mkdir(parents=True)
    parts = [
        write_part(folder / f"{number:03}", rows)
        for number, rows in enumerate(_gather(tables, LARGEST_PART))
        if rows.num_rows
    ]
    (folder / _RUNS).write_text(json.dumps(sorted(run_ids)), encoding="utf-8")
    return parts


def _gather(tables: Iterable[pa.Table], row_count: int) -> Iterator[pa.Table]:
    """Put tables together into some of about `row_count` rows."""
    waiting: list[pa.Table] = []
    for table in tables:
        if waiting and sum(len(one) for one in waiting) + len(table) > row_count:
            yield pa.concat_tables(waiting)
            waiting = []
        waiting.append(table)
    if waiting:
        yield pa.concat_tables(waiting)


@dataclass(frozen=True, slots=True)
class Group:
    """A folder of parts.

    Attributes:
        folder: where it lies.
        run_ids: the runs whose articles it holds.
        parts: in order.
    """

    folder: Path
    run_ids: frozenset[str]
    parts: tuple[Part, ...]


def read_groups(root: Path, published: Iterable[str]) -> list[Group]:
    """Return the groups of the published runs, each run in one of them only; every other folder is removed.

    A group is out of date when its runs are not published (any more), or when a merged one holds them too.
    """
    known, found, taken = set(published), [], set[str]()
    groups = [_read_group(path.parent) for path in sorted(root.glob(f"*/{_RUNS}"))]
    for group in sorted(groups, key=lambda group: (-len(group.run_ids), group.folder.name)):
        if group.run_ids <= known and not group.run_ids & taken:
            found.append(group)
            taken |= group.run_ids
        else:
            shutil.rmtree(group.folder)
    return sorted(found, key=lambda group: group.folder.name)


def _read_group(folder: Path) -> Group:
    run_ids = frozenset(json.loads((folder / _RUNS).read_text(encoding="utf-8")))
    return Group(folder, run_ids, tuple(Part(path) for path in sorted(folder.iterdir()) if path.is_dir()))


def install_group(folder: Path, root: Path, name: str) -> None:
    """Put a finished group among the others, in one step."""
    root.mkdir(parents=True, exist_ok=True)
    target = root / name
    if target.exists():
        shutil.rmtree(target)
    os.replace(folder, target)
