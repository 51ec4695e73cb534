"""Dates that a corpus proves by itself: weekdays in lines of the last update, and days told in both calendars.

`python -m tests.benchmarks.date_proofs FILE.parquet`. A pair is one dateline that tells a day in the Hijri and in the
Gregorian calendar with nothing but marks and the word for corresponding to between them. It is right when both readings
are at most a day apart, which is what the sighting of the moon may differ from the Umm al-Qura tables.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple
from unittest import mock

import pyarrow.parquet as pq

from rawi.arabic import dates
from rawi.arabic.calendars import GREGORIAN, HIJRI, find_hijri, make_day
from rawi.arabic.date_expressions import TimeExpression, Window
from rawi.arabic.date_lexicon import DateLexicon, load_date_lexicon
from rawi.arabic.date_neighbours import is_joint, merge_calendars
from rawi.arabic.tokens import Analysis
from tests.benchmarks.dates import make_analysis

LONGEST_JOINT = 4  # tokens
UPDATE = "آخر تحديث"


class Pair(NamedTuple):
    """A day in both calendars as it was read, and the days between the two readings."""

    words: str
    distance: int


def main() -> int:
    """Count both kinds of proof and print the ones that fail."""
    source = Path(sys.argv[1])
    updates: Counter[bool] = Counter()
    pairs: list[Pair] = []
    for text, anchor, is_bbc in read_articles(source):
        if is_bbc and UPDATE in text:
            updates.update(prove_updates(text))
        elif "هـ" in text or "الموافق" in text:
            pairs.extend(find_pairs(make_analysis(text), anchor))
    right = sum(pair.distance <= 1 for pair in pairs)
    print(f"lines of the last update: {updates[True]:,} of {sum(updates.values()):,} on the weekday that they tell")
    print(f"days in both calendars: {right} of {len(pairs)} within a day ({right / max(1, len(pairs)):.1%})")
    for pair in pairs:
        if pair.distance > 1:
            print(f"  {pair.distance:>5} days: {pair.words}")
    return 0


def read_articles(source: Path) -> Iterator[tuple[str, date | None, bool]]:
    """Yield text, day of publication and whether it is of the one outlet whose lines prove themselves."""
    for batch in pq.ParquetFile(source).iter_batches(2_000, columns=["text", "published", "outlet"]):
        for row in batch.to_pylist():
            day = date.fromisoformat(str(row["published"])[:10]) if row["published"] else None
            yield row["text"] or "", day, row["outlet"] == "bbc_arabic"


def prove_updates(text: str) -> Iterator[bool]:
    """Yield for every line of an update whether it is read as one day, and the day is on the weekday told."""
    weekdays = load_date_lexicon().weekdays
    for line in text.split("\n"):
        if UPDATE in line[:20]:
            analysis = make_analysis(line)
            days = [one for one in dates.find_dates(analysis, None) if one.precision == "day"]
            told = [weekdays[word].number for word in analysis.words if word in weekdays]
            yield len(days) == 1 and days[0].start is not None and [days[0].start.weekday()] == told[:1]


def find_pairs(analysis: Analysis, anchor: date | None) -> list[Pair]:
    """Return the days told in both calendars, whether the reader made one expression of them or not."""
    pairs: list[Pair] = []

    def look(window: Window, earlier: TimeExpression | None, later: TimeExpression, lexicon: DateLexicon) -> object:
        if earlier is not None and is_pair(window, earlier, later, lexicon):
            words = " ".join(window.words[earlier.first : later.last])
            pairs.append(Pair(words, measure_distance(earlier, later)))
        return merge_calendars(window, earlier, later, lexicon)

    with mock.patch.object(dates, "merge_calendars", look):
        dates.find_dates(analysis, anchor)
    return pairs


def is_pair(window: Window, earlier: TimeExpression, later: TimeExpression, lexicon: DateLexicon) -> bool:
    """Tell whether two neighbouring expressions are days of different calendars with only marks between them."""
    calendars = {earlier.rule.split("_")[0], later.rule.split("_")[0]}
    between = window.words[earlier.last : later.first]
    is_near = 0 <= later.first - earlier.last <= LONGEST_JOINT and is_joint(between, lexicon)
    return is_near and calendars == {HIJRI, GREGORIAN} and earlier.precision == later.precision == "day"


def measure_distance(earlier: TimeExpression, later: TimeExpression) -> int:
    """Return days between two readings; a Hijri year that only one of them told is that of the other."""
    hijri, told = (earlier, later) if earlier.rule.startswith(HIJRI) else (later, earlier)
    if hijri.start is None or told.start is None:
        raise ValueError("a pair has two values")
    days = [hijri.start]
    known = find_hijri(hijri.start)
    if known is not None and hijri.rule.endswith("completed") and not told.rule.endswith("completed"):
        moved = (make_day(known[0] + step, known[1], known[2], HIJRI) for step in range(-10, 11))
        days = [one.start for one in moved if one is not None]
    return min(abs((told.start - day).days) for day in days)


if __name__ == "__main__":
    sys.exit(main())
