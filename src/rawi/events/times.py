"""The time expressions of an article as rows of the table `times`."""

from datetime import date, timedelta
from typing import Any

from rawi.arabic.date_lexicon import load_date_lexicon
from rawi.arabic.dates import TimeExpression, find_dates
from rawi.arabic.tokens import Analysis
from rawi.documents.article import Article
from rawi.schemas import hash_id

_TATWEEL = "\N{ARABIC TATWEEL}"
_UPDATE = timedelta(days=2)  # between publication and the last update that a date line tells
_TITLE = "title"
_READ_KINDS = frozenset((_TITLE, "body"))


def extract_times(article: Article) -> list[tuple[Any, ...]]:
    """Return one row of `schemas.TIMES` per time expression in the title and body lines of an article.

    A title that says what the body says again has no row of its own: the body tells it in full.

    Args:
        article: its publication date is the anchor; without one only absolute expressions get a value.
    """
    analysis = article.analysis
    kinds = [segment.kind for segment in analysis.segments]
    titles: list[TimeExpression] = []
    bodies: list[TimeExpression] = []
    line = 0
    for found in find_dates(analysis, _choose_anchor(article)):
        while analysis.ranges[line][1] <= found.first:
            line += 1
        if kinds[line] in _READ_KINDS:
            (titles if kinds[line] == _TITLE else bodies).append(found)
    if titles:
        told = {_name(analysis, found) for found in bodies}
        titles = [found for found in titles if _name(analysis, found) not in told]
    return [_make_row(article, found) for found in sorted((*titles, *bodies), key=_find_place)]


def _find_place(found: TimeExpression) -> int:
    return found.first


def _name(analysis: Analysis, found: TimeExpression) -> tuple[object, ...]:
    """Return what two expressions share that say the same: their value, or their words when they have none."""
    if found.start is not None:
        return found.start, found.end
    return tuple(analysis.words[found.first : found.last])


def _make_row(article: Article, found: TimeExpression) -> tuple[Any, ...]:
    analysis = article.analysis
    start, end = _locate(analysis, found.first), analysis.ends[found.last - 1]
    time_id = hash_id("time", article.article_id, start, end)
    return time_id, article.article_id, analysis.text[start:end], start, end, *found[2:]


def _choose_anchor(article: Article) -> date | None:
    """Return the day from which the text counts: that of its own date line, when it lies beside the one given.

    Sites are told apart from their text by hours: an article of Friday is often updated on Saturday, and then says
    Saturday for what is new.
    """
    given, analysis = article.published_date, article.analysis
    if given is None:
        return None
    for segment, (first, last) in zip(analysis.segments, analysis.ranges, strict=True):
        if segment.kind == "dateline":
            for found in find_dates(analysis, None, first, last):
                if found.precision == "day" and found.start is not None and abs(found.start - given) <= _UPDATE:
                    return found.start
    return given


def _locate(analysis: Analysis, index: int) -> int:
    """Return where an expression begins in the text: after the conjunction and preposition written on to it."""
    start, end = analysis.starts[index], analysis.ends[index]
    letters = load_date_lexicon().attached.get(analysis.words[index], 0)
    while letters and start < end:
        start += 1
        letters -= _is_letter(analysis.text[start - 1])
    while start < end and not (_is_letter(analysis.text[start]) or analysis.text[start].isdigit()):
        start += 1
    return start


def _is_letter(character: str) -> bool:
    """Tell whether a character is a letter and not the stroke that only lengthens one."""
    return character.isalpha() and character != _TATWEEL
