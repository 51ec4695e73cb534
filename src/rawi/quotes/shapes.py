"""Shapes: what a word is for where a noun phrase begins and ends, told once per word.

A shape is a number whose bits say which of the tests of `rawi.quotes.boundaries` can come out true for a word at all;
for most words of a phrase a single look decides.
"""

from rawi.arabic.answers import by_word, once
from rawi.arabic.letters import ALEF, ARTICLE, ATTACHED, COMMAS, SO_THAT
from rawi.quotes.lexicon import is_title_word, read_given_names, read_heads, read_masdars, read_words, spread_table
from rawi.quotes.wordkinds import PREPOSITIONS, read_kind

ENDING = 1  # ends every phrase
TURNING = 1 << 1  # begins another phrase in some places
JOINING = 1 << 2  # a preposition or another word that stands between phrases
RULED = ENDING | TURNING | JOINING
# Begins no phrase:
CLOSED = 1 << 3  # nothing, or a document in the accusative
ADVERBIAL = 1 << 4  # a verbal noun in the accusative
WRITTEN = 1 << 5  # begins with the letter of a preposition or conjunction
# What else is asked of every word of a phrase:
INTERRUPTING = 1 << 6  # a comma, mark, bracket, relative pronoun or "so-called"
BEARING = 1 << 7  # a role or body of any kind
GIVEN = 1 << 8  # spelled like a given name
TITLE = 1 << 9  # a word of titles and bodies
WITH_ARTICLE = 1 << 10
REFLEXIVE = 1 << 11  # the same, himself: closes a phrase
BEHIND_NAME = 1 << 12  # of no word by itself: set where the phrase so far holds a name
# Whether nothing need be weighed before a word:
VERBAL = 1 << 13  # ends a phrase
LINKING = 1 << 14  # a sign or preposition, behind which a phrase may go on
DECIDED = VERBAL | LINKING

NAMED = "باسم"  # in the name of
_REFLEXIVES = frozenset({"ذاته", "ذاتها", "نفسه", "نفسها", "انفسهم", "ذاتهم"})
_SIGNS = ("-", ":", ";", "؛", ")", "/", "*")
_AFAR = "بعد"
_LINKS = frozenset(("sign", "bracket", "comma", "mark", "stop", *PREPOSITIONS))
_JOINTS = frozenset({"في", "من", "علي", "عن", SO_THAT, "امام"})


@by_word
def read_shape(word: str) -> int:
    """Return the shape of a folded word."""
    listed = _list_shapes().get(word, 0)
    looks = listed | TITLE * is_title_word(word) | WITH_ARTICLE * word.startswith(ARTICLE)
    if listed & ENDING:
        return looks
    kind = read_kind(word)
    looks |= VERBAL * (kind == "verb") | LINKING * (kind in _LINKS or word == SO_THAT)
    if word.endswith(ALEF):
        looks |= _find_accusative(word)
    return looks | WRITTEN * (word.startswith(ATTACHED) and not listed & BEARING) | CLOSED * (not word)


@once
def _list_shapes() -> dict[str, int]:
    """Return the shapes of words as far as lists tell them."""
    vocabulary, ending = read_words(), _list_ending()
    turning = (vocabulary.spans, vocabulary.wholes, vocabulary.refusals, vocabulary.demonstratives, (SO_THAT,))
    kinds = {
        TURNING: frozenset().union(*turning) - ending,
        JOINING: (vocabulary.boundaries | _JOINTS | {_AFAR}) - ending,
        ENDING: ending,
        INTERRUPTING: frozenset({'"', "(", *COMMAS, *vocabulary.relatives, *vocabulary.selfnames}),
        BEARING: read_heads(),
        GIVEN: read_given_names(),
        REFLEXIVE: _REFLEXIVES,
    }
    shapes: dict[str, int] = {}
    for kind, words in kinds.items():
        for word in words:
            shapes[word] = shapes.get(word, 0) | kind
    return spread_table(shapes)


@once
def _list_ending() -> frozenset[str]:
    """Return the words and signs that end every phrase."""
    vocabulary = read_words()
    words = (vocabulary.complementisers, vocabulary.times, vocabulary.adverbs, vocabulary.negations)
    return frozenset().union(*words, _SIGNS, vocabulary.consequences) - _JOINTS


def _find_accusative(word: str) -> int:
    """Return the facts of a word that ends in alef as indefinite nouns in the accusative do."""
    stem = read_heads().get(word[:-1])
    return CLOSED * (stem is not None and stem.kind == "document") | ADVERBIAL * (word[:-1] in read_masdars())
