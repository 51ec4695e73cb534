"""Reading one record as an article: segments, metadata, tokens."""

from collections.abc import Mapping, Sequence
from typing import Any

from rawi.arabic.tokens import Segment, Tokens, analyse, cut_tokens
from rawi.documents.article import Article
from rawi.documents.bylines import Byline, parse_byline, parse_opening
from rawi.documents.furniture import NOTHING_LEARNED, LearnedLines
from rawi.documents.languages import detect_language
from rawi.documents.people import is_person, may_be_name
from rawi.documents.publication import find_publication
from rawi.documents.segments import read_segments
from rawi.documents.vocabulary import fold_name, list_names, list_places

_OPENING_SIZE = 120  # characters of the first paragraph in which who reports from where may stand


def read_article(
    record: Mapping[str, Any], learned: LearnedLines = NOTHING_LEARNED, tokens: Tokens | None = None
) -> Article:
    """Read a record as an article.

    Args:
        record: the columns of `schemas.RECORDS`; `text` is not null. What was given with the record stands; only what
            was not given is read from the text.
        learned: lines that recur over the documents of the record's outlet.
        tokens: those of the text, when they are there already.
    """
    text: str = record["text"]
    tokens = tokens or cut_tokens(text)
    given_title, outlet = record.get("title"), record.get("outlet")
    segments = read_segments(text, tokens, given_title, outlet, learned)
    analysis = analyse(text, segments, tokens)
    byline = _read_bylines(text, segments, outlet)
    publication = find_publication(analysis, record.get("published"))
    titles = (text[part.start : part.end].strip() for part in segments if part.kind == "title")
    return Article(
        article_id=record["article_id"],
        outlet=outlet or next(iter(byline.outlets), None),
        url=record.get("url"),
        title=given_title or next(titles, None),
        authors=_read_authors(record.get("authors") or (), outlet) or byline.authors,
        agencies=byline.agencies,
        dateline_place=next(iter(byline.places), None),
        published_date=publication.day,
        published_basis=publication.basis,
        lang=record.get("lang") or detect_language(text, analysis.words),
        body="\n".join(text[part.start : part.end] for part in segments if part.kind == "body"),
        analysis=analysis,
    )


def _read_authors(given: Sequence[str], outlet: str | None) -> tuple[str, ...]:
    """Return the names of given authors without the outlet or the word before them, as templates put them together."""
    found: list[str] = []
    for name in given:
        byline = parse_byline(name, outlet)
        found += byline.authors if byline is not None and byline.authors else (name,)
    return tuple(dict.fromkeys(found))


def _read_bylines(text: str, segments: Sequence[Segment], outlet: str | None) -> Byline:
    """Gather who reports from where out of bylines, date lines, source lines and the opening of the body."""
    found: list[Byline] = []
    for segment in segments:
        if segment.kind == "byline":
            found.append(
                parse_byline(text[segment.start : segment.end], outlet) or _read_name(text[segment.start : segment.end])
            )
        elif segment.kind in ("credit", "dateline"):
            line = text[segment.start : segment.end]
            note = parse_byline(line, outlet) if line.lstrip().startswith("(") else None
            found.append(note or _read_names(line, segment.kind))
    body = next((segment for segment in segments if segment.kind == "body"), None)
    if body is not None:
        opening = parse_opening(text[body.start : min(body.end, body.start + _OPENING_SIZE)], outlet)
        found.append(opening or Byline())
    return Byline(*(tuple(dict.fromkeys(name for part in found for name in part[field])) for field in range(4)))


def _read_name(text: str) -> Byline:
    """Return a byline that is nothing but a name, of a writer or an outlet; addresses and descriptions name nobody."""
    name = text.strip(" \t\xa0-*.")
    known = list_names().get(fold_name(name))
    if known is not None:
        return Byline(agencies=(known.name,)) if known.is_agency else Byline(outlets=(known.name,))
    return Byline(authors=(name,)) if is_person(name) or may_be_name(name) else Byline()


def _read_names(text: str, kind: str) -> Byline:
    """Return the agencies of a source line or date line, and the place that a date line begins with."""
    words = fold_name(text).split()
    known = list_names()
    names: list[str] = []
    index = 0
    while index < len(words):
        size = next((size for size in (4, 3, 2, 1) if " ".join(words[index : index + size]) in known), 0)
        if size:
            name = known[" ".join(words[index : index + size])]
            if name.is_agency:
                names.append(name.name)
        index += max(size, 1)
    return Byline(agencies=tuple(names), places=_read_dateline_place(text) if kind == "dateline" else ())


def _read_dateline_place(text: str) -> tuple[str, ...]:
    """Return the words of a date line before its first number, when they are a place."""
    words = text.split()
    place = " ".join(words[: next((i for i, word in enumerate(words) if word[0].isdigit()), 0)])
    return (place,) if fold_name(place) in list_places() else ()
