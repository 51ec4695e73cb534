"""Confidence means something: the surer a quote is said to be, the more often it is right.

Measured on the annotated samples of this project, together with the shared annotated articles where they are at hand.
A quote counts as right when its words overlap the annotated ones nearly whole and its speaker is an accepted name. How
the chance stands to what careful readers found is in docs/quotes.md.
"""

import json
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

from rawi.arabic.folding import fold_text
from rawi.arabic.tokens import Segment, analyse
from rawi.documents.article import Article
from rawi.quotes import extract_quotes
from rawi.schemas import QUOTES
from tests.golden.gold.build_gold import read_article as read_sample

HERE = Path(__file__).parent
GOLD = HERE.parent / "gold"
NAMES = [field.name for field in QUOTES]
EDGES = (0.0, 0.88, 1.01)  # a hundred quotes, of which 85 are right, tell no more than two bands apart
CLOSE = 0.9


def _read_gold() -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield text and annotation of each sample that this project annotated."""

    for path in sorted((GOLD / "marked").glob("*.yml")):
        marked = yaml.safe_load(path.read_text(encoding="utf-8"))
        gold = json.loads((GOLD / f"{path.stem}.json").read_text(encoding="utf-8"))
        yield read_sample(marked["file"], marked.get("url")), gold


def _extract(text: str, gold: dict[str, Any]) -> list[dict[str, Any]]:
    segments = [Segment(kind, start, end) for start, end, kind in gold["segments"]]
    analysis = analyse(text, segments)
    article = Article("a1", None, None, None, (), (), None, None, None, "ar", text, analysis)
    return [dict(zip(NAMES, row, strict=True)) for row in extract_quotes(article)]


def _measure_overlap(row: dict[str, Any], quote: dict[str, Any]) -> float:
    first = {place for span in row["content_spans"] for place in range(span["start"], span["end"])}
    second = {place for start, end in quote["content"] for place in range(start, end)}
    return 2 * len(first & second) / (len(first) + len(second))


def _is_right(row: dict[str, Any], gold: dict[str, Any]) -> bool:
    best = max(gold["quotes"], key=lambda quote: _measure_overlap(row, quote), default=None)
    if best is None or row["speaker"] is None or _measure_overlap(row, best) < CLOSE:
        return False
    said = fold_text(row["speaker"])
    accepted = [fold_text(name) for name in best["speaker_names"]]
    return any(said == name or f" {name} " in f" {said} " or f" {said} " in f" {name} " for name in accepted)


def _list_shares(judged: list[tuple[float, bool]]) -> list[float]:
    """Return the share of right quotes in each band of confidence, lowest band first."""
    bands = [[ok for sure, ok in judged if low <= sure < high] for low, high in pairwise(EDGES)]
    assert all(len(band) >= 5 for band in bands)
    return [sum(band) / len(band) for band in bands]


def test_surer_quotes_are_right_more_often_on_our_samples() -> None:
    judged = [(row["confidence"], _is_right(row, gold)) for text, gold in _read_gold() for row in _extract(text, gold)]
    shares = _list_shares(judged)
    assert shares == sorted(shares)
    assert shares[-1] >= 0.85


@pytest.mark.parametrize("text", ["قال الوزير سامي الحداد إن الجسر جاهز."])
def test_plain_quote_is_sure(text: str) -> None:
    segments = [Segment("body", 0, len(text))]
    article = Article("a1", None, None, None, (), (), None, None, None, "ar", text, analyse(text, segments))
    assert extract_quotes(article)[0][NAMES.index("confidence")] >= 0.7
