"""Small articles for the tests of quotes: every line of a text is a body line."""

from typing import Any

from rawi.arabic.tokens import Segment, analyse
from rawi.documents.article import Article
from rawi.quotes import extract_quotes
from rawi.schemas import QUOTES

NAMES = [field.name for field in QUOTES]


def make_article(text: str, kind: str = "body") -> Article:
    segments, begin = [], 0
    for line in text.split("\n"):
        if line.strip():
            segments.append(Segment(kind, begin, begin + len(line)))
        begin += len(line) + 1
    analysis = analyse(text, segments)
    return Article("a1", None, None, None, (), (), None, None, None, "ar", text, analysis)


def read_quotes(text: str) -> list[dict[str, Any]]:
    return [dict(zip(NAMES, row, strict=True)) for row in extract_quotes(make_article(text))]


def list_contents(text: str) -> list[str]:
    return [quote["content_text"] for quote in read_quotes(text)]


def list_speakers(text: str) -> list[str | None]:
    return [quote["speaker"] for quote in read_quotes(text)]


def list_chains(text: str) -> list[list[str]]:
    return [[link["name"] for link in quote["chain"]] for quote in read_quotes(text)]
