"""Courtesies: titles right behind which a name stands, and what shows that a word spelled like one is none."""

from rawi.arabic.answers import by_word
from rawi.arabic.letters import ABOUT, FROM, IN, ON
from rawi.quotes.lexicon import read_heads, read_words

_LEARNED_MEN = ("دكتور", "بروفيسور", "د")  # titles that stand without article in front of a name too
_PREPOSITIONS = (IN, FROM, ON, ABOUT, "مع", "الي")


def is_courtesy(word: str) -> bool:
    """Tell whether a word is a definite title right before which no other noun can stand: the doctor."""
    head = read_heads().get(word)
    if head is None or head.number != "s" or head.lemma not in read_words().titles:
        return False
    return head.is_definite or word in _LEARNED_MEN


@by_word
def is_post(word: str) -> bool:
    """Tell whether what stands behind a word completes it: a role without article, as a team's trainer; a preposition.

    A general is spelled like a team.
    """
    head = read_heads().get(word)
    return word in _PREPOSITIONS or (head is not None and head.kind == "person" and not head.is_definite)
