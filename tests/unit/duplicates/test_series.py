"""Series of the shared corpus: flights, forecasts and market reports of different days share wording, and stay apart.

Which articles belong to a series is told by their headlines, dates and figures, not by the code under test. Skipped
where the corpus is absent; the same behaviour is tested on made texts in `test_likeness`.
"""

import re
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from pathlib import Path

import numpy as np
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest

from rawi.arabic.folding import fold_text
from rawi.arabic.number_lexicon import load_number_lexicon
from rawi.documents import read_article
from rawi.duplicates import (
    build_fingerprints,
    cluster_component,
    find_fingerprints,
    find_links,
    fingerprint_article,
    join_components,
    write_group,
)
from rawi.schemas import RECORDS, hash_id

CORPUS = Path(__file__).parents[4] / "shared" / "corpus" / "articles.parquet"
HEAD_LENGTH = 200  # code points in which a headline stands
HEADLINES = {
    "flights": "طائر.*إغاث|إغاث.*طائر",
    "forecasts": "طقس|الأرصاد|الحرارة",
    "markets": "الأسهم|مؤشر|البورصة|الدولار|اليورو|النفط|الذهب",
}
# Only pairs that share wording are a trap; and the worse the more they share.
LIKE_JACCARD, LIKE_CONTAINMENT = 0.1, 0.2
HARD_JACCARD, HARD_CONTAINMENT = 0.3, 0.5
FEWEST_PAIRS = 60
FEWEST_FIGURES, SAME_FIGURES = 3, 0.3

pytestmark = pytest.mark.skipif(not CORPUS.is_file(), reason="the shared corpus is not beside the checkout")


@dataclass(frozen=True)
class Report:
    article_id: str
    day: date
    ordinals: tuple[int, ...]
    figures: frozenset[str]
    row: tuple


def read_reports(pattern: str) -> list[Report]:
    table = pq.read_table(CORPUS, columns=["text", "published"])
    heads = pc.utf8_slice_codeunits(table["text"], 0, HEAD_LENGTH)
    table = table.filter(pc.match_substring_regex(heads, pattern))
    reports = {}
    for row in table.to_pylist():
        article_id = hash_id(row["text"])
        empty = dict.fromkeys(RECORDS.names) | {"metadata": "{}"}
        article = read_article(empty | row | {"article_id": article_id})
        if article.published_date and re.search(pattern, article.title or ""):
            reports[article_id] = Report(
                article_id,
                article.published_date,
                read_ordinals(article.title),
                frozenset(re.findall(r"\d+(?:[.,]\d+)*", fold_text(article.body))),
                fingerprint_article(article),
            )
    return list(reports.values())


def read_ordinals(title: str) -> tuple[int, ...]:
    ordinals = load_number_lexicon().ordinals
    return tuple(ordinals[word].value for word in re.findall(r"\w+", fold_text(title)) if word in ordinals)


def are_two_of_a_series(series: str, one: Report, other: Report) -> bool:
    days = abs((one.day - other.day).days)
    if series == "flights":
        return bool(one.ordinals and other.ordinals and one.ordinals != other.ordinals)
    if series == "forecasts":
        return days >= 2
    fewest = min(len(one.figures), len(other.figures))
    same = len(one.figures & other.figures)
    return days >= 1 and fewest >= FEWEST_FIGURES and same < SAME_FIGURES * fewest


def share_words(one: Report, other: Report, jaccard: float, containment: float) -> bool:
    shared = len(np.intersect1d(one.row[4], other.row[4], assume_unique=True))
    fewest, most = sorted((len(one.row[4]), len(other.row[4])))
    return fewest > 0 and (shared / (fewest + most - shared) >= jaccard or shared / fewest >= containment)


def cluster_reports(folder: Path, reports: list[Report]) -> dict[str, str]:
    parts = write_group(folder, ["run"], [build_fingerprints([report.row for report in reports])])
    links = [link for found in find_links([], parts) for link in found]
    components = defaultdict(list)
    for article_id, component in join_components((link.one, link.other) for link in links).items():
        components[component].append(article_id)
    found = {report.article_id: report.article_id for report in reports}
    for article_ids in components.values():
        fingerprints = find_fingerprints(parts, article_ids)
        found |= {one.article_id: one.cluster_id for one in cluster_component(list(fingerprints.values()))}
    return found


def test_reports_of_a_series_stay_apart(tmp_path):
    pair_count = hard_count = 0
    for series, pattern in HEADLINES.items():
        reports = read_reports(pattern)
        clusters = cluster_reports(tmp_path / series, reports)
        pairs = [
            (one, other)
            for one, other in combinations(reports, 2)
            if are_two_of_a_series(series, one, other) and share_words(one, other, LIKE_JACCARD, LIKE_CONTAINMENT)
        ]
        merged = [pair for pair in pairs if clusters[pair[0].article_id] == clusters[pair[1].article_id]]
        assert not merged, f"{series}: {[(one.article_id, other.article_id) for one, other in merged]}"
        assert len(set(clusters.values())) < len(reports), f"{series}: reprints of one report are merged"
        pair_count += len(pairs)
        hard_count += sum(share_words(*pair, HARD_JACCARD, HARD_CONTAINMENT) for pair in pairs)
    assert pair_count >= FEWEST_PAIRS
    assert hard_count >= FEWEST_PAIRS
