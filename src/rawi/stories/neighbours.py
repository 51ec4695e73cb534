"""When an undated article came out, as its neighbours prove it: dated articles that pass on the same statements.

News is told within days. An article that shares statements with dated ones came out within days of them; where it says
"tomorrow Monday", only one of these days is left, and where a dated article gives that Monday as a date, it is proved.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from rawi.arabic.folding import fold_text
from rawi.stories.days import load_deictics, load_weekdays

_REACH = 3  # days between two reports of one statement; a week holds each weekday once
_FEWEST = 2  # statements in common: one may be told again after months
_WEEK = 7
_DAY = timedelta(days=1)


class Neighbour(NamedTuple):
    """A dated article that shares statements with an undated one.

    Attributes:
        article_id: the dated article.
        published_date: its own date, not one that was inferred like this.
        shared_count: statements that both tell.
        days: days that it tells of by their date.
    """

    article_id: str
    published_date: date
    shared_count: int
    days: frozenset[date]


class Inference(NamedTuple):
    """When an article came out.

    Attributes:
        start: first day on which it may have come out; null when its neighbours do not fit together.
        end: last such day.
        is_proved: whether that is one day, and a neighbour's date confirms it.
        evidence: in words.
    """

    start: date | None
    end: date | None
    is_proved: bool
    evidence: str


def infer_publication(time_texts: Iterable[str], neighbours: Sequence[Neighbour]) -> Inference | None:
    """Infer the days on which an undated article may have come out.

    Args:
        time_texts: its time expressions as written.
        neighbours: in any order.

    Returns:
        None when its neighbours say too little.
    """
    near = sorted(one for one in neighbours if one.shared_count >= _FEWEST)
    if not near:
        return None
    start = max(one.published_date for one in near) - _REACH * _DAY
    end = min(one.published_date for one in near) + _REACH * _DAY
    told = _describe(near)
    if start > end:
        return Inference(None, None, is_proved=False, evidence=told)
    anchors = [anchor for text in time_texts if (anchor := _read_anchor(text)) is not None]
    weekdays = {(weekday - 1 - days) % _WEEK for _, days, weekday in anchors}
    if len(weekdays) != 1:
        return Inference(start, end, is_proved=False, evidence=told)
    weekday = weekdays.pop()
    fitting = [day for day in _list_days(start, end) if day.weekday() == weekday]
    if len(fitting) != 1:
        return Inference(start, end, is_proved=False, evidence=told)
    day = fitting[0]
    dated = {one for neighbour in near for one in neighbour.days}
    confirmed = sorted({(text, day + days * _DAY) for text, days, _ in anchors if day + days * _DAY in dated})
    if not confirmed:
        return Inference(start, end, is_proved=False, evidence=told)
    said = "; ".join(f'"{text}" is {found.isoformat()}, a day that they tell of' for text, found in confirmed)
    return Inference(day, day, is_proved=True, evidence=f"{told}; {said}")


def _describe(near: Sequence[Neighbour]) -> str:
    parts = [f"{one.shared_count} statements with {one.article_id} of {one.published_date.isoformat()}" for one in near]
    return f"shares {', '.join(parts)}"


def _list_days(start: date, end: date) -> list[date]:
    return [start + number * _DAY for number in range((end - start).days + 1)]


def _read_anchor(text: str) -> tuple[str, int, int] | None:
    """Return an expression that names a weekday by its distance from today, that distance in days and the weekday."""
    words = fold_text(text).replace("(", " ").replace(")", " ").split()
    days = load_deictics().get(" ".join(words[:-1]))
    weekday = load_weekdays().get(words[-1]) if words else None
    return None if days is None or weekday is None else (text, days, weekday)
