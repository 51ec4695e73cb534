"""Cases: a role in the indefinite accusative, shown by the alef at its end: that a source in the police said."""

from rawi.arabic.answers import by_word
from rawi.arabic.letters import ALEF, HEH
from rawi.quotes.lexicon import read_heads, read_modifiers


@by_word
def is_accusative(word: str) -> bool:
    """Tell whether a folded word is a role without article in the accusative."""
    return word.endswith(ALEF) and word[:-1] in read_heads()


def agrees_in_case(role: str, word: str) -> bool:
    """Tell whether a word is an adjective that stands in the accusative with the role before it.

    Args:
        role: the word before.
        word: the word.
    """
    if not word.endswith(ALEF) or not is_accusative(role):
        return False
    return word[:-1] in read_modifiers() or word[:-1] + HEH in read_modifiers()
