"""When an undated article can have come out, by the events that it tells as dated articles do.

It tells them as done, so it did not come out before. One event may be told again after years: of the corpus's articles
that date one with its year, nine of ten look back. Two events and more that others told within days are news.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any, NamedTuple

import pyarrow as pa

_REACH = timedelta(days=3)  # between two reports of one event; the look-up in SQL has the same
_FEWEST = 2  # events that make it news
_TOLD = 5  # reports that are named as evidence

_FIELDS: list[tuple[str, pa.DataType]] = [
    ("article_id", pa.string()),
    ("date_start", pa.date32()),
    ("date_end", pa.date32()),
    ("evidence", pa.string()),
]
EVENT_DATES = pa.schema(_FIELDS)


class Shared(NamedTuple):
    """An event that an undated article tells, and a dated one too.

    Attributes:
        article_id: the undated article.
        event_id: the event.
        event_day: the day on which the undated article tells it.
        other_id: the dated article.
        published_date: its date.
    """

    article_id: str
    event_id: str
    event_day: date
    other_id: str
    published_date: date


def infer_from_events(shared: Iterable[Shared]) -> list[tuple[Any, ...]]:
    """Return when undated articles came out, as rows of `EVENT_DATES`.

    Args:
        shared: in any order.
    """
    by_article: dict[str, list[Shared]] = {}
    for one in sorted(shared):
        by_article.setdefault(one.article_id, []).append(one)
    return [(article_id, *_bound(found), _describe(found)) for article_id, found in by_article.items()]


def _bound(shared: list[Shared]) -> tuple[date | None, date | None]:
    """Return the first and the last day that fit; no last one when a single event says little, none when none fits."""
    start = max(one.event_day for one in shared)
    if len({one.event_id for one in shared}) < _FEWEST:
        return start, None
    end = min(one.published_date for one in shared) + _REACH
    return (start, end) if start <= end else (None, None)


def _describe(shared: list[Shared]) -> str:
    parts = [
        f"{one.event_id} of {one.event_day.isoformat()} with {one.other_id} of {one.published_date.isoformat()}"
        for one in shared[:_TOLD]
    ]
    more = f" and {len(shared) - _TOLD} more" if len(shared) > _TOLD else ""
    return f"shares events: {', '.join(parts)}{more}"
