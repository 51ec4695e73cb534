"""A copy of Rawi that reads batches of articles and times their quotes; `tests.benchmarks.quotes` runs it."""

import gc
import sys
import time
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from rawi.batches.extraction import prepare_extraction
from rawi.documents import NOTHING_LEARNED, read_article
from rawi.quotes import extract_quotes
from rawi.schemas import RECORDS, hash_id
from tests.compiled.modules import ROOT


def main() -> None:
    """Read the batches whose numbers come in, and print the nanoseconds that each one took."""
    corpus, count, size = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    prepare_extraction()
    records = list_records(corpus, count)
    gc.disable()
    for line in sys.stdin:
        first = int(line) * size
        articles = [read_article(record, NOTHING_LEARNED) for record in records[first : first + size]]
        began = time.process_time_ns()
        for article in articles:
            extract_quotes(article)
        print(time.process_time_ns() - began, flush=True)


def list_records(corpus: str, count: int) -> list[dict[str, Any]]:
    """Return articles from all over the corpus as the extraction takes them, or of the samples where there is none."""
    if corpus and Path(corpus).is_file():
        table = pq.read_table(corpus, columns=["text", "outlet"])
        texts = table.take(list(range(0, len(table), max(1, len(table) // count)))).to_pylist()
    else:
        samples = sorted((ROOT / "seeds" / "samples").rglob("*.txt"))
        texts = [{"text": path.read_bytes().decode(errors="replace"), "outlet": None} for path in samples]
    empty = dict.fromkeys(RECORDS.names)
    chosen = (texts[number % len(texts)] for number in range(count))
    return [empty | text | {"article_id": hash_id(text["text"])} for text in chosen]


if __name__ == "__main__":
    main()
