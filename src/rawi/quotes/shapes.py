"""Shapes: what a word is for where a noun phrase ends, told once per word.

A shape is a number whose bits say which of the tests of `rawi.quotes.boundaries` can come out true for a word at all;
for most words of a phrase a single look decides.
"""

from functools import cache

from rawi.quotes.cues import compile_cues
from rawi.quotes.lexicon import (
    ARTICLE,
    is_title_word,
    read_finite_verbs,
    read_given_names,
    read_heads,
    read_masdars,
    read_modifiers,
    read_states,
    read_words,
)
from rawi.quotes.names import OWNED
from rawi.quotes.namewords import is_common_word
from rawi.quotes.pages import COMMAS

SPECIAL = 1  # needs a closer look
ENDING = 2  # ends every phrase
HEAD = 4  # a role, body, group or document
COMMON = 8  # an indefinite noun or adjective of titles
DEFINITE = 16  # a word with the article
# What a closer look may find:
CLOSED = 1 << 5  # nothing, or a document in the accusative
ADVERBIAL = 1 << 6  # a verbal noun in the accusative
STATE = 1 << 7
DESCRIBING = 1 << 8  # with the article, and no head
PARTY = 1 << 9  # a state, or a head: may be whom somebody asks or accuses
LOOSE = 1 << 10  # a verbal noun, number or indefinite noun, which can be no part of a definite phrase
TURNING = 1 << 11  # begins another phrase in some places
JOINING = 1 << 12  # a preposition or another word that stands between phrases
VERBAL = 1 << 13  # a verb, or a noun with a pronoun
SAYING = 1 << 14  # a noun of saying with the article
WRITTEN = 1 << 15  # begins with the letter of a preposition or conjunction
ACCUSATIVE = 1 << 16  # a common noun in the indefinite accusative
PARTING = STATE | DESCRIBING | ACCUSATIVE | PARTY | LOOSE  # can be no part of a phrase whose words disagree with it
# What else is asked of every word of a phrase:
INTERRUPTING = 1 << 17  # a comma, mark, bracket, relative pronoun or "so-called"
OBLIQUE = 1 << 18  # ends like a plural whom somebody asks
BEARING = 1 << 19  # a role or body of any kind
GIVEN = 1 << 20  # spelled like a given name
TITLE = 1 << 21  # a word of titles and bodies
WITH_ARTICLE = 1 << 22
REFLEXIVE = 1 << 23  # the same, himself: closes a phrase
BEHIND_NAME = 1 << 24  # of no word by itself: set where the phrase so far holds a name

YEARS = ("عام", "سنه")
NAMED = ("باسم", "عام", "اول", "سابق", "نفس", "ذات")
ATTACHED = ("\N{ARABIC LETTER LAM}", "\N{ARABIC LETTER BEH}", "\N{ARABIC LETTER WAW}")
_ALIF = "\N{ARABIC LETTER ALEF}"
_HERS = "ها"
_OBLIQUE_ENDING = "ين"
_STEM_SIZE = 4  # letters of a noun before the ending of its accusative
_SAME = ("ذات", "نفس")
_REFLEXIVES = frozenset({"ذاته", "ذاتها", "نفسه", "نفسها", "انفسهم", "ذاتهم"})
_OWNED_SIZE = 4  # letters; a longer noun with a pronoun is the verb's object or tells when and where
_SIGNS = ("-", ":", ";", "؛", ")", "/", "*")
_AFAR = "بعد"
_FAN = "\N{ARABIC LETTER FEH}\N{ARABIC LETTER ALEF}\N{ARABIC LETTER NOON}"
_JOINTS = frozenset({"في", "من", "علي", "عن", _FAN, "امام"})


@cache
def read_shape(word: str) -> int:
    """Return the shape of a folded word."""
    kind = _find_kind(word) | _find_looks(word)
    return kind | _find_facts(word) if kind & (SPECIAL | HEAD) else kind


@cache
def _list_interrupting() -> frozenset[str]:
    """Return the words at which a noun phrase may end or be interrupted, whatever stands around them."""
    return frozenset({'"', "(", *COMMAS, *read_words().relatives, *read_words().selfnames})


def _find_looks(word: str) -> int:
    return (
        INTERRUPTING * (word in _list_interrupting())
        | OBLIQUE * word.endswith(_OBLIQUE_ENDING)
        | BEARING * (word in read_heads())
        | GIVEN * (word in read_given_names())
        | TITLE * is_title_word(word)
        | WITH_ARTICLE * word.startswith(ARTICLE)
        | REFLEXIVE * (word in _REFLEXIVES)
    )


@cache
def _list_known() -> frozenset[str]:
    """Return every word that some list holds which a shape depends on; most words stand in none."""
    vocabulary = read_words()
    ending = (vocabulary.complementisers, vocabulary.times, vocabulary.adverbs, vocabulary.negations)
    special = (vocabulary.refusals, vocabulary.wholes, vocabulary.boundaries, vocabulary.spans)
    nouns = (read_masdars(), read_states(), read_heads(), read_modifiers(), read_finite_verbs())
    others = (vocabulary.consequences, vocabulary.demonstratives, _SIGNS, YEARS, _JOINTS)
    return frozenset().union(*ending, *special, *nouns, *others)


def _find_kind(word: str) -> int:
    return _find_listed_kind(word) if word in _list_known() else _find_unlisted_kind(word)


def _find_unlisted_kind(word: str) -> int:
    if not word.isalpha() or word.endswith(_ALIF) or _is_owned(word):
        return SPECIAL
    if word.startswith(ARTICLE):
        return SPECIAL if _is_saying(word) else DEFINITE
    return SPECIAL if word.startswith(ATTACHED) else 0


def _find_listed_kind(word: str) -> int:
    vocabulary = read_words()
    if word in _JOINTS:
        return SPECIAL
    if word in vocabulary.complementisers or word in vocabulary.times or word in vocabulary.adverbs:
        return ENDING
    if word in _SIGNS or word in vocabulary.negations or word in vocabulary.consequences:
        return ENDING
    is_known = word in vocabulary.refusals or word in vocabulary.wholes or word in read_masdars()
    is_known = is_known or word in read_states() or word in vocabulary.boundaries or word in YEARS
    if is_known or word in vocabulary.spans or word in vocabulary.demonstratives:
        return SPECIAL
    if word in read_finite_verbs() or _is_owned(word) or not word.isalpha() or word.endswith(_ALIF):
        return SPECIAL
    if word in read_heads():
        return HEAD
    if word in read_modifiers():
        return SPECIAL if word.startswith((*ATTACHED, ARTICLE)) else COMMON
    if word.startswith(ARTICLE):
        return SPECIAL if _is_saying(word) else DEFINITE
    return SPECIAL if word.startswith(ATTACHED) else 0


def _find_facts(word: str) -> int:
    vocabulary, head = read_words(), read_heads().get(word)
    is_definite, is_state, is_masdar = word.startswith(ARTICLE), word in read_states(), word in read_masdars()
    is_turn = word in vocabulary.spans or word in vocabulary.wholes or word in vocabulary.refusals
    is_loose = is_masdar or word.isdigit() or word in YEARS or (not is_definite and _is_indefinite(word))
    return (
        (_find_accusative(word) if word.endswith(_ALIF) else CLOSED * (not word))
        | STATE * is_state
        | DESCRIBING * (is_definite and head is None)
        | PARTY * (head is not None or (is_state and not is_definite))
        | LOOSE * is_loose
        | TURNING * (is_turn or word in vocabulary.demonstratives or word == _FAN)
        | JOINING * (word in vocabulary.boundaries or word in _JOINTS or word == _AFAR)
        | VERBAL * (word in read_finite_verbs() or _is_owned(word))
        | SAYING * (is_definite and _is_saying(word))
        | WRITTEN * word.startswith(ATTACHED)
    )


def _find_accusative(word: str) -> int:
    """Return the facts of a word that ends in alef as indefinite nouns in the accusative do."""
    stem = read_heads().get(word[:-1])
    return (
        CLOSED * (stem is not None and stem.kind == "document")
        | ADVERBIAL * (word[:-1] in read_masdars())
        | ACCUSATIVE * _is_accusative(word)
    )


def _is_indefinite(word: str) -> bool:
    """Tell whether a word without article is a head other than a person, or a noun or adjective of titles."""
    head = read_heads().get(word)
    return head.kind != "person" if head is not None else word in read_modifiers() and word not in NAMED


def _is_accusative(word: str) -> bool:
    """Tell whether a word that ends in alef is a common noun in the accusative, the verb's object."""
    stem = word[:-1]
    is_other = word.endswith(_HERS) or word.startswith(ATTACHED)
    return not is_other and len(stem) >= _STEM_SIZE and is_common_word(stem)


def _is_saying(word: str) -> bool:
    noun = compile_cues().get(word[2:]) if word.startswith(ARTICLE) else None
    return noun is not None and noun.part == "noun"


def _is_owned(word: str) -> bool:
    """Tell whether a word is a noun with a pronoun, other than "the same" and "all of it"."""
    return len(word) > _OWNED_SIZE and word.endswith(OWNED) and not word.startswith(_SAME)
