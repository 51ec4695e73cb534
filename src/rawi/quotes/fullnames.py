"""Full names: the fullest form in which an article names somebody."""

from rawi.arabic.tokens import Analysis
from rawi.quotes.cues import compile_cues
from rawi.quotes.lexicon import (
    ARTICLE,
    is_title_word,
    read_finite_verbs,
    read_given_names,
    read_heads,
    read_words,
)
from rawi.quotes.names import is_given_name, is_name_part

_LINE = "\n"  # no name goes on behind it
_LONGEST = 10  # tokens in a name
_ABD = "\N{ARABIC LETTER AIN}\N{ARABIC LETTER BEH}\N{ARABIC LETTER DAL}"
_BIN = "\N{ARABIC LETTER BEH}\N{ARABIC LETTER NOON}"
_YEH = "\N{ARABIC LETTER YEH}"
_PREFIXES = ("ل", "ب", "و", "ك")
_LEADERS = ("بن", "ال", "ابو", "ابي")  # a name goes on behind them
_KUNYA = ("ابو", "ابي", "ابا", "ام")


def find_fullest(analysis: Analysis, name: tuple[str, ...], places: list[int]) -> tuple[int, int] | None:
    """Return the longest name in the article that ends with the name's last word and holds its other words.

    Args:
        analysis: the article, cut up.
        name: folded words of the name.
        places: tokens of the article where the last word stands.
    """
    best: tuple[int, int] | None = None
    for place in places:
        start = find_name_begin(analysis, place)
        if start == place or (best is not None and place + 1 - start <= best[1] - best[0]):
            continue
        found = analysis.words[start : place + 1]
        if len(name) > 1 and found[0] != name[0] and _begins_full(name[0]) and found[1] != _BIN:
            continue  # another word before it, as that of a town
        if all(word in found for word in name):
            best = (start, place + 1)
    if best is None and len(name) == 1:
        return next(((place - 1, place + 1) for place in places if _is_introduced(analysis, place)), None)
    return best


def _begins_full(word: str) -> bool:
    """Tell whether a word is a first name, before which no other stands."""
    return word in read_given_names() and word not in _KUNYA and word != _ABD


def find_begun(analysis: Analysis, index: int, places: list[int]) -> tuple[int, int] | None:
    """Return the longest name in the article that begins with a given name behind the same title, or None.

    Args:
        analysis: the article, cut up.
        index: token of the given name that stands alone behind a title.
        places: tokens of the article where it stands.
    """
    words = analysis.words
    if index == 0 or not is_given_name(analysis, index):
        return None
    names = [_extend(analysis, place) for place in places if place > 0 and words[place - 1] == words[index - 1]]
    best = max(names, key=lambda name: name[1] - name[0], default=(index, index))
    return best if best[1] - best[0] > 1 else None


def _extend(analysis: Analysis, place: int) -> tuple[int, int]:
    """Return the name that begins at a given name, of words that are names for certain."""
    words, end = analysis.words, place + 1
    while end < min(len(words), place + _LONGEST) and (
        is_given_name(analysis, end) or words[end] in read_words().particles or words[end - 1] in _LEADERS
    ):
        end += 1
    is_surname = end < len(words) and words[end].startswith(ARTICLE) and not is_title_word(words[end])
    return place, end + (is_surname and words[end] not in read_heads())


def _is_introduced(analysis: Analysis, place: int) -> bool:
    """Tell whether an unlisted first name stands between a definite title and a surname: the Israeli premier X Y."""
    words = analysis.words
    if place < 2 or not words[place - 2].startswith(ARTICLE):
        return False
    if not is_title_word(words[place - 2]) and not words[place - 2].endswith(_YEH):
        return False
    first = words[place - 1]
    is_plain = len(first) > 2 and not first.startswith((ARTICLE, *_PREFIXES)) and first not in read_finite_verbs()
    return is_plain and first not in compile_cues() and is_name_part(analysis, place - 1)


def find_name_begin(analysis: Analysis, place: int) -> int:
    """Return where the name that ends at a token begins; the token itself when no given name stands before it."""
    words, start = analysis.words, place
    while start > 0 and place - start < _LONGEST:
        before = start - 1
        if analysis.text.find(_LINE, analysis.ends[before], analysis.starts[start]) >= 0:
            break
        if (
            is_given_name(analysis, before)
            or words[before] in read_words().particles
            or (before > 0 and is_given_name(analysis, before - 1) and _is_middle(analysis, before))
        ):
            start = before
        else:
            break
    while start < place and not is_given_name(analysis, start) and words[start] not in _KUNYA:
        start += 1
    return start


def _is_middle(analysis: Analysis, index: int) -> bool:
    word = analysis.words[index]
    return len(word) > 2 and not word.startswith((ARTICLE, "و", "ل", "ب")) and is_name_part(analysis, index)


def is_strange_name(words: list[str]) -> bool:
    """Tell whether words are two or three without article that end in one that no list holds, as only a name does."""
    is_plain = all(word.isalpha() and not word.startswith(ARTICLE) for word in words)
    return len(words) in (2, 3) and is_plain and not is_title_word(words[-1]) and words[0] not in read_heads()
