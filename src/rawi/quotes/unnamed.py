"""Unnamed speakers: where grammar tells whether the phrase of somebody without a name goes on or ends."""

from collections.abc import Sequence

from rawi.arabic.answers import by_word
from rawi.arabic.letters import ARTICLE, LAM, ON, WAW
from rawi.quotes.lexicon import PERSON_HEADS, has_kind, read_heads, read_states, read_towns, read_words, strip_listener

CAPITAL = "العاصمه"
_MANY = "p"
_REPORTER = "مراسل"


def is_capital(words: Sequence[str], index: int) -> bool:
    """Tell whether a token is the name of a capital that "the capital" or "the Cypriot capital" stands before.

    Args:
        words: folded words of the text.
        index: the token.
    """
    return _is_place(words[index]) and CAPITAL in words[max(0, index - 2) : index]


@by_word
def _is_place(word: str) -> bool:
    return word in read_states() or word in read_towns()


def is_fellow(words: Sequence[str], first: int, index: int) -> bool:
    """Tell whether a token joins others without a name to the many of whom a phrase tells: experts and officials.

    Args:
        words: folded words of the text.
        first: first token of the phrase.
        index: the token, behind it.
    """
    return words[index].startswith(WAW) and _are_many(words[index][1:]) and _are_many(words[first])


def is_told_to(words: Sequence[str], first: int, index: int) -> bool:
    """Tell whether a token is the reporter or outlet that somebody without a name spoke to: sources to the agency.

    Args:
        words: folded words of the text.
        first: first token of the phrase.
        index: the token, behind it.
    """
    word, head = words[index], read_heads().get(words[first])
    if not word.startswith(LAM) or head is None or head.kind not in PERSON_HEADS or not _is_hearer(word):
        return False
    return head.kind == "anonymous" or head.number == _MANY or strip_listener(word).startswith(_REPORTER)


def is_tie(words: Sequence[str], index: int) -> bool:
    """Tell whether a token begins what ties a source to something: sources in touch with, with knowledge of.

    Args:
        words: folded words of the text, one of them behind the token.
        index: the token.
    """
    return words[index] == ON and words[index + 1] in read_words().bonds


@by_word
def _are_many(word: str) -> bool:
    """Tell whether a word tells of several persons without a name."""
    head = read_heads().get(word)
    return head is not None and head.kind in PERSON_HEADS and head.number == _MANY and not head.is_definite


@by_word
def _is_hearer(word: str) -> bool:
    """Tell whether a word is a reporter or an outlet with li- written on."""
    rest = strip_listener(word)
    listeners = read_words().listeners
    is_press = any(has_kind(form, "press") or form in listeners for form in (rest, ARTICLE + rest))
    return is_press or rest.startswith(_REPORTER)
