"""Small articles for the tests of quotes: every line of a text is a body line."""

from typing import Any

from rawi.arabic.tokens import Segment, analyse
from rawi.documents.article import Article
from rawi.quotes import extract_quotes
from rawi.schemas import QUOTES

NAMES = [field.name for field in QUOTES]


def make_article(text: str, kind: str = "body", title: str | None = None) -> Article:
    segments, begin = [], 0
    text = text if title is None else f"{title}\n{text}"
    for number, line in enumerate(text.split("\n")):
        if line.strip():
            line_kind = "title" if title is not None and number == 0 else kind
            segments.append(Segment(line_kind, begin, begin + len(line)))
        begin += len(line) + 1
    analysis = analyse(text, segments)
    return Article("a1", None, None, None, (), (), None, None, None, "ar", text, analysis)


def read_quotes(text: str, title: str | None = None) -> list[dict[str, Any]]:
    return [dict(zip(NAMES, row, strict=True)) for row in extract_quotes(make_article(text, title=title))]


def list_contents(text: str) -> list[str]:
    return [quote["content_text"] for quote in read_quotes(text)]


def list_speakers(text: str) -> list[str | None]:
    return [quote["speaker"] for quote in read_quotes(text)]


def list_chains(text: str) -> list[list[str]]:
    return [[link["name"] for link in quote["chain"]] for quote in read_quotes(text)]
