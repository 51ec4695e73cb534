"""Contents: where the attributed words begin and, harder, where they end."""

from bisect import bisect_right
from typing import NamedTuple

from rawi.arabic.letters import ARTICLE, BEH, COMMAS, IN, THAT, WAW
from rawi.quotes.citations import PRESS, lead_back
from rawi.quotes.contentends import find_end
from rawi.quotes.frames import Frame
from rawi.quotes.lexicon import read_words
from rawi.quotes.mainclauses import find_main_clause
from rawi.quotes.marks import Span
from rawi.quotes.pages import Page
from rawi.quotes.subjects import is_question

_EDGE = frozenset({"", "وذلك", "،", ",", ".", ":", "؛", ";", "-", "…", "و", "*", "/", "(", "ف"})
_PARTING = (*COMMAS, ".", "؛")
_MIXED_SIZE = 3  # tokens in marks from which on they are quoted words rather than a name
_DIRECT_SIZE = 8
_LEAST = 2  # tokens of a content
_PIECE_REACH = 15  # tokens behind marks in which a further piece of the same words can open
_BEFORE = ("قبل", "بعد")
_AND_THAT = "وان"  # goes on with what is said
_AND_ALSO = "وكذلك"  # goes on with what a verbal noun tells of
_WHILE = "حين"  # in the meantime, with "in" before it
_CLOSED_SIZE = 3
_BY_THE = BEH + ARTICLE
_VERB_REACH = 7  # tokens from "by saying" back to the comma before its verb
_OPENING_SIZE = 4  # tokens before the cue of a sentence that begins a new attribution


class Content(NamedTuple):
    """The attributed words.

    Attributes:
        spans: half-open ranges of tokens, in order, not overlapping.
        quote_type: direct, indirect or mixed.
        is_balanced: whether the quotation marks that bound it pair up.
    """

    spans: tuple[tuple[int, int], ...]
    quote_type: str
    is_balanced: bool


def find_breaks(page: Page, frames: list[Frame], pauses: list[int]) -> list[int]:
    """Return the tokens, in order, at which the content of an earlier frame stops because a new attribution begins.

    Args:
        page: the paragraph.
        frames: its frames.
        pauses: tokens at which a phrase such as "in his words" stands.
    """
    breaks = [*pauses]
    for frame in frames:
        if (place := _find_break(page, frame)) is not None:
            breaks.append(place)
    breaks.extend(page.asides)
    return sorted(breaks)


def _find_break(page: Page, frame: Frame) -> int | None:
    """Return where a frame cuts off what was said before it, or None when it is part of that."""
    if frame.rule.startswith(PRESS):
        frame = lead_back(page, frame)
    if (main := find_main_clause(page, frame)) is not None:
        return main
    words, place = page.words, frame.first
    if frame.cue.part == "verb" and frame.source is not None and frame.source[0] < place:
        place = frame.source[0]
    start = place
    if place > page.first + 1 and words[place - 1] == THAT and words[place - 2] in _BEFORE:
        place -= 2
    if place > page.first + 2 and words[place - 1] == _WHILE and words[place - 2] == IN:
        place -= 2
    while place > page.first and words[place - 1] in read_words().links:
        place -= 1
    begin = page.find_begin(frame.first)
    part = frame.cue.part
    if part == "noun" and frame.kind == "marks" and (comma := _find_comma(page, frame.first)) is not None:
        return comma
    is_answer = part == "verb" and not frame.cue.is_joined and is_question(page, begin)
    is_opening = frame.first - begin <= _OPENING_SIZE or is_answer
    if begin > page.first and is_opening and frame.kind != "complement":
        return begin
    is_linked = place < start
    after_comma = place > page.first and words[place - 1] in COMMAS
    if part == "verb":
        is_breaker = frame.cue.is_joined or (is_linked and words[start - 1] not in read_words().relatives)
        is_breaker = is_breaker and (frame.kind != "complement" or after_comma or frame.source is not None)
    else:
        is_breaker = part in ("participle", "preposition")
    return place if is_breaker else None


def _find_comma(page: Page, index: int) -> int | None:
    """Return the comma before a verb that ends in "by saying", behind which somebody else's words or new ones begin."""
    words = page.words
    if not words[index].startswith(_BY_THE):
        return None
    places = range(index - 1, max(page.first, index - _VERB_REACH), -1)
    return next((i for i in places if words[i] in COMMAS and words[i + 1].startswith(WAW)), None)


def read_content(page: Page, frame: Frame, breaks: list[int], most: int | None = None) -> Content | None:
    """Return the content of a frame, or None when nothing is left of it.

    Args:
        page: the paragraph.
        frame: cue and opening.
        breaks: tokens at which a content stops; see `find_breaks`.
        most: token that a content without marks never goes beyond.
    """
    if frame.kind == "marks" and frame.span is not None:
        return _read_marks(page, frame.span, breaks)
    limit = page.last if frame.kind == "colon" else page.find_end(frame.opening)
    if frame.span is not None:
        limit = max(limit, min(frame.span.last, page.last)) if frame.span.is_balanced else frame.span.last
        closed = _read_closed(page, frame.span, limit, breaks)
        if closed is not None:
            return closed
    if frame.kind == "complement" or _is_relative(page, frame):
        reach = limit if page.spans else _cut(page, frame.opening, limit, breaks)  # so that no walk goes beyond it
        limit = _find_pause(page, frame.opening, reach, frame.kind == "complement")
    if most is not None and most < limit:
        limit = min(limit, max(most, frame.opening + _LEAST))
    return _read_run(page, frame.opening, _cut(page, frame.opening, limit, breaks))


def cut_content(page: Page, frame: Frame, content: Content) -> Content:
    """Return a content without what learned weights tell to be somebody else's, or another act of the speaker's.

    Args:
        page: the paragraph.
        frame: cue and opening.
        content: what was read.
    """
    if len(content.spans) > 1:
        return content
    first = content.spans[0][0]
    place = find_end(page.words, frame, content.spans[0], page.steps, page.last)
    if place is None:
        return content
    if content.quote_type != "direct":
        return _read_run(page, first, place.turn) or content
    run = _strip(page, first, place.turn)
    return content if run is None else content._replace(spans=(run,))


def _is_relative(page: Page, frame: Frame) -> bool:
    """Tell whether the cue stands in a relative clause, which ends at the next comma."""
    return frame.first > page.first and page.words[frame.first - 1] in read_words().relatives


def _find_pause(page: Page, begin: int, limit: int, is_complement: bool) -> int:
    """Return the first comma behind which something else begins: any, or for a verbal noun one before a link."""
    words, vocabulary = page.words, read_words()
    for index in range(begin + 2, min(limit, page.last - 1)):
        if words[index] in COMMAS:
            following = words[index + 1]
            is_link = following in vocabulary.links and following != _AND_ALSO
            if not is_complement or is_link or following in vocabulary.relatives:
                return index
    return limit


def _cut(page: Page, begin: int, limit: int, breaks: list[int]) -> int:
    """Return the first break behind `begin` that does not stand inside marks, or the limit."""
    edge, seen = -1, begin  # the furthest closing mark of the spans that opened so far, and how far that is
    for order in range(bisect_right(breaks, begin), len(breaks)):
        place = breaks[order]
        if place >= limit:
            break
        if page.spans:
            inner = (page.spans[i] for i in range(seen, place) if i in page.spans)
            edge, seen = max([edge, *(span.last for span in inner if span.is_balanced)]), place
        if edge < place:
            return place
    return limit


def _strip(page: Page, first: int, last: int) -> tuple[int, int] | None:
    """Drop punctuation and lone conjunctions from both ends of a range."""
    words = page.words
    while last > first and words[last - 1] in _EDGE:
        last -= 1
    while first < last and (words[first] in COMMAS or words[first] in ("", ":", ".", "-")):
        first += 1
    return (first, last) if last > first else None


def _inside(page: Page, span: Span) -> tuple[int, int] | None:
    """Return what stands between two marks without its final stop."""
    return _strip(page, span.first + 1, span.last)


def _read_marks(page: Page, span: Span, breaks: list[int]) -> Content | None:
    """Read quoted words that stand in marks, together with further pieces split off by the narrator's words."""
    inner = _inside(page, span)
    if inner is None:
        return None
    pieces, balanced, final = [inner], span.is_balanced, span.last
    limit = (
        _cut(page, span.last, page.find_end(min(span.last, page.last - 1)), breaks) if span.is_balanced else span.last
    )
    for place in range(span.last + 1, min(limit, span.last + _PIECE_REACH)):
        other = page.spans.get(place)
        if other is not None and final < place and other.size >= _MIXED_SIZE:
            piece = _inside(page, other)
            if piece is not None:
                pieces.append(piece)
                final = other.last
                balanced = balanced and other.is_balanced
    return Content(tuple(pieces), "direct", balanced)


def _read_closed(page: Page, span: Span, limit: int, breaks: list[int]) -> Content | None:
    """Read a clause that begins with marks as direct when nothing of it follows behind them."""
    inner = _inside(page, span)
    if inner is None:
        return None
    if not span.is_balanced:
        return Content((inner,), "direct", False)
    words, behind = page.words, span.last + 1
    stop = _cut(page, span.last, limit, breaks)
    rest = _strip(page, behind, max(stop, behind))
    if rest is None or all(words[i] in _EDGE or words[i] in ('"', ")") for i in range(*rest)):
        return Content((inner,), "direct", True) if span.size >= _CLOSED_SIZE or rest is None else None
    is_parted = behind < page.last and words[behind] in _PARTING and words[behind + 1 : behind + 2] != [_AND_THAT]
    if span.size >= _DIRECT_SIZE and is_parted:
        return Content((inner,), "direct", True)
    return None


def _read_run(page: Page, begin: int, limit: int) -> Content | None:
    """Read a clause up to its limit, and tell by the marks in it whether it is mixed."""
    run = _strip(page, begin, limit)
    while run is not None and page.words[run[1] - 1] == '"' and not _closes(page, run):
        run = _strip(page, run[0], run[1] - 1)
    if run is None or run[1] - run[0] < 2:
        return None
    first, last = _drop_gloss(page, *run)
    if not page.spans:
        return Content(((first, last),), "indirect", True)
    # A line may hold thousands of spans, a run thousands of words: the fewer are looked through.
    places = page.spans if len(page.spans) < last - first else [i for i in range(first, last) if i in page.spans]
    inner = [page.spans[place] for place in places if first <= place]
    quoted = [span for span in inner if span.last <= last and _is_quoted(page, span)]
    balanced = all(span.is_balanced for span in quoted)
    return Content(((first, last),), "mixed" if quoted else "indirect", balanced)


def _closes(page: Page, run: tuple[int, int]) -> bool:
    """Tell whether the mark at the end of a run closes one that opened in it."""
    spans = page.spans
    return any(i in spans and spans[i].last == run[1] - 1 for i in range(run[0] - 1, run[1]))


def _drop_gloss(page: Page, first: int, last: int) -> tuple[int, int]:
    """Leave out a bracketed gloss at the very end: an acronym, another word, a sum; words that say more stay."""
    if page.words[last - 1] == ")":
        for index in range(last - 2, max(first + 2, last - 14), -1):
            if page.words[index] == "(":
                return (first, last) if _tells_more(page.words[index + 1 : last - 1]) else (first, index)
    return first, last


def _tells_more(gloss: list[str]) -> bool:
    """Tell whether bracketed words are a part of what is said: several, and none of them a number or foreign."""
    return len(gloss) > 1 and all(word.isalpha() and not word.isascii() for word in gloss)


def _is_quoted(page: Page, span: Span) -> bool:
    """Tell words quoted from names and titles in marks."""
    before = page.words[span.first - 1] if span.first > page.first else ""
    return span.size >= _MIXED_SIZE and before not in read_words().namings
