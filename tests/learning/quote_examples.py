"""The judged quotes as examples: what the rules read there today, and whether that is what a reader found right."""

from collections.abc import Iterator
from itertools import chain
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

from rawi.arabic.folding import fold_text
from rawi.arabic.letters import ARTICLE
from rawi.arabic.tokens import Analysis
from rawi.documents.article import Article
from rawi.quotes.extraction import read_quotes
from rawi.quotes.likelihood import list_reasons
from rawi.quotes.resolution import Quote, Resolver
from rawi.quotes.weights import Group
from tests.learning.examples import Example, read_judged, read_judgements

QUOTE_JUDGEMENTS = Path(__file__).with_name("quote_judgements.csv")
_SAME = 0.3  # overlap from which on a quote is the one that was judged
_WHOLE = 0.9  # overlap from which on contents are alike
_CLOSE = 4  # code points by which an end may differ from the right one

Span = tuple[int, int]


class JudgedQuote(NamedTuple):
    """A judged quote as the rules read it today.

    Attributes:
        content: what speaks for and against its words, and whether they are right.
        speaker: what speaks for and against its speaker, and whether he is right.
    """

    content: Example
    speaker: Example


def read_judged_quotes(corpus: Path, judgements: list[dict[str, str]]) -> list[JudgedQuote]:
    """Return the judged quotes of which it can be told whether words and speaker of today are right.

    They stand in an order that does not depend on that of the corpus.

    Args:
        corpus: the articles, as Parquet.
        judgements: what was judged of them.
    """
    found = [
        (article.article_id, place, judged)
        for article, rows in read_judged(corpus, judgements)
        for place, judged in enumerate(_judge_article(article, rows))
    ]
    return [judged for *_, judged in sorted(found, key=itemgetter(0, 1))]


def read_quote_judgements() -> list[dict[str, str]]:
    """Return the rows of the judged quotes."""
    return read_judgements(QUOTE_JUDGEMENTS)


def _judge_article(article: Article, rows: list[dict[str, str]]) -> Iterator[JudgedQuote]:
    analysis, resolver = article.analysis, Resolver(article.analysis)
    quotes = read_quotes(article, resolver)
    reasons = list(list_reasons(analysis, quotes, resolver))
    for row in rows:
        place = _find_place(analysis, quotes, (int(row["start"]), int(row["end"])))
        if place is None:
            continue
        quote, (shared, words, speaker) = quotes[place], reasons[place]
        is_quote = row["verdict"] == "ok"
        name = quote.speaker.name if quote.speaker is not None else ""
        has_content = judge_content(locate(analysis, quote), row) if is_quote else False
        has_speaker = judge_speaker(name, row) if is_quote else False
        if has_content is None or has_speaker is None:
            continue
        of = article.article_id, article.outlet or ""
        yield JudgedQuote(
            Example(*of, _name_signs([*shared, *words]), has_content),
            Example(*of, _name_signs([*shared, *speaker]), has_speaker),
        )


def _name_signs(groups: list[Group]) -> dict[str, float]:
    return dict.fromkeys(chain.from_iterable(group.signs for group in groups), 1.0)


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
    place = _find_place(analysis, quotes, span)
    return None if place is None else quotes[place]


def _find_place(analysis: Analysis, quotes: list[Quote], span: Span) -> int | None:
    overlaps = [measure_overlap(locate(analysis, quote), span) for quote in quotes]
    most = max(overlaps, default=0.0)
    return overlaps.index(most) if most > _SAME else None


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
