"""The setting of what people say: when and where, told once and meant for all that they say in the article."""

from bisect import bisect_left
from datetime import date
from typing import Any, NamedTuple

from rawi import schemas
from rawi.arabic.tokens import Analysis
from rawi.events.drafts import When
from rawi.events.folded import fold_name
from rawi.events.sources import Sources

_TIME = {name: index for index, name in enumerate(schemas.TIMES.names)}
_ARTICLE = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_BEFORE_CUE, _AFTER_CUE = 200, 260  # code points between a cue and the time of the utterance


class Moment(NamedTuple):
    """A time expression as a half-open range of tokens, with its value when it has one."""

    first: int
    last: int
    when: When | None


class Calendar:
    """The dated time expressions of an article, by position."""

    __slots__ = ("_rows", "_starts")

    def __init__(self, times: list[tuple[Any, ...]]) -> None:
        """Take rows of `schemas.TIMES`."""
        self._rows = sorted(times, key=lambda row: row[_TIME["time_start"]])
        self._starts = [row[_TIME["time_start"]] for row in self._rows]

    def find_latest(self) -> date | None:
        """Return the latest day that the article names: about when it was written, if nothing else tells."""
        return max((row[_TIME["date_start"]] for row in self._rows if row[_TIME["date_start"]]), default=None)

    def list_between(self, begin: int, end: int) -> list[tuple[int, int, When | None]]:
        """Return start, end and value of the expressions that begin in a range of code points."""
        found = []
        for row in self._rows[bisect_left(self._starts, begin) : bisect_left(self._starts, end)]:
            first, last = row[_TIME["date_start"]], row[_TIME["date_end"]]
            when = None
            if first is not None and last is not None:
                when = When(row[_TIME["time_text"]], first, last, row[_TIME["date_precision"]])
            found.append((row[_TIME["time_start"]], row[_TIME["time_end"]], when))
        return found

    def list_tokens(self, analysis: Analysis, first: int, last: int) -> tuple[list[Moment], frozenset[int]]:
        """Return the time expressions of a token range, and all tokens that they take."""
        moments: list[Moment] = []
        skipped: set[int] = set()
        for start, end, when in self.list_between(analysis.starts[first], analysis.ends[last - 1]):
            token = max(first, bisect_left(analysis.starts, start + 1) - 1)
            stop = bisect_left(analysis.starts, end)
            skipped.update(range(token, stop))
            moments.append(Moment(token, stop, when))
        return moments, frozenset(skipped)


def find_speech_times(text: str, sources: Sources, calendar: Calendar) -> dict[str, When]:
    """Return when people spoke: by folded last name, the day beside the first of their cues that has one."""
    times: dict[str, When] = {}
    for speech in sources.list_speeches():
        if not speech.speaker:
            continue
        words = fold_name(speech.speaker)
        if not words or words[-1] in times:
            continue
        begin, end = _find_bounds(text, speech.cue_start, speech.cue_end)
        near = [
            (abs(start - speech.cue_start), when)
            for start, _end, when in calendar.list_between(begin, end)
            if when is not None and when.precision == "day" and not any(a <= start < b for a, b in speech.spans)
        ]
        if near:
            when = min(near, key=lambda item: item[0])[1]
            times[words[-1]] = when
            if speech.speaker_kind != "person":  # a body is called again by its first word: the committee
                times.setdefault(words[0].removeprefix(_ARTICLE), when)
    return times


def _find_bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the stretch around a cue in which its time may stand: no farther than the sentence."""
    before, after = text[max(0, start - _BEFORE_CUE) : start], text[end : end + _AFTER_CUE]
    cut = max(before.rfind("\n"), before.rfind(". "))
    stops = [place for place in (after.find("\n"), after.find(". ")) if place >= 0]
    return start - len(before) + cut + 1, end + (min(stops) if stops else len(after))
