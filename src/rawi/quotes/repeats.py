"""Repeats: whom a definite noun for somebody unnamed means: the same source, the official source, the researchers."""

from collections.abc import Sequence

from rawi.arabic.answers import by_word
from rawi.arabic.letters import ARTICLE, HEH, YEH
from rawi.arabic.names import load_demonyms
from rawi.quotes.agreement import Speaker, is_foreign
from rawi.quotes.lexicon import PERSON_HEADS, Head, list_crowds, read_heads, read_words

_UNNAMED = "anonymous"
_MANY = "p"
_LEAST = 3  # letters of an adjective
_NISBA = (YEH, YEH + HEH)  # end adjectives that tell one source from another: security, medical


def is_source(head: Head) -> bool:
    """Tell whether a head word is no human being but where news come from: a name behind it is somebody else's.

    Args:
        head: the head word.
    """
    is_thing = head.gender == "f" and head.lemma not in read_words().shares
    return head.kind == _UNNAMED and (is_thing or head.lemma in read_words().repeats)


def can_be_named(head: Head | None, is_open: bool) -> bool:
    """Tell whether a name in a phrase can be that of whom the phrase tells.

    Args:
        head: the head word of the phrase, if it has one.
        is_open: whether a conjunction or preposition is written on to it.
    """
    if head is None:
        return True
    return head.kind in PERSON_HEADS and (head.number == "s" or not is_open) and not is_source(head)


def find_same(known: Sequence[Speaker], head: Head) -> Speaker | None:
    """Return whom "the same source" means where somebody else than a source spoke last: him.

    Somebody named, or a body, is meant only where no source spoke before.

    Args:
        known: who has spoken, the last one first.
        head: the head word of the phrase.
    """
    last = next((speaker for speaker in known if not speaker.is_press), known[0] if known else None)
    if head.kind != _UNNAMED or last is None:
        return None
    if head.number == _MANY:
        return last if (last.kind, last.number) == (_UNNAMED, _MANY) else None
    is_first = not any(speaker.head == head.lemma for speaker in known)
    return last if last.kind == _UNNAMED or is_first else None


def find_told_source(known: Sequence[Speaker], head: Head, seen: frozenset[str]) -> Speaker | None:
    """Return whom "the official source" means of whom that was not told: the last source, or who spoke last unnamed.

    Args:
        known: who has spoken, the last one first.
        head: the head word of the phrase.
        seen: the words of the phrase.
    """
    if head.kind != _UNNAMED or head.number == _MANY or head.lemma not in read_words().repeats:
        return None
    for order, speaker in enumerate(known):
        if speaker.kind == _UNNAMED and speaker.number == head.number and (order == 0 or speaker.head == head.lemma):
            return None if is_foreign(speaker.words, seen) or _are_at_odds(speaker.words, seen) else speaker
    return None


def find_members(known: Sequence[Speaker], head: Head) -> Speaker | None:
    """Return of whom "the researchers" were told as a number or a team: a number of researchers in so-and-so.

    Args:
        known: who has spoken, the last one first.
        head: the head word of the phrase.
    """
    if head.number != _MANY or head.kind not in PERSON_HEADS:
        return None
    return next((s for s in known if s.head in list_crowds() and _holds(s.words, head)), None)


def _holds(words: frozenset[str], head: Head) -> bool:
    """Tell whether words hold a head word in the plural."""
    heads = filter(None, map(read_heads().get, words))
    return any((each.lemma, each.number) == (head.lemma, _MANY) for each in heads)


def _are_at_odds(words: frozenset[str], seen: frozenset[str]) -> bool:
    """Tell whether each of two phrases tells something of a source that the other one does not: military, medical."""
    bare = [word for word in words if not word.startswith(ARTICLE)]  # with the article it tells something else
    first, second = ({*map(_read_adjective, each)} - {""} for each in (bare, seen))
    return bool(first and second) and first.isdisjoint(second)


@by_word
def _read_adjective(word: str) -> str:
    """Return an adjective of belonging without article and ending, but no nationality; empty for any other word."""
    bare = word.removeprefix(ARTICLE)
    if len(bare) < _LEAST or not bare.endswith(_NISBA) or word in load_demonyms():
        return ""
    return bare.removesuffix(HEH)
