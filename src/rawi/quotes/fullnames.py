"""Full names: the fullest form in which an article names somebody."""

from rawi.arabic.letters import ARTICLE
from rawi.arabic.misprints import differ_by_letter
from rawi.arabic.tokens import Analysis
from rawi.quotes.cues import compile_cues
from rawi.quotes.firstnames import extend_back, find_before
from rawi.quotes.lexicon import is_title_word, read_finite_verbs, read_given_names, read_heads, read_words
from rawi.quotes.nameends import Places, extend_name
from rawi.quotes.names import is_given_name, is_name_part
from rawi.quotes.namespans import (
    LEADERS,
    LEARNED,
    find_name_stop,
    has_article,
    has_line_end,
    is_function_word,
    rank_word,
)
from rawi.quotes.toldnames import find_told
from rawi.quotes.wordkinds import read_kind

_LONGEST = 10  # tokens in a name
_USUAL = 5  # tokens of a name that a given name begins
_ABD = "\N{ARABIC LETTER AIN}\N{ARABIC LETTER BEH}\N{ARABIC LETTER DAL}"
_BIN = "\N{ARABIC LETTER BEH}\N{ARABIC LETTER NOON}"
_NAME_KINDS = ("given", "surname", "particle", "new", "demonym")  # kinds of words that a name goes on with
_FIRST_KINDS = ("given", "surname", "new")  # kinds of words that can be an unlisted first name
_LEAST_MISSPELT = 5  # letters of a surname that can be misspelt
_LEAST_BARE = 4  # letters of a surname that is told with the article and without it
_BARE_KINDS = ("new", "surname")  # kinds of words that such a surname is of
_MISSPELT_REACH = 1_000  # first tokens of an article, where its names are told in full; more would cost their square
_KUNYA = ("ابو", "ابي", "ابا", "ام")


def find_fullest(analysis: Analysis, name: tuple[str, ...], find_places: Places) -> tuple[int, int] | None:
    """Return the longest name in the article that ends with the name's last word and holds its other words.

    Args:
        analysis: the article, cut up.
        name: folded words of the name.
        find_places: returns the tokens where a word stands in the article.
    """
    best: tuple[int, int] | None = None
    places = find_places(name[-1])
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
        best = find_before(analysis, places) or find_told(analysis, name, find_places)
    elif best is None:
        best = _find_longer(analysis, name, places)
    return best if best is None else (extend_back(analysis, best[0]), best[1])


def _find_longer(analysis: Analysis, name: tuple[str, ...], places: list[int]) -> tuple[int, int] | None:
    """Return a name of more words that no list of first names holds with a first name before them, or None."""
    stands = (place + 1 - len(name) for place in places if place + 1 >= len(name))
    starts = [start for start in stands if tuple(analysis.words[start : start + len(name)]) == name]
    begins = ((extend_back(analysis, start), start) for start in starts)
    return next(((begin, start + len(name)) for begin, start in begins if begin < start), None)


def find_misspelt(analysis: Analysis, word: str, find_places: Places) -> tuple[int, int] | None:
    """Return the name in the article whose surname is spelled one letter otherwise, or None when there are two.

    Args:
        analysis: the article, cut up.
        word: a surname that stands alone and that no list holds.
        find_places: returns the tokens where a word stands in the article.
    """
    if len(word) < _LEAST_MISSPELT or not read_kind(word).startswith("new"):
        return None
    sizes, first = (len(word) - 1, len(word), len(word) + 1), word[0]
    known = set(analysis.words[:_MISSPELT_REACH])
    near = [other for other in known if len(other) in sizes and other[0] == first and other != word]
    surnames = [other for other in near if differ_by_letter(*sorted((word, other)))]
    names = [name for other in surnames if (name := find_fullest(analysis, (other,), find_places)) is not None]
    return names[0] if len(names) == 1 else None


def find_other_form(analysis: Analysis, word: str, find_places: Places) -> tuple[int, int] | None:
    """Return the name in the article whose surname is the same one with the article, or without it, or None.

    Args:
        analysis: the article, cut up.
        word: a surname that stands alone.
        find_places: returns the tokens where a word stands in the article.
    """
    other = word.removeprefix(ARTICLE) if word.startswith(ARTICLE) else ARTICLE + word
    if len(other) < _LEAST_BARE or not (read_kind(word).startswith(_BARE_KINDS) and find_places(other)):
        return None
    name = find_fullest(analysis, (other,), find_places)
    return name if name is not None and is_given_name(analysis, name[0]) else None


def _begins_full(word: str) -> bool:
    """Tell whether a word is a first name, before which no other stands."""
    return word in read_given_names() and word not in _KUNYA and word != _ABD


def find_begun(analysis: Analysis, index: int, find_places: Places, has_title: bool) -> tuple[int, int] | None:
    """Return the name in the article that a given name which stands alone begins, or None.

    Args:
        analysis: the article, cut up.
        index: token of the given name.
        find_places: returns the tokens where a word stands in the article.
        has_title: whether a title stands before it; then the longest name behind the same title is sought.

    Without title, the last name before it counts that is told twice or in full, else the first one behind it.
    """
    words, places = analysis.words, find_places(analysis.words[index])
    if index == 0 or not is_given_name(analysis, index):
        return None
    if has_title:
        names = [_extend(analysis, place) for place in places if place > 0 and words[place - 1] == words[index - 1]]
        best = max(names, key=lambda name: name[1] - name[0], default=(index, index))
        if best[1] - best[0] > 1:
            return best
    names = [name for place in places if (name := _read_begun(analysis, place, index, find_places)) is not None]
    earlier = [name for name in names if name[0] < index]
    return earlier[-1] if earlier else names[0] if names else None


def _read_begun(analysis: Analysis, place: int, index: int, find_places: Places) -> tuple[int, int] | None:
    """Return the name that begins at a given name, of two words or more, unless it stands inside another one."""
    words = analysis.words
    if place in (0, index) or is_given_name(analysis, place - 1) or words[place - 1] in LEADERS:
        return None
    if words[place - 1] in read_words().eponyms:
        return None
    stop = find_name_stop(analysis, place, min(len(words), place + _USUAL))
    stop = next((i for i in range(place + 1, stop) if not _goes_on(words, i)), stop)
    if has_line_end(analysis, place, stop - 1):
        return None
    is_known = stop - place > 1 and (
        rank_word(words[place + 1]) >= LEARNED or words[place + 1] in read_words().particles
    )
    if not is_known and (stop - place < 2 or not _is_told_as_name(words, place, find_places(words[place]))):
        stop = place + 1
    stop = extend_name(analysis, place, stop, find_places)
    return (place, stop) if stop - place > 1 else None


def _goes_on(words: list[str], index: int) -> bool:
    """Tell whether a name can go on with a token: it is no verb, no common noun and not joined to another word."""
    word = words[index]
    return words[index - 1] in LEADERS or read_kind(word).startswith(_NAME_KINDS)


def _is_told_as_name(words: list[str], place: int, places: list[int]) -> bool:
    """Tell whether a title stands before a given name and an unlisted word, or both stand together once more."""
    head = read_heads().get(words[place - 1])
    if head is not None and head.kind == "person":
        return True
    pair = words[place : place + 2]
    return any(words[i : i + 2] == pair for i in places if i != place)


def _extend(analysis: Analysis, place: int) -> tuple[int, int]:
    """Return the name that begins at a given name, of words that are names for certain."""
    words, end = analysis.words, place + 1
    while end < min(len(words), place + _LONGEST) and (
        is_given_name(analysis, end) or words[end] in read_words().particles or words[end - 1] in LEADERS
    ):
        end += 1
    is_surname = end < len(words) and words[end].startswith(ARTICLE) and not is_title_word(words[end])
    return place, end + (is_surname and words[end] not in read_heads())


def find_name_begin(analysis: Analysis, place: int) -> int:
    """Return where the name that ends at a token begins; the token itself when no given name stands before it."""
    words, start = analysis.words, place
    while start > 0 and place - start < _LONGEST:
        before = start - 1
        is_name = (
            is_given_name(analysis, before)
            or words[before] in read_words().particles
            or (before > 0 and is_given_name(analysis, before - 1) and _is_middle(analysis, before))
            or _is_tied(analysis, before)
        )
        if not is_name or has_line_end(analysis, before, start):
            break
        start = before
    while start < place and not is_given_name(analysis, start) and words[start] not in _KUNYA:
        if words[start + 1] == _BIN and words[start] not in LEADERS:
            break  # whatever stands before "son of" is a name
        start += 1
    return start


def _is_tied(analysis: Analysis, index: int) -> bool:
    """Tell whether a token stands behind "son of" and so is a name, or before it and can be one."""
    words = analysis.words
    if index > 0 and words[index - 1] == _BIN:
        return words[index].isalpha()
    is_name = read_kind(words[index]).startswith(_FIRST_KINDS) and not has_article(analysis, index)
    return words[index + 1] == _BIN and is_name


def _is_middle(analysis: Analysis, index: int) -> bool:
    word = analysis.words[index]
    if word in read_finite_verbs() or word in compile_cues():
        return False
    return len(word) > 2 and not word.startswith((ARTICLE, "و", "ل", "ب")) and is_name_part(analysis, index)


def is_strange_name(words: list[str]) -> bool:
    """Tell whether words are two or three without article that end in one that no list holds, as only a name does."""
    is_plain = all(word.isalpha() and not word.startswith(ARTICLE) and not is_function_word(word) for word in words)
    return len(words) in (2, 3) and is_plain and not is_title_word(words[-1]) and words[0] not in read_heads()


def find_title(words: list[str], first: int, last: int) -> int:
    """Return where a title begins behind an unlisted name of two or three words, or the end of the phrase.

    Args:
        words: those of the article.
        first: first token of the phrase.
        last: token behind it.
    """
    for place in range(first + 2, min(last, first + 4)):
        head = read_heads().get(words[place])
        if head is not None and head.kind == "person" and is_strange_name(words[first:place]):
            return place
    return last
