"""Slots: the place behind a definite title where grammar leaves room for a name only, whatever its words look like.

"The American citizen" can be followed by no other noun without article unless that begins the citizen's name, even if
each of its words is a common one by itself.
"""

from rawi.arabic.answers import by_word
from rawi.arabic.letters import ARTICLE, BEH, COMMAS, YEH
from rawi.arabic.names import load_demonyms
from rawi.arabic.tokens import Analysis
from rawi.quotes.lexicon import (
    is_title_word,
    read_finite_verbs,
    read_given_names,
    read_heads,
    read_masdars,
    read_states,
    read_words,
)
from rawi.quotes.namespans import (
    LEADERS,
    LEARNED,
    WITH_ARTICLE,
    has_article,
    is_attached,
    is_eponym,
    is_function_word,
    is_preposition,
    rank_word,
)
from rawi.quotes.namewords import is_common_word

_RANKS = frozenset({"جنرال", "ميجور", "بروفيسور", "دكتور"})  # stand without article in front of a name too
_LEAST, _MOST = 2, 4  # words of a name
_SONS = ("بن", "ال")  # begin no name by themselves
_LETTERS = 2  # of a word of a name at least


def find_slot_name(analysis: Analysis, first: int, last: int) -> tuple[int, int] | None:
    """Return the words behind the last definite one of a title, up to its end, when they can only be a name.

    Args:
        analysis: the article, cut up.
        first: first token of the phrase, its title.
        last: token behind the phrase.
    """
    words = analysis.words
    stop = next((index for index in range(first + 1, last) if words[index] in COMMAS), last)
    start = stop
    while start > first + 1 and stop - start <= _MOST and _can_fill(analysis, start - 1, stop):
        start -= 1
    if not _LEAST <= stop - start <= _MOST or not _closes_title(analysis, start - 1):
        return None
    if words[start].endswith(YEH) and not rank_word(words[start]) and stop - start > _LEAST:
        start += 1  # an adjective of the title
    start += start - 2 > first and is_eponym(words, start)  # the city of king so-and-so
    if stop - start < _LEAST or words[start] in _SONS:
        return None
    ranks = [rank_word(word) for word in words[start:stop]]
    is_act = words[start] in read_masdars() and ranks[1] < LEARNED
    return (start, stop) if max(ranks) and not is_act else None


def find_enclosed_name(analysis: Analysis, first: int, last: int) -> tuple[int, int] | None:
    """Return the unlisted name behind the last comma of a title: the head of the firm, so-and-so.

    Args:
        analysis: the article, cut up.
        first: first token of the phrase, its title.
        last: token behind the phrase.
    """
    words = analysis.words
    start = next((i + 1 for i in range(last - 1, first, -1) if words[i] in COMMAS), last)
    if not _LEAST <= last - start <= _MOST - 1 or words[start].startswith(ARTICLE):
        return None
    is_name = all(words[i].isalpha() and not is_title_word(words[i]) for i in range(start, last))
    is_name = is_name and not any(map(is_function_word, words[start:last]))
    return (start, last) if is_name and any(map(rank_word, words[start:last])) else None


def _can_fill(analysis: Analysis, index: int, stop: int) -> bool:
    """Tell whether a token can be a word of a name that ends before another token."""
    word, before = analysis.words[index], analysis.words[index - 1]
    if not word.isalpha() or len(word) < _LETTERS or word.isascii():
        return False
    if rank_word(word) >= LEARNED or before in LEADERS:
        return not is_preposition(analysis, index)
    if has_article(analysis, index) and index + 1 < stop:
        return False
    if is_function_word(word) or word in read_words().boundaries or word in read_words().times:
        return False
    is_common = word in read_heads() or word in read_states() or word in read_finite_verbs() or word in load_demonyms()
    return not is_common and (
        not is_attached(word) or (index + 1 == stop and _is_strange(word) and rank_word(before) > 0)
    )


@by_word
def _is_strange(word: str) -> bool:
    """Tell whether a word that looks like one with a preposition written on is no word without it: a foreign name."""
    bare = word[1:].removeprefix(ARTICLE)
    forms = (word[1:], bare, ARTICLE + bare) if len(bare) >= _LETTERS else ()
    return not any(
        form in read_states() or form in read_heads() or form in read_given_names() or is_common_word(form)
        for form in forms
    )


def _closes_title(analysis: Analysis, index: int) -> bool:
    """Tell whether a token is definite, so that no noun without article goes on with it."""
    word = analysis.words[index]
    if has_article(analysis, index) or word in read_states() or word.startswith(WITH_ARTICLE):
        return True
    if word.startswith(BEH) and is_attached(word) and has_article(analysis, index - 1):
        return True  # the spokesman in such a town
    head = read_heads().get(word)
    return head is not None and head.number == "s" and head.lemma in _RANKS
