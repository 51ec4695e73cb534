"""Makers: who is told to have made a document, right behind it or wherever the text tells of it before."""

from collections.abc import Callable

from rawi.arabic.letters import ALEF, ARTICLE, COMMAS, LAM
from rawi.arabic.tokens import Analysis
from rawi.quotes.agreement import Speaker, is_body_end
from rawi.quotes.bodies import find_body_end
from rawi.quotes.issuers import read_head
from rawi.quotes.lexicon import BODY_HEADS, Head, read_heads, read_words
from rawi.quotes.marks import MARK
from rawi.quotes.names import is_given_name
from rawi.quotes.namespans import find_name_stop
from rawi.quotes.presenters import Sayings, find_publisher_verb, list_mentions

_BY = ("عن", "من", "لدن", "قبل")
_MANY = "ات"  # ends data, findings, estimates, which nobody in particular has issued
_TITLE_SIZE = 20  # tokens of a document's title in marks
_SELF = ("ذاته", "ذاتها", "نفسه", "نفسها")
_REACH = 6  # tokens behind a document in which "issued by" can stand
_LATE = 4  # tokens from a verb of making to who made it: when it was
_NAME_REACH = 10  # tokens of a person's titles and name

Span = tuple[int, int]


def is_led_back(head: Head, size: int) -> bool:
    """Tell whether a document can be that of who spoke before: one that is known, or a statement.

    Args:
        head: its head word.
        size: tokens of its phrase.
    """
    if head.number != "s" or head.lemma.endswith(_MANY):
        return False
    return head.is_definite or (size == 1 and head.lemma in read_words().releases)


def find_maker(
    analysis: Analysis, span: Span, head: Head, list_places: Callable[[str], list[int]], sayings: Sayings
) -> Span | Speaker | None:
    """Return who is told to have made a document: behind it, or elsewhere where "the report" is told.

    Of a document that is told again, who made or presented it where it was told last before counts.

    Args:
        analysis: the article, cut up.
        span: the document's phrase.
        head: its head word.
        list_places: finds the tokens where a word stands.
        sayings: who has spoken where.

    Returns:
        His phrase, or himself where he has spoken in the document.
    """
    first, last = span
    own = _read_maker(analysis, first, head.lemma)
    words = analysis.words[first:last]
    if own is None and not head.is_definite and head.lemma in read_words().findings:
        own = _read_owner(analysis, last - 1, head.lemma)  # the phrase ended before li-, as before who is spoken to
    if own is not None or head.number != "s":
        return own
    stem = words[0].removeprefix(ARTICLE)
    if not all(word.startswith(ARTICLE) or word in _SELF for word in words):
        return None if head.is_definite else _find_later(analysis, first, head, list_places)
    for place in list_mentions(stem, first, list_places):
        found = _find_told(analysis, place, head.lemma) or sayings.find_presenter(place)
        if found is not None:
            return found
        if analysis.words[place] in (stem, stem + ALEF) and head.lemma in read_words().releases:
            return None  # another statement is brought in, of nobody in particular
    return _find_later(analysis, first, head, list_places)


def _find_later(analysis: Analysis, first: int, head: Head, list_places: Callable[[str], list[int]]) -> Span | None:
    """Return the phrase of who is told to have made "the report" behind a token, before another one is told of."""
    noun = ARTICLE + analysis.words[first].removeprefix(ARTICLE)
    other = next((place for place in list_places(noun.removeprefix(ARTICLE)) if place > first), len(analysis.words))
    places = (place for place in list_places(noun) if first < place < other)
    makers = (_read_maker(analysis, place, head.lemma) for place in places)
    return next((maker for maker in makers if maker is not None), None)


def _find_told(analysis: Analysis, place: int, lemma: str) -> Span | None:
    """Return the phrase of who is told to have made or published a document where it is mentioned."""
    maker = _read_maker(analysis, place, lemma)
    if maker is None and lemma not in read_words().missives:
        maker = _read_owner(analysis, place, lemma)
    if maker is None and (verb := find_publisher_verb(analysis, place)) is not None:
        maker = _read_phrase(analysis, verb + 1, lemma)
        maker = None if maker is not None and maker[1] > place else maker
    return maker


def _read_maker(analysis: Analysis, place: int, lemma: str) -> Span | None:
    """Return the phrase of who is said behind a document to have made it."""
    words, vocabulary, is_issued = analysis.words, read_words(), False
    titled = _find_title_end(words, place)
    for index in (*range(place + 1, titled[0]), *range(titled[1], min(len(words) - 1, titled[1] + _REACH))):
        word = words[index]
        if word in vocabulary.makings or (is_issued and word in _BY):
            start = next(
                (i for i in range(index + 1, min(len(words), index + _LATE)) if words[i] not in vocabulary.times),
                index + 1,
            )
            return _read_phrase(analysis, start, lemma)
        is_issued = is_issued or word in vocabulary.issuings
        is_open = (word.isalpha() or word in COMMAS) and not _is_document(word)
        if not is_open or word in vocabulary.complementisers or (word in vocabulary.boundaries and not is_issued):
            return None
    return None


def _is_document(word: str) -> bool:
    """Tell whether another document is told of, which somebody else may have made: the report shows a letter."""
    head = read_heads().get(word)
    return head is not None and head.kind == "document"


def _find_title_end(words: list[str], place: int) -> Span:
    """Return where marks behind a document open and where those end, or twice the token behind it: the report "So"."""
    first = next((i for i in range(place + 1, min(len(words), place + 1 + _REACH)) if words[i] == MARK), place + 1)
    if first >= len(words) or words[first] != MARK:
        return place + 1, place + 1
    last = next((i for i in range(first + 2, min(len(words), first + _TITLE_SIZE)) if words[i] == MARK), 0)
    return (first, last + 1) if last else (place + 1, place + 1)


def _read_owner(analysis: Analysis, place: int, lemma: str) -> Span | None:
    """Return the phrase of the body right behind a document that it is told to be of."""
    words = analysis.words
    if place + 1 >= len(words):
        return None
    head, cut = read_head(words, place + 1, True, lemma)
    if head is None or head.kind == "group" or (cut == 1 and words[place + 1].startswith(LAM + LAM)):
        return None
    return None if words[place].startswith((ARTICLE, LAM + LAM)) else _read_phrase(analysis, place + 1, lemma)


def _read_phrase(analysis: Analysis, start: int, lemma: str) -> Span | None:
    """Return the phrase of a body, or of a person with his name, that begins at a token, or None.

    A paper only prints what a statement says.
    """
    if start >= len(analysis.words):
        return None
    head, _ = read_head(analysis.words, start, True, lemma)
    if head is None:
        is_name = is_given_name(analysis, start)
        return (start, find_name_stop(analysis, start, len(analysis.words))) if is_name else None
    if head.number != "s" or (head.kind == "press" and lemma in read_words().releases):
        return None
    if head.kind == "person":
        is_definite = head.is_definite or any(
            word.startswith(ARTICLE) for word in analysis.words[start + 1 : start + 2]
        )
        return _read_person(analysis, start) if is_definite else None
    stop = find_body_end(analysis, start)
    return (start, stop) if head.kind in BODY_HEADS and (stop > start + 1 or head.is_definite) else None


def _read_person(analysis: Analysis, start: int) -> Span | None:
    """Return the phrase of a person that begins with his title, with a name between commas behind it."""
    words, last = analysis.words, min(len(analysis.words), start + _NAME_REACH)
    edge = next((i for i in range(start + 1, last) if is_body_end(words[i])), last)
    if edge + 1 < last and words[edge] in COMMAS and is_given_name(analysis, edge + 1):
        edge = find_name_stop(analysis, edge + 1, last)
    return (start, edge) if edge > start + 1 else None
