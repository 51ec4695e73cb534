"""Circumstances: where, when and to whom somebody said words in marks, told between the verb and the marks."""

from rawi.arabic.letters import COMMAS, LAM, PRONOUNS
from rawi.quotes.lexicon import read_words
from rawi.quotes.pages import Page
from rawi.quotes.wordkinds import read_kind

_SIZE = 16  # tokens
_SENTENCE_SIZE = 8  # tokens in marks; fewer behind a phrase may be a name in it
_TO = "for"  # kind of a word with li- written on: to whom it was said
_TO_THE = LAM + LAM


def is_setting(page: Page, first: int, mark: int) -> bool:
    """Tell whether what stands before long words in marks tells where, when or to whom they were said, and no name.

    Args:
        page: the paragraph.
        first: token behind who speaks.
        mark: the opening mark.
    """
    words, span = page.words, page.spans[mark]
    first += words[first] in COMMAS
    if not first < mark <= first + _SIZE or span.size < _SENTENCE_SIZE or not _leads(words[first]):
        return False
    return not _names(words[mark - 1])


def _leads(word: str) -> bool:
    """Tell whether a word opens an adverbial: a preposition, with or without its noun written on, or a time."""
    vocabulary = read_words()
    if word in vocabulary.prepositions or word in vocabulary.times or word in vocabulary.adverbs:
        return True
    return word.startswith(_TO_THE) or read_kind(word) == _TO


def _names(word: str) -> bool:
    """Tell whether a name or title follows a word, also one with a pronoun: in his book."""
    vocabulary = read_words()
    bare = next((word.removesuffix(end) for end in PRONOUNS if word.endswith(end)), word)
    return bool({word, bare} & (vocabulary.namings | vocabulary.rubrics))
