"""Word kinds: what a word may be in a noun phrase, told once per word by the lists and by how it begins and ends.

Every word has one kind; the learned weights of `rawi.quotes.endings` and `rawi.quotes.namespans` speak of kinds.
"""

from functools import cache

from rawi.arabic.names import load_demonyms
from rawi.quotes.cues import compile_cues
from rawi.quotes.lexicon import (
    ARTICLE,
    read_finite_verbs,
    read_given_names,
    read_heads,
    read_masdars,
    read_states,
    read_words,
)
from rawi.quotes.namewords import is_common_word, read_name_words

OVER = "end"  # there is no word
_SIGNS = {
    **dict.fromkeys(("،", ","), "comma"),
    '"': "mark",
    **dict.fromkeys(("(", ")", "-", "–", "/", "«", "»"), "bracket"),
    **dict.fromkeys((":", ".", "؟", "!", "؛", ";"), "stop"),
}
PREPOSITIONS = {f"preposition {word}": word for word in ("في", "من", "الي", "علي", "عن", "مع", "لدي")}
_OWNED = ("ته", "تها", "تهم", "تهما", "هم", "هما", "ها")  # endings of a noun with a pronoun
_LONG = 4  # letters; longer words with such an ending have a pronoun, or an indefinite accusative's
_WRITTEN_SIZE = 3  # letters; longer words can have a preposition or conjunction written on
_SURE = 2  # strength of a verb that ends a phrase
_FEMININE, _ALEF = "ه", "\N{ARABIC LETTER ALEF}"
_ADJECTIVE = "يه"  # ends adjectives such as naval, which are bodies by themselves too
_NISBA, _MANY, _MEN = ("يه", "ي"), "ات", ("ين", "ون")
_WITH_ARTICLE = {"وال": "and the", "بال": "by the", "لل": "for the"}
_JOINED = {"و": "and", "ب": "by", "ل": "for"}


@cache
def read_kind(word: str) -> str:
    """Return the kind of a folded word; a definite one ends in "def" unless it is a conjunction's or preposition's."""
    if not word.isalpha() or word.isascii():
        return _find_sign(word)
    return _list_functions().get(word, "") or _find_noun(word) or _find_joined(word) or _find_shape(word)


def _find_sign(word: str) -> str:
    if word in _SIGNS or not word:
        return _SIGNS.get(word, OVER)
    if word.isdigit():
        return "digit"
    return "latin" if word.isascii() else "sign"


@cache
def _list_functions() -> dict[str, str]:
    """Return the kinds of function words."""
    vocabulary = read_words()
    kinds = {  # of two kinds of a word the later one counts
        "particle": vocabulary.particles,
        "this": vocabulary.demonstratives,
        "adverb": vocabulary.adverbs,
        "boundary": vocabulary.boundaries,
        "time": vocabulary.times,
        **{kind: (word,) for kind, word in PREPOSITIONS.items()},
        "who": vocabulary.relatives,
        "that": vocabulary.complementisers,
    }
    return {word: kind for kind, words in kinds.items() for word in words}


def _find_noun(word: str) -> str:
    ending = " def" if word.startswith(ARTICLE) else ""
    if word in read_states():
        return "state"
    if word in read_given_names():
        return "given"
    if (head := read_heads().get(word)) is not None:
        return head.kind + ending + " nisba" * (bool(ending) and word.endswith(_ADJECTIVE))
    if word in read_name_words():
        return "surname" + ending
    if word in load_demonyms():
        return "demonym" + ending
    if word in read_finite_verbs():
        return "verb"
    cue = compile_cues().get(word)
    if cue is not None and cue.strength >= _SURE and cue.part in ("verb", "participle"):
        return "cue"
    if word in read_masdars():
        return "masdar" + (ending or (" own" if word.endswith(_OWNED) else ""))
    return ""


def _find_joined(word: str) -> str:
    """Return the kind of a word with a conjunction or preposition written on."""
    kind, rest = _JOINED.get(word[0], ""), word[1:]
    if kind and (joined := _WITH_ARTICLE.get(word[:3]) or _WITH_ARTICLE.get(word[:2])):
        return joined
    if not kind or len(word) <= _WRITTEN_SIZE:
        return ""
    is_known = rest in read_heads() or is_common_word(rest)
    if kind == "and":
        is_known = is_known or rest in read_given_names() or rest.startswith(word[0])  # no noun begins with two
    else:
        is_known = is_known or rest in read_masdars() or rest in read_states()
    return kind if is_known else ""


def _find_shape(word: str) -> str:
    """Return the kind of a word that no list of nouns holds, by its beginning and ending."""
    if len(word) > _LONG and word.endswith(_OWNED):
        return "owned"
    known = "plain" if is_common_word(word) else "new"
    is_definite = word.startswith(ARTICLE)
    if is_definite:
        known += " def"
    elif word.endswith(_ALEF) and len(word) > _LONG and is_common_word(word[:-1]):
        return "accusative"
    if word.endswith(_NISBA):
        return known + " nisba"
    if word.endswith(_FEMININE):
        return known + " f"
    if word.endswith(_MANY):
        return known + " many"
    if word.endswith(_MEN):
        return known + " men"
    return known + " a" if word.endswith(_ALEF) and not is_definite else known
