"""Epithets: which body a definite noun means that tells it in short, alone or with what it is: the Korean firm."""

from collections.abc import Callable, Sequence

from rawi.arabic.letters import ARTICLE
from rawi.arabic.names import load_demonyms
from rawi.arabic.tokens import Analysis
from rawi.quotes.agreement import Speaker, is_foreign
from rawi.quotes.bodies import find_full_body, find_later_body
from rawi.quotes.lexicon import BODY_HEADS, Head, read_words
from rawi.quotes.memory import Memory

_LONGEST = 3  # words of a body's name that the name of its state may follow
_NISBA = ("ي", "يه")  # end adjectives

Span = tuple[int, int]


def lead_body(analysis: Analysis, phrase: Span, head: Head, memory: Memory) -> Speaker | str | None:
    """Return who a body in short is: one that spoke, or the full name that the text gives elsewhere, or None.

    Args:
        analysis: the article, cut up.
        phrase: the body in short, all of its words definite.
        head: its head word.
        memory: who has spoken.
    """
    first, last = phrase
    full = find_full_body(analysis, first, last, memory.list_places)
    if full is not None:
        return full
    if last == first + 1:
        return memory.find_wider(head) or find_later_body(analysis, first, memory.list_places)
    if head.lemma not in read_words().generics or not _is_epithet(analysis.words[first:last]):
        return None
    return _find_namesake(analysis, phrase, head, memory)


def is_bare_body(speaker: Speaker, head: Head) -> bool:
    """Tell whether of a body that spoke no more is known than its kind, so that the text may name it since.

    Args:
        speaker: who spoke.
        head: the head word of the phrase that means it.
    """
    is_body = head.kind in BODY_HEADS and head.is_definite and head.number == "s"
    return is_body and speaker.head == head.lemma and " " not in speaker.name


def complete_name(analysis: Analysis, phrase: Span, list_places: Callable[[str], list[int]]) -> str | None:
    """Return a body's name with the state that the text tells of it elsewhere, where it tells one only, or None.

    Args:
        analysis: the article, cut up.
        phrase: the body: the ministry of so-and-so.
        list_places: finds the tokens where a word stands.
    """
    words, (first, last) = analysis.words, phrase
    size, closing, states = last - first, words[last - 1], load_demonyms()
    if not 1 < size <= _LONGEST or words[first].startswith(ARTICLE) or closing in states:
        return None
    found: dict[str, Span] = {}
    for place in list_places(closing) if closing.startswith(ARTICLE) else ():
        start, stop = max(place + 1 - size, 0), place + 1
        while stop < len(words) and words[stop].startswith(ARTICLE) and words[stop] in states:
            stop += 1
        if stop > place + 1 and words[start : place + 1] == words[first:last]:
            found[words[place + 1]] = start, stop
    return analysis.raw(*next(iter(found.values()))) if len(found) == 1 else None


def _find_namesake(analysis: Analysis, phrase: Span, head: Head, memory: Memory) -> Speaker | str | None:
    """Return the last body with the same head word that is called by a name, and is of no other nationality."""
    words = analysis.words[slice(*phrase)]
    known = memory.match_title(head, frozenset(words[:1]), 1)
    if known is not None and not known.name.startswith(ARTICLE):
        return None if is_foreign(known.words, frozenset(words)) else known
    full = find_full_body(analysis, phrase[0], phrase[0] + 1, memory.list_places)
    return None if full is None or full.startswith(ARTICLE) else full


def _is_epithet(words: Sequence[str]) -> bool:
    """Tell whether behind a body's head word there is nothing but adjectives of origin or kind."""
    return all(word.startswith(ARTICLE) and word.endswith(_NISBA) for word in words[1:])
