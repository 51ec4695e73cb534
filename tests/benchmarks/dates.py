"""Looking for dates: megabytes of text per second and core, beside dateparser's `search_dates` on the same articles.

`python -m tests.benchmarks.dates FILE.parquet`. Without the file it says so and reads the samples over and over.
dateparser is nothing that Rawi's own code calls; it is left out, and named, where it is not installed.
"""

import importlib.util
import sys
import time
import warnings
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pyarrow.parquet as pq

from rawi.arabic.dates import find_dates
from rawi.arabic.tokens import Analysis, Segment, analyse

ARTICLES = 3_000
SHARED = 200  # articles for both; dateparser needs a hundredth of a second and more for each
REPETITIONS = 3
MADE_ARTICLES = 600


class Text(NamedTuple):
    """One article as both readers get it."""

    text: str
    anchor: date | None


def main() -> int:
    """Measure both and print the figures."""
    texts = read_texts(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
    analyses = [make_analysis(text.text) for text in texts]
    find_all(texts[:1], analyses[:1])  # the tables are compiled once per process
    print(f"{len(texts):,} articles, {measure_size(texts):.1f} MB of UTF-8, one core, best of {REPETITIONS}")
    print_speed("rawi find_dates", texts, lambda: find_all(texts, analyses))
    print_speed(
        "  with cutting into tokens", texts, lambda: find_all(texts, [make_analysis(one.text) for one in texts])
    )
    compare_dateparser(texts[:: max(1, len(texts) // SHARED)][:SHARED])
    return 0


def read_texts(source: Path | None) -> list[Text]:
    """Return articles from all over a corpus with their days, or the samples, repeated."""
    if source is not None and source.is_file():
        table = pq.read_table(source, columns=["text", "published"])
        rows = table.take(list(range(0, len(table), max(1, len(table) // ARTICLES)))[:ARTICLES]).to_pylist()
        return [Text(row["text"], _parse_day(row["published"])) for row in rows if row["text"]]
    print(f"no corpus at {source}: {MADE_ARTICLES:,} articles made from the samples", file=sys.stderr)
    samples = [_read_sample(path) for path in sorted(Path("seeds/samples").rglob("*.txt"))]
    kept = [sample for sample in samples if sample.strip()]
    return [Text(kept[number % len(kept)], date(2024, 3, 5)) for number in range(MADE_ARTICLES)]


def _parse_day(published: object) -> date | None:
    return date.fromisoformat(str(published)[:10]) if published else None


def _read_sample(path: Path) -> str:
    return path.read_bytes().decode("utf-8", errors="ignore")


def make_analysis(text: str) -> Analysis:
    """Cut a text into lines and tokens."""
    segments, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            segments.append(Segment("body", start, start + len(line)))
        start += len(line) + 1
    return analyse(text, segments)


def find_all(texts: Sequence[Text], analyses: Sequence[Analysis]) -> int:
    """Return how many expressions there are in all articles."""
    return sum(len(find_dates(one, text.anchor)) for one, text in zip(analyses, texts, strict=True))


def measure_size(texts: Sequence[Text]) -> float:
    """Return megabytes of UTF-8."""
    return sum(len(text.text.encode()) for text in texts) / 1e6


def print_speed(label: str, texts: Sequence[Text], read: Callable[[], int], repetitions: int = REPETITIONS) -> float:
    """Time a reader, print its figures and return megabytes per second of processor time."""
    best, count = float("inf"), 0
    for _ in range(repetitions):
        began = time.process_time()
        count = read()
        best = min(best, time.process_time() - began)
    speed = measure_size(texts) / best
    print(f"{label}: {speed:.3g} MB/s, {len(texts) / best:,.3g} articles/s, {count:,} expressions")
    return speed


def compare_dateparser(texts: Sequence[Text]) -> None:
    """Print both figures for the same few articles."""
    if importlib.util.find_spec("dateparser") is None:
        print("dateparser: not installed, left out")
        return
    from dateparser.search import search_dates  # noqa: PLC0415  # it is not there everywhere

    def search() -> int:
        return sum(len(search_dates(text.text, languages=["ar"]) or ()) for text in texts)

    warnings.simplefilter("ignore")  # its own, about dates without a year
    print(f"the same {len(texts)} articles, {measure_size(texts) * 1e3:.0f} kB:")
    ours = print_speed("  rawi find_dates", texts, lambda: find_all(texts, [make_analysis(one.text) for one in texts]))
    theirs = print_speed("  dateparser search_dates", texts, search, repetitions=1)
    print(f"  {ours / theirs:,.0f} times as fast, tokens included")


if __name__ == "__main__":
    sys.exit(main())
