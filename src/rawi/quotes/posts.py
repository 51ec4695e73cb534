"""Posts: words that stand before the cue that tells who said them, or around it, and where they begin and end."""

from bisect import bisect_left, bisect_right

from rawi.arabic.letters import COMMAS, SEEN, TEH, WAW, YEH
from rawi.quotes.contents import Content, read_content
from rawi.quotes.cues import compile_phrases
from rawi.quotes.frames import Frame
from rawi.quotes.lexicon import read_finite_verbs, read_words
from rawi.quotes.pages import Page

_QUOTED_SIZE = 6  # tokens; fewer words in marks before a cue are a name or title
_HEAD_SIZE = 14  # tokens before an aside for the sentence to go on behind it as the same content
_TAIL_SIZE = 3  # tokens behind the aside that go on with the same words
_TOPIC_SIZE = 2  # tokens that are no clause yet
_LEAST = 3  # tokens from where words can begin to their cue
_DATELINE = 16  # tokens in which a place line must end
_SPEECH_REACH = 3  # tokens before a cue; a verb of saying there has only its subject behind it
_ASIDE_SIZE = 15  # tokens of an aside behind whom it names
_GOING_ON = ("الي", "علي", "عن", "من", "ب")  # prepositions with which what an aside interrupted goes on
_FUTURE = (SEEN + YEH, SEEN + TEH)
_DENIALS = ("لا", "لم", "لن", "ليس", "ليست")
_WHILE = ("حين", "وقت")
DASHES = ("-", "–")
_DASHED = (*COMMAS, "-")
_HAS = "فقد"  # goes on with what a condition began
_CITING = "press"  # sense of a phrase that names who passes something on

Span = tuple[int, int]


def read_post(page: Page, frame: Frame, breaks: list[int]) -> Content | None:
    """Read the content that stands before its cue: the marks right before it, or the sentence so far.

    Args:
        page: the paragraph.
        frame: a frame of kind `post`.
        breaks: tokens at which a content stops.
    """
    index = frame.first
    close = index - 1
    while close > page.first and page.words[close] in _DASHED:
        close -= 1
    span = page.closings.get(close)
    if span is not None and span.size >= _QUOTED_SIZE:
        return read_content(page, frame._replace(kind="marks", span=span), [])
    begin = find_told(page, index)
    place = bisect_left(breaks, index)
    if place > 0 and breaks[place - 1] > begin:
        return None
    begin = _skip_dateline(page, begin, index)
    if _ends_in_speech(page, begin, index) or (frame.cue.sense == _CITING and _begins_in_speech(page, begin)):
        return None
    opening = begin + (page.words[begin] == WAW or page.words[begin] in DASHES)
    if (rest := _find_rest(page, frame, breaks)) is not None:
        return _join(page, (opening, index - 1), rest)
    if index - opening < _LEAST:
        return None
    content = read_content(page, frame._replace(kind="clause", opening=opening, span=page.spans.get(opening)), [index])
    tail = _read_tail(page, frame, breaks)
    if content is None or tail is None or content.quote_type != "indirect":
        return content
    return content._replace(spans=(*content.spans, tail))


def find_told(page: Page, index: int) -> int:
    """Return the first token of the sentence that a cue tells of: its own, or the one before when it begins a new one.

    Args:
        page: the paragraph.
        index: first token of the cue.
    """
    begin = page.find_begin(index)
    return page.find_begin(index - 1) if begin == index and index > page.first else begin


def is_lone(page: Page, frame: Frame) -> bool:
    """Tell whether a prepositional cue and whom it names are a sentence, which tells of the one before it.

    Args:
        page: the paragraph.
        frame: that of the cue.
    """
    index, end = frame.first, page.find_end(frame.first)
    if frame.scope[1] != end or not page.find_begin(index) == index > page.first + _LEAST:
        return False
    word = page.words[index]
    return not (word.startswith(WAW) and word[1:] in compile_phrases())  # "and according to" begins something new


def goes_on(page: Page, opening: int, index: int, stop: int) -> bool:
    """Tell whether a clause goes on behind an aside that tells who says it: between dashes, or before any verb.

    Args:
        page: the paragraph.
        opening: first token of the clause.
        index: first token of the aside.
        stop: token behind whom it names.
    """
    words, end = page.words, page.find_end(index)
    if words[index - 1] in DASHES:
        return any(words[place] in DASHES for place in range(stop, min(end - 1, stop + _ASIDE_SIZE)))
    if words[index - 1] not in COMMAS or stop + 1 >= end or words[stop] not in COMMAS:
        return False
    head = words[opening : index - 1]
    if len(head) > _HEAD_SIZE or not read_finite_verbs().isdisjoint(head):
        return False
    following = words[stop + 1]
    if len(head) <= _TOPIC_SIZE and following not in read_words().links:
        return True
    plain = YEH + following[2:] if following.startswith(_FUTURE) else following
    return plain in read_finite_verbs() or following in _GOING_ON or following in _DENIALS


def _find_rest(page: Page, frame: Frame, breaks: list[int]) -> Span | None:
    """Return the rest of a clause that who says it interrupts between dashes, or None."""
    words, stop, end = page.words, frame.scope[1], page.find_end(frame.first)
    if words[frame.first - 1] not in DASHES:
        return None
    reach = range(stop, min(end, stop + _ASIDE_SIZE))
    close = next((place for place in reach if words[place] in DASHES), None)
    if close is None:
        return None
    order = bisect_right(breaks, close)
    first, last = close + 1, min(end, breaks[order]) if order < len(breaks) else end
    first += first < last and words[first] in COMMAS
    if words[first].startswith(WAW) and words[first] not in read_finite_verbs():
        return None  # and something else
    while last > first and words[last - 1] in COMMAS:
        last -= 1
    return (first, last) if last - first >= _TAIL_SIZE else None


def _join(page: Page, head: Span, rest: Span) -> Content | None:
    """Return both parts of a clause as one content, mixed where marks stand in it."""
    if head[1] <= head[0]:
        return None
    spans = [page.spans[place] for part in (head, rest) for place in range(*part) if place in page.spans]
    is_quoting = any(span.size >= _QUOTED_SIZE for span in spans)
    return Content((head, rest), "mixed" if is_quoting else "indirect", all(span.is_balanced for span in spans))


def _ends_in_speech(page: Page, begin: int, index: int) -> bool:
    """Tell whether a verb of saying stands right before a phrase, so that nothing said has been told before it."""
    places = range(max(begin, index - _SPEECH_REACH), index)
    return any(i in page.cues and page.cues[i].part == "verb" and page.cues[i].strength >= 2 for i in places)


def _begins_in_speech(page: Page, begin: int) -> bool:
    """Tell whether a sentence begins with a sure verb of saying, whose words then follow behind who is cited."""
    cue = page.cues.get(begin)
    if cue is None or cue.part != "verb":
        return False
    return cue.sense == "carry" or (cue.strength >= 2 and cue.sense in ("say", "press"))


def _skip_dateline(page: Page, begin: int, index: int) -> int:
    """Return the first token behind a place line such as "city, country (agency) --" or "writer - city:"."""
    if begin != page.first:
        return begin
    words = page.words
    for place in range(min(begin + _DATELINE, index - 4), begin, -1):
        if words[place] == ":" or (words[place] == "-" and words[place - 1] == "-"):
            return place + 1
    return begin


def _read_tail(page: Page, frame: Frame, breaks: list[int]) -> Span | None:
    """Return the rest of a sentence that a prepositional cue between commas interrupts."""
    stop = frame.scope[1]
    end = page.find_end(frame.first)
    is_aside = page.words[frame.first - 1] in COMMAS and stop < end and page.words[stop] in COMMAS
    if not is_aside or any(stop <= place < end for place in breaks) or end - stop < 4:
        return None
    following = page.words[stop + 1]
    if following in _GOING_ON:
        return stop + 1, end
    if frame.cue.part == "verb" and following not in read_words().links - {_HAS}:
        return stop + 1, end
    is_far = frame.first - page.find_begin(frame.first) > _HEAD_SIZE
    if is_far or following in read_words().links or following.startswith(WAW):
        return None
    if following == "في" and page.words[stop + 2] in _WHILE:
        return None
    return stop + 1, end
