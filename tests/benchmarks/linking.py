"""What a thousand new articles cost the load as the warehouse grows: names, statements and events are linked.

`python -m tests.benchmarks.linking`. The articles are generated: so many come out each day, and tell of people, places
and clashes that are drawn at random, some of them as another one of that day did. What is published is loaded like any
other run; the new ones came out on the last days.
"""

import random
import shutil
import sys
import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from rawi import warehouse
from rawi.duplicates import FINGERPRINTS
from rawi.schemas import FAILURES, TABLES, hash_id
from rawi.warehouse import RunRecord, WarehousePaths
from tests.copies import make_vocabulary, make_words

SIZES = (4_000, 40_000)
NEW_ARTICLES = 1_000
ARTICLES_A_DAY = 100
SHARED = 0.3  # of the articles tell what another one of their day tells
REPETITIONS = 3
LAST_DAY = date(2024, 3, 1)
TYPES = ("ASSAULT", "PROTEST", "CONSULT", "ACCUSE")
STARTED = datetime(2024, 3, 2, tzinfo=UTC)
OLD_RUN, NEW_RUN = "20240302T000000-000000", "20240302T010000-000000"

Row = dict[str, Any]


class Told(NamedTuple):
    """What an article says."""

    words: str
    speaker: str
    actor: str
    place: str
    event_type: str


def main() -> int:
    """Run the measurement and print the figures."""
    costs = []
    with tempfile.TemporaryDirectory() as folder:
        for size in SIZES:
            paths = WarehousePaths.at(Path(folder) / str(size))
            publish(paths, size)
            loading, publishing = measure(paths)
            costs.append(loading + publishing)
            seconds = f"loading {loading:.2f} s of processors, adding the rows {publishing:.2f} s"
            print(f"{NEW_ARTICLES:,} articles into {size:,}: {seconds}")
            shutil.rmtree(paths.root)
    for before, after in pairwise(costs):
        print(f"  {after / before:.2f} times the cost")
    return 0


def publish(paths: WarehousePaths, size: int) -> None:
    """Publish so many articles, the last of them on the last day, and write a batch of new ones of the last days."""
    days = [LAST_DAY - timedelta(days=number // ARTICLES_A_DAY) for number in range(size)]
    write_batch(paths, "old", days)
    record = RunRecord(OLD_RUN, STARTED.isoformat(), status="published")
    warehouse.build_incoming(paths, OLD_RUN, STARTED, ["old"])
    candidate = warehouse.build_candidate(paths, OLD_RUN)
    results = candidate.sql("from quality.results limit 0").to_arrow_table()
    warehouse.publish_candidate(candidate, paths, record, results)
    warehouse.write_run(paths, record)
    warehouse.clear_run(paths, record, ["old"])
    write_batch(paths, "new", days[:NEW_ARTICLES], is_new=True)


def measure(paths: WarehousePaths) -> tuple[float, float]:
    """Return the processor seconds for loading the new batch and for adding it to a copy of what is published.

    Both at best of some repetitions.
    """
    loading, publishing = [], []
    for _ in range(REPETITIONS):
        began = time.process_time()
        warehouse.build_incoming(paths, NEW_RUN, STARTED, ["new"])
        loading.append(time.process_time() - began)
        began = time.process_time()
        warehouse.build_candidate(paths, NEW_RUN).close()
        publishing.append(time.process_time() - began)
    return min(loading), min(publishing)


def write_batch(paths: WarehousePaths, name: str, days: list[date], *, is_new: bool = False) -> None:
    """Write the files that a worker would leave for generated articles."""
    chance = random.Random(len(days) + is_new)
    vocabulary = make_vocabulary(random.Random(1))
    rows: dict[str, list[Row]] = {table: [] for table in TABLES}
    told = Told("", "", "", "", "")
    for number, day in enumerate(days):
        if not told.words or chance.random() > SHARED:
            told = draw(chance, vocabulary)
        for table, row in make_rows(hash_id(name, number), told, day).items():
            rows[table].append(row)
    folder = paths.batches / name
    folder.mkdir(parents=True)
    for table, schema in {**TABLES, "failures": FAILURES, "fingerprints": FINGERPRINTS}.items():
        pq.write_table(pa.Table.from_pylist(rows.get(table, []), schema=schema), folder / f"{table}.parquet")


def draw(chance: random.Random, vocabulary: list[str]) -> Told:
    """Return what an article may say."""
    names = [" ".join(chance.sample(vocabulary[:400], 2)) for _ in range(2)]
    words = " ".join(make_words(chance, vocabulary, 30))
    return Told(words, names[0], names[1], chance.choice(vocabulary), chance.choice(TYPES))


def make_rows(article_id: str, told: Told, day: date) -> dict[str, Row]:
    """Return one row of each table for an article."""
    own = {"article_id": article_id}
    end = len(told.words)
    return {
        "documents": own | {"document_id": article_id, "status": "loaded", "record_number": 0, "metadata": "{}"},
        "articles": own | {"text": told.words, "body": told.words, "cluster_id": article_id, "published_date": day},
        "quotes": own
        | {
            "quote_id": hash_id("quote", article_id),
            "quote_type": "indirect",
            "content_text": told.words,
            "content_start": 0,
            "content_end": end,
            "content_spans": [{"start": 0, "end": end}],
            "speaker": told.speaker,
            "speaker_kind": "person",
            "chain": [{"level": 0, "name": told.speaker, "kind": "person"}],
        },
        "mentions": own
        | {
            "mention_id": hash_id("mention", article_id),
            "event_id": hash_id("event", article_id),
            "event_type": told.event_type,
            "trigger_start": 0,
            "trigger_end": 3,
            "sentence_start": 0,
            "sentence_end": end,
            "actors": [told.actor],
            "recipients": [],
            "place": told.place,
            "place_precision": 1,
            "date_start": day,
            "date_end": day,
            "date_precision": "day",
        },
    }


if __name__ == "__main__":
    sys.exit(main())
