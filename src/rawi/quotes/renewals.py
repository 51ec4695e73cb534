"""Renewals: what somebody says once more, told by a noun: he renewed the stressing that, was keen on stressing that."""

from itertools import takewhile

from rawi.arabic.letters import FEH, WAW
from rawi.quotes.lexicon import read_words
from rawi.quotes.pages import Page

STRESSING = "التاكيد"
_REACH = 14  # tokens from the verb to the noun, over who speaks
_OPENING_REACH = 3  # tokens from the noun to what is said


def is_renewed(page: Page, index: int) -> bool:
    """Tell whether "the stressing" is what somebody renews or is keen on, with its clause right behind it.

    Args:
        page: the paragraph.
        index: the noun's token.
    """
    vocabulary = read_words()
    if vocabulary.complementisers.isdisjoint(page.words[index + 1 : index + _OPENING_REACH]):
        return False
    before = page.cues.get(index - 1)
    if before is not None and before.part == "participle":
        return False  # renewing the stressing that: the participle tells of what is said
    near = page.words[max(page.find_begin(index), index - _REACH) : index]
    behind = takewhile(lambda word: word not in vocabulary.complementisers, reversed(near))
    return any(word.lstrip(WAW + FEH) in vocabulary.renewals for word in behind)
