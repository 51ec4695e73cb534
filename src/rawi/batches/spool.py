"""New records on disk between landing and extraction.

What recurs over the documents of an outlet can only be told when all of a run are known, so nothing is extracted before
the last one has been read. Until then the batches wait in the run's folder, with the short lines that may be furniture.
"""

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from rawi.documents import LearnedLines, Recurrence, group_lines, hash_line, learn_lines, name_outlet, read_sightings
from rawi.schemas import COUNT, TEXT, build_table, hash_id

_DOCUMENTS, _RECORDS, _LINES = "documents.arrow", "records.arrow", "lines.parquet"
_LEARNED = "learned.parquet"

SIGHTINGS = pa.schema(
    [
        ("outlet", TEXT),
        ("line", TEXT),
        ("line_hash", COUNT),
        ("document_hash", COUNT),
        ("place", TEXT),
    ]
)
LEARNED = pa.schema(
    [
        ("outlet", TEXT),
        ("line", TEXT),
        ("reason", TEXT),
        ("document_count", COUNT),
        ("outlet_count", COUNT),
    ]
)


@dataclass(frozen=True, slots=True)
class SpooledBatch:
    """A batch that waits on disk.

    Attributes:
        path: its folder.
        digest: hash of its documents' identifiers, in order.
        outlets: whose articles it holds.
    """

    path: Path
    digest: str
    outlets: frozenset[str]


def clear_spool(folder: Path) -> None:
    """Remove what an attempt before this one left, and make the folder."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)


def spool_batch(path: Path, documents: pa.Table, records: pa.Table) -> SpooledBatch:
    """Write a batch and the lines of its texts.

    Args:
        path: the folder to make for it.
        documents: rows of `schemas.DOCUMENTS`.
        records: rows of `schemas.RECORDS` to extract.
    """
    path.mkdir(parents=True)
    for name, table in ((_DOCUMENTS, documents), (_RECORDS, records)):
        with pa.ipc.new_file(str(path / name), table.schema) as writer:
            writer.write_table(table)
    lines = _note_lines(records)
    pq.write_table(lines, path / _LINES, compression="lz4")
    outlets = frozenset(filter(None, lines["outlet"].unique().to_pylist()))
    return SpooledBatch(path, hash_id("documents", *documents["document_id"].to_pylist()), outlets)


def read_spooled(path: Path) -> tuple[pa.Table, pa.Table]:
    """Return the documents and the records of a spooled batch."""
    documents, records = (
        pa.ipc.open_file(pa.memory_map(str(path / name))).read_all() for name in (_DOCUMENTS, _RECORDS)
    )
    return documents, records


def list_line_files(folder: Path) -> list[str]:
    """Return the files with the lines of every batch in a spool."""
    return [str(file) for file in sorted(folder.glob(f"*/{_LINES}"))]


def learn_furniture(folder: Path, recurrences: Iterable[Recurrence]) -> dict[str, LearnedLines]:
    """Choose the lines that are furniture, and write them down for the warehouse to keep.

    Args:
        folder: the spool.
        recurrences: lines of its documents that stand in more than one, published documents included.

    Returns:
        The lines of every outlet that has any.
    """
    learned = learn_lines(recurrences)
    rows = [(found.outlet, found.line, reason, found.document_count, found.outlet_count) for found, reason in learned]
    pq.write_table(build_table(rows, LEARNED), folder / _LEARNED)
    return group_lines(learned)


def find_learned(folder: Path) -> Path | None:
    """Return the file of the lines that a run learned, or null when it learned none."""
    file = folder / _LEARNED
    return file if file.is_file() else None


def _note_lines(records: pa.Table) -> pa.Table:
    """Return one row per short line of the texts whose outlet is known."""
    columns: list[list[Any]] = [[] for _ in SIGHTINGS]
    outlets, lines, line_hashes, document_hashes, places = columns
    values = (records[name].to_pylist() for name in ("outlet", "url", "text"))
    for given, url, text in zip(*values, strict=True):
        outlet = name_outlet(given, url)
        if outlet is None:
            continue
        key, sightings = read_sightings(text)
        count = len(sightings)
        outlets += [outlet] * count
        document_hashes += [key] * count
        places += [sighting.place for sighting in sightings]
        found = [sighting.line for sighting in sightings]
        lines += found
        line_hashes += map(hash_line, found)
    return pa.Table.from_arrays(
        [pa.array(column, field.type) for column, field in zip(columns, SIGHTINGS, strict=True)], schema=SIGHTINGS
    )
