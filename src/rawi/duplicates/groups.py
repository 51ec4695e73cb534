"""The groups of parts: one per run, merged now and then so that there are never many of them."""

import json
import math
import shutil
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from rawi.duplicates.places import Places, merge_places
from rawi.duplicates.storage import LARGEST_PART, Part, merge_parts, write_part

_RUNS = "runs.json"
# To be counted up when a text would get another fingerprint than before, or a part other arrays: groups of another
# format are made anew.
_FORMAT = 4
_UNFINISHED = ".tmp"
# So many groups of about one size become one: a look-up meets a few parts only, and no article is rewritten often.
_MERGED_AT_ONCE = 8
_SMALLEST_CLASS = 1_000  # articles


@dataclass(frozen=True, slots=True)
class Group:
    """A folder of parts.

    Attributes:
        folder: where it lies.
        run_ids: the runs whose articles it holds.
        latest: the run up to which its places tell what was published.
        parts: in order.
    """

    folder: Path
    run_ids: frozenset[str]
    latest: str
    parts: tuple[Part, ...]

    @property
    def places(self) -> Places:
        """Where those of the articles stand that have copies."""
        return Places(self.folder)


def read_groups(root: Path, published: Iterable[str]) -> list[Group]:
    """Return the groups of the published runs, each run in one of them only; every other folder is removed.

    A group is out of date when its runs are not published (any more), when a merged one holds them too, or when it was
    written in another format.
    """
    known, found, taken = set(published), [], set[str]()
    groups = [_read_group(path.parent) for path in sorted(root.glob(f"*/{_RUNS}"))]
    for group in sorted(groups, key=lambda group: (-len(group.run_ids), group.folder.name)):
        is_whole = not group.folder.name.endswith(_UNFINISHED)
        if is_whole and group.run_ids and {*group.run_ids, group.latest} <= known and not group.run_ids & taken:
            found.append(group)
            taken |= group.run_ids
        else:
            shutil.rmtree(group.folder)
    return sorted(found, key=lambda group: group.folder.name)


def _read_group(folder: Path) -> Group:
    content = json.loads((folder / _RUNS).read_text(encoding="utf-8"))
    run_ids = frozenset(content["run_ids"] if content["format"] == _FORMAT else ())
    return Group(
        folder,
        run_ids,
        content.get("latest", ""),
        tuple(Part(path) for path in sorted(folder.iterdir()) if path.is_dir()),
    )


def _write_runs(folder: Path, run_ids: Iterable[str], latest: str) -> None:
    content = {"format": _FORMAT, "run_ids": sorted(run_ids), "latest": latest}
    (folder / _RUNS).write_text(json.dumps(content), encoding="utf-8")


def write_group(folder: Path, run_ids: Sequence[str], tables: Iterable[pa.Table], latest: str = "") -> list[Part]:
    """Write the fingerprints of a run as a group, and return its parts.

    Args:
        folder: of the group; made here.
        run_ids: the runs whose articles these are.
        tables: rows of FINGERPRINTS, as many tables as there are.
        latest: the run up to which its places will tell what was published; the last one of `run_ids` if empty.
    """
    folder.mkdir(parents=True)
    parts = [
        write_part(folder / f"{number:03}", rows)
        for number, rows in enumerate(_gather(tables, LARGEST_PART))
        if rows.num_rows
    ]
    _write_runs(folder, run_ids, latest or max(run_ids))
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


def merge_groups(root: Path, groups: Sequence[Group]) -> list[Group]:
    """Merge small groups where enough of one size have come together; return the groups that there are then.

    A merged group takes its name before those that it replaces are removed: a run killed in between leaves both, and
    `read_groups` keeps the merged one.
    """
    kept = list(groups)
    for same_size in _sort_by_size(groups):
        folder = root / f"{same_size[-1].folder.name}+"
        working = folder.with_name(folder.name + _UNFINISHED)
        shutil.rmtree(working, ignore_errors=True)
        working.mkdir(parents=True)
        for number, parts in enumerate(_pack([part for group in same_size for part in group.parts])):
            merge_parts(working / f"{number:03}", parts)
        merge_places(working, [group.places for group in same_size])
        run_ids = [run_id for group in same_size for run_id in group.run_ids]
        _write_runs(working, run_ids, max(group.latest for group in same_size))
        install_group(working, root, folder.name)
        for group in same_size:
            shutil.rmtree(group.folder)
        kept = [group for group in kept if group not in same_size] + [_read_group(folder)]
    return sorted(kept, key=lambda group: group.folder.name)


def _sort_by_size(groups: Sequence[Group]) -> list[list[Group]]:
    """Return the lists of groups to merge."""
    classes = defaultdict(list)
    for group in groups:
        size = sum(len(part) for part in group.parts)
        if size < LARGEST_PART:
            classes[int(math.log(max(size, _SMALLEST_CLASS) / _SMALLEST_CLASS, _MERGED_AT_ONCE))].append(group)
    return [found for found in classes.values() if len(found) >= _MERGED_AT_ONCE]


def _pack(parts: Sequence[Part]) -> Iterator[list[Part]]:
    """Put parts together into lists that hold at most LARGEST_PART articles, or a single part."""
    packed: list[Part] = []
    for part in sorted(parts, key=len):
        if packed and sum(map(len, packed)) + len(part) > LARGEST_PART:
            yield packed
            packed = []
        packed.append(part)
    if packed:
        yield packed


def install_group(folder: Path, root: Path, name: str) -> None:
    """Put a finished group among the others, in one step."""
    root.mkdir(parents=True, exist_ok=True)
    target = root / name
    if target.exists():
        shutil.rmtree(target)
    folder.replace(target)
