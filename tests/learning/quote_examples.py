"""The judged quotes as examples: what the rules read there today, and whether that is what a reader found right."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from rawi.arabic.folding import fold_text
from rawi.arabic.tokens import Analysis
from rawi.documents.article import Article
from rawi.quotes.extraction import read_quotes
from rawi.quotes.lexicon import ARTICLE
from rawi.quotes.resolution import Quote, Resolver
from rawi.quotes.signs import list_signs, read_setting
from tests.learning.examples import Example, collect_examples, read_judgements

QUOTE_JUDGEMENTS = Path(__file__).with_name("quote_judgements.csv")
_SAME = 0.3  # overlap from which on a quote is the one that was judged
_WHOLE = 0.9  # overlap from which on contents are alike
_CLOSE = 4  # code points by which an end may differ from the right one

Span = tuple[int, int]


def read_quote_examples(corpus: Path, judgements: list[dict[str, str]]) -> dict[str, list[Example]]:
    """Return the examples of each question: content, right.

    Args:
        corpus: the articles, as Parquet.
        judgements: what was judged of them.
    """
    return collect_examples(corpus, judgements, ("content", "right"), _judge_article)


def read_quote_judgements() -> list[dict[str, str]]:
    """Return the rows of the judged quotes."""
    return read_judgements(QUOTE_JUDGEMENTS)


def _judge_article(article: Article, rows: list[dict[str, str]]) -> Iterator[tuple[str, Example]]:
    analysis, resolver = article.analysis, Resolver(article.analysis)
    quotes = read_quotes(article, resolver)
    setting = read_setting(analysis, len(quotes), resolver.list_spelled(), resolver.walk)
    for row in rows:
        quote = find_judged(analysis, quotes, (int(row["start"]), int(row["end"])))
        if quote is None:
            continue
        groups = list_signs(analysis, quote, setting)
        signs = dict.fromkeys(chain.from_iterable(group.signs for group in groups), 1.0)
        speaker = quote.speaker.name if quote.speaker is not None else ""
        has_content = judge_content(locate(analysis, quote), row) if row["verdict"] == "ok" else False
        has_speaker = judge_speaker(speaker, row) if has_content else has_content
        for question, is_right in (("content", has_content), ("right", has_speaker)):
            if is_right is not None:
                yield question, Example(article.article_id, article.outlet or "", signs, is_right)


def locate(analysis: Analysis, quote: Quote) -> Span:
    """Return where a quote's content stands, in code points."""
    spans = quote.content.spans
    return analysis.starts[spans[0][0]], analysis.ends[spans[-1][1] - 1]


def measure_overlap(first: Span, second: Span) -> float:
    """Return the share of two spans together that both hold."""
    shared = min(first[1], second[1]) - max(first[0], second[0])
    return max(0.0, shared / (max(first[1], second[1]) - min(first[0], second[0])))


def find_judged(analysis: Analysis, quotes: list[Quote], span: Span) -> Quote | None:
    """Return the quote of today that is the one that was judged, or None when it is no longer found."""
    best = max(quotes, key=lambda quote: measure_overlap(locate(analysis, quote), span), default=None)
    return best if best is not None and measure_overlap(locate(analysis, best), span) > _SAME else None


def judge_content(span: Span, row: dict[str, str]) -> bool | None:
    """Tell whether a content is right; null when the reader saw another one and does not say.

    Args:
        span: where the content stands today.
        row: what was judged.
    """
    judged = int(row["start"]), int(row["end"])
    overlap = measure_overlap(span, judged)
    if row["content"] == "ok":
        return overlap > _WHOLE
    if row["right_end"]:
        return span[0] == judged[0] and abs(span[1] - int(row["right_end"])) <= _CLOSE
    return False if overlap > _WHOLE else None


def judge_speaker(speaker: str, row: dict[str, str]) -> bool | None:
    """Tell whether a speaker is right; null when the reader could not tell.

    Args:
        speaker: who speaks today, empty when nobody was found.
        row: what was judged.
    """
    verdict = row["speaker_verdict"]
    if verdict in ("ok", "null-ok"):
        return is_same(speaker, row["speaker"])
    if verdict == "?":
        return None
    return speaker != row["speaker"] and is_same(speaker, row["speaker_right"])


def is_same(name: str, other: str) -> bool:
    """Tell whether two names can mean the same: one is a part of the other and shares its first or last word."""
    first, second = _split(name), _split(other)
    if not first or not second:
        return not first and not second
    is_part = set(first) <= set(second) or set(second) <= set(first)
    return is_part and (first[0] == second[0] or first[-1] == second[-1])


def _split(name: str) -> list[str]:
    words = "".join(letter if letter.isalnum() else " " for letter in fold_text(name)).split()
    return [word.removeprefix(ARTICLE) for word in words]
