"""Two spellings of one name: one slip of the pen apart, in a word that is not a name itself."""

from collections.abc import Collection, Iterator
from functools import lru_cache

from rawi.stories.name_lists import ARTICLE, read_name_spellings

_FOREIGN = str.maketrans({"غ": "ك", "ج": "ك", "ق": "ك", "ط": "ت", "ث": "ت", "ا": "", "و": "", "ي": "", "ه": ""})
_LEAST_FOREIGN = 3  # letters that must be left
_LEAST_WORD = 5  # letters; in shorter words one letter makes another name


@lru_cache(100_000)
def simplify_foreign(word: str) -> str:
    """Return a word of a foreign name without the letters in which its Arabic spellings differ; others unchanged.

    Long vowels, doubled letters, and the letters for g and t are chosen freely for names that Arabic does not have.
    """
    if word.startswith(ARTICLE) or word in read_name_spellings():
        return word
    kept = word[0] + word[1:].translate(_FOREIGN)
    kept = "".join(letter for place, letter in enumerate(kept) if not place or letter != kept[place - 1])
    return kept if len(kept) >= _LEAST_FOREIGN else word


def list_deletions(name: str) -> Iterator[str]:
    """Yield a name and what is left of it without any one of its letters: two names a slip apart share one of them."""
    yield name
    for place in range(len(name)):
        yield name[:place] + name[place + 1 :]


def is_slip(name: str, usual: str) -> bool:
    """Tell whether a name is a usual one with one letter wrong, missing, too many or in the wrong place.

    All words but one are the same; the odd one is long enough and no known name.

    Args:
        name: folded.
        usual: folded.
    """
    words, others = name.split(), usual.split()
    if len(words) != len(others):
        return False
    odd = [(word, other) for word, other in zip(words, others, strict=True) if word != other]
    if len(odd) != 1:
        return False
    word, other = odd[0]
    if min(len(word), len(other)) < _LEAST_WORD or word[0] != other[0] or word in read_name_spellings():
        return False
    return is_one_edit(word, other)


def is_one_edit(one: str, other: str) -> bool:
    """Tell whether two words are one insertion, deletion, replacement or exchange of neighbours apart."""
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    tail, rest = one[start:], other[start:]
    if len(tail) == len(rest):
        return tail[1:] == rest[1:] or (len(tail) > 1 and tail[:2] == rest[1::-1] and tail[2:] == rest[2:])
    return tail[1:] == rest if len(tail) > len(rest) else tail == rest[1:]


def correct_word(word: str, usual: Collection[str]) -> str:
    """Return the one usual word from which a word differs by a slip, else the word itself."""
    if len(word) < _LEAST_WORD or word in usual:
        return word
    found = [other for other in usual if len(other) >= _LEAST_WORD and word[0] == other[0] and is_one_edit(word, other)]
    return found[0] if len(found) == 1 else word
