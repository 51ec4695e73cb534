"""Namesakes: first names that are spelled like roles."""

from collections.abc import Sequence

from rawi.arabic.letters import ARTICLE, YEH
from rawi.arabic.names import load_demonyms
from rawi.quotes.lexicon import has_kind, read_words
from rawi.quotes.namespans import LEARNED, rank_word
from rawi.quotes.shapes import NAMED
from rawi.quotes.wordkinds import read_kind

_SON = "بن"
_SURNAMES = ("surname", "new", "given")  # kinds of words that can be somebody's surname
_ROLE = "person"  # kind of a head word


def is_namesake(words: Sequence[str], first: int, last: int) -> bool:
    """Tell whether a role that is a first name too stands right before a surname or a son's particle.

    Args:
        words: folded words of the article.
        first: the role.
        last: token behind the phrase.
    """
    if first + 1 >= last or words[first + 1] in load_demonyms():
        return False
    behind, rank = words[first + 1], rank_word(words[first + 1])
    if rank >= LEARNED or behind == _SON:
        return True
    is_followed = first + 2 < last and has_kind(words[first + 2], _ROLE)
    return is_followed and rank > 0 and (behind.endswith(YEH) or not behind.startswith(ARTICLE))


def is_bearer(words: Sequence[str], index: int, last: int) -> bool:
    """Tell whether "in the name of" right before a surname is the first name that is spelled like it.

    Args:
        words: folded words of the article.
        index: its token, at which a phrase begins.
        last: token behind the phrase.
    """
    if words[index] != NAMED or index + 1 >= last:
        return False
    return read_kind(words[index + 1]).startswith(_SURNAMES) and not has_kind(words[index + 1], _ROLE)


def take_namesake(words: Sequence[str], first: int, name: tuple[int, int]) -> tuple[int, int]:
    """Return a name with the first name before it that is spelled like a role, behind a definite title.

    Args:
        words: folded words of the article.
        first: first token of the phrase, its title.
        name: the name found in it.
    """
    start = name[0] - 1
    is_role = start > first and words[start] in read_words().namesakes and words[start - 1].startswith(ARTICLE)
    return (start, name[1]) if is_role and has_kind(words[start - 1], _ROLE) else name
