"""Eponyms: bodies that are called by somebody's name in marks: the brigade "so-and-so"."""

from rawi.quotes.lexicon import BODY_HEADS, read_heads

_MARK = '"'


def is_called(words: list[str], first: int, index: int) -> bool:
    """Tell whether marks open right before a name, behind a body that is called by it.

    Args:
        words: folded words of the article.
        first: first token of the phrase that the name stands in.
        index: first token of the name.
    """
    head = read_heads().get(words[index - 2])
    is_open = words[index - 1] == _MARK and words[first:index].count(_MARK) % 2 == 1
    return is_open and head is not None and head.kind in BODY_HEADS and not head.is_definite
