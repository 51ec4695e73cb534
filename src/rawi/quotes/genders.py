"""Genders: who is certainly a man, and so not the subject of a verb in the feminine."""

from rawi.arabic.answers import once
from rawi.arabic.folding import fold_text
from rawi.arabic.reference import read_reference
from rawi.quotes.agreement import Speaker
from rawi.quotes.designations import cite, drop_brackets, find_cut, strip_source
from rawi.quotes.frames import Frame
from rawi.quotes.lexicon import read_heads
from rawi.quotes.pages import Page

_SERVANT = "عبد"  # opens names of men only: the servant of God
_PRESS = "press"  # sense of a verb, and kind of a rule, of who passes words on: it agrees with him
_SHE = ("f", "s")


@once
def _read_men() -> frozenset[str]:
    return frozenset(fold_text(row["name"]) for row in read_reference("mens_names"))


def is_man(key: tuple[str, ...]) -> bool:
    """Tell whether only a man can bear a name.

    Args:
        key: its folded words.
    """
    return bool(key) and (key[0] in _read_men() or key[0].startswith(_SERVANT))


def read_gender(page: Page, frame: Frame, speaker: Speaker) -> str:
    """Return a speaker's gender as the verb before him tells it; either when a document speaks for a body.

    Args:
        page: the paragraph.
        frame: the frame of his words.
        speaker: who says them.
    """
    if frame.source is None or frame.cue.part != "verb" or frame.cue.gender == "" or frame.cue.sense == _PRESS:
        return speaker.gender
    head = read_heads().get(page.words[frame.source[0]])
    if head is not None and head.kind == "document" and speaker.kind != "document":
        return ""
    return speaker.gender if is_man(speaker.key) else frame.cue.gender


def is_he_for_her(page: Page, frame: Frame, speaker: Speaker) -> bool:
    """Tell whether the source of a verb in the feminine was led to a man; a document's or paper's is its own.

    Args:
        page: the paragraph.
        frame: the frame of the words.
        speaker: who its source was found to mean.
    """
    cue = frame.cue
    if frame.source is None or frame.reporter is not None or frame.rule.startswith(_PRESS):
        return False
    if cue.part != "verb" or (cue.gender, cue.number) != _SHE or cue.sense == _PRESS:
        return False
    head = read_heads().get(page.words[frame.source[0]])
    return is_man(speaker.key) and (head is None or head.kind != "document")


def name_her(page: Page, frame: Frame, him: Speaker) -> Speaker | None:
    """Return who a source tells of by itself, as the mother of a man or what is called after him; None if it names him.

    Args:
        page: the paragraph.
        frame: the frame of the words.
        him: the man to whom its source was led.
    """
    if frame.source is None:
        return None
    words = page.words
    first, last = strip_source(words, *frame.source)
    head, cut = read_heads().get(words[first]), find_cut(page.analysis, first, last)
    if words[first] in him.key or (head is not None and head.gender != "f"):
        return None
    kind = "organisation" if head is None or head.kind == _PRESS else head.kind
    text = drop_brackets(cite(page.analysis, first, cut, words[first]))
    number, lemma = ("s", "") if head is None else (head.number, head.lemma)
    is_press = head is not None and head.kind == _PRESS
    return Speaker(text, kind, None, "f", number, lemma, frozenset(words[first:cut]), is_press)
