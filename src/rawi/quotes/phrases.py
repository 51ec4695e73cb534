"""Phrases: prepositional cues before and behind what they attribute, and the agency that a quote was passed on by."""

from bisect import bisect_left, insort
from dataclasses import replace
from functools import cache

from rawi.arabic.letters import ARTICLE, COMMAS, LAM, SO_THAT, WAW
from rawi.quotes.carriers import (
    find_carrier,
    find_carrying_verb,
    find_publisher,
    find_remark,
    list_quoted,
    name_carrier,
)
from rawi.quotes.citations import find_cited_behind, is_paper, pass_on, share_passers
from rawi.quotes.cues import VIEW, Cue, compile_phrases
from rawi.quotes.echoes import AS, find_echo
from rawi.quotes.frames import Frame, get_first, is_source_like, make_frame
from rawi.quotes.lexicon import read_finite_verbs, read_heads, read_words
from rawi.quotes.measures import can_speak, is_measure
from rawi.quotes.pages import Page
from rawi.quotes.posts import find_told, goes_on, is_lone
from rawi.quotes.sources import find_source

_POST = Cue("", "preposition", "source", False, False, frozenset(), 2, "", "", False, False)
_NEAR = 12  # tokens from a phrase to the cue that it belongs to
_CITING = "press"  # sense of a phrase that names who passes something on
_HOLDING = "hold"  # sense of a verb
_WINDOW = 24  # frames on either side of a phrase that it can belong to; more are in no sentence
_CLAUSE_SIZE = 12  # tokens
_MEN = "\N{ARABIC LETTER WAW}\N{ARABIC LETTER NOON}"  # ends a plural that is a subject
_HEADS = (":", "؛", "*", "•")  # behind these a sentence begins
_TO_IT = ("به", "بها", "اليه", "اليها", "عليه", "عليها")  # behind a verb: what he declared, pointed to, stressed
_EDGES = (*COMMAS, SO_THAT)
_INTRODUCING = (*_EDGES, ":")

_Edit = tuple[int, Frame | None, Frame | None]  # place of a frame, what stands there from now on, and a further one


def read_phrases(page: Page, frames: list[Frame]) -> tuple[list[Frame], list[int]]:
    """Read prepositional cues.

    Args:
        page: the paragraph.
        frames: the frames of its other cues.

    Returns:
        All frames, some now with a reporter, and the tokens where a phrase such as "in his words" only ends a content.
    """
    pauses: list[int] = []
    line = sorted(frames, key=get_first)
    if not page.phrases:
        return line, pauses
    read = {frame.first for frame in frames if frame.kind != "silent"}
    quoted = list_quoted(frames)
    cited = {frame.source[0] for frame in frames if frame.source is not None and frame.rule.startswith(_CITING)}
    taken = -1
    for index, (phrase, stop) in page.phrases.items():
        if index < taken or index in read or page.find_outer(index) is not None:
            continue
        if phrase.kind == "own":
            if not _is_amid(page, line, index, stop):
                pauses.append(_step_back(page, index))
            taken = stop
            continue
        is_ahead = _is_ahead(page, index)
        frame = _read_phrase(page, index, is_ahead, read)
        if frame is None or frame.source is None:
            continue
        taken = frame.source[1]
        if frame.reporter is not None:
            name_carrier(line, frame, quoted.get(frame.source, ()))
        if frame.reporter is not None and phrase.kind == _CITING:
            pauses.append(find_remark(page, frame.reporter))
            continue
        if frame.source[0] in cited:
            continue  # read with the cue that tells of what is said
        is_ahead = is_ahead and not is_lone(page, frame)
        place = bisect_left(line, index, key=get_first)
        if is_ahead:
            place, change, added = _put_ahead(page, line[place : place + _WINDOW], place, frame)
        else:
            first = max(0, place - _WINDOW)
            place, change, added = _put_behind(page, line[first:place], first, frame)
        if change is not None:
            line[place] = change
        if added is not None:
            insort(line, added, key=get_first)
    return share_passers(page, line), pauses


def _is_ahead(page: Page, index: int) -> bool:
    """Tell whether a prepositional cue comes before its content: at a sentence's head, behind a colon, or with wa-."""
    place = index - page.find_begin(index)
    if place == 0 or (place == 1 and not _is_verb(page, index - 1)) or page.words[index - 1] in _HEADS:
        return True
    word = page.words[index]
    return word.startswith(WAW) and word[1:] in compile_phrases() and word[1:] != AS


def _is_verb(page: Page, index: int) -> bool:
    return index in page.cues and page.cues[index].part == "verb"


@cache
def _make_cue(lemma: str, sense: str) -> Cue:
    return replace(_POST, lemma=lemma, sense=sense)


def _read_phrase(page: Page, index: int, is_ahead: bool, read: set[int]) -> Frame | None:
    """Return the frame of a prepositional cue with its source; `read` holds the tokens of the cues that are read."""
    phrase, begin = page.phrases[index]
    is_press = False
    cue = _make_cue(" ".join(phrase.words), "source" if phrase.kind == VIEW else phrase.kind)
    if phrase.kind == "verb":
        verb = find_carrying_verb(page, begin, phrase.words[-1])
        echo = find_echo(page, index)
        is_read = begin in read and (echo is None or is_ahead)
        if verb is None or (is_ahead and phrase.words[-1] == AS) or is_read:
            return None
        if verb.sense == _HOLDING and index > page.first and page.words[index - 1].isalpha():
            return None  # without a pause it may be part of what somebody else says
        cue, begin, is_press = _make_cue(verb.lemma, phrase.kind), begin + 1, verb.sense == _CITING
        begin = begin if echo is None else echo + 1
        begin += begin < page.last and page.words[begin] in _TO_IT
    source = find_source(page, begin, page.find_end(index), phrase.is_open)
    is_near = source is not None and (source[0] == begin or phrase.kind == "verb")  # a time may stand behind a verb
    if source is None or not is_near or not can_speak(page, index, source, phrase.is_open):
        return None
    frame = make_frame(index, begin, cue, source)._replace(scope=(index, source[1]))
    if phrase.kind == _CITING:
        return frame._replace(reporter=find_carrier(page, index))
    end = page.find_end(index)
    publisher = find_publisher(page, source[1], end)
    carrier = publisher or source
    cited = find_cited_behind(page, carrier[1], end, is_press or publisher is not None)
    if cited is None:
        return frame._replace(reporter=publisher)
    return frame._replace(source=cited, reporter=carrier, scope=(index, cited[1]))


def _step_back(page: Page, index: int) -> int:
    return index - 1 if index > page.first and page.words[index - 1] in COMMAS else index


def _put_ahead(page: Page, near: list[Frame], first: int, frame: Frame) -> _Edit:
    """Add a phrase at the head of a sentence: to the cue that follows near, else with the sentence as its content.

    Args:
        page: the paragraph.
        near: the frames behind the phrase.
        first: place of the first of them in the line of all frames.
        frame: that of the phrase.
    """
    end, source = page.find_end(frame.first), frame.source or (frame.last, frame.last)
    for order, other in enumerate(near):
        is_near = frame.first < other.first < end and other.first - source[1] <= _NEAR
        if is_near and (is_full(other) or _is_next(page, frame, other)):
            if other.cue.part == "noun":
                break
            named = other.source if other.source is not None and _is_own(page, other.source, other, source) else None
            carrier = source if named is not None and not _is_document(page, source) else None
            outer = carrier if other.reporter is not None and carrier is not None and is_paper(page, carrier) else None
            told = other._replace(scope=(frame.first, other.scope[1]), source=named or source, outer=outer)
            return first + order, told._replace(reporter=other.reporter or carrier), None
    opening = _skip_description(page, source[1], end)
    opening = _skip_openers(page, opening, end)
    if opening < end and page.words[opening] in read_words().relatives:
        reach = range(opening, min(end, opening + _CLAUSE_SIZE))
        edge = next((i for i in reach if page.words[i] in _EDGES), opening)
        opening = _skip_openers(page, edge, end)
    if _is_told(page, source, end):
        opening = source[1]
    elif opening == source[1] or opening >= end:
        return 0, None, None
    span = page.spans.get(opening)
    return 0, None, frame._replace(kind="clause", opening=opening, span=span, rule="phrase-ahead")


def _is_own(page: Page, named: tuple[int, int], other: Frame, source: tuple[int, int]) -> bool:
    """Tell whether a cue behind a phrase has a source of its own, behind it or, if that can speak, before it."""
    if named[0] > other.first:
        return True
    is_speaker = is_source_like(page, named) or page.words[named[0]].endswith(_MEN)
    is_speaker = is_speaker and not _is_document(page, named)
    return named[0] >= source[1] and is_speaker


def _is_next(page: Page, frame: Frame, other: Frame) -> bool:
    """Tell whether somebody else's verbal noun follows who is cited at once: citing X, Y stressed the need for."""
    if frame.cue.sense != _CITING or frame.source is None or other.source is None or other.kind != "complement":
        return False
    is_close = all(word in COMMAS for word in page.words[frame.source[1] : other.first])
    return is_close and other.source[0] > other.first


def _is_told(page: Page, source: tuple[int, int], end: int) -> bool:
    """Tell whether a verb follows a source at once and so opens the content: by the police the men belong to."""
    if source[1] >= end or page.words[source[1]] not in read_finite_verbs():
        return False
    if _is_document(page, source):
        return False
    before, word = page.words[source[1] - 1], page.words[source[0]]
    if before == '"' or is_paper(page, source):
        return True
    head = read_heads().get(word) or read_heads().get(word.removeprefix(LAM))
    return head is not None and before.startswith(ARTICLE)


def _skip_openers(page: Page, opening: int, end: int) -> int:
    """Return the first token that is no comma, colon or "so that"."""
    while opening < end and (page.words[opening] in _INTRODUCING or page.words[opening] in read_words().consequences):
        opening += 1
    return opening


def _skip_description(page: Page, first: int, end: int) -> int:
    """Return where what describes the source ends: at "so that", else at a comma; the data issued by the bureau, X."""
    reach = range(first, min(end - 1, first + _CLAUSE_SIZE))
    comma = None
    for index in reach:
        if page.words[index] == SO_THAT or page.words[index] in read_words().consequences:
            return index
        if index in page.cues and page.cues[index].strength >= 2:
            break
        if comma is None and page.words[index] in COMMAS:
            comma = index
    return first if comma is None else comma


def _put_behind(page: Page, near: list[Frame], first: int, frame: Frame) -> _Edit:
    """Add a phrase behind what it attributes: as reporter of the quote that ends there, else as a cue of its own.

    Args:
        page: the paragraph.
        near: the frames before the phrase.
        first: place of the first of them in the line of all frames.
        frame: that of the phrase.
    """
    begin, index = find_told(page, frame.first), frame.first
    before = [order for order, f in enumerate(near) if f.kind != "silent" and _reaches(f, begin, index)]
    place = _find_told(page, near, before)
    last = near[place] if before else None
    is_open = last is not None and (is_full(last) or last.kind == "complement") and last.opening >= index
    if last is not None and is_open and last.source != frame.source:
        return first + place, pass_on(page, last, frame), None  # an agency between commas, between cue and content
    is_mere = last is not None and last.kind == "complement" and not (last.source and _closes_marks(page, last, index))
    if last is None or is_mere or last.opening >= index:
        return 0, None, frame._replace(kind="post", opening=index, rule="phrase-behind")
    if is_measure(page, last, frame):
        return 0, None, None
    is_amid = is_full(last) and last.span is None and goes_on(page, last.opening, index, frame.scope[1])
    stop = None if is_amid else frame._replace(kind="stop", opening=index)
    if last.source != frame.source:
        return first + place, pass_on(page, last, frame), stop
    return 0, None, stop


def _is_amid(page: Page, line: list[Frame], index: int, stop: int) -> bool:
    """Tell whether "in his words" stands amid the clause of the last frame before it, which goes on behind."""
    place = bisect_left(line, index, key=get_first)
    if place == 0:
        return False
    frame = line[place - 1]
    is_open = frame.kind == "clause" and frame.opening < index < page.find_end(frame.first)
    return is_open and goes_on(page, frame.opening, index, stop)


def _closes_marks(page: Page, frame: Frame, index: int) -> bool:
    """Tell whether marks that opened within what a verb has as its object close right before a phrase."""
    close = index - 1 - (page.words[index - 1] in COMMAS)
    place = bisect_left(page.edges, close)
    return page.edges[place : place + 1] == [close] and page.outermost[place].first >= frame.opening


def _find_told(page: Page, near: list[Frame], before: list[int]) -> int:
    """Return the place of the frame that a phrase belongs to: the last one, or whose words hold a mere noun of it."""
    if len(before) < 2 or near[before[-1]].kind != "complement":
        return before[-1] if before else 0
    last, other = near[before[-1]], near[before[-2]]
    is_inner = is_full(other) and other.opening <= last.first and last.cue.part == "verb" and not last.cue.is_joined
    return before[-2] if is_inner and page.words[last.first - 1] not in COMMAS else before[-1]


def _reaches(frame: Frame, first: int, index: int) -> bool:
    """Tell whether a frame's content can reach up to a phrase: same sentence, or marks that close right before it."""
    if first <= frame.first < index:
        return True
    return frame.span is not None and frame.span.last < index <= frame.span.last + 3


def _is_document(page: Page, source: tuple[int, int]) -> bool:
    word = page.words[source[0]]
    head = read_heads().get(word) or read_heads().get(word.removeprefix("ل"))
    return head is not None and head.kind == "document"


def is_full(frame: Frame) -> bool:
    """Tell whether a frame opens a clause or marks, not a mere verbal noun or nothing."""
    return frame.kind not in ("complement", "silent", "stop")
