"""Actors: who acts in the sentence of a cue that names nobody, or in the one before, and so speaks himself."""

from rawi.quotes.agreement import Speaker
from rawi.quotes.frames import Frame, is_barred
from rawi.quotes.lexicon import read_given_names, read_words
from rawi.quotes.names import is_given_name
from rawi.quotes.pages import Page
from rawi.quotes.speakers import Discourse
from rawi.quotes.subjects import find_main_subject, is_question

_LEAST = 4  # tokens of a sentence before its cue in which somebody else can act
_NAME_REACH = 5


def find_actor(page: Page, frame: Frame, discourse: Discourse, edge: int) -> Speaker | None:
    """Return who acts around a cue without source, or None when nobody else is told of than who spoke last.

    Args:
        page: the paragraph.
        frame: that of the cue.
        discourse: the speakers of the article so far.
        edge: token of the last cue in this paragraph, or the one before the paragraph.
    """
    if frame.cue.number not in ("s", "") or frame.cue.part == "preposition":
        return None
    begin = page.find_begin(frame.first)
    if is_question(page, begin):
        return None
    if edge < begin and frame.first - begin >= _LEAST:
        return _find_sole(page, begin, frame, discourse)
    if begin <= page.first or edge >= page.find_begin(begin - 1) or frame.cue.lemma in read_words().continuations:
        return None
    return _find_before(page, begin, frame, discourse) if frame.first - begin < _LEAST else None


def _find_sole(page: Page, begin: int, frame: Frame, discourse: Discourse) -> Speaker | None:
    """Return the only person that the sentence names before the cue, when he agrees with it."""
    found: dict[str, Speaker] = {}
    while ":" in page.words[begin : frame.first]:  # behind a place line or byline
        begin = page.words.index(":", begin) + 1
    for place in range(begin, frame.first):
        speaker = _read_person(page, place, frame, discourse)
        if speaker is not None:
            found[speaker.name] = speaker
    return next(iter(found.values())) if len(found) == 1 else None


def _read_person(page: Page, place: int, frame: Frame, discourse: Discourse) -> Speaker | None:
    """Return the person whose name begins at a token: two words of a name, or the surname of somebody quoted."""
    words, gender = page.words, frame.cue.gender
    if is_given_name(page.analysis, place):
        if is_given_name(page.analysis, place - 1) or gender not in ("", read_given_names()[words[place]]):
            return None
        return discourse.find_named(place, min(frame.first, place + _NAME_REACH), gender)
    known = discourse.memory.match_surname(words[place])
    return known if known is not None and gender in ("", known.gender) else None


def _find_before(page: Page, begin: int, frame: Frame, discourse: Discourse) -> Speaker | None:
    """Return the person that is the subject of the sentence before the one that begins at a token."""
    subject = find_main_subject(page, begin - 1, frame.cue.gender, "s")
    if subject is None or is_barred(page, subject):
        return None
    speaker = discourse.resolve(*subject, frame.cue)
    return speaker if speaker.kind == "person" and len(speaker.key) > 1 else None
