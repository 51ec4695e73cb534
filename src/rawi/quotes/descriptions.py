"""Descriptions: what somebody calls somebody or something: she described the plan as being late."""

from bisect import bisect_left

from rawi.arabic.letters import ALEF, ARTICLE, BEH, NOON, PRONOUNS
from rawi.quotes.boundaries import is_given
from rawi.quotes.cues import Cue
from rawi.quotes.frames import Frame, is_bare_name, is_barred, is_nobody, is_source_like, make_frame
from rawi.quotes.lexicon import is_title_word, read_words
from rawi.quotes.marks import Span
from rawi.quotes.names import has_bearer
from rawi.quotes.openings import Opening, find_opening, open_frame
from rawi.quotes.pages import Page
from rawi.quotes.sources import find_source

DESCRIBE = "describe"  # sense of such a verb
_BY_THAT = BEH + ALEF + NOON
_WHAT = ("ما", "مما", "يتم", "تم", "غير", "معرض")
_PARTICLES = ("قد", "فقد", "وقد", "لقد", "كما")  # before a verb of a clause of its own
_LONG = 5  # tokens of a noun phrase that holds two
_PAIR = 2  # tokens in marks
_REACH = 25  # tokens from the verb to what is said of what it describes


def read_description(page: Page, index: int, cue: Cue) -> Frame | None:
    """Return the frame of a verb of describing, or None when no clause tells what somebody calls something.

    Args:
        page: the paragraph.
        index: the verb's token.
        cue: its reading.
    """
    before = page.words[index - 1] if index > page.first else ""
    if not cue.is_joined and (before in _WHAT or before in read_words().noun_leads):
        return None  # what he described as; the description
    opening = _find_marks(page, index) or find_opening(page, index, cue, index + 1)
    if opening is None or opening.token > index + _REACH:
        return None
    if opening.kind != "marks" and not (opening.kind == "clause" and page.words[opening.token].startswith(_BY_THAT)):
        return None
    is_verb = cue.part == "verb"
    has_object = is_verb and page.words[index].endswith(PRONOUNS)
    is_marked = opening.kind == "marks"
    if is_verb and not has_object and opening.token == index + 1 + is_marked:
        return None  # is described as: a passive
    if is_marked and has_object and not (cue.is_joined or before in _PARTICLES or index == page.find_begin(index)):
        return None  # an incident that they call a name: nothing is said of it
    source = _find_describer(page, index, opening.token, has_object) if is_verb else None
    return open_frame(page, make_frame(index, index + 1, cue, source), opening, cue.part)


def _find_marks(page: Page, index: int) -> Opening | None:
    """Return the words in marks that a verb calls something by, behind bi- and before any other cue, or None."""
    words, end = page.words, min(page.find_end(index), index + _REACH)
    for place in page.steps[bisect_left(page.steps, index + 1) : bisect_left(page.steps, end)]:
        if place in page.cues or words[place] in read_words().complementisers:
            return None
        span = page.spans.get(place)
        if span is not None and words[place - 1] == BEH and not _is_name(words, span):
            return Opening("marks", place)
    return None


def _is_name(words: list[str], span: Span) -> bool:
    """Tell whether words in marks only name something: one word, or a noun annexed to a definite one."""
    first = span.first + 1
    if span.size != _PAIR:
        return span.size < _PAIR
    return words[first + 1].startswith(ARTICLE) and not words[first].startswith(ARTICLE)


def is_described(page: Page, frame: Frame, subject: tuple[int, int]) -> bool:
    """Tell whether the noun phrase before a verb with a pronoun is what is described: a step that he described as.

    Args:
        page: the paragraph.
        frame: that of the verb.
        subject: the noun phrase.
    """
    words, index = page.words, frame.first
    if frame.cue.sense != DESCRIBE or frame.cue.part != "verb" or not words[index].endswith(PRONOUNS):
        return False
    if words[index - 1] in read_words().relatives:
        return True
    first = words[subject[0]]
    return subject[1] == index and not first.startswith(ARTICLE) and not is_given(page, subject[0])


def _find_describer(page: Page, index: int, last: int, has_object: bool) -> tuple[int, int] | None:
    """Return who describes; the only noun phrase before the clause is what is described, unless a pronoun is that."""
    source = find_source(page, index + 1, last)
    if source is None or is_barred(page, source):
        return None
    if source[1] == last and not has_object and not _has_run_on(page, source):
        return None
    if is_nobody(page, source[0]):
        return None
    is_name = is_bare_name(page, source) or has_bearer(page.analysis, page.words[source[0]])
    return source if is_source_like(page, source) or is_name else None


def _has_run_on(page: Page, source: tuple[int, int]) -> bool:
    """Tell whether a noun phrase holds a person with a name and, behind him, whom or what he describes."""
    first, last = source
    is_thing = page.words[last - 1].startswith(ARTICLE) and is_title_word(page.words[last - 1])
    return is_thing and last - first >= _LONG and any(is_given(page, index) for index in range(first, last - 2))
