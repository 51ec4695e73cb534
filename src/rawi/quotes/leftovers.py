"""Leftovers: the word that the phrase of a source leaves behind a person's name, where it is most likely his surname.

A name is asked to be sure of a further word where the word may as well begin something else. Where a comma, "that" or
the words said stand right behind it, there is no room for anything else: a title would need its own complement. Nor is
a listed first name likely to be all that is told of somebody who speaks for the first time.
"""

from rawi.arabic.answers import by_word
from rawi.arabic.letters import ARTICLE
from rawi.arabic.tokens import Analysis
from rawi.quotes.courtesies import is_courtesy
from rawi.quotes.cues import compile_cues
from rawi.quotes.lexicon import read_given_names, read_heads
from rawi.quotes.nameends import Places, can_go_on, extend_name, weigh_joint
from rawi.quotes.namespans import LEADERS, is_preposition
from rawi.quotes.wordkinds import read_kind

_CLOSING = frozenset(("comma", "stop", "that", "mark", "cue", "verb"))
_OPENING = frozenset(("boundary", "this"))  # kinds of words with which a clause begins
_CLOSED, _LONE, _TITLED = 0.0, -0.7, 2.8  # log odds above which a name goes on in a closed place, alone, with a title
_ROLE, _PLAIN = "person", "plain def"

Span = tuple[int, int]


def take_leftover(analysis: Analysis, name: Span, phrase: Span, find_places: Places) -> int:
    """Return where a name ends that may take in the next word of its phrase.

    Args:
        analysis: the article, cut up.
        name: where it was read.
        phrase: that of the source, which holds the name.
        find_places: returns the tokens where a word stands in the article.
    """
    (first, stop), words = name, analysis.words
    if stop >= phrase[1] or not _can_be_surname(words[stop]) or _can_be_object(words, stop, phrase[0]):
        return stop
    least = _find_least(analysis, first, stop)
    if least is None or weigh_joint(words, first, stop, find_places, least) <= least:
        return stop
    return extend_name(analysis, first, stop + 1, find_places)


def _find_least(analysis: Analysis, first: int, stop: int) -> float | None:
    """Return how likely a name must go on with a word, or None where it is not asked."""
    words = analysis.words
    behind = read_kind(words[stop + 1]) if stop + 1 < len(words) else "stop"
    if not can_go_on(analysis, stop):
        is_name = read_kind(words[stop]) == _ROLE and behind.startswith(_ROLE)  # Sheikh, a surname, before a role
        return _TITLED if is_name else None
    if behind in _CLOSING:
        return _CLOSED
    is_lone = stop - first == 1 and words[first] in read_given_names() and not is_preposition(analysis, first)
    is_strange = words[stop] not in read_heads() and not words[stop].startswith(ARTICLE)
    return _LONE if is_lone and is_strange else None


def _can_be_object(words: list[str], stop: int, opening: int) -> bool:
    """Tell whether a definite word may be what was done: behind a definite name or a verb that does not speak."""
    if not words[stop].startswith(ARTICLE):
        return False
    if words[stop - 1].startswith(ARTICLE) and words[stop - 2] not in LEADERS:
        return True
    return opening > 0 and read_kind(words[stop]) == _PLAIN and words[opening - 1] not in compile_cues()


@by_word
def _can_be_surname(word: str) -> bool:
    """Tell whether a word can be the last of a name: no title of courtesy, no thing, nothing that leads on."""
    if not word.isalpha() or word in LEADERS or is_courtesy(word) or read_kind(word) in _OPENING:
        return False
    head = read_heads().get(word)
    return head is None or head.kind == _ROLE
