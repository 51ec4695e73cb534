"""Main clauses: where the narrator goes on with somebody else behind a clause that holds what another said."""

from rawi.arabic.letters import COMMAS, FROM, WAW
from rawi.quotes.frames import Frame
from rawi.quotes.lexicon import read_words
from rawi.quotes.pages import Page

_FROM = (FROM, WAW + FROM)
_PARTING = (*COMMAS, '"')
_WHILE = ("فيما", "ففيما", "بينما", "ردا", "تعليقا")  # open a clause that the main one follows
_IN_WHICH = (("في", "حين"), ("ففي", "حين"), ("في", "الوقت"), ("في", "وقت"), ("بعد", "ان"))


def find_main_clause(page: Page, frame: Frame) -> int | None:
    """Return where the main clause of a verb begins that ends what was said before it, or None.

    Args:
        page: the paragraph.
        frame: that of the verb: X for his part said; while Y said that, X said.
    """
    index = frame.first
    if frame.cue.part != "verb" or index - 2 <= page.first:
        return None
    place = index - 1 - (page.words[index - 1] in COMMAS)
    if page.words[place] in read_words().sides:
        is_side = place - 2 >= page.first and page.words[place - 1] in _FROM and page.words[place - 2] in _PARTING
        return place - 1 if is_side else None
    is_named = frame.source is not None and frame.source[0] == frame.last and not frame.cue.is_joined
    return index if is_named and place == index - 2 and _opens_below(page, page.find_begin(index)) else None


def _opens_below(page: Page, begin: int) -> bool:
    """Tell whether a sentence begins with a clause below the main one: while, in reply to."""
    word = page.words[begin].removeprefix(WAW)
    is_while = word in _WHILE or page.words[begin] in read_words().subordinates
    return is_while or (word, page.words[begin + 1]) in _IN_WHICH
