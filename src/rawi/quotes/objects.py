"""Objects: a noun behind a complete subject that grammar shows to be the verb's object, whatever the weights say.

A definite noun cannot tell which indefinite source is meant ("informed sources [told] the paper"), and behind a body
told in the feminine no definite word in the masculine is its adjective ("the ministry denounced the bombing").
"""

from collections.abc import Sequence

from rawi.arabic.answers import by_word
from rawi.arabic.letters import ARTICLE, LAM, NOON, WAW, YEH
from rawi.quotes.definites import begins_phrase
from rawi.quotes.lexicon import BODY_HEADS, Head, is_common_noun, read_heads, read_states, read_words
from rawi.quotes.namespans import HYPHEN
from rawi.quotes.namewords import is_common_word
from rawi.quotes.wordkinds import read_kind

_UNNAMED = ("anonymous", "person")  # kinds of those who are told of by adjectives only
_INDEFINITE = frozenset(("demonym", "plain nisba", "new nisba"))  # kinds of such adjectives
_PLURAL = frozenset(("plain men", "new men", "group"))
_BODIES = frozenset(("organisation", "press"))  # kinds of indefinite bodies
_FEMININE = ("ه", "ات")  # ends feminine words, and the plurals that feminine adjectives go with
_NISBA = "يه"
_TOLD = frozenset(("organisation", "press", "group", "anonymous", "person", "document", "given", "masdar own"))
_ROLE = "person"  # kind of a role without article: that of somebody else, or one in which a body acts
_NOUNS = frozenset(("masdar def", "document def", "press def"))  # definite words that are no adjectives
_MEN = ("ون", "ين")
_TO = "preposition"  # kind of ila, which begins with the letters of the article
_SHORT = 3  # letters; shorter words are no adjectives of belonging


def is_object(words: Sequence[str], first: int, index: int) -> bool:
    """Tell whether a token begins the object of the verb before the noun phrase that began at `first`.

    Args:
        words: folded words of the text.
        first: first token of the phrase.
        index: the token, behind `first`.
    """
    if begins_phrase(words, index):
        return True
    head = read_heads().get(words[first])
    if head is None or not _is_odd(words, first, index, head):
        return False
    return words[index + 1 : index + 2] != [HYPHEN]


def _is_odd(words: Sequence[str], first: int, index: int, head: Head) -> bool:
    """Tell whether grammar keeps a token from a noun phrase, by the head word that this begins with."""
    if head.kind in _UNNAMED:
        if head.is_definite:
            return index == first + 1 and read_kind(words[index]) in _BODIES  # nothing is annexed to what is definite
        return _is_behind_unnamed(words, first, index, head.number)
    is_feminine = head.gender == "f" and (head.number == "s" or words[first].endswith(_FEMININE))
    return is_feminine and head.kind in BODY_HEADS and _is_at_odds(words, first, index)


def _is_behind_unnamed(words: Sequence[str], first: int, index: int, number: str) -> bool:
    """Tell whether a definite noun follows an indefinite source of which adjectives tell all that is told."""
    if not _is_definite(words[index]):
        return _is_annexing(words, index) and is_described(words, first, index)
    if index == first + 1:
        return words[first].endswith(_MEN[0])
    if not is_described(words, first, index):
        return False
    head = read_heads().get(words[index])
    return head is None or head.kind != "person" or number == "p"


def is_described(words: Sequence[str], first: int, index: int) -> bool:
    """Tell whether of an indefinite source nothing but adjectives is told up to a token.

    Args:
        words: folded words of the text.
        first: first token of the phrase.
        index: the token.
    """
    head = read_heads().get(words[first])
    if index == first + 1 or head is None or head.is_definite or head.kind not in _UNNAMED:
        return False
    return words[first] not in read_words().shares and all(map(_is_attribute, words[first + 1 : index]))


def _is_annexing(words: Sequence[str], index: int) -> bool:
    """Tell whether a token is a noun that cannot speak with the definite word that it is annexed to."""
    if index + 1 >= len(words) or not words[index + 1].startswith(ARTICLE) or words[index].endswith(_MEN):
        return False
    return _is_thing(words[index]) and not read_kind(words[index + 1]).startswith(_TO)


@by_word
def _is_thing(word: str) -> bool:
    """Tell whether a word without article is a common noun that cannot speak, or a verbal noun."""
    return is_common_noun(word) or read_kind(word) == "masdar"


@by_word
def _is_definite(word: str) -> bool:
    """Tell whether a word is definite, or a body or outlet without article."""
    return word.startswith(ARTICLE) or word in read_states() or read_kind(word) in _BODIES


@by_word
def _is_attribute(word: str) -> bool:
    """Tell whether a word is an indefinite adjective that has nothing annexed to it: local, not high (of rank)."""
    if word.startswith(ARTICLE):
        return False
    kind = read_kind(word)  # of a word annexed to what follows, as members of, the plural with noon is a common word
    if word in read_words().attributes or (kind in _PLURAL and word.endswith(_MEN)):
        return True
    if kind == _ROLE and word.endswith(YEH) and len(word) > _SHORT:
        return True  # military, of the press: by itself somebody who is that
    return kind in _INDEFINITE and not (word.endswith(YEH) and is_common_word(word + NOON))


def _is_at_odds(words: Sequence[str], first: int, index: int) -> bool:
    """Tell whether a word disagrees with all that is told of a feminine body so far."""
    before, word = words[index - 1], words[index]
    if before.startswith((ARTICLE, WAW + ARTICLE)) and index > first + 1 and read_kind(word) == _ROLE:
        return True
    if not before.startswith((ARTICLE, LAM + LAM)):
        return False
    if word.startswith(ARTICLE):
        is_noun = before.endswith(_NISBA) and read_kind(word) in _NOUNS
        return is_noun or (_is_masculine(word) and all(map(_can_be_feminine, words[first:index])))
    return index > first + 1 and before.endswith(_NISBA) and read_kind(word) in _TOLD


@by_word
def _is_masculine(word: str) -> bool:
    return not word.endswith(_FEMININE[0]) and word.removeprefix(ARTICLE) not in read_words().feminines


@by_word
def _can_be_feminine(word: str) -> bool:
    return word.endswith(_FEMININE)
