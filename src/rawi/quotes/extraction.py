"""Quotes of one article, as rows of the table `quotes`."""

from functools import lru_cache, partial
from typing import Any

from rawi.arabic.folding import fold_text
from rawi.arabic.tokens import Analysis
from rawi.documents.article import Article
from rawi.quotes.frames import Frame
from rawi.quotes.known import find_known
from rawi.quotes.likelihood import keep_likely
from rawi.quotes.mends import is_broken
from rawi.quotes.pages import read_page
from rawi.quotes.resolution import Quote, Resolver
from rawi.quotes.reviews import list_papers
from rawi.quotes.sourceends import find_source_end
from rawi.schemas import hash_id

_SIGNATURES = ("heading", "caption", "byline")  # kinds of a line that may name who is quoted above it


def extract_quotes(article: Article) -> list[tuple[Any, ...]]:
    """Return the attributions of an article.

    Args:
        article: one article; its `body` segments are read, and a title that quotes whom the body does not.

    Returns:
        One row per attribution, in the order of `rawi.schemas.QUOTES`; none for an article without any.
    """
    resolver = Resolver(article.analysis)
    quotes = read_quotes(article, resolver)
    if not quotes:
        return []
    likely = keep_likely(article.analysis, quotes, resolver)
    return [_write_row(article, quote, chance) for quote, chance in likely]


def read_quotes(article: Article, resolver: Resolver | None = None) -> list[Quote]:
    """Return the attributions of an article that the rules find, however sure.

    Args:
        article: one article.
        resolver: what reads its paragraphs; a new one if none is given.
    """
    analysis = article.analysis
    resolver = resolver or Resolver(analysis)
    walk, titles, papers = resolver.walk, [], list_papers(analysis)
    for segment, (first, last) in zip(analysis.segments, analysis.ranges, strict=True):
        if first in papers:
            resolver.open_section(papers[first])
        elif segment.kind == "body" and last > first:
            resolver.read(read_page(analysis, first, last, walk))
        elif segment.kind in _SIGNATURES and last > first:
            resolver.sign(read_page(analysis, first, last, walk))
        elif segment.kind == "title" and ":" in analysis.words[first:last]:
            titles.append((first, last))
    for first, last in titles:
        resolver.read_title(read_page(analysis, first, last, walk), partial(_list_body_words, article))
    return resolver.list_quotes()


def _list_body_words(article: Article) -> frozenset[str]:
    analysis = article.analysis
    spans = zip(analysis.segments, analysis.ranges, strict=True)
    return frozenset().union(
        *[analysis.words[first:last] for segment, (first, last) in spans if segment.kind == "body"]
    )


@lru_cache(maxsize=50_000)
def _identify(name: str) -> str:
    """Return the identifier of a speaker: of the canonical name when it is known, else of the name as folded."""
    known = find_known(name)
    return hash_id("entity", fold_text(name if known is None else known.name))


def _locate_cue(analysis: Analysis, frame: Frame) -> tuple[str, str, int, int]:
    """Return a cue as written, its lemma, and where it stands, without a conjunction written on to it."""
    cue = frame.cue
    first = frame.first - (frame.first > 0 and is_broken(analysis.words, frame.first))
    start, end = analysis.starts[first] + cue.is_joined, analysis.ends[frame.last - 1]
    return analysis.text[start:end], cue.lemma, start, end


def _find_source(analysis: Analysis, quote: Quote) -> tuple[int, int] | None:
    """Return the whole noun phrase of who is quoted, or None."""
    frame = quote.frame
    if frame is None or frame.source is None:
        return None
    return frame.source[0], find_source_end(analysis, frame, frame.source, quote.content.spans[0][0])


def _locate_source(analysis: Analysis, source: tuple[int, int]) -> tuple[str, int, int]:
    start, end = analysis.starts[source[0]], analysis.ends[source[1] - 1]
    return analysis.text[start:end], start, end


def _write_row(article: Article, quote: Quote, chance: float) -> tuple[Any, ...]:
    """Turn a quote into the row of the table."""
    analysis, frame, speaker, content = article.analysis, quote.frame, quote.speaker, quote.content
    starts, ends = analysis.starts, analysis.ends
    spans = [{"start": starts[first], "end": ends[last - 1]} for first, last in content.spans]
    start, end = spans[0]["start"], spans[-1]["end"]
    source = _find_source(analysis, quote)
    located = _locate_source(analysis, source) if source is not None else (None, None, None)
    cue = _locate_cue(analysis, frame) if frame is not None else (None,) * 4
    name = speaker.name if speaker is not None else ""
    said = " ".join([" ".join(analysis.words[first:last]) for first, last in content.spans])
    return (
        hash_id("quote", article.article_id, start, end, cue[2]),
        article.article_id,
        content.quote_type,
        analysis.text[start:end],
        start,
        end,
        spans,
        *cue,
        *located,
        *((name, _identify(name), speaker.kind, speaker.role) if speaker is not None else (None,) * 4),
        [
            {
                "level": level,
                "name": link.name,
                "kind": link.kind,
                "source_text": link.source_text if level else located[0],
            }
            for level, link in enumerate(quote.chain)
        ],
        quote.channel,
        content.is_balanced,
        hash_id("utterance", name, said),
        chance,
        quote.rule,
    )
