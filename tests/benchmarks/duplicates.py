"""Looking for copies: how fast over a corpus, and what a thousand new articles cost as the warehouse grows.

`python -m tests.benchmarks.duplicates FILE.parquet`. Without the file it makes articles up. rensa and datatrove are
measured on some of the same articles, and Rawi once more on these, all in one run; where they are not installed they
are named as missing. Rawi needs none of them: `.venv/bin/pip install rensa datatrove spacy tokenizers "xxhash<4"`.
"""

import importlib.util
import random
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from rawi.documents import read_article
from rawi.duplicates import build_fingerprints, fingerprint_article
from rawi.schemas import ARTICLES, RECORDS, hash_id
from rawi.warehouse import WarehousePaths
from tests.benchmarks.growth import find_copies, measure_growth
from tests.copies import edit_words, make_vocabulary, make_words

WORKERS = 2
BATCH_ROWS = 2_000
MADE_ARTICLES = 5_000
COMPARED_ARTICLES = 10_000  # datatrove needs minutes for them


class Finding(NamedTuple):
    """What looking for all copies in a corpus takes and finds.

    Attributes:
        making: processor seconds for fingerprints.
        searching: seconds for the rest.
        copy_count: articles that are copies.
        cluster_count: articles that have copies.
        bodies: what was compared.
    """

    making: float
    searching: float
    copy_count: int
    cluster_count: int
    bodies: list[str]

    @property
    def seconds(self) -> float:
        """Seconds of all of it on the machine's cores."""
        return self.making / WORKERS + self.searching


def main() -> int:
    """Run all measurements and print the figures."""
    records = list(read_records(Path(sys.argv[1]) if len(sys.argv) > 1 else None))
    with tempfile.TemporaryDirectory() as folder:
        found = measure_corpus(records, Path(folder) / "corpus")
        print(
            f"{len(records):,} articles: fingerprints {found.making:.1f} s of one core, search {found.searching:.1f} s"
        )
        copies = f"{found.copy_count:,} copies in {found.cluster_count:,} clusters"
        print(f"  together {found.seconds:.1f} s on {WORKERS} cores; {copies}")
        measure_growth(Path(folder) / "growth")
        compare_others(records[:COMPARED_ARTICLES], Path(folder) / "others")
    return 0


def measure_corpus(records: Sequence[dict[str, Any]], root: Path) -> Finding:
    """Fingerprint a corpus on all workers and look for its copies."""
    paths = WarehousePaths.at(root)
    tasks = [
        (records[first : first + BATCH_ROWS], paths.batches / f"{first:09}")
        for first in range(0, len(records), BATCH_ROWS)
    ]
    with ProcessPoolExecutor(WORKERS, get_context("spawn")) as pool:
        done = list(pool.map(write_batch, tasks))
    found = find_copies(paths, [folder.name for _, folder in tasks])
    bodies = [body for _, some in done for body in some]
    return Finding(sum(one for one, _ in done), found.seconds, found.copy_count, found.cluster_count, bodies)


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


def write_batch(task: tuple[Sequence[dict[str, Any]], Path]) -> tuple[float, list[str]]:
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


def compare_others(records: Sequence[dict[str, Any]], folder: Path) -> None:
    """Print what other libraries need for signatures and candidates of the same bodies, beside Rawi's whole search."""
    # datatrove leaves to the user what its MinHash needs: spaCy cuts the words, xxHash hashes them
    needs = {"rensa": ("rensa",), "datatrove": ("datatrove", "spacy", "tokenizers", "xxhash")}
    lacking = {
        name: [one for one in packages if importlib.util.find_spec(one) is None] for name, packages in needs.items()
    }
    for name, missing in lacking.items():
        if missing:
            print(f"{name}: not compared, {' and '.join(missing)} not installed")
    if all(lacking.values()):
        return
    own = measure_corpus(records, folder / "own")
    print(
        f"{len(records):,} of the articles: {own.seconds:.1f} s for fingerprints and search, {own.copy_count:,} copies"
    )
    for name, measure in (("rensa", measure_rensa), ("datatrove", measure_datatrove)):
        if not lacking[name]:
            seconds = measure(own.bodies, folder)
            print(f"  {name}: {seconds:.1f} s for signatures and candidates, {seconds / own.seconds:.1f} times as long")


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
