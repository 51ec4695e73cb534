"""The pure function at the centre: records of distinct texts in, the rows that they hold out."""

from collections.abc import Callable, Iterator, Mapping
from itertools import repeat
from operator import itemgetter
from typing import Any

import pyarrow as pa

from rawi.arabic.tokens import Tokens, cut_all_tokens
from rawi.documents import Article, LearnedLines, read_article, select_lines
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


_Rows = dict[str, list[tuple[Any, ...]]]

_CHUNK_SIZE = 80_000  # characters; some thirty articles, which stay in the processor's cache from step to step
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
    rows: _Rows = {name: [] for name in EXTRACTED}
    for chunk in _cut_chunks(records.to_pylist()):
        for name, found in _extract_chunk(chunk, learned).items():
            rows[name].extend(found)
    fingerprints = {"fingerprints": build_fingerprints(rows.pop("fingerprints"))}
    return {name: build_table(found, EXTRACTED[name]) for name, found in rows.items()} | fingerprints


def prepare_extraction() -> None:
    """Read the reference tables into this process before the first batch comes.

    Raises:
        RuntimeError: when a step fails on a plain sentence, which is a fault of the program or its tables.
    """
    specimen = dict.fromkeys(RECORDS.names) | {"article_id": "", "text": _SPECIMEN}
    for _, reason in _extract_chunk([specimen], _NO_FURNITURE)["failures"]:
        raise RuntimeError(reason)


def _cut_chunks(records: list[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    """Yield records in runs of about `_CHUNK_SIZE` characters of text."""
    chunk, size = [], 0
    for record in records:
        chunk.append(record)
        size += len(record["text"])
        if size >= _CHUNK_SIZE:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _extract_chunk(records: list[dict[str, Any]], learned: Mapping[str, LearnedLines]) -> _Rows:
    """Take several articles through one step after the other.

    A step whose code and tables the processor's cache holds is done with an article a fifth sooner than one that has to
    fetch them anew for each.
    """
    cut = _attempt(cut_all_tokens, [record["text"] for record in records])
    tokens = repeat(None) if isinstance(cut, Exception) else cut  # then each text by itself, to learn which is at fault
    articles = [_attempt(_read, record, learned, each) for record, each in zip(records, tokens, strict=False)]
    quotes = [_attempt(extract_quotes, article) for article in articles]
    times = [_attempt(extract_times, article) for article in articles]
    mentions = list(map(_attempt, repeat(extract_mentions), articles, quotes, times))
    fingerprints = [_attempt(fingerprint_article, article) for article in articles]
    rows: _Rows = {name: [] for name in EXTRACTED}
    for record, *results in zip(records, articles, quotes, times, mentions, fingerprints, strict=True):
        error = next((each for each in results if isinstance(each, Exception)), None)
        if error is not None:
            rows["failures"].append((record["article_id"], _describe(error)))
            continue
        for name, found in _list_rows(*results).items():
            rows[name].extend(found)
    return rows


def _attempt(step: Callable[..., Any], *given: Any) -> Any:
    """Return what a step makes of its input, or the exception that it, or the step before it, has raised."""
    for each in given:
        if isinstance(each, Exception):
            return each
    try:
        return step(*given)
    except Exception as error:  # noqa: BLE001 - whatever it is, it becomes the reason of this record's rejection
        return error


def _read(record: dict[str, Any], learned: Mapping[str, LearnedLines], tokens: Tokens | None) -> Article:
    return read_article(record, select_lines(learned, record["outlet"], record["url"]), tokens)


def _list_rows(
    article: Article,
    quotes: list[tuple[Any, ...]],
    times: list[tuple[Any, ...]],
    mentions: list[tuple[Any, ...]],
    fingerprint: tuple[Any, ...],
) -> _Rows:
    """Return the rows of an article, by table."""
    return {
        "articles": [_list_values(article)],
        "segments": [
            (article.article_id, index, segment.kind, segment.start, segment.end)
            for index, segment in enumerate(article.analysis.segments)
        ],
        "quotes": quotes,
        "times": times,
        "mentions": mentions,
        "fingerprints": [fingerprint],
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
