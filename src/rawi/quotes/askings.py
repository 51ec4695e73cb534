"""Askings: prepositions that nouns and participles ask for, so that what stands behind these belongs to them.

The ambassador to, the supervisor of, a statement issued by: `seeds/reference/noun_complements.csv`.
"""

from collections.abc import Sequence

from rawi.arabic.answers import by_word, once
from rawi.arabic.folding import fold_text
from rawi.arabic.letters import ARTICLE, COMMAS
from rawi.arabic.reference import read_reference
from rawi.quotes.lexicon import (
    BODY_HEADS,
    list_channel_words,
    read_given_names,
    read_heads,
    read_masdars,
    read_months,
    read_words,
)

_OWNED = ("ته", "تها", "تهم", "ه", "ها", "هم")


@once
def _read_complements() -> dict[str, frozenset[str]]:
    """Return nouns, with and without article, with the prepositions that they ask for."""
    found: dict[str, frozenset[str]] = {}
    for row in read_reference("noun_complements"):
        asked = frozenset(fold_text(word) for word in row["prepositions"].split("|"))
        word = fold_text(row["word"])
        found[word] = found[ARTICLE + word] = asked
    return found


@once
def list_asked() -> frozenset[str]:
    """Return all prepositions that some noun asks for."""
    return frozenset().union(*_read_complements().values())


def asks_for(words: Sequence[str], first: int, index: int, limit: int) -> bool:
    """Tell whether a noun of a phrase asks for the preposition right behind the phrase, and that governs a noun.

    Args:
        words: folded words of the text.
        first: first token of the phrase.
        index: the preposition.
        limit: token behind what can be looked at.
    """
    if index + 1 >= limit or is_setting(words[index + 1]):
        return False
    following, is_behind_name = words[index + 1], False
    for place in range(index - 1, first - 1, -1):
        word = words[place]
        if word in COMMAS:
            return False
        if words[index] in _read_complements().get(word, ()):
            return not is_behind_name or is_body(following)
        is_behind_name = is_behind_name or word in read_given_names()
    return False


@by_word
def is_body(word: str) -> bool:
    """Tell whether a word is the head word of a body, outlet or group."""
    head = read_heads().get(word)
    return head is not None and head.kind in BODY_HEADS


@by_word
def is_setting(word: str) -> bool:
    """Tell whether a word behind a preposition tells in what, when or at which act something was said."""
    vocabulary = read_words()
    if word in vocabulary.settings or word in list_channel_words() or word in read_months() or word.isdigit():
        return True
    if word in vocabulary.times or word in vocabulary.wholes or word in vocabulary.sides or word in vocabulary.periods:
        return True
    return word in read_masdars() and word.endswith(_OWNED)
