"""One paragraph: all its attributions, each with its content, before anybody is identified."""

from typing import NamedTuple

from rawi.quotes.contents import Content, find_breaks, read_content
from rawi.quotes.cues import Cue, find_phrase
from rawi.quotes.frames import DENIALS, Frame, is_bare_name, is_source_like, read_frame
from rawi.quotes.lexicon import is_title_word, read_heads
from rawi.quotes.marks import Span
from rawi.quotes.pages import STOPS, Page
from rawi.quotes.sources import find_source
from rawi.quotes.subjects import find_main_subject, find_subject

_COMMAS = ("،", ",")
_FAN = "\N{ARABIC LETTER FEH}\N{ARABIC LETTER ALEF}\N{ARABIC LETTER NOON}"
_POST = Cue("", "preposition", "source", False, False, frozenset(), 2, "", "", False, False)
_LONE_SIZE = 6  # tokens; fewer words in marks without a cue are names and titles


SILENCE = Content((), "indirect", True)


class Draft(NamedTuple):
    """An attribution with its content; `parent` is the draft, by number, inside whose content it stands."""

    frame: Frame
    content: Content
    parent: int | None


def read_paragraph(page: Page) -> list[Draft]:
    """Return the attributions of a paragraph in the order of their cues."""
    if not page.cues and not page.spans and not page.phrases:
        return []
    frames = _read_frames(page)
    frames, pauses = _read_phrases(page, frames)
    frames.sort(key=lambda frame: frame.first)
    breaks = find_breaks(page, [frame for frame in frames if frame.kind != "silent"], pauses)
    drafts = []
    for frame in frames:
        if frame.kind == "silent":
            drafts.append(Draft(frame, SILENCE, None))
            continue
        content = _read_post(page, frame, breaks) if frame.kind == "post" else read_content(page, frame, breaks)
        if content is not None:
            drafts.append(Draft(frame, content, None))
    return _nest(_drop_repeats(page, drafts))


def _read_frames(page: Page) -> list[Frame]:
    """Return the frames of verbs, participles and nouns; a verb without content lends its subject to the next cue."""
    frames: list[Frame] = []
    taken = -1
    lent: tuple[int, int, int] | None = None  # sentence end, source
    for index, cue in page.cues.items():
        if index < taken:
            continue
        if index > page.first and page.words[index - 1] in DENIALS:
            continue
        frame = read_frame(page, index, cue)
        end = page.find_end(index)
        if frame is None and cue.part == "verb":
            frame = _read_behind(page, index, cue, frames)
        if frame is None:
            if cue.part == "verb" and (source := find_source(page, index + 1, end)) is not None:
                if cue.strength >= 2 or not (cue.clause or cue.marks):
                    lent = (end, *source)
                    if is_source_like(page, source) or is_bare_name(page, source):
                        frames.append(_make_silent(index, cue, source))
            continue
        if frame.source is None and cue.part == "verb" and not frame.cue.has_pronoun and frame.rule[:5] != "press":
            if not cue.is_joined or page.words[index][0] == "ف":
                frame = frame._replace(source=find_subject(page, index))
        if frame.source is None and lent is not None and lent[0] == end and cue.part in ("participle", "noun"):
            frame = frame._replace(source=(lent[1], lent[2]) if lent[2] <= index else None)
        if frame.source is None and not frame.cue.has_pronoun and _needs_subject(page, frame, frames):
            frame = frame._replace(source=find_main_subject(page, index, cue.gender))
        lent = None
        frames.append(frame)
        taken = frame.last
    return frames


def _needs_subject(page: Page, frame: Frame, frames: list[Frame]) -> bool:
    """Tell whether a cue without source opens no new sentence and follows no other cue in its sentence."""
    if frame.cue.part not in ("participle", "verb") or frame.rule.startswith("press") or frame.cue.is_joined:
        return False
    begin = page.find_begin(frame.first)
    return frame.first > begin + 2 and not (frames and frames[-1].first >= begin)


def _make_silent(index: int, cue: Cue, source: tuple[int, int]) -> Frame:
    """Make the frame of somebody who speaks without being quoted: only remembered as the last who spoke."""
    return Frame(index, index + 1, cue, "silent", index + 1, None, source, None, (index + 1, source[1]), "silent")


def _read_behind(page: Page, index: int, cue: Cue, frames: list[Frame]) -> Frame | None:
    """Read a verb whose quoted words stand before it, closed by a mark: "…" said X."""
    words, close = page.words, index - 1
    while close > page.first and words[close] in (*_COMMAS, "-"):
        close -= 1
    if words[close] != '"' or cue.sense == "press" or not cue.marks or cue.is_joined:
        return None
    span = next((s for s in page.spans.values() if s.last == close), None)
    if span is None or span.size < 4 or any(frame.span == span for frame in frames):
        return None
    source = find_source(page, index + 1, page.find_end(index))
    if source is not None and not is_source_like(page, source) and source[1] - source[0] > 4:
        source = None
    return Frame(index, index + 1, cue, "marks", span.first + 1, span, source, None, (index, index + 1), "marks-verb")


def _read_phrases(page: Page, frames: list[Frame]) -> tuple[list[Frame], list[int]]:
    """Read prepositional cues: return all frames, some with a reporter added, and the places of mere pauses."""
    pauses: list[int] = []
    taken = -1
    for index in page.phrases:
        if index < taken or page.find_outer(index) is not None:
            continue
        found = find_phrase(page.words, index, page.last)
        if found is None:
            continue
        phrase, begin = found
        if phrase.kind == "own":
            pauses.append(_step_back(page, index))
            taken = begin
            continue
        cue = _POST._replace(lemma=" ".join(phrase.words), sense=phrase.kind)
        if phrase.kind == "verb":
            if begin not in page.cues or page.cues[begin].part != "verb" or any(f.first == begin and f.kind != "silent" for f in frames):
                continue
            cue, begin = cue._replace(lemma=page.cues[begin].lemma), begin + 1
        source = find_source(page, begin, page.find_end(index))
        if source is None or source[0] != begin or not _can_speak(page, index, source, phrase.is_open):
            continue
        taken = source[1]
        frames = _attach_phrase(page, frames, index, begin, cue, source)
    return frames, pauses


def _can_speak(page: Page, index: int, source: tuple[int, int], is_open: bool) -> bool:
    """Tell whether the phrase behind a preposition can be a source, not a rule or measure that things follow."""
    word = page.words[source[0]]
    if is_open:
        word = word[1:]
        if word.startswith("ل"):
            word = "ا" + word
        return word in read_heads() or not is_title_word(word)
    if is_source_like(page, source):
        return True
    closes = source[1] >= page.last or page.words[source[1]] in (*_COMMAS, *STOPS)
    opens = index == page.find_begin(index) or page.words[index - 1] in (*_COMMAS, '"')
    return opens and closes and source[1] - source[0] <= 4 and not is_title_word(word)


def _step_back(page: Page, index: int) -> int:
    return index - 1 if index > page.first and page.words[index - 1] in _COMMAS else index


def _attach_phrase(
    page: Page, frames: list[Frame], index: int, begin: int, cue: Cue, source: tuple[int, int]
) -> list[Frame]:
    """Add a prepositional cue: as reporter of a neighbouring frame, or as a frame of its own."""
    first, end = page.find_begin(index), page.find_end(index)
    is_ahead = index - first <= 1
    rule = "phrase-ahead" if is_ahead else "phrase-behind"
    if is_ahead:
        near = next((f for f in frames if index < f.first < end and f.first - source[1] <= 12 and _is_full(f)), None)
        if near is not None and near.cue.part != "noun":
            scope = (index, near.scope[1])
            merged = near._replace(
                scope=scope,
                reporter=near.reporter or (source if near.source is not None else None),
                source=near.source or source,
            )
            return [merged if f is near else f for f in frames]
        opening = source[1]
        while opening < end and page.words[opening] in (*_COMMAS, ":", _FAN):
            opening += 1
        if opening == source[1] or opening >= end:
            return frames
        span = page.spans.get(opening)
        return [*frames, Frame(index, begin, cue, "clause", opening, span, source, None, (index, source[1]), rule)]
    before = [f for f in frames if f.kind != "silent" and _reaches(f, first, index)]
    if before and before[-1].kind != "complement" and before[-1].opening < index:
        last = before[-1]
        if last.reporter is None and last.source != source:
            merged = last._replace(reporter=source)
            frames = [merged if f is last else f for f in frames]
        stop = last._replace(first=index, last=begin, cue=cue, kind="stop", opening=index)
        return [*frames, stop]
    return [*frames, Frame(index, begin, cue, "post", index, None, source, None, (index, source[1]), rule)]


def _reaches(frame: Frame, first: int, index: int) -> bool:
    """Tell whether a frame's content can reach up to a phrase: same sentence, or marks that close right before it."""
    if first <= frame.first < index:
        return True
    return frame.span is not None and frame.span.last < index <= frame.span.last + 3


def _is_full(frame: Frame) -> bool:
    return frame.kind not in ("complement", "silent")


def _read_post(page: Page, frame: Frame, breaks: list[int]) -> Content | None:
    """Read the content that stands before its prepositional cue: the marks right before it, or the sentence so far."""
    index = frame.first
    close = index - 1
    while close > page.first and page.words[close] in (*_COMMAS, "-"):
        close -= 1
    span = next((s for s in page.spans.values() if s.last == close and s.size >= _LONE_SIZE), None)
    if span is not None:
        return read_content(page, frame._replace(kind="marks", span=span), [])
    begin = page.find_begin(index)
    earlier = [place for place in breaks if begin <= place < index]
    if earlier and earlier[-1] > begin:
        return None
    opening = begin + (page.words[begin] == "و")
    if index - opening < 4:
        return None
    content = read_content(page, frame._replace(kind="clause", opening=opening, span=page.spans.get(opening)), [index])
    return content


def _drop_repeats(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Keep one draft for each content, the first cue winning, and none of the mere stops."""
    kept: list[Draft] = []
    seen: set[tuple[int, int]] = set()
    for draft in drafts:
        if draft.frame.kind == "silent":
            kept.append(draft)
            continue
        edge = draft.content.spans[0]
        if draft.frame.kind == "stop" or edge in seen:
            continue
        seen.add(edge)
        kept.append(draft)
    return _drop_embedded(page, kept)


def _drop_embedded(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Drop attributions inside another's content that do not name who speaks: they are part of what he says."""
    return [
        draft
        for draft in drafts
        if _can_stand(page, draft.frame)
        or not any(
            first <= draft.frame.first < last
            for other in drafts
            if other is not draft
            for first, last in other.content.spans
        )
    ]


def _can_stand(page: Page, frame: Frame) -> bool:
    """Tell whether a frame is a quote even inside another quote: a clause or marks, with a source that can speak."""
    if not _is_full(frame) or frame.source is None or frame.cue.sense in ("show", "hold"):
        return False
    return is_source_like(page, frame.source) or is_bare_name(page, frame.source)


def _nest(drafts: list[Draft]) -> list[Draft]:
    """Give every draft whose cue stands inside another's content that one as parent, the innermost if several."""
    nested = []
    for number, draft in enumerate(drafts):
        parents = [
            place
            for place, other in enumerate(drafts)
            if place != number and any(first <= draft.frame.first < last for first, last in other.content.spans)
        ]
        parent = min(parents, key=lambda place: _measure(drafts[place]), default=None)
        nested.append(draft._replace(parent=parent))
    return nested


def _measure(draft: Draft) -> int:
    return draft.content.spans[-1][1] - draft.content.spans[0][0]


def list_lone_spans(page: Page, drafts: list[Draft]) -> list[Span]:
    """Return spans in marks, long enough to be speech, that no draft covers."""
    covered = [span for draft in drafts for span in draft.content.spans]
    return [
        span
        for span in page.spans.values()
        if span.size >= _LONE_SIZE and not any(first < span.last and span.first < last for first, last in covered)
    ]
