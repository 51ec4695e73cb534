"""Measures: what things go by in what somebody says, told behind "according to": rules, figures; nobody speaks."""

from rawi.arabic.letters import ALEF, ARTICLE, COMMAS, FROM, LAM, SO_THAT
from rawi.quotes.citations import is_paper
from rawi.quotes.frames import Frame, is_source_like
from rawi.quotes.lexicon import is_title_word, read_heads, read_words
from rawi.quotes.pages import STOPS, Page

_CLOSING = (*COMMAS, *STOPS)
_PARTING = (*COMMAS, '"')
_ASIDE = (*_PARTING, "-", ")", "}", "]", "وذلك")  # before a phrase about all that has been said
_RUNNING = ("clause", "colon")  # kinds of frames whose words may go on behind a phrase
_DOCUMENT, _BODY = "document", "organisation"  # kinds of head words
_SOURCE = "source"  # sense of a phrase without a verb
_NAME_SIZE = 4

Span = tuple[int, int]


def can_speak(page: Page, index: int, source: Span, is_open: bool) -> bool:
    """Tell whether the phrase behind a preposition can be a source, not a rule or measure that things follow.

    Args:
        page: the paragraph.
        index: the first token of the preposition.
        source: the noun phrase behind it.
        is_open: whether the noun has another preposition written on.
    """
    word = page.words[source[0]]
    is_inner = index > page.find_begin(index) and page.words[index - 1] not in _PARTING
    follows = page.words[source[1]] if source[1] < page.last else ""
    is_leading = index == page.find_begin(index) and (follows == SO_THAT or follows in read_words().consequences)
    if is_open:
        if len(word) == 1 and source[0] + 1 >= page.last:
            return False  # cut off behind "according to": it names nobody
        word = _read_bare(page, source[0])
        if word in read_words().measures or (is_inner and (word in read_words().standards or word.isdigit())):
            return False
        is_named = not word.startswith(ARTICLE) or (is_leading and word not in read_words().nobodies)
        return word in read_heads() or (is_named and not is_title_word(word))
    if word in read_words().measures and page.words[source[0] + 1 : source[0] + 2] != ['"']:
        return False
    if is_inner and word in read_words().standards:
        return False
    if is_leading or is_source_like(page, source) or _is_label(page, source[0]) or is_paper(page, source):
        return True
    closes = not follows or follows in _CLOSING or follows in read_words().relatives
    opens = index == page.find_begin(index) or page.words[index - 1] in _PARTING
    return opens and closes and source[1] - source[0] <= 4 and not is_title_word(word)


def is_measure(page: Page, told: Frame, phrase: Frame) -> bool:
    """Tell whether a phrase within somebody's words tells by what things go, so that the words run on behind it.

    Args:
        page: the paragraph.
        told: the frame of the words.
        phrase: that of the phrase, which stands behind where they open.
    """
    if told.kind not in _RUNNING or phrase.cue.sense != _SOURCE or phrase.source is None or phrase.reporter is not None:
        return False
    first, last = phrase.source
    word = _read_bare(page, first)
    if page.words[phrase.first - 1] in _ASIDE:
        return word in read_words().standards
    if is_paper(page, phrase.source) or any(_is_label(page, place) for place in range(first, min(first + 2, last))):
        return False
    head = read_heads().get(word)
    if head is None:
        return is_title_word(word)
    is_many = head.number == "p" or page.words[first + 1 : first + 2] == [FROM]
    return head.kind == _DOCUMENT or (head.kind == _BODY and is_many)


def _read_bare(page: Page, index: int) -> str:
    """Return a noun without the preposition written on to it or standing alone before it."""
    word = page.words[index]
    if not word.startswith(LAM):
        return word
    word = page.words[index + 1] if word == LAM and index + 1 < page.last else word[1:]
    return ALEF + word if word.startswith(LAM) else word


def _is_label(page: Page, index: int) -> bool:
    """Tell whether a short name in marks stands at a token: according to "so-and-so"."""
    span = page.spans.get(index)
    return span is not None and span.size <= _NAME_SIZE
