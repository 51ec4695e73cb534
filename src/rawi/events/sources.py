"""Whose claim an event is, and who speaks when the subject is left out: a look at the article's quotes."""

from bisect import bisect_right
from operator import itemgetter
from typing import Any, NamedTuple

from rawi import schemas
from rawi.events.folded import fold_name
from rawi.events.triggers import load_forms

_COLUMNS = (
    "quote_id",
    "content_start",
    "content_end",
    "content_spans",
    "cue_start",
    "cue_end",
    "speaker",
    "speaker_kind",
    "quote_type",
)
_pick = itemgetter(*map(schemas.QUOTES.names.index, _COLUMNS))
_LONGEST_NAME = 6  # words; what is longer is no name
_LONGEST_GAP = 1_500  # code points over which a speaker still holds the floor


class Speech(NamedTuple):
    """The parts of a quote that events need; offsets are code points."""

    quote_id: str
    start: int
    end: int
    spans: tuple[tuple[int, int], ...]
    cue_start: int
    cue_end: int
    speaker: str | None
    speaker_kind: str | None
    quote_type: str


class Sources:
    """The quotes of one article, by position."""

    __slots__ = ("_speeches", "_starts")

    def __init__(self, quotes: list[tuple[Any, ...]]) -> None:
        """Take rows of `schemas.QUOTES`."""
        self._speeches = sorted((_read_speech(row) for row in quotes), key=lambda s: min(s.start, s.cue_start))
        self._starts = [min(speech.start, speech.cue_start) for speech in self._speeches]

    def list_people(self) -> dict[str, str]:
        """Return the people who speak: full names by folded last word."""
        people: dict[str, str] = {}
        forms = load_forms()
        for speech in self._speeches:
            if speech.speaker and speech.speaker_kind == "person":
                words = fold_name(speech.speaker)
                if 1 < len(words) <= _LONGEST_NAME and not any(word in forms for word in words):
                    people.setdefault(words[-1], speech.speaker)
        return people

    def list_speeches(self) -> list[Speech]:
        """Return the quotes in order of the text."""
        return self._speeches

    def find_quote(self, start: int) -> Speech | None:
        """Return the quote whose content holds a position; the innermost when several do."""
        best = None
        for speech in self._list_near(start):
            if speech.start <= start < speech.end and (best is None or speech.start >= best.start):
                for begin, end in speech.spans:
                    if begin <= start < end:
                        best = speech
                        break
        return best

    def find_cue(self, start: int, end: int) -> Speech | None:
        """Return the quote whose cue overlaps a span."""
        for speech in self._list_near(start):
            if speech.cue_start < end and start < speech.cue_end:
                return speech
        return None

    def find_floor(self, start: int) -> Speech | None:
        """Return the quote before a position whose speaker a left-out subject most likely means."""
        index = bisect_right(self._starts, start) - 1
        if index >= 0 and start - self._speeches[index].end < _LONGEST_GAP:
            return self._speeches[index]
        return None

    def _list_near(self, start: int) -> list[Speech]:
        index = bisect_right(self._starts, start + 200)  # a cue may follow its content
        return self._speeches[max(0, index - 12) : index]


def _read_speech(row: tuple[Any, ...]) -> Speech:
    quote_id, start, end, spans, cue_start, cue_end, speaker, speaker_kind, quote_type = _pick(row)
    return Speech(
        quote_id,
        start,
        end,
        tuple((span["start"], span["end"]) for span in spans or ()) or ((start, end),),
        start if cue_start is None else cue_start,
        start if cue_end is None else cue_end,
        speaker,
        speaker_kind,
        quote_type,
    )
