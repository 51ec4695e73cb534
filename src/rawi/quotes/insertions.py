"""Insertions: who says it, told between commas amid what he says or behind it: the harbour, says X, is deep."""

from rawi.arabic.letters import COMMAS, FEH, TEH, WAW, YEH
from rawi.quotes.cues import Cue
from rawi.quotes.frames import Frame, is_bare_name, is_source_like, make_frame
from rawi.quotes.lexicon import read_words
from rawi.quotes.marks import MARK
from rawi.quotes.pages import Page
from rawi.quotes.posts import DASHES
from rawi.quotes.sources import find_source

_LEAST = 3  # tokens before the verb
_SCENE_SIZE = 8  # tokens; fewer behind a preposition only tell when or where: in that context, says X
_FAIR = 2  # strength of a verb that tells of speech
_SAY = "say"  # sense of a verb
_PRESENT = (YEH, TEH)
_JOINED = (WAW, FEH)
_SCENES = ("في", "خلال", "من", "علي", "حول", "عن", "لدي", "بعد", "عقب")


def read_inserted(page: Page, index: int, cue: Cue) -> Frame | None:
    """Return the frame of a verb between commas, or behind the last one, whose clause stands around it, or None.

    Args:
        page: the paragraph.
        index: the verb's token; nothing behind it opens what is said.
        cue: its reading.
    """
    before = page.words[index - 1]
    if index < page.first + _LEAST or not (before in DASHES or before in COMMAS):
        return None
    if before in DASHES:
        return _read_dashed(page, index, cue)
    if not _can_insert(cue) or page.words[index - 2] == MARK:
        return None  # the words in marks before it are said
    begin, end = page.find_begin(index), page.find_end(index)
    if index - 1 < begin + _LEAST or page.find_outer(index) is not None or _has_speech(page, begin, index):
        return None
    is_told = page.words[index].startswith(_PRESENT) and index - begin > _SCENE_SIZE
    if not is_told and _opens_scene(page.words[begin]):
        return None
    source = find_source(page, index + 1, end)
    if source is None or source[0] != index + 1 or not (is_source_like(page, source) or is_bare_name(page, source)):
        return None
    if source[1] < end and page.words[source[1]] not in COMMAS:
        return None
    frame = make_frame(index, index + 1, cue, source)
    return frame._replace(kind="post", opening=index, scope=(index, source[1]), rule="verb-inserted")


def _read_dashed(page: Page, index: int, cue: Cue) -> Frame | None:
    """Return the frame of a verb of saying between dashes with nothing but its subject, or None."""
    if cue.part != "verb" or cue.is_joined or cue.sense != _SAY or cue.strength < _FAIR:
        return None
    end = page.find_end(index)
    source = find_source(page, index + 1, end)
    if source is None or source[0] != index + 1 or source[1] >= end or page.words[source[1]] not in DASHES:
        return None
    if not (is_source_like(page, source) or is_bare_name(page, source)) or _has_speech(
        page, page.find_begin(index), index
    ):
        return None
    frame = make_frame(index, index + 1, cue, source)
    return frame._replace(kind="post", opening=index, scope=(index, source[1]), rule="verb-inserted")


def _can_insert(cue: Cue) -> bool:
    return cue.part == "verb" and not cue.is_joined and cue.lemma in read_words().tellers


def _opens_scene(word: str) -> bool:
    """Tell whether a word is a preposition that begins a scene, with or without a conjunction."""
    return word in _SCENES or (word.startswith(_JOINED) and word[1:] in _SCENES)


def _has_speech(page: Page, begin: int, index: int) -> bool:
    """Tell whether somebody else speaks in the sentence before a verb."""
    near = (page.cues.get(place) for place in range(index - 1, begin - 1, -1))
    return any(cue is not None and cue.strength >= _FAIR for cue in near)
