"""One paragraph: all its attributions, each with its content, before anybody is identified."""

from bisect import bisect_left, bisect_right
from itertools import accumulate
from sys import maxsize
from typing import NamedTuple

from rawi.quotes.acts import find_acts
from rawi.quotes.cases import is_accusative
from rawi.quotes.contents import Content, cut_content, find_breaks, read_content
from rawi.quotes.frames import Frame, is_bare_name, is_source_like
from rawi.quotes.marks import Span
from rawi.quotes.pages import Page
from rawi.quotes.phrases import is_full, read_phrases
from rawi.quotes.posts import read_post
from rawi.quotes.sequences import read_silent

_LONE_SIZE = 6  # tokens; fewer words in marks without a cue are names and titles
_CROWD = 24  # attributions that one content without marks can hold; a longer run is no sentence
_SILENCE = Content((), "indirect", True)


class Draft(NamedTuple):
    """An attribution with its content; `parent` is the draft, by number, inside whose content it stands."""

    frame: Frame
    content: Content
    parent: int | None


def read_silence(page: Page, waiting: list[int]) -> list[Draft]:
    """Return the drafts of who speaks in a paragraph without being quoted; their content has no spans.

    Args:
        page: the paragraph.
        waiting: the tokens of its cues.
    """
    return [Draft(frame, _SILENCE, None) for frame in read_silent(page, waiting)]


def read_paragraph(page: Page, frames: list[Frame], unread: list[int]) -> tuple[list[Draft], list[int]]:
    """Return the attributions of a paragraph in the order of their cues; silent ones have a content without spans.

    Args:
        page: the paragraph.
        frames: those of its verbs, participles and nouns.
        unread: the tokens of further cues that may be silent.

    Returns:
        The attributions up to the last one that quotes something, and the tokens of cues behind it that may be silent:
        whether they are matters only to what is quoted later.
    """
    frames, pauses = read_phrases(page, frames)
    heard = [frame for frame in frames if frame.kind != "silent"]
    if not heard:  # then nothing has a content that could end
        return _insert_silent(page, [Draft(frame, _SILENCE, None) for frame in frames], unread), []
    breaks = find_breaks(page, heard, pauses)
    acts = find_acts(page, {frame.first for frame in heard})
    ends = sorted([*breaks, *acts]) if acts else breaks
    full = [frame.opening for frame in heard if is_full(frame)] if len(heard) > _CROWD else []
    drafts = []
    for frame in frames:
        order = bisect_right(full, frame.opening) + _CROWD if full else 0
        limit = full[order] if order < len(full) else page.last
        if (content := _read_any(page, frame, breaks if frame.kind == "post" else ends, limit)) is not None:
            drafts.append(Draft(frame, content, None))
    drafts = _drop_repeats(drafts)
    if not unread and len(drafts) < 2:
        return drafts, []
    cover = _Cover(drafts)
    kept = _drop_embedded(page, drafts, cover) if len(drafts) > 1 else drafts
    free = [index for index in unread if not cover.find_around(index)]
    behind = max((draft.frame.first for draft in kept if draft.content.spans), default=page.last)
    placed = _insert_silent(page, kept, [index for index in free if index < behind])
    is_whole = len(placed) == len(kept) == len(drafts)
    nested = _nest(placed, cover if is_whole else _Cover(placed)) if len(placed) > 1 else placed
    return nested, [index for index in free if index > behind]


def _insert_silent(page: Page, drafts: list[Draft], unread: list[int]) -> list[Draft]:
    """Return drafts together with those of who speaks without being quoted, in the order of their cues."""
    silent = read_silence(page, unread) if unread else []
    return sorted([*drafts, *silent], key=_get_first) if silent else drafts


def _get_first(draft: Draft) -> int:
    return draft.frame.first


def _read_any(page: Page, frame: Frame, breaks: list[int], limit: int) -> Content | None:
    if frame.kind == "silent":
        return _SILENCE
    if frame.kind == "stop":
        return None
    if frame.kind == "post":
        return read_post(page, frame, breaks)
    content = read_content(page, frame, breaks, limit)
    return None if content is None else cut_content(page, frame, content)


def _drop_repeats(drafts: list[Draft]) -> list[Draft]:
    """Keep one draft for each content, the first cue winning."""
    kept: list[Draft] = []
    seen: set[tuple[int, int]] = set()
    for draft in drafts:
        if spans := draft.content.spans:
            if spans[0] in seen:
                continue
            seen.add(spans[0])
        kept.append(draft)
    return kept


def _drop_embedded(page: Page, drafts: list[Draft], cover: "_Cover") -> list[Draft]:
    """Drop attributions inside another's content that do not name who speaks: they are part of what he says."""
    return [
        draft
        for number, draft in enumerate(drafts)
        if _can_stand(page, draft.frame) or not cover.find_around(draft.frame.first, number)
    ]


class _Cover:
    """The contents of drafts, for looking up which of them hold a token without going through all."""

    def __init__(self, drafts: list[Draft]) -> None:
        spans = [(draft.content.spans, number) for number, draft in enumerate(drafts)]
        self._runs = sorted([(first, last, number) for runs, number in spans for first, last in runs])
        self._edges = list(accumulate([run[1] for run in self._runs], max))  # the furthest end so far
        self._further = _list_further([run[1] for run in self._runs])

    def find_around(self, index: int, number: int = -1) -> list[int]:
        """Return the drafts, by number and in order, other than `number`, in whose content a token lies."""
        place = bisect_right(self._runs, (index, maxsize, 0)) - 1
        if place < 0 or self._edges[place] <= index:
            return []
        found = set()
        while place >= 0 and self._edges[place] > index:
            _, last, other = self._runs[place]
            if last > index and other != number:
                found.add(other)
            place = place - 1 if last > index else self._further[place]
        return sorted(found)


def _list_further(ends: list[int]) -> list[int]:
    """Return for each end the place of the nearest one before it that is further, or -1."""
    further: list[int] = []
    for place, end in enumerate(ends):
        other = place - 1
        while other >= 0 and ends[other] <= end:
            other = further[other]
        further.append(other)
    return further


def _can_stand(page: Page, frame: Frame) -> bool:
    """Tell whether a frame is a quote even inside another quote: a clause or marks, with a source that can speak."""
    if not is_full(frame) or frame.source is None or frame.cue.sense in ("show", "ask"):
        return False
    if frame.cue.sense == "hold":  # the minister sees that: only somebody told right behind the verb surely says it
        return frame.kind == "clause" and frame.source[0] == frame.last and is_source_like(page, frame.source)
    is_topic = is_accusative(page.words[frame.source[0]])  # behind "that"
    return is_topic or is_source_like(page, frame.source) or is_bare_name(page, frame.source)


def _nest(drafts: list[Draft], cover: _Cover) -> list[Draft]:
    """Give every draft whose cue stands inside another's content that one as parent, the innermost if several."""
    nested = []
    for number, draft in enumerate(drafts):
        parents = cover.find_around(draft.frame.first, number)
        parent = min(parents, key=lambda place: _measure(drafts[place])) if parents else None
        nested.append(Draft(draft.frame, draft.content, parent) if parents else draft)
    return nested


def _measure(draft: Draft) -> int:
    return draft.content.spans[-1][1] - draft.content.spans[0][0]


def list_lone_spans(page: Page, drafts: list[Draft]) -> list[Span]:
    """Return spans in marks, long enough to be speech, that no draft covers."""
    covered = sorted([span for draft in drafts for span in draft.content.spans])
    edges = list(accumulate([last for _, last in covered], max, initial=0))  # the furthest end so far
    return [
        span
        for span in page.spans.values()
        if span.size >= _LONE_SIZE and edges[bisect_left(covered, (span.last, 0))] <= span.first
    ]
