"""Issuers: the body that a document comes from, where its phrase or what stands right behind it names one."""

from collections.abc import Sequence
from typing import NamedTuple

from rawi.arabic.letters import ARTICLE, IN, LAM
from rawi.arabic.tokens import Analysis
from rawi.quotes.agreement import is_body_end
from rawi.quotes.designations import find_cut
from rawi.quotes.extents import find_extent
from rawi.quotes.lexicon import BODY_HEADS, Head, read_heads, read_words, strip_prefix
from rawi.quotes.titles import is_followed_by_body

_MARK = '"'
_NISBA = "يه"  # ends a feminine adjective, as folded
_LEAST = 3  # tokens of a document, a role and what tells it
_REACH = 6  # tokens behind a document in which "issued by" can stand
_AUTHORS = frozenset(("person", "anonymous", "group", "press"))  # kinds of head words that name whose it is
_MARKED = 10  # tokens of the name of a body behind that
_OWNER_REACH = 2  # tokens from a document to the body that it is told to be of

Span = tuple[int, int]


class Issuer(NamedTuple):
    """A body that has issued a document: its tokens, head word, name as written and the word that its name begins with.

    A preposition written on to the first word belongs neither to the name nor to that word.
    """

    first: int
    last: int
    head: Head
    name: str
    words: frozenset[str]


def find_issuer(analysis: Analysis, first: int, last: int, lemma: str) -> Issuer | None:
    """Return the body that a document's phrase names, or that is said right behind it to have issued it, or None.

    Args:
        analysis: the article, cut up.
        first: first token of the phrase, the document.
        last: token behind the phrase.
        lemma: head word of the document.
    """
    words = analysis.words
    if _is_of_person(words[first:last]) or _is_made_by_other(words[first + 1 : first + _REACH]):
        return None
    reach = min(len(words), last + _REACH)
    stop = next((i for i in range(last, reach) if words[i] in read_words().issues), reach)
    for index in (*range(first + 1, last), *range(stop + 1, min(reach, stop + 2))):
        is_near = index - first <= _OWNER_REACH and index < last and lemma not in read_words().missives
        head, cut = read_head(words, index, is_near, lemma)
        if head is None or head.kind not in BODY_HEADS:
            continue
        if head.kind == "press" and is_followed_by_body(words, index, last):
            continue
        is_told = index < last
        end = _find_mark_end(words, index + 1, last if is_told else min(len(words), index + _MARKED))
        end = end or (
            _find_told_end(analysis, index, last)
            if is_told
            else find_cut(analysis, index, find_extent(analysis, index))
        )
        return Issuer(index, end, head, _write_name(analysis, index, end, cut), frozenset(words[index:end]))
    return None


def _is_of_person(words: Sequence[str]) -> bool:
    """Tell whether a document is told to be of a minister or the like, whatever the body that he is of."""
    if len(words) < _LEAST or words[0].startswith(ARTICLE):
        return False
    word = words[1]
    head = read_heads().get(word) or (read_heads().get(strip_prefix(word)) if word.startswith(LAM) else None)
    if head is None or head.kind != "person" or head.number != "s":
        return False
    return head.is_definite or words[2].startswith(ARTICLE)


def _is_made_by_other(words: Sequence[str]) -> bool:
    """Tell whether somebody is told to have written a document before it is said who printed it."""
    vocabulary = read_words()
    told = next((word for word in words if word in vocabulary.makings or word in vocabulary.issues), None)
    return told is not None and told not in vocabulary.issues


def _find_told_end(analysis: Analysis, first: int, last: int) -> int:
    """Return where a body's name ends that begins at a token inside a phrase."""
    words = analysis.words
    end = next((i for i in range(first + 1, last) if is_body_end(words[i])), last)
    end = find_cut(analysis, first, end)
    return end - (words[end - 1] == IN and end - first > 1)


def _find_mark_end(words: list[str], place: int, last: int) -> int:
    """Return where a name in marks that begins at a token ends, or 0."""
    if place + 2 >= last or words[place] != _MARK:
        return 0
    return next((i + 1 for i in range(place + 2, last) if words[i] == _MARK), 0)


def find_author(analysis: Analysis, first: int, last: int, lemma: str) -> tuple[int, int] | None:
    """Return the phrase of those whose a document is told to be, where no body is: of the experts, of a guest.

    Args:
        analysis: the article, cut up.
        first: first token of the phrase, the document.
        last: token behind the phrase.
        lemma: head word of the document.
    """
    place = first + 1
    if place >= last or analysis.words[first].startswith(ARTICLE):
        return None
    words, vocabulary = analysis.words, read_words()
    word, head = words[place], read_heads().get(words[place])
    if head is None and word.startswith(LAM) and lemma not in vocabulary.missives:
        bare = strip_prefix(word)
        head = read_heads().get(bare) if bare not in vocabulary.listeners else None
        is_author = head is not None and head.kind in _AUTHORS
        return (place, last) if is_author else None
    if head is None or head.kind not in _AUTHORS:
        return None
    is_many = head.number == "p" or head.kind == "anonymous"
    return (place, last) if head.is_definite or is_many or _is_of_person(words[first:last]) else None


def read_head(words: list[str], index: int, is_near: bool, lemma: str) -> tuple[Head | None, int]:
    """Return the head word at a token and how many letters are written on to it: of li-, also with the article.

    Args:
        words: the article's words, folded.
        index: the token.
        is_near: whether li- there can tell whose a document is.
        lemma: head word of the document; of a paper is what somebody has found out, anything else is told to it.
    """
    heads, word = read_heads(), words[index]
    head = heads.get(word)
    if head is not None or not word.startswith(LAM):
        return head, 0
    if word.startswith(LAM + LAM) and (head := heads.get(ARTICLE + word[2:])) is not None:
        return head, 2
    head = heads.get(word[1:]) if is_near else None
    is_told_to = head is not None and head.kind == "press" and lemma not in read_words().findings
    return (None, 0) if head is None or is_told_to else (head, 1)


def _write_name(analysis: Analysis, first: int, last: int, cut: int) -> str:
    """Return a body's name as written, without li-, which hides an article before lam: the committee in charge."""
    text, words = analysis.raw(first, last), analysis.words
    if cut == 2:
        return ARTICLE + text[2:]
    is_hidden = cut == 1 and text[1] == LAM and last > first + 1
    is_hidden = is_hidden and words[first + 1].startswith(ARTICLE) and words[first + 1].endswith(_NISBA)
    return ARTICLE + text[1:] if is_hidden else text[cut:]
