"""The pure function at the centre: records of distinct texts in, the rows that they hold out."""

from collections.abc import Mapping
from operator import itemgetter
from typing import Any

import pyarrow as pa

from rawi.documents import NOTHING_LEARNED, Article, LearnedLines, read_article, select_lines
from rawi.duplicates import FINGERPRINTS, build_fingerprints, fingerprint_article
from rawi.events import extract_mentions, extract_times
from rawi.quotes import extract_quotes
from rawi.schemas import ARTICLES, FAILURES, MENTIONS, QUOTES, RECORDS, SEGMENTS, TIMES, build_table

EXTRACTED: Mapping[str, pa.Schema] = {
    "articles": ARTICLES,
    "segments": SEGMENTS,
    "quotes": QUOTES,
    "times": TIMES,
    "mentions": MENTIONS,
    "fingerprints": FINGERPRINTS,
    "failures": FAILURES,
}


_FIRST = itemgetter(0)
_NO_FURNITURE: Mapping[str, LearnedLines] = {}
_SPECIMEN = "\N{ARABIC LETTER QAF}\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}: 2024."  # "He said", and a number


def extract_batch(records: pa.Table, learned: Mapping[str, LearnedLines] = _NO_FURNITURE) -> dict[str, pa.Table]:
    """Extract everything that a batch of distinct texts holds.

    An article on which a step raises is left out of every table and named in `failures` with the reason; the rest of
    the batch is not touched by it.

    Args:
        records: rows of `schemas.RECORDS` with distinct, non-null `article_id` and `text`; may be empty.
        learned: lines that recur over the documents of an outlet, by outlet or host.

    Returns:
        One table for each name of `EXTRACTED`. `run_id` of articles is null: it is the load that knows the run.
    """
    rows: dict[str, list[tuple[Any, ...]]] = {name: [] for name in EXTRACTED}
    for record in records.to_pylist():
        try:
            extracted = _extract_article(record, select_lines(learned, record["outlet"], record["url"]))
        except Exception as error:  # noqa: BLE001 - whatever it is, it becomes the reason of this record's rejection
            rows["failures"].append((record["article_id"], _describe(error)))
            continue
        for name, found in extracted.items():
            rows[name].extend(found)
    fingerprints = {"fingerprints": build_fingerprints(rows.pop("fingerprints"))}
    return {name: build_table(found, EXTRACTED[name]) for name, found in rows.items()} | fingerprints


def prepare_extraction() -> None:
    """Read the reference tables into this process before the first batch comes."""
    _extract_article(dict.fromkeys(RECORDS.names) | {"article_id": "", "text": _SPECIMEN}, NOTHING_LEARNED)


def _extract_article(record: Mapping[str, Any], learned: LearnedLines) -> dict[str, list[tuple[Any, ...]]]:
    article = read_article(record, learned)
    quotes = extract_quotes(article)
    times = extract_times(article)
    mentions = extract_mentions(article, quotes, times)
    return {
        "articles": [_list_values(article)],
        "segments": [
            (article.article_id, index, segment.kind, segment.start, segment.end)
            for index, segment in enumerate(article.analysis.segments)
        ],
        "quotes": quotes,
        "times": times,
        "mentions": mentions,
        "fingerprints": [fingerprint_article(article)],
    }


def _list_values(article: Article) -> tuple[Any, ...]:
    """Return the row of an article; it is a cluster of its own until the load finds its copies."""
    analysis = article.analysis
    return (
        article.article_id,
        article.outlet,
        article.url,
        article.title,
        list(article.authors),
        list(article.agencies),
        article.dateline_place,
        article.published_date,
        article.published_basis,
        article.lang,
        analysis.text,
        article.body,
        len(analysis.text),
        sum(map(str.isalnum, map(_FIRST, analysis.words))),
        None,
        None,
        None,
        article.article_id,
        None,
    )


def _describe(error: Exception) -> str:
    """Name the step and the place in it, so that the reason leads to the fault."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = ""
    if trace is not None:
        place = f" at {trace.tb_frame.f_globals.get('__name__', '?')}:{trace.tb_lineno}"
    return f"extraction failed: {type(error).__name__}: {error}{place}"
