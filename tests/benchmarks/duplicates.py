"""Looking for copies: how fast over a corpus, and what a thousand new articles cost as the warehouse grows.

`python -m tests.benchmarks.duplicates FILE.parquet`. Without the file it makes articles up. The growing warehouses are
generated: their fingerprints are drawn at random, a seventh of them as copies of others. rensa and datatrove are
measured on the same bodies in the same run where they are installed, and named as missing where not.
"""

import importlib.util
import random
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.parquet as pq

from rawi.documents import read_article
from rawi.duplicates import build_fingerprints, fingerprint_article
from rawi.duplicates.fingerprints import count_keys
from rawi.duplicates.groups import install_group, write_group
from rawi.schemas import ARTICLES, RECORDS, hash_id
from rawi.warehouse import WarehousePaths
from rawi.warehouse.connections import create_tables, open_database, read_statement
from rawi.warehouse.duplicates import open_known_parts, search_copies, write_copies
from rawi.warehouse.incoming import attach_known
from tests.copies import edit_words, make_vocabulary, make_words

WORKERS = 2
BATCH_ROWS = 2_000
MADE_ARTICLES = 5_000
SIZES = (10_000, 1_000_000)
NEW_ARTICLES = 1_000
COPY_SHARE = 0.15
REPETITIONS = 9
RUN, NEW_RUN = "20240305T060000-000000", "20240305T070000-000000"
STARTED = datetime(2024, 3, 5, tzinfo=UTC)


def main() -> int:
    """Run all measurements and print the figures."""
    source = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    with tempfile.TemporaryDirectory() as folder:
        bodies = measure_corpus(source, Path(folder) / "corpus")
        measure_growth(Path(folder) / "growth")
        compare_others(bodies, Path(folder) / "others")
    return 0


def measure_corpus(source: Path | None, root: Path) -> list[str]:
    """Fingerprint a corpus on all workers and load it; return the bodies for the comparison."""
    records = list(read_records(source))
    paths = WarehousePaths.at(root)
    tasks = [
        (records[first : first + BATCH_ROWS], paths.batches / f"{first:09}")
        for first in range(0, len(records), BATCH_ROWS)
    ]
    with ProcessPoolExecutor(WORKERS, get_context("spawn")) as pool:
        done = list(pool.map(write_batch, tasks))
    making = sum(seconds for seconds, _ in done)
    loading, cluster_count, copy_count = load_batches(paths, [folder.name for _, folder in tasks])
    total = making / WORKERS + loading
    print(f"{len(records):,} articles: fingerprints {making:.1f} s of one core, load {loading:.1f} s")
    print(f"  together {total:.1f} s on {WORKERS} cores; {copy_count:,} copies in {cluster_count:,} clusters")
    return [body for _, bodies in done for body in bodies]


def read_records(source: Path | None) -> Iterator[dict[str, Any]]:
    """Yield records of distinct texts."""
    texts = dict.fromkeys(_list_texts(source))
    for text in texts:
        yield dict.fromkeys(RECORDS.names) | {"article_id": hash_id(text), "text": text, "metadata": "{}"}


def _list_texts(source: Path | None) -> list[str]:
    if source is not None and source.is_file():
        return [str(text) for text in pq.read_table(source, columns=["text"])["text"].to_pylist() if text]
    print(f"no corpus at {source}: {MADE_ARTICLES:,} articles made up", file=sys.stderr)
    chance = random.Random(1)
    vocabulary = make_vocabulary(chance)
    words = [make_words(chance, vocabulary, 300) for _ in range(MADE_ARTICLES)]
    for place in range(0, MADE_ARTICLES, 7):
        words[place] = edit_words(chance, words[place - 1], vocabulary, 0.05)
    return [" ".join(one) for one in words]


def write_batch(task: tuple[list[dict[str, Any]], Path]) -> tuple[float, list[str]]:
    """Write a batch's articles and fingerprints; return the seconds that fingerprints took, and the bodies."""
    records, folder = task
    folder.mkdir(parents=True)
    articles = [read_article(record) for record in records]
    began = time.process_time()
    fingerprints = build_fingerprints([fingerprint_article(article) for article in articles])
    pq.write_table(fingerprints, folder / "fingerprints.parquet", compression="lz4", use_dictionary=False)
    seconds = time.process_time() - began
    rows = [{"article_id": one.article_id, "body": one.body, "cluster_id": one.article_id} for one in articles]
    pq.write_table(pa.Table.from_pylist(rows, schema=ARTICLES), folder / "articles.parquet")
    return seconds, [article.body for article in articles]


def load_batches(paths: WarehousePaths, batch_ids: list[str]) -> tuple[float, int, int]:
    """Return the seconds that looking for copies takes while a run is loaded, and how many it finds."""
    folder = paths.run_folder(NEW_RUN)
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / "incoming.duckdb"
    target.unlink(missing_ok=True)
    with open_database(target) as connection:
        create_tables(connection)
        attach_known(connection, paths)
        files = [str(paths.batches / batch_id / "articles.parquet") for batch_id in batch_ids]
        connection.execute(read_statement("loads/articles_from_batches"), {"files": files, "run_id": NEW_RUN})
        began = time.perf_counter()
        write_copies(connection, search_copies(paths, NEW_RUN, batch_ids, open_known_parts(connection, paths)))
        seconds = time.perf_counter() - began
        counted = "select count(distinct cluster_id), count(duplicate_of) from articles where duplicate_of is not null"
        clusters, copies = connection.execute(counted).fetchall()[0]
    return seconds, clusters, copies


def measure_growth(root: Path) -> None:
    """Print what a thousand new articles cost beside warehouses of growing size, their fingerprints included."""
    making = measure_making()
    best = {}
    for size in SIZES:
        paths = WarehousePaths.at(root / str(size))
        generate_warehouse(paths, size)
        found = [(*load_batches(paths, ["new"]), publish_rows(paths)) for _ in range(REPETITIONS)]
        best[size] = making + min(row[0] for row in found)
        publishing = min(row[3] for row in found)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
        print(f"{NEW_ARTICLES:,} articles into {size:,}: {best[size]:.2f} s, {found[0][2]} copies found")
        print(f"  fingerprints {making:.2f} s, finding {best[size] - making:.2f} s")
        print(f"  old rows changed in {publishing:.2f} s; peak memory so far {peak:,.0f} MB")
        shutil.rmtree(paths.root)
    print(f"  {best[SIZES[-1]] / best[SIZES[0]]:.2f} times the seconds, without the changing of old rows")


def measure_making() -> float:
    """Return the seconds that the fingerprints of new articles take on all workers."""
    chance = random.Random(2)
    vocabulary = make_vocabulary(chance)
    empty: dict[str, Any] = dict.fromkeys(RECORDS.names)
    texts = [" ".join(make_words(chance, vocabulary, 300)) for _ in range(NEW_ARTICLES)]
    articles = [read_article(empty | {"article_id": "x", "text": text, "metadata": "{}"}) for text in texts]
    seconds = []
    for _ in range(REPETITIONS):
        began = time.perf_counter()
        build_fingerprints([fingerprint_article(article) for article in articles])
        seconds.append(time.perf_counter() - began)
    return min(seconds) / WORKERS


def publish_rows(paths: WarehousePaths) -> float:
    """Return the seconds for adding the run's rows to a copy of the published file; the copying is not counted."""
    folder = paths.run_folder(NEW_RUN)
    shutil.copyfile(paths.published, folder / "candidate.duckdb")
    with open_database(folder / "candidate.duckdb") as connection:
        connection.execute(f"attach '{folder / 'incoming.duckdb'}' as incoming (read_only)")
        began = time.perf_counter()
        connection.execute("begin")
        connection.execute(read_statement("loads/publish_run"))
        connection.execute("commit")
        connection.execute("checkpoint")
        return time.perf_counter() - began


def generate_warehouse(paths: WarehousePaths, size: int) -> None:
    """Make a published warehouse of generated fingerprints, and a batch of new ones, some of them copies."""
    chance = np.random.default_rng(1)
    samples: list[tuple[Any, ...]] = []
    write_group(paths.staging / "group", [RUN], draw_tables(chance, size, samples))
    install_group(paths.staging / "group", paths.root / "fingerprints", RUN)
    with open_database(paths.published) as connection:
        create_tables(connection)
        connection.execute(f"insert into runs by name select '{RUN}' as run_id, 'published' as status")
        connection.execute(
            "insert into articles by name select printf('%020x', range) as article_id, 'x' as text, 'x' as body,"
            f" printf('%020x', range) as cluster_id, '{RUN}' as run_id from range({size})"
        )
        connection.execute(
            "insert into duplicates.members by name select printf('%020x', range) as article_id,"
            " printf('%020x', range - range % 2) as component_id, printf('%020x', range - range % 2) as cluster_id"
            f" from range({int(size * COPY_SHARE)})"
        )
    rows = [draw_row(chance, hash_id(number), samples) for number in range(NEW_ARTICLES)]
    folder = paths.batches / "new"
    folder.mkdir(parents=True)
    pq.write_table(build_fingerprints(rows), folder / "fingerprints.parquet")
    articles = [{"article_id": row[0], "cluster_id": row[0]} for row in rows]
    pq.write_table(pa.Table.from_pylist(articles, schema=ARTICLES), folder / "articles.parquet")


def draw_tables(chance: np.random.Generator, size: int, samples: list[tuple[Any, ...]]) -> Iterator[pa.Table]:
    """Yield fingerprints of a size like that of news articles; some are kept as samples to copy."""
    for first in range(0, size, BATCH_ROWS):
        rows = [draw_row(chance, f"{number:020x}", []) for number in range(first, min(first + BATCH_ROWS, size))]
        samples += rows[:: max(1, size // 1_000)]
        yield build_fingerprints(rows)


def draw_row(chance: np.random.Generator, article_id: str, samples: Sequence[tuple[Any, ...]]) -> tuple[Any, ...]:
    """Return a fingerprint; with samples given, some are a copy of one with a fifth of the text changed."""
    count = int(chance.lognormal(5.4, 0.7)) + 20
    shingles: npt.NDArray[np.uint32] = chance.integers(0, 2**32, count, dtype=np.uint32)
    if samples and chance.random() < COPY_SHARE:
        original = samples[chance.integers(len(samples))][4]
        shingles = np.concatenate((original[chance.random(len(original)) < 0.9], shingles[: len(original) // 10]))
    shingles = np.unique(shingles)
    return article_id, None, count * 6, count_keys(shingles), shingles, np.empty(0, np.uint64)


def compare_others(bodies: Sequence[str], folder: Path) -> None:
    """Print what other libraries need for the same bodies, signatures and candidates only."""
    needs = {"rensa": ("rensa",), "datatrove": ("datatrove", "spacy")}  # spaCy cuts the words for datatrove
    for name, measure in (("rensa", measure_rensa), ("datatrove", measure_datatrove)):
        if missing := [package for package in needs[name] if importlib.util.find_spec(package) is None]:
            print(f"{name}: not compared, {' and '.join(missing)} not installed")
            continue
        print(f"{name}: {measure(bodies, folder):.1f} s for signatures and candidates of {len(bodies):,} articles")


def measure_rensa(bodies: Sequence[str], _folder: Path) -> float:
    """Return the seconds for MinHash signatures of 128 permutations and a look-up of each in an LSH index."""
    from rensa import RMinHash, RMinHashLSH  # noqa: PLC0415 - not a dependency

    began = time.perf_counter()
    index = RMinHashLSH(threshold=0.5, num_perm=128, num_bands=32)
    for place, body in enumerate(bodies):
        words = body.split()
        signature = RMinHash(num_perm=128, seed=1)
        signature.update([" ".join(words[first : first + 5]) for first in range(max(1, len(words) - 4))])
        index.query(signature)
        index.insert(place, signature)
    return time.perf_counter() - began


def measure_datatrove(bodies: Sequence[str], folder: Path) -> float:
    """Return the seconds for its four MinHash stages, one worker each, with 14 buckets of 8 hashes."""
    from datatrove.data import Document  # noqa: PLC0415 - not a dependency
    from datatrove.executor import LocalPipelineExecutor  # noqa: PLC0415
    from datatrove.pipeline.dedup import (  # noqa: PLC0415
        MinhashDedupBuckets,
        MinhashDedupCluster,
        MinhashDedupFilter,
        MinhashDedupSignature,
    )
    from datatrove.pipeline.dedup.minhash import MinhashConfig  # noqa: PLC0415
    from datatrove.utils.typeshelper import Languages  # noqa: PLC0415

    config = MinhashConfig(n_grams=5, num_buckets=14, hashes_per_bucket=8)
    documents = [Document(text=body, id=str(place)) for place, body in enumerate(bodies)]
    stages = [
        ([documents, MinhashDedupSignature(str(folder / "sigs"), config=config, language=Languages.arabic)], 1),
        ([MinhashDedupBuckets(str(folder / "sigs"), str(folder / "buckets"), config=config)], config.num_buckets),
        ([MinhashDedupCluster(str(folder / "buckets"), str(folder / "remove"), config=config)], 1),
        ([documents, MinhashDedupFilter(str(folder / "remove"))], 1),
    ]
    began = time.perf_counter()
    for number, (pipeline, task_count) in enumerate(stages):
        LocalPipelineExecutor(
            pipeline=pipeline, tasks=task_count, workers=WORKERS, logging_dir=str(folder / f"logs{number}")
        ).run()
    return time.perf_counter() - began


if __name__ == "__main__":
    sys.exit(main())
