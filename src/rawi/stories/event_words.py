"""Words of sentences and names as numbers: cut to their stems, and weighed by how seldom they are in the news."""

import math
import re
import zlib
from functools import cache, lru_cache
from typing import NamedTuple

from rawi.arabic.folding import fold_text
from rawi.arabic.names import load_demonyms, load_names, resolve_name
from rawi.arabic.reference import read_reference

_WORD, _LONGER_WORD = re.compile(r"\w+"), re.compile(r"\w{2,}")
_HEADS = ("وال", "فال", "بال", "كال", "ولل", "فلل", "ال", "لل")
_LETTERS = frozenset("وفبل")
_TAILS = ("هما", "تين", "ها", "هم", "ات", "ون", "ين", "ان", "يه", "ه", "ي", "ا")
_SHORTEST = 3  # letters that a stem keeps
_ATTACHED = 5  # letters from which on a single first letter may be an attached word
_CACHE_SIZE = 200_000
_SENTENCES_REMEMBERED = 8_192
RAREST = 5.0  # weight of words that stand in less than one article of a hundred
_STATE = 2.5  # a state is named in one article of ten, and many things happen to it on one day
_BODY = 3.0  # an organisation or group of the tables: known to all, and busy
STATE_MARK, _BODY_MARK = "@", "="
_REACH = 6  # words on either side of a trigger that say what it tells


class Deed(NamedTuple):
    """What stands around the trigger of a mention.

    Attributes:
        triggers: numbers of its own words.
        words: these and those of the words beside it.
    """

    triggers: frozenset[int]
    words: frozenset[int]


@lru_cache(_CACHE_SIZE)
def cut_stem(word: str) -> str:
    """Return a folded word without article, attached words and endings; rough, but the same in every article.

    >>> cut_stem("والحكومه") == cut_stem("حكومات")
    True
    """
    for head in _HEADS:
        if word.startswith(head) and len(word) - len(head) >= _SHORTEST:
            word = word[len(head) :]
            break
    else:
        if word[:1] in _LETTERS and len(word) >= _ATTACHED:
            word = word[1:]
    for tail in _TAILS:
        if word.endswith(tail) and len(word) - len(tail) >= _SHORTEST:
            return word[: -len(tail)]
    return word


@lru_cache(_CACHE_SIZE)
def number_stem(stem: str) -> int:
    """Return the number that stands for a stem in every table."""
    return zlib.crc32(stem.encode("utf-8", "surrogatepass"))


@lru_cache(_CACHE_SIZE)
def _number_word(word: str) -> int:
    return number_stem(cut_stem(word))


def list_words(text: str) -> list[int]:
    """Return the numbers of a text's words, each once, in ascending order."""
    return sorted(number_words(fold_text(text)))


@lru_cache(_SENTENCES_REMEMBERED)
def split_words(text: str) -> tuple[str, ...]:
    """Return the folded words of a text in order."""
    return tuple(_WORD.findall(fold_text(text)))


@lru_cache(_SENTENCES_REMEMBERED)
def read_words(sentence: str) -> frozenset[int]:
    """Return the numbers of a sentence's words; a sentence is compared with many others."""
    return frozenset(list_words(sentence))


def number_words(folded: str) -> set[int]:
    """Return the numbers of a folded text's words."""
    return set(map(_number_word, _LONGER_WORD.findall(folded)))


def read_deed(sentence: str, before: str, trigger: str) -> Deed:
    """Return the words around a trigger; all texts are folded.

    Args:
        sentence: that it stands in.
        before: the part of the sentence in front of it.
        trigger: its own words.
    """
    words = _LONGER_WORD.findall(sentence)
    first = len(_LONGER_WORD.findall(before))
    last = first + len(_LONGER_WORD.findall(trigger))
    around = words[max(0, first - _REACH) : last + _REACH]
    return Deed(frozenset(map(_number_word, words[first:last])), frozenset(map(_number_word, around)))


@cache
def load_weights() -> dict[int, float]:
    """Return the weights of frequent words and of states; all others weigh `RAREST`."""
    weights = {
        number_stem(row["stem"]): min(RAREST, -math.log(int(row["per_thousand"]) / 1000))
        for row in read_reference("stem_frequencies")
    }
    bodies = {known.name for known in load_names().values() if known.kind not in ("state", "person")}
    weights |= {number_stem(_BODY_MARK + name): _BODY for name in bodies}
    return weights | {number_stem(STATE_MARK + code): _STATE for code in load_demonyms().values()}


@cache
def load_number_stems() -> frozenset[str]:
    """Return the stems of words for numbers."""
    return frozenset(cut_stem(fold_text(row["form"])) for row in read_reference("number_words"))


@cache
def load_vague() -> frozenset[int]:
    """Return the numbers of words that name nobody and no place by themselves: forces, region, people."""
    return frozenset(_number_word(fold_text(row["word"])) for row in read_reference("vague_words"))


@lru_cache(_CACHE_SIZE)
def list_name_words(name: str) -> tuple[int, ...]:
    """Return the numbers of a name's words that tell it from others; a state stands for its demonyms too.

    Args:
        name: a party or a place, as mentions give it.
    """
    known = resolve_name(name)
    if known is not None and known.kind == "state" and known.country_code:
        return (number_stem(STATE_MARK + known.country_code),)
    if known is not None and known.kind not in ("state", "person"):
        return (number_stem(_BODY_MARK + known.name),)
    demonyms, found = load_demonyms(), set()
    for word in _WORD.findall(fold_text(known.name if known else name)):
        found.add(number_stem(STATE_MARK + demonyms[word]) if word in demonyms else _number_word(word))
    return tuple(sorted(found - load_vague()))


class _Weights(dict[int, float]):
    """Weights by the numbers of words; a word that is asked for and has none is kept with that of rare words."""

    def __missing__(self, word: int) -> float:
        self[word] = RAREST
        return RAREST


@cache
def _load_all_weights() -> _Weights:
    return _Weights(load_weights())


def weigh(words: frozenset[int]) -> float:
    """Return the sum of the weights of words."""
    return sum(map(_load_all_weights().__getitem__, words))


@lru_cache(_CACHE_SIZE)
def weigh_sentence(words: frozenset[int]) -> float:
    """Return the sum of the weights of a sentence's words; a sentence is compared with many others."""
    return weigh(words)
