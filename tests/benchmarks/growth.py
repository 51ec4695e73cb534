"""What a thousand new articles cost the search for copies as the warehouse grows.

The warehouses are generated: fingerprints drawn at random, of the size that those of news have. A seventh of the
published articles are copies, and a seventh of the new ones are copies of published ones of any age. Nine in ten of the
new ones were published after all others; the rest comes late, and takes the place of what is there.
"""

import random
import shutil
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from datetime import date, timedelta
from itertools import pairwise
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.parquet as pq

from rawi.documents import read_article
from rawi.duplicates import (
    Fingerprint,
    Place,
    build_fingerprints,
    cluster_component,
    fingerprint_article,
    write_places,
)
from rawi.duplicates.fingerprints import count_keys
from rawi.duplicates.groups import install_group, write_group
from rawi.schemas import ARTICLES, RECORDS, hash_id
from rawi.warehouse import WarehousePaths
from rawi.warehouse.connections import create_tables, open_database, read_statement
from rawi.warehouse.duplicates import open_known_groups, search_copies, write_copies
from rawi.warehouse.incoming import attach_known
from tests.copies import make_vocabulary, make_words

SIZES = (10_000, 1_000_000)
NEW_ARTICLES = 1_000
BATCH_ROWS = 2_000
SAMPLES = 1_000
COPY_SHARE, EVERY = 0.15, 7
LATE_SHARE = 0.1
REPETITIONS = 9
RUN, NEW_RUN = "20240305T060000-000000", "20240305T070000-000000"
FIRST_DAY, DAY_COUNT = date(2021, 6, 1), 1_000

Row = tuple[Any, ...]
Member = tuple[str, str, str | None, float | None, date]
T = TypeVar("T")


class Search(NamedTuple):
    """What looking for copies took and found.

    Attributes:
        seconds: by the clock.
        processor: of all threads.
        cluster_count: clusters that new articles were added to.
        copy_count: new articles that are copies.
    """

    seconds: float
    processor: float
    cluster_count: int
    copy_count: int


class Cost(NamedTuple):
    """What one run costs beside a warehouse.

    Attributes:
        finding: processor seconds for looking up, comparing, clustering and writing to the run's own database.
        publishing: processor seconds for adding the rows to the published tables and changing old ones.
        private: bytes of memory of its own at the peak.
        copy_count: copies found.
    """

    finding: float
    publishing: float
    private: int
    copy_count: int


def measure_growth(root: Path) -> None:
    """Print what a thousand new articles cost beside warehouses of growing size, their fingerprints included."""
    making = measure_making()
    totals = []
    for size in SIZES:
        _call_apart(generate_warehouse, WarehousePaths.at(root / str(size)), size)
        cost = _call_apart(measure_run, WarehousePaths.at(root / str(size)))
        shutil.rmtree(root / str(size))
        totals.append((making + cost.finding, making + cost.finding + cost.publishing))
        print(f"{NEW_ARTICLES:,} articles into {size:,}: {totals[-1][1]:.2f} s of processors, {cost.copy_count} copies")
        print(f"  fingerprints {making:.2f} s, finding {cost.finding:.2f} s, publishing {cost.publishing:.2f} s")
        print(f"  private memory {cost.private / 1e6:,.0f} MB")
    for (finding, all_of_it), (finding_more, more) in pairwise(totals):
        print(f"  {more / all_of_it:.2f} times the cost; {finding_more / finding:.2f} times up to the publishing")


def _call_apart(function: Callable[..., T], *arguments: object) -> T:
    """Call in a process of its own, so that memory is counted apart."""
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        return pool.submit(function, *arguments).result()


def measure_making() -> float:
    """Return the processor seconds that the fingerprints of new articles take."""
    chance = random.Random(2)
    vocabulary = make_vocabulary(chance)
    empty: dict[str, Any] = dict.fromkeys(RECORDS.names)
    texts = [" ".join(make_words(chance, vocabulary, 300)) for _ in range(NEW_ARTICLES)]
    articles = [read_article(empty | {"article_id": "x", "text": text, "metadata": "{}"}) for text in texts]
    seconds = []
    for _ in range(REPETITIONS):
        began = time.process_time()
        build_fingerprints([fingerprint_article(article) for article in articles])
        seconds.append(time.process_time() - began)
    return min(seconds)


def measure_run(paths: WarehousePaths) -> Cost:
    """Return what the batch `new` costs beside what is published, at best of some repetitions."""
    with watch_private_memory() as peaks:
        copy_count = find_copies(paths, ["new"]).copy_count
        add_rows(paths)
    finding = min(find_copies(paths, ["new"]).processor for _ in range(REPETITIONS))
    publishing = min(add_rows(paths) for _ in range(REPETITIONS))
    return Cost(finding, publishing, max(peaks), copy_count)


@contextmanager
def watch_private_memory() -> Iterator[list[int]]:
    """Note how much memory the process has of its own, without files that are mapped (Linux only)."""
    peaks = [0]
    stop = threading.Event()

    def look() -> None:
        while not stop.wait(0.002):
            lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
            peaks.append(next(int(line.split()[1]) * 1024 for line in lines if line.startswith("RssAnon")))

    thread = threading.Thread(target=look, daemon=True)
    if Path("/proc/self/status").is_file():
        thread.start()
    try:
        yield peaks
    finally:
        stop.set()
        if thread.ident:
            thread.join()


def find_copies(paths: WarehousePaths, batch_ids: Sequence[str]) -> Search:
    """Look for copies of some batches' articles as a run does while it is loaded."""
    folder = paths.run_folder(NEW_RUN)
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / "incoming.duckdb"
    target.unlink(missing_ok=True)
    with open_database(target) as connection:
        create_tables(connection)
        attach_known(connection, paths)
        files = [str(paths.batches / batch_id / "articles.parquet") for batch_id in batch_ids]
        connection.execute(read_statement("loads/articles_from_batches"), {"files": files, "run_id": NEW_RUN})
        began, busy = time.perf_counter(), time.process_time()
        write_copies(connection, search_copies(paths, NEW_RUN, batch_ids, open_known_groups(connection, paths)))
        seconds, processor = time.perf_counter() - began, time.process_time() - busy
        counted = "select count(distinct cluster_id), count(duplicate_of) from articles where duplicate_of is not null"
        clusters, copies = connection.execute(counted).fetchall()[0]
    return Search(seconds, processor, clusters, copies)


def add_rows(paths: WarehousePaths) -> float:
    """Return the processor seconds for adding the run's rows to a copy of the published file.

    The copying of the file is not counted, nor the adding of the articles themselves.
    """
    folder = paths.run_folder(NEW_RUN)
    shutil.copyfile(paths.published, folder / "candidate.duckdb")
    with open_database(folder / "candidate.duckdb") as connection:
        connection.execute(f"attach '{folder / 'incoming.duckdb'}' as incoming (read_only)")
        connection.execute("insert into articles by name select * from incoming.articles")
        connection.execute("checkpoint")
        began = time.process_time()
        connection.execute("begin")
        connection.execute(read_statement("loads/publish_copies"))
        connection.execute("commit")
        connection.execute("checkpoint")
        return time.process_time() - began


def generate_warehouse(paths: WarehousePaths, size: int) -> None:
    """Make a published warehouse of generated fingerprints, and a batch of new ones, some of them copies."""
    chance = np.random.default_rng(1)
    samples: list[Row] = []
    members: list[Member] = []
    write_group(paths.staging / "group", [RUN], _draw_tables(chance, size, samples, members))
    with open_database(paths.published) as connection:
        create_tables(connection)
        connection.execute(f"insert into runs by name select '{RUN}' as run_id, 'published' as status")
        names = ("article_id", "cluster_id", "duplicate_kind", "similarity_ratio", "published_date")
        connection.register("places", pa.table(dict(zip(names, zip(*members, strict=True), strict=True))))
        connection.execute(
            "insert into articles by name select *, nullif(cluster_id, article_id) as duplicate_of, 'x' as text,"
            f" 'x' as body, '{RUN}' as run_id from places"
        )
        connection.execute(
            "insert into duplicates.members by name select * exclude (published_date), min(article_id)"
            " over (partition by cluster_id) as component_id from places"
            " qualify count(*) over (partition by cluster_id) > 1"
        )
        columns = "article_id, component_id, cluster_id, duplicate_kind, similarity_ratio"
        places = [Place(*row) for row in connection.execute(f"select {columns} from duplicates.members").fetchall()]
    write_places(paths.staging / "group", RUN, places)
    install_group(paths.staging / "group", paths.root / "fingerprints", RUN)
    rows = [draw_row(chance, hash_id(-number - 1), _choose_day(chance), samples) for number in range(NEW_ARTICLES)]
    folder = paths.batches / "new"
    folder.mkdir(parents=True)
    pq.write_table(build_fingerprints(rows), folder / "fingerprints.parquet")
    articles = [{"article_id": row[0], "cluster_id": row[0], "published_date": row[1]} for row in rows]
    pq.write_table(pa.Table.from_pylist(articles, schema=ARTICLES), folder / "articles.parquet")


def _draw_tables(
    chance: np.random.Generator, size: int, samples: list[Row], members: list[Member]
) -> Iterator[pa.Table]:
    """Yield fingerprints in the order of publication; every seventh is a copy of the one before.

    Some are added to `samples`, for new ones to copy, and the places of all of them to `members`.
    """
    before: list[Row] = []
    for first in range(0, size, BATCH_ROWS):
        rows: list[Row] = []
        for number in range(first, min(first + BATCH_ROWS, size)):
            day = FIRST_DAY + timedelta(days=number * DAY_COUNT // size)
            copied = before if number % EVERY == 1 else []
            before = [draw_row(chance, hash_id(number), day, copied, 1.0)]
            rows += before
            pair = [
                Fingerprint(row[0], row[1].toordinal(), row[2], row[4], row[5], row[3]) for row in (*copied, *before)
            ]
            if copied:
                members.pop()
            days = {row[0]: row[1] for row in (*copied, *before)}
            members += [(*one, days[one.article_id]) for one in cluster_component(pair)]
        samples += rows[:: max(1, size // SAMPLES)]
        yield build_fingerprints(rows)


def _choose_day(chance: np.random.Generator) -> date:
    """Return when a new article was published: after all others, or late."""
    days = int(chance.integers(DAY_COUNT)) if chance.random() < LATE_SHARE else DAY_COUNT
    return FIRST_DAY + timedelta(days=days)


def draw_row(
    chance: np.random.Generator, article_id: str, day: date, originals: Sequence[Row], copy_share: float = COPY_SHARE
) -> Row:
    """Return a fingerprint; with originals given, some are a copy of one with a fifth of the text changed."""
    count = int(chance.lognormal(5.4, 0.7)) + 20
    shingles: npt.NDArray[np.uint32] = chance.integers(0, 2**32, count, dtype=np.uint32)
    if originals and chance.random() < copy_share:
        original = originals[chance.integers(len(originals))][4]
        shingles = np.concatenate((original[chance.random(len(original)) < 0.9], shingles[: len(original) // 10]))
    shingles = np.unique(shingles)
    return article_id, day, count * 6, count_keys(shingles), shingles, np.empty(0, np.uint64)
