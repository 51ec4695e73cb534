"""Bare clauses: what somebody says right behind the verb, without "that", colon or marks: he added we will go on."""

from bisect import bisect_left

from rawi.arabic.answers import by_word
from rawi.arabic.letters import ALEF, ARTICLE, LAM, NOON, SEEN, TEH, YEH
from rawi.quotes.boundaries import is_given
from rawi.quotes.cues import Cue
from rawi.quotes.frames import Frame, is_bare_name, is_source_like, make_frame
from rawi.quotes.lexicon import read_finite_verbs, read_heads, read_words
from rawi.quotes.lostsigns import find_gap
from rawi.quotes.pages import Page
from rawi.quotes.sources import find_source

_SAY = "say"  # sense of a verb
_FAIR = 2  # strength of a verb that may stand without a conjunction
_LEAST = 4  # tokens of a clause
_FUTURE = tuple(SEEN + letter for letter in (YEH, TEH, NOON, ALEF))
_SETTINGS = ("في", "خلال", "عبر")
_NEAR = 2  # tokens from "in" to what it was said in
_REACH = 80  # tokens; who says it and where are told in fewer
_SETTING_SIZE = 10  # tokens of a phrase that tells where


def read_bare(page: Page, index: int, cue: Cue, limit: int) -> Frame | None:
    """Return the frame of a verb of saying whose clause begins right behind it or behind who says it, or None.

    Args:
        page: the paragraph.
        index: the verb's token.
        cue: its reading.
        limit: token that the clause must begin before.
    """
    if (lost := read_lost(page, index, cue, limit)) is not None:
        return lost
    if cue.part != "verb" or cue.lemma not in read_words().tellers or not (cue.is_joined or cue.strength > _FAIR):
        return None
    if index - 1 in page.phrases or page.ends_phrase(index, page.first):
        return None  # as he said
    begin, source, end = index + 1, None, page.find_end(index)
    if not _is_verb(page, begin, end):
        if not any(map(_can_start, page.words[begin : min(limit, begin + _REACH)])):
            return None
        source = find_source(page, begin, end)
        if source is not None and (source[0] != begin or not _is_sure(page, source)):
            return None
        begin = _skip_setting(page, begin if source is None else source[1], limit)
        if not _is_starter(page, begin, end):
            return None
    if begin >= limit:
        return None
    return _open(page, index, cue, source, begin)


def read_lost(page: Page, index: int, cue: Cue, limit: int) -> Frame | None:
    """Return the frame of a cue whose clause begins where a text that lost its signs has two spaces, or None.

    Args:
        page: the paragraph.
        index: the cue's token.
        cue: its reading.
        limit: token that the clause must begin before.
    """
    gap = _find_lost(page, index, cue, limit)
    if gap is None or index - 1 in page.phrases or page.ends_phrase(index, page.first):
        return None
    source = find_source(page, index + 1, gap) if gap > index + 1 else None
    return _open(page, index, cue, source, gap)


def _open(page: Page, index: int, cue: Cue, source: tuple[int, int] | None, begin: int) -> Frame:
    frame = make_frame(index, index + 1, cue, source)
    return frame.open("clause", begin, page.spans.get(begin), (index + 1, begin), f"{cue.part}-bare")


def _find_lost(page: Page, index: int, cue: Cue, limit: int) -> int | None:
    """Return the gap behind a cue, or behind who speaks, where the sign before his words was lost, or None."""
    if not cue.marks or cue.sense != _SAY or (gap := find_gap(page, index, limit)) is None:
        return None
    if gap == index + 1:
        return gap if cue.lemma in read_words().tellers else None
    source = find_source(page, index + 1, gap) if cue.part == "verb" else None
    return gap if source == (index + 1, gap) and _is_sure(page, source) else None


def _skip_setting(page: Page, begin: int, limit: int) -> int:
    """Return where a clause may begin behind a phrase that tells where: in a statement to the paper."""
    if begin >= limit or page.words[begin] not in _SETTINGS:
        return begin
    place = bisect_left(page.channels, begin)
    if place == len(page.channels) or page.channels[place] > begin + _NEAR:
        return begin
    behind = range(page.channels[place] + 1, min(limit, begin + _SETTING_SIZE))
    return next((index for index in behind if _is_starter(page, index, limit)), begin)


def _is_verb(page: Page, index: int, end: int) -> bool:
    """Tell whether a main clause begins right behind the verb of saying, which takes no other verb."""
    if _is_starter(page, index, end):
        return True
    return index + _LEAST <= end and page.words[index] in read_finite_verbs() and not is_given(page, index)


def _is_sure(page: Page, source: tuple[int, int]) -> bool:
    """Tell whether a noun phrase is definite, so that the verb behind it opens no relative clause, and can speak."""
    word = page.words[source[0]]
    if word.startswith(LAM) and word not in read_heads() and not is_given(page, source[0]):
        return False  # whom it is said to
    if word in read_heads() and not word.startswith(ARTICLE):
        return source[1] > source[0] + 1 and (
            page.words[source[0] + 1].startswith(ARTICLE) or is_given(page, source[1] - 1)
        )
    return is_source_like(page, source) or is_bare_name(page, source)


def _is_starter(page: Page, index: int, end: int) -> bool:
    """Tell whether a main clause begins at a token: with a particle, or with a verb in the future or first person."""
    if index + _LEAST > end:
        return False
    word = page.words[index]
    if not _can_start(word):
        return False
    return word in read_words().starters or not (word.startswith(NOON) and is_given(page, index))


@by_word
def _can_start(word: str) -> bool:
    """Tell whether a word is such a particle or verb, or a name that is spelled like one."""
    if word in read_words().starters:
        return True
    if word.startswith(_FUTURE):
        return YEH + word[2:] in read_finite_verbs()
    return word.startswith(NOON) and YEH + word[1:] in read_finite_verbs()
