"""Broken words: a site that lost its signs left a space for each doubling mark, in the middle of verbs of speech too.

Such text has no stops and no commas either. Two pieces that make a cue together are read as that cue, standing at the
second piece; the first is read as blank.
"""

from rawi.arabic.letters import COMMAS
from rawi.quotes.cues import compile_cues
from rawi.quotes.lexicon import read_words

_PAUSES = frozenset(COMMAS)
_LEAST = 40  # tokens; a shorter line may rightly have no stop and no comma
_PIECE = 2  # letters that the second piece has at most
_BLANK = ""
_WHOLE = ("في", "او", "من")  # words that begin no broken one


def has_lost_signs(words: list[str], first: int, last: int, stops: list[int]) -> bool:
    """Tell whether a paragraph is too long to have neither stops nor commas.

    Args:
        words: the article's folded tokens.
        first: first token of the paragraph.
        last: token behind its last one.
        stops: the stops in it.
    """
    return not stops and last - first >= _LEAST and _PAUSES.isdisjoint(words[first:last])


def mend_words(words: list[str], first: int, last: int) -> list[str]:
    """Return the article's words with the broken cues of a paragraph put together; a copy when there are any."""
    mended = words
    for index in range(first + 1, last):
        if len(words[index]) <= _PIECE and is_broken(words, index):
            if mended is words:
                mended = list(words)
            mended[index - 1], mended[index] = _BLANK, words[index - 1] + words[index]
    return mended


def is_broken(words: list[str], index: int) -> bool:
    """Tell whether a token is the second piece of a broken cue, or the pronoun broken off a complementiser."""
    before, word = words[index - 1], words[index]
    if len(word) > _PIECE or len(before) < _PIECE or not word.isalpha():
        return False
    if len(word) == 1 and before + word in read_words().complementisers:
        return True
    cues = compile_cues()
    return (
        before + word in cues and before not in cues and before not in _WHOLE and before not in read_words().boundaries
    )
