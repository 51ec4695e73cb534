"""Carriers: papers that print what somebody says, told by a clause or phrase with a verb: what the paper printed."""

from bisect import bisect_left
from collections.abc import Iterable

from rawi.arabic.letters import ABOUT, COMMAS, WAW
from rawi.quotes.cues import Cue, compile_cues
from rawi.quotes.echoes import AS
from rawi.quotes.frames import Frame, get_first, make_frame
from rawi.quotes.lexicon import has_kind, read_words
from rawi.quotes.pages import Page
from rawi.quotes.relays import CITING, can_pass_on, find_reporter
from rawi.quotes.sources import find_source

_CARRY, _PRESS, _SAY, _HOLD = "carry", "press", "say", "hold"  # senses of verbs
_OBJECTS = ("ه", "ها")  # written on to a verb: what it carries
_WHAT = "ما"
_WHICH = ("وهو", "وهدا", "وهي")  # and that is what the paper printed
_THROUGH = ("به", "بها")  # had it to itself
_REACH = 9  # tokens from such a verb to "citing"
_TALK_SIZE = 40  # tokens of a sentence before its verb that can tell of the talk
_PASSER_REACH = 12  # tokens from a verb that passes on to whom it cites

Span = tuple[int, int]


def find_carrying_verb(page: Page, index: int, before: str) -> Cue | None:
    """Return the reading of a verb in a phrase, also of one with an object written on: as the agency reported it.

    Args:
        page: the paragraph.
        index: the verb's token.
        before: the last word of the phrase before it; "as X printed" tells of something else that X printed.
    """
    if index >= page.last:
        return None
    word = page.words[index]
    cue = page.cues.get(index)
    if cue is None or cue.sense == _CARRY:
        bare = next((word.removesuffix(end) for end in _OBJECTS if word.endswith(end)), word)
        cue = compile_cues().get(bare) or cue
    if cue is None or cue.part != "verb":
        return None
    if cue.sense == _CARRY:
        return cue if word in read_words().relays and before != AS else None
    return cue if cue.sense in (_SAY, _PRESS, _HOLD) and cue.strength > 1 else None


def find_carrier(page: Page, index: int) -> Span | None:
    """Return the paper that printed something while citing somebody: what the paper printed, citing Y.

    Args:
        page: the paragraph.
        index: the token of "citing".

    Returns:
        Its noun phrase, which begins behind the verb and "what".
    """
    words, relays = page.words, read_words().relays
    for place in range(index - 2, max(page.find_begin(index), index - _REACH), -1):
        if words[place] in relays and words[place - 1].removeprefix(WAW) == _WHAT:
            source = find_source(page, place + 1 + (words[place + 1] in _THROUGH), index)
            return source if source is not None and can_pass_on(page, source) else None
    return None


def find_remark(page: Page, carrier: Span) -> int:
    """Return the first token of the narrator's remark that a paper printed what he told: and that is what X printed.

    Args:
        page: the paragraph.
        carrier: the paper's noun phrase.
    """
    words, place = page.words, carrier[0]
    while words[place].removeprefix(WAW) != _WHAT:
        place -= 1
    place -= words[place - 1] in _WHICH
    return place - (words[place - 1] in COMMAS)


def list_quoted(frames: Iterable[Frame]) -> dict[Span, list[int]]:
    """Return by the noun phrase of who speaks the first tokens of the frames that quote him, nobody passing it on.

    Args:
        frames: the frames of a paragraph.
    """
    quoted: dict[Span, list[int]] = {}
    for frame in frames:
        if frame.source is not None and frame.reporter is None:
            quoted.setdefault(frame.source, []).append(frame.first)
    return quoted


def name_carrier(line: list[Frame], phrase: Frame, cues: Iterable[int]) -> None:
    """Give the frames that quote whom a phrase cites the paper that it names.

    Args:
        line: the frames of a paragraph, in the order of their first tokens; changed in place.
        phrase: the frame of the phrase.
        cues: first tokens of the frames that quote whom it cites.
    """
    for cue in cues:
        place = bisect_left(line, cue, key=get_first)
        while place < len(line) and line[place].first == cue:
            frame = line[place]
            if frame.source == phrase.source and frame.reporter is None:
                rule = f"{_PRESS}-{frame.rule.partition('-')[2]}"
                line[place] = frame._replace(reporter=phrase.reporter, rule=rule)
            place += 1


def find_publisher(page: Page, index: int, end: int) -> Span | None:
    """Return the paper that passed on a document, told by a relative clause behind it: the statement that X carried.

    Args:
        page: the paragraph.
        index: token behind the document.
        end: token behind the sentence.
    """
    if index + 2 >= end or page.words[index] not in read_words().relatives:
        return None
    if page.words[index + 1] not in read_words().relays:
        return None
    source = find_source(page, index + 2, end)
    return source if source is not None and can_pass_on(page, source) else None


def find_printer(page: Page, index: int) -> Span | None:
    """Return the paper that carried the talk of which a sentence tells before its verb: in remarks that X carried.

    Args:
        page: the paragraph.
        index: the verb's token.
    """
    begin, words = page.find_begin(index), page.words
    order = bisect_left(page.channels, begin)
    if order == len(page.channels) or page.channels[order] >= index or index - begin > _TALK_SIZE:
        return None
    for place in range(page.channels[order] + 1, index - 2):
        if words[place] in read_words().complementisers or words[place] == ":":
            return None
        if words[place] in read_words().relays and has_kind(words[place + 1], _PRESS):
            source = find_source(page, place + 1, index)
            is_told = source is None or not read_words().complementisers.isdisjoint(words[begin:place])
            return None if is_told else source
    return None


def add_passer(page: Page, frame: Frame) -> Frame:
    """Return the frame of what those say whom a paper cites, with the paper: it reported from sources who said.

    Args:
        page: the paragraph.
        frame: that of the verb in the clause that tells of them.
    """
    if frame.reporter is not None or frame.source is None or frame.cue.part != "verb":
        return frame
    joint = frame.source[0] - 1
    if frame.source[1] > frame.first or joint < page.first or page.words[joint] != ABOUT:
        return frame
    low = max(page.find_begin(joint), joint - _PASSER_REACH)
    index = next((place for place in range(joint - 1, low - 1, -1) if place in page.cues), None)
    cue = None if index is None else page.cues[index]
    if index is None or cue is None or cue.sense != _PRESS or cue.part != "verb":
        return frame
    if page.words[index] in CITING or page.ends_phrase(index, page.first):
        return frame  # of a phrase, which is read by itself
    reporter = find_reporter(page, index, joint, cue)
    if reporter is None or not can_pass_on(page, reporter):
        return frame
    return frame._replace(reporter=reporter, rule=f"{_PRESS}-{frame.rule.partition('-')[2]}")


def find_teller(page: Page, frame: Frame) -> Frame | None:
    """Return the frame of a verb without subject right before "citing": he said, citing Y.

    Args:
        page: the paragraph.
        frame: a frame of what somebody passes on.
    """
    cue = page.cues.get(frame.first - 1)
    if cue is None or cue.part != "verb" or cue.sense != _SAY or page.words[frame.first] not in CITING:
        return None
    return make_frame(frame.first - 1, frame.first, cue, None)
