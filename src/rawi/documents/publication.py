"""When an article was published: given with it, stated in a date line or in the text, or proved by days and weekdays.

A date is never guessed. What is stated must be a whole date that the text calls today or yesterday, or a line of its
own; what is inferred needs two witnesses that agree, and none that objects.
"""

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from itertools import islice
from typing import NamedTuple

from rawi.arabic.clitics import list_readings
from rawi.arabic.dates import TimeExpression, find_dates
from rawi.arabic.folding import fold_text
from rawi.arabic.reference import read_reference
from rawi.arabic.tokens import Analysis
from rawi.landing.published import parse_published

_METADATA, _STATED, _INFERRED = "metadata", "stated", "inferred"
_REACH = 5  # tokens from today or yesterday to the date that belongs to it: weekday and brackets stand between
_MOST_WITNESSES = 200  # words for today or dates looked at; whole books of dates are no news
_MOST_TOKENS = 20_000
_CONTEXT = 15  # tokens around a date in which its happening is named
_SHARED = 3  # words that two tellings of one happening share; two are shared by chance
_STEM = 5  # letters, so that endings do not count
_EARLIEST = date(1900, 1, 1)
_ABSOLUTE = ("gregorian", "hijri")  # rules that read a date from its own words
_COMPLETED = "completed"  # the end of a rule's name when the year was not written


class Publication(NamedTuple):
    """The day of publication and how it is known; both null when nothing proves it."""

    day: date | None
    basis: str | None


class _Anchor(NamedTuple):
    """A word for today, yesterday or tomorrow: its token, days to publication, and the weekday that follows it."""

    token: int
    days_after: int
    weekday: int | None


def find_publication(analysis: Analysis, given: str | None) -> Publication:
    """Find the day on which an article was published.

    Args:
        analysis: its tokens and lines.
        given: the date that came with the record, if any.
    """
    day = parse_published(given)
    if day is not None:
        return Publication(day, _METADATA)
    day = _find_dateline(analysis)
    anchors = list(islice(_find_anchors(analysis), _MOST_WITNESSES))
    dates = _find_days(analysis) if anchors else []
    stated = _find_stated(analysis, anchors, dates)
    if day is not None:
        # A line that is only a date may be the heading of a memory; what the text calls today then is later.
        is_later = stated is not None and stated.basis == _STATED and stated.day is not None and stated.day > day
        return stated if is_later and stated is not None else Publication(day, _STATED)
    return stated or _infer(analysis, anchors, dates) or Publication(None, None)


def _find_dateline(analysis: Analysis) -> date | None:
    """Return the whole date of the first date line or byline that has one."""
    for segment, (first, last) in zip(analysis.segments, analysis.ranges, strict=True):
        if segment.kind not in ("dateline", "byline"):
            continue
        for found in find_dates(analysis, None, first, last):
            if found.precision == "day" and found.start is not None and found.start >= _EARLIEST:
                return found.start
    return None


@cache
def _list_anchor_words() -> tuple[dict[str, int], dict[str, int], frozenset[str]]:
    """Return the days from a word's day to publication, the ISO weekdays, and words before "day" that mean another."""
    rows = read_reference("publication_words")
    days = {fold_text(row["word"]): int(row["days_after"]) for row in rows if row["days_after"]}
    weekdays = {fold_text(row["form"]): int(row["weekday"]) for row in read_reference("weekdays")}
    return days, weekdays, frozenset(fold_text(row["word"]) for row in rows if not row["days_after"])


def _find_anchors(analysis: Analysis) -> Iterator[_Anchor]:
    days, weekdays, blockers = _list_anchor_words()
    words = analysis.words
    for segment, (first, last) in zip(analysis.segments, analysis.ranges, strict=True):
        if segment.kind not in ("title", "body"):
            continue
        for index in range(first, last):
            if words[index] in days and (index == first or words[index - 1] not in blockers):
                after = next((word for word in words[index + 1 : min(index + 3, last)] if word not in '("،'), "")
                yield _Anchor(index, days[words[index]], weekdays.get(after))


def _find_days(analysis: Analysis) -> list[TimeExpression]:
    """List the whole dates of the text, captions included: a picture's date is evidence of when something was."""
    return [
        found
        for found in find_dates(analysis, None, 0, _MOST_TOKENS)
        if found.precision == "day" and found.start is not None and found.rule.startswith(_ABSOLUTE)
    ][:_MOST_WITNESSES]


def _find_stated(analysis: Analysis, anchors: list[_Anchor], dates: list[TimeExpression]) -> Publication | None:
    """Return the date that the text itself calls today, yesterday or tomorrow."""
    days = set()
    is_today = False
    for anchor in anchors:
        for found in dates:
            if found.first - _REACH < anchor.token < found.last and found.start is not None:
                is_fitting = anchor.weekday in (None, found.start.isoweekday())
                if anchor.weekday is None and not _follows_directly(analysis, anchor, found):
                    continue
                if is_fitting:
                    days.add(found.start + timedelta(days=anchor.days_after))
                    is_today = is_today or anchor.days_after == 0
    if len(days) != 1:
        return None
    return Publication(days.pop(), _STATED if is_today else _INFERRED)


def _follows_directly(analysis: Analysis, anchor: _Anchor, found: TimeExpression) -> bool:
    """Tell whether a date in figures follows today; "the day" and an ordinal number is a day of some month."""
    after = [word for word in analysis.words[anchor.token + 1 : anchor.token + 4] if word not in '("،']
    return found.first - anchor.token <= 2 and bool(after) and after[0][0].isdigit()


def _infer(analysis: Analysis, anchors: list[_Anchor], dates: list[TimeExpression]) -> Publication | None:
    """Return the only day on which a date and a weekday called today, yesterday or tomorrow agree for one happening.

    That a weekday fits a date proves little (one in seven does); the two sentences must also tell of the same thing.
    """
    named = [anchor for anchor in anchors if anchor.weekday is not None]
    weekdays = {(int(anchor.weekday or 0) + anchor.days_after - 1) % 7 for anchor in named}
    if len(weekdays) != 1 or not dates:
        return None
    latest = max(found.start for found in dates if found.start is not None)
    # Dates without a year get the one that fits the latest whole date.
    completed = [found for found in find_dates(analysis, latest, 0, _MOST_TOKENS) if found.rule.endswith(_COMPLETED)]
    days = {
        found.start + timedelta(days=anchor.days_after)
        for found in (*dates, *completed)
        for anchor in named
        if found.start is not None
        and found.precision == "day"
        and found.start.isoweekday() == anchor.weekday
        and _tell_the_same(analysis, anchor.token, found.first)
    }
    return Publication(days.pop(), _INFERRED) if len(days) == 1 else None


def _tell_the_same(analysis: Analysis, one: int, other: int) -> bool:
    """Tell whether the words around two tokens of different lines share at least three words that carry meaning."""
    begins = [first for first, _ in analysis.ranges]
    lines = [bisect_right(begins, token) - 1 for token in (one, other)]
    if lines[0] == lines[1]:
        return False
    first_words, second_words = (
        _list_stems(analysis.words[max(first, token - _CONTEXT) : min(last, token + _CONTEXT)])
        for token, (first, last) in zip((one, other), (analysis.ranges[line] for line in lines), strict=True)
    )
    return len(first_words & second_words) >= _SHARED


def _list_stems(words: list[str]) -> set[str]:
    """Return the beginnings of words of four letters and more, without the article and what is written on to it."""
    stems = {list_readings(word)[-1].stem for word in words if len(word) > 3 and word.isalpha()}
    return {stem[:_STEM] for stem in stems if len(stem) > 3}
