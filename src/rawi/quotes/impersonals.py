"""Impersonals: verbs of saying without anybody who says it: it is expected that, it turned out that."""

from rawi.arabic.letters import COMMAS, TEH, WAW, YEH
from rawi.quotes.cues import Cue
from rawi.quotes.frames import is_bare_name, is_barred, is_nobody, is_object, is_source_like
from rawi.quotes.lexicon import read_words
from rawi.quotes.names import has_bearer
from rawi.quotes.openings import Opening
from rawi.quotes.pages import Page
from rawi.quotes.sources import find_source
from rawi.quotes.subjects import find_subject

_TURNED_OUT = "تبين"
_PASSIVES = ("يذكر", "يفيد")
_FURTHER = "اخري"  # ends "on the other hand"
_HEADS = (*COMMAS, ".", "", _FURTHER)  # behind these a clause begins
_MAYBE = ("قد", "وقد", "فقد", "ربما", "وربما")  # before a verb in the present
_PRESENT = (YEH, TEH)


def is_impersonal(page: Page, index: int, cue: Cue, opening: Opening) -> bool:
    """Tell whether a present form without subject is meant as a passive: it is expected that.

    Args:
        page: the paragraph.
        index: the verb's token.
        cue: its reading.
        opening: what opens the clause behind it.
    """
    if cue.part != "verb" or opening.kind != "clause":
        return False
    bare = page.words[index].lstrip("وفس")
    if bare == _TURNED_OUT and opening.token == index + 1:
        return True
    if opening.token > index + 2 or not _is_present(bare, cue, opening.token == index + 1):
        return False
    is_passive = bare in _PASSIVES or bare in read_words().impersonals
    if cue.sense not in ("hold", "show") and cue.strength > 1 and not is_passive:
        return False
    before = page.words[index - 1] if index > page.first else ""
    if opening.token == index + 2 and _has_doer(page, index, cue):
        return before in _MAYBE
    if cue.lemma in read_words().avowals and (bare.startswith(YEH) or page.words[index].startswith(WAW)):
        return before in _MAYBE  # with ta alone it may be "you see that"
    if bare in read_words().impersonals and find_subject(page, index) is None:
        return True
    is_at_head = before in _HEADS or index == page.find_begin(index)
    return is_at_head or before in read_words().links or before in read_words().connectives


def _is_present(bare: str, cue: Cue, is_alone: bool) -> bool:
    """Tell whether a verb stands in the present; of one whose past begins with ta, only "and he expected" does not."""
    if not bare.startswith(_PRESENT):
        return False
    is_past = bare.startswith(cue.lemma[:-1])
    return not is_past or (bare == cue.lemma and is_alone and not cue.is_joined)


def _has_doer(page: Page, index: int, cue: Cue) -> bool:
    """Tell whether the one word between a verb and "that" is who says it: observers see that."""
    source = find_source(page, index + 1, index + 2)
    if source is None or is_barred(page, source) or is_nobody(page, source[0]) or is_object(page, source, cue):
        return False
    word = page.words[source[0]]
    if cue.sense == "show" or word in read_words().times:
        return is_source_like(page, source)
    return is_source_like(page, source) or is_bare_name(page, source) or has_bearer(page.analysis, word)
