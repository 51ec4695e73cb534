"""Hearsay: what is passed on from somebody told of as a pronoun: the paper X carried from him that."""

from dataclasses import replace

from rawi.arabic.letters import ABOUT, HEH
from rawi.quotes.agreement import Speaker
from rawi.quotes.citations import PRESS, is_paper
from rawi.quotes.cues import Cue
from rawi.quotes.echoes import FROM_HIM
from rawi.quotes.frames import Frame, make_frame
from rawi.quotes.lexicon import read_words
from rawi.quotes.openings import find_opening, open_frame
from rawi.quotes.pages import Page
from rawi.quotes.relays import can_pass_on
from rawi.quotes.sources import find_source
from rawi.quotes.subjects import find_subject

_OPENED = ("clause", "marks", "colon")
_AGREEMENT = {HEH: ("m", "s"), "ها": ("f", "s"), "هم": ("m", "p")}  # gender and number of "from him"
_NAME_REST = 2  # tokens between a paper's name and what it carries: an adverb, a comma


def read_hearsay(page: Page, index: int, cue: Cue) -> Frame | None:
    """Read the frame in which X, named behind "from him", passes on a clause of his.

    Args:
        page: the paragraph.
        index: the token of the verb that passes on.
        cue: its reading.
    """
    if index + 1 >= page.last or page.words[index + 1] not in FROM_HIM:
        return None
    if page.ends_phrase(index, page.first):
        return None  # as X carried from him: an aside, read by itself
    agreement = _AGREEMENT.get(page.words[index + 1].removeprefix(ABOUT))
    reporter = find_source(page, index + 2, page.find_end(index))
    if agreement is None or reporter is None or reporter[0] != index + 2 or not can_pass_on(page, reporter):
        return None
    opening = find_opening(page, index, cue, reporter[1])
    if opening is None or opening.kind not in _OPENED or opening.token > reporter[1] + _NAME_REST:
        return None
    gender, number = agreement
    told = replace(cue, gender=gender, number=number)
    frame = open_frame(page, make_frame(index, index + 1, told, None), opening, PRESS)
    return None if frame is None else frame._replace(reporter=reporter)


def name_interviewer(page: Page, index: int, frame: Frame | None) -> Frame | None:
    """Return a frame of what "he" says with the paper before the relative clause: the paper which carried from him.

    Args:
        page: the paragraph.
        index: the token of the verb that passes on.
        frame: what was read of it.
    """
    if frame is None or frame.reporter is not None or page.words[index + 1] not in FROM_HIM or index == page.first:
        return frame
    if page.words[index - 1] not in read_words().relatives:
        return frame
    paper = find_subject(page, index)
    return frame._replace(reporter=paper) if paper is not None and is_paper(page, paper) else frame


def is_heard(frame: Frame, speaker: Speaker) -> bool:
    """Tell whether "his saying" that somebody passes on can be that of who spoke right before: a paper is not "he".

    Args:
        frame: the frame of the noun.
        speaker: who spoke right before it.
    """
    return not (speaker.is_press and frame.rule.startswith(PRESS))
