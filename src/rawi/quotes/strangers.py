"""Strangers: names that no list holds, which stand before the role of who bears them: X Y, the minister of defence."""

from rawi.arabic.letters import ARTICLE
from rawi.arabic.tokens import Analysis
from rawi.quotes.candidates import list_verbs
from rawi.quotes.cues import compile_cues
from rawi.quotes.firstnames import NO_NAMES
from rawi.quotes.lexicon import BODY_HEADS, is_personal_title, read_heads, read_words
from rawi.quotes.names import is_given_name, is_name_part
from rawi.quotes.namespans import LEARNED, has_line_end, rank_word
from rawi.quotes.wordkinds import read_kind

_LEAST, _MOST = 2, 4  # words of a name
_FIRST = "plain"  # kind of a word that is also a common one, which can be a first name behind a verb or title
_OTHER = ("cue", "owned")  # kinds of words that are a verb, or have a pronoun
_PREFIXES = ("و", "ل", "ب")


def find_stranger(analysis: Analysis, end: int) -> tuple[int, int] | None:
    """Return the name of words of no list that ends before a token, or None.

    Args:
        analysis: the article, cut up.
        end: the token.
    """
    words, begin = analysis.words, end
    while begin > max(1, end - _MOST - 1) and _is_part(analysis, begin - 1):
        begin -= 1
    is_led = words[begin - 2] in list_verbs() or is_personal_title(words[begin - 2])
    if end - begin == 1 and is_led and read_kind(words[begin - 1]).startswith(_FIRST):
        begin -= 1
    while end - begin > _LEAST and words[begin].startswith(ARTICLE):
        begin += 1  # a title that no list holds
    head = read_heads().get(words[begin - 1])
    is_body = head is not None and head.kind in BODY_HEADS
    if is_body or not _LEAST <= end - begin <= _MOST or has_line_end(analysis, begin, end - 1):
        return None
    return (begin, end) if _can_begin(analysis, begin) else None


def _can_begin(analysis: Analysis, index: int) -> bool:
    """Tell whether a name can begin at a token: with a given name, or a word without conjunction or preposition."""
    word = analysis.words[index]
    is_joined = word.startswith(_PREFIXES) or word in read_words().particles
    return is_given_name(analysis, index) or not is_joined


def _is_part(analysis: Analysis, index: int) -> bool:
    """Tell whether a token is a word of a name that is no common one."""
    word = analysis.words[index]
    if is_given_name(analysis, index) or word in read_words().particles:
        return True
    if word in read_heads() or word in NO_NAMES or (word in compile_cues() and rank_word(word) < LEARNED):
        return False
    return word.isalpha() and rank_word(word) > 0 and is_name_part(analysis, index) and read_kind(word) not in _OTHER
