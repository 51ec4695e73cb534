"""The record that documents hand to the later steps: one article, its metadata, and its text cut up once."""

from dataclasses import dataclass
from datetime import date

from rawi.arabic.tokens import Analysis


@dataclass(frozen=True, slots=True, eq=False)
class Article:
    """One distinct text and what is known of it.

    Attributes:
        article_id: hash of the text.
        outlet: as given with the record, else read from the text, else null.
        url: as given.
        title: as given, else the text of the first title segment.
        authors: people or desks named as authors.
        agencies: agencies that the text credits, in their full Arabic names.
        dateline_place: place of the dateline, as written.
        published_date: day of publication; null when nothing proves it.
        published_basis: `metadata`, `stated`, `inferred`, or null together with the date.
        lang: ISO 639 code of the body's language.
        body: the body segments, joined by newlines.
        analysis: text, segments, tokens and sentences.
    """

    article_id: str
    outlet: str | None
    url: str | None
    title: str | None
    authors: tuple[str, ...]
    agencies: tuple[str, ...]
    dateline_place: str | None
    published_date: date | None
    published_basis: str | None
    lang: str | None
    body: str
    analysis: Analysis
