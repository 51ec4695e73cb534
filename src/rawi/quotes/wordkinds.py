"""Word kinds: what a word may be in a noun phrase, told once per word by the lists and by how it begins and ends.

Every word has one kind; the learned weights of `rawi.quotes.endings` and `rawi.quotes.nameends` speak of kinds.
"""

from rawi.arabic.answers import by_word, once
from rawi.arabic.letters import ARTICLE, COMMAS
from rawi.arabic.names import load_demonyms
from rawi.quotes.cues import compile_cues
from rawi.quotes.lexicon import (
    read_finite_verbs,
    read_given_names,
    read_heads,
    read_masdars,
    read_states,
    read_words,
    spread_table,
)
from rawi.quotes.namewords import is_common_word, read_name_words

OVER = "end"  # there is no word
_SIGNS = {
    **dict.fromkeys(COMMAS, "comma"),
    '"': "mark",
    **dict.fromkeys(("(", ")", "-", "–", "/", "«", "»"), "bracket"),
    **dict.fromkeys((":", ".", "؟", "!", "؛", ";"), "stop"),
}
PREPOSITIONS = {f"preposition {word}": word for word in ("في", "من", "الي", "علي", "عن", "مع", "لدي")}
_OWNED = ("ته", "تها", "تهم", "تهما", "هم", "هما", "ها")  # endings of a noun with a pronoun
_LONG = 4  # letters; longer words with such an ending have a pronoun, or an indefinite accusative's
_WRITTEN_SIZE = 3  # letters; longer words can have a preposition or conjunction written on
_SURE = 2  # strength of a verb that ends a phrase
_VERBAL = ("verb", "participle")
_FEMININE, _ALEF = "ه", "\N{ARABIC LETTER ALEF}"
_ADJECTIVE = "يه"  # ends adjectives such as naval, which are bodies by themselves too
_NISBA, _MANY, _MEN = ("يه", "ي"), "ات", ("ين", "ون")
_WITH_ARTICLE = {"وال": "and the", "بال": "by the", "لل": "for the"}
_JOINED = {"و": "and", "ب": "by", "ل": "for"}


@by_word
def read_kind(word: str) -> str:
    """Return the kind of a folded word; a definite one ends in "def" unless it is a conjunction's or preposition's."""
    kind = _list_kinds().get(word)
    if kind is not None:
        return kind
    if not word.isalpha() or word.isascii():
        return _find_sign(word)
    return _find_joined(word) or _find_shape(word)


def _find_sign(word: str) -> str:
    if word in _SIGNS or not word:
        return _SIGNS.get(word, OVER)
    if word.isdigit():
        return "digit"
    return "latin" if word.isascii() else "sign"


@once
def _list_kinds() -> dict[str, str]:
    """Return the kinds of all words that a list holds."""
    vocabulary = read_words()
    kinds = _list_nouns() | {  # of two kinds of a word the later one counts
        **dict.fromkeys(vocabulary.particles, "particle"),
        **dict.fromkeys(vocabulary.demonstratives, "this"),
        **dict.fromkeys(vocabulary.adverbs, "adverb"),
        **dict.fromkeys(vocabulary.boundaries, "boundary"),
        **dict.fromkeys(vocabulary.times, "time"),
        **{word: kind for kind, word in PREPOSITIONS.items()},
        **dict.fromkeys(vocabulary.relatives, "who"),
        **dict.fromkeys(vocabulary.complementisers, "that"),
    }
    return spread_table({word: kind for word, kind in kinds.items() if word.isalpha() and not word.isascii()})


def _list_nouns() -> dict[str, str]:
    """Return the kinds of nouns, names and verbs; of two kinds of a word the later one counts."""
    cues = (word for word, cue in compile_cues().items() if cue.strength >= _SURE and cue.part in _VERBAL)
    return {
        **{word: "masdar" + (_find_ending(word) or " own" * word.endswith(_OWNED)) for word in read_masdars()},
        **dict.fromkeys(cues, "cue"),
        **dict.fromkeys(read_finite_verbs(), "verb"),
        **{word: "demonym" + _find_ending(word) for word in load_demonyms()},
        **{word: "surname" + _find_ending(word) for word in read_name_words()},
        **{word: head.kind + _find_head_ending(word) for word, head in read_heads().items()},
        **dict.fromkeys(read_given_names(), "given"),
        **dict.fromkeys(read_states(), "state"),
    }


def _find_ending(word: str) -> str:
    return " def" if word.startswith(ARTICLE) else ""


def _find_head_ending(word: str) -> str:
    return _find_ending(word) + " nisba" * (word.startswith(ARTICLE) and word.endswith(_ADJECTIVE))


def _find_joined(word: str) -> str:
    """Return the kind of a word with a conjunction or preposition written on."""
    kind = _JOINED.get(word[0], "")
    if kind and (joined := _WITH_ARTICLE.get(word[:3]) or _WITH_ARTICLE.get(word[:2])):
        return joined
    if not kind or len(word) <= _WRITTEN_SIZE:
        return ""
    rest = word[1:]
    is_known = rest in _list_joinable()[kind] or is_common_word(rest)
    is_known = is_known or (kind == "and" and rest.startswith(word[0]))  # no noun begins with two
    return kind if is_known else ""


@once
def _list_joinable() -> dict[str, frozenset[str]]:
    """Return the words besides common ones that a conjunction or preposition can be written on to, by its kind."""
    heads = read_heads().keys()
    nouns = frozenset(heads | read_masdars() | read_states())
    return {"and": frozenset(heads | read_given_names().keys()), "by": nouns, "for": nouns}


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
