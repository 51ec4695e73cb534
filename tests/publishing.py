"""Publishing a batch that a test wrote by hand: from its rows to the published warehouse, without the gate."""

import shutil
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from rawi import warehouse
from rawi.schemas import FAILURES, TABLES
from rawi.warehouse import RunRecord, WarehousePaths

# The rows that an article brings, by table.
Made = Mapping[str, Sequence[dict[str, Any]]]

STARTED = datetime(2024, 3, 5, 6, 0, tzinfo=UTC)


def publish_batch(paths: WarehousePaths, folder: Path, number: int) -> None:
    """Publish the batch in a folder of `paths.batches` as one run; `number` tells the runs of a test apart."""
    record = RunRecord(f"20240305T0600{number:02}-000000", STARTED.isoformat(), status="published")
    warehouse.build_incoming(paths, record.run_id, STARTED, [folder.name])
    candidate = warehouse.build_candidate(paths, record.run_id)
    results = candidate.sql("from quality.results limit 0").to_arrow_table()
    warehouse.publish_candidate(candidate, paths, record, results)
    warehouse.clear_run(paths, record, [folder.name])


def publish_articles(paths: WarehousePaths, articles: Sequence[Made], number: int) -> None:
    """Publish articles as one run of one batch."""
    folder = paths.batches / f"batch-{number}"
    folder.mkdir(parents=True)
    for name, schema in {**TABLES, "failures": FAILURES}.items():
        rows = [row for made in articles for row in made.get(name, [])]
        pq.write_table(pa.Table.from_pylist(rows, schema=schema), folder / f"{name}.parquet")
    publish_batch(paths, folder, number)


def publish_in_runs(
    root: Path, articles: Sequence[Made], cuts: Sequence[int], queries: Mapping[str, str]
) -> dict[str, list[Any]]:
    """Publish articles in several runs, cut at the given places, and return what some queries find then."""
    shutil.rmtree(root, ignore_errors=True)
    paths = WarehousePaths.at(root)
    for number, (first, last) in enumerate(pairwise([0, *sorted(cuts), len(articles)])):
        if first < last:
            publish_articles(paths, articles[first:last], number)
    with warehouse.open_published(root) as connection:
        return {name: connection.execute(query).fetchall() for name, query in queries.items()}
