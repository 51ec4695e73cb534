"""English names for Arabic ones: word by word as others of that name write it, else letter by letter.

The second is a guess and says so: Arabic does not write short vowels.
"""

from collections.abc import Iterator
from functools import lru_cache

from rawi.arabic.folding import fold_text
from rawi.stories.name_lists import ARTICLE, read_entity_words, read_name_spellings

_LETTERS = {
    "ا": "a", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z",
    "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "a", "غ": "gh", "ف": "f", "ق": "q", "ك": "k",
    "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "w", "ي": "y", "ء": "",
}  # fmt: skip
_LONG = {"و": "u", "ي": "i"}
_BIN = {"بن": "bin", "ابن": "ibn", "بنت": "bint", "ال": "Al"}


@lru_cache(maxsize=50_000)
def romanise_name(name: str) -> tuple[str, str]:
    """Return an English form of a person's name, and whether it comes from `words` or from `letters`.

    >>> romanise_name("محمد")[1]
    'words'
    """
    found, basis = [], "words"
    for word in _join_words(fold_text(name).split()):
        spelled = _BIN.get(word) or _spell_known(word)
        if spelled is None:
            spelled, basis = _spell_letters(word), "letters"
        found.append(spelled)
    return " ".join(found), basis


def _join_words(words: list[str]) -> Iterator[str]:
    """Yield the words of a name, those that form one name with the next joined to it where the table has them so."""
    joined, prefix = read_entity_words()["joined"], ""
    for word in words:
        if word in joined and word not in _BIN:
            prefix += word
        else:
            yield prefix + word
            prefix = ""
    if prefix:
        yield prefix


def _spell_known(word: str) -> str | None:
    known = read_name_spellings()
    if word in known:
        return known[word][0]
    if word.startswith(ARTICLE) and word[2:] in known:
        return f"al-{known[word[2:]][0]}"
    return None


def _spell_letters(word: str) -> str:
    """Return a word letter by letter, with an a where three consonants would meet, and behind the first of two."""
    prefix = "al-" if word.startswith(ARTICLE) and len(word) > 4 else ""
    letters = word[len(ARTICLE) :] if prefix else word
    spelled, row = "", 0  # row: consonants since the last vowel
    for place, letter in enumerate(letters):
        is_first = place == 0 or row == 0 or letters[place + 1 : place + 2] == "ا"
        is_vowel = (
            letter == "ا" or (letter in _LONG and not is_first) or (letter == "ه" and 0 < place == len(letters) - 1)
        )
        sound = _LONG.get(letter, "a") if is_vowel else _LETTERS.get(letter, letter)
        if not is_vowel and sound and (row == 2 or (row == 1 and place == 1)):
            spelled, row = f"{spelled}a", 0
        spelled += sound
        row = 0 if is_vowel else row + 1
    return prefix + spelled[:1].upper() + spelled[1:]
