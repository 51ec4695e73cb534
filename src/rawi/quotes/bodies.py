"""Bodies: where the name of a body ends, and the full name of one that is told in short."""

from collections.abc import Callable, Sequence

from rawi.arabic.letters import ARTICLE, ATTACHED, FROM, LAM, WAW
from rawi.arabic.names import load_demonyms
from rawi.arabic.tokens import Analysis
from rawi.quotes.agreement import find_body_stop, is_body_end, is_body_word
from rawi.quotes.bearers import is_no_name
from rawi.quotes.fragments import tells_purpose
from rawi.quotes.lexicon import (
    BODY_HEADS,
    PERSON_HEADS,
    Head,
    list_crowds,
    read_heads,
    read_towns,
    read_words,
    strip_listener,
)
from rawi.quotes.names import is_name_part
from rawi.quotes.spellings import spell_name
from rawi.quotes.wordkinds import read_kind

_MARK = '"'
_LEAST_SIZE = 3  # letters of a word that can be the name of a body
_BODY_LIMIT = 8  # tokens of a body's name that is looked up in the running text
_MARKED = 6  # tokens of one in marks
_FEW = 3  # words of a body's name in short
_ANNEXED = 2  # nouns without article in such a name
_STATE_KINDS = frozenset({"demonym"})
_ADJECTIVE_KINDS = frozenset({"demonym", "plain nisba", "new nisba"})  # kinds of what tells an indefinite noun
_WHERE = ("في", "من")
_NOUN_KINDS = frozenset({"plain", "plain f", "plain many", "masdar"})
_ADJECTIVES = ("ي", "يه", "عام", "عامه", "اعلي", "عليا")  # ends of adjectives that tell one body from another
_MEN, _OF_MEN = "ون", "ين"  # end sound plurals
_PROPER = 2  # words of one that is a name by itself, as a town's


def is_short(words: list[str]) -> bool:
    """Tell whether the words of a body's name are few and all definite, so that it may be told in full elsewhere."""
    return len(words) <= _FEW and all(word.startswith(ARTICLE) for word in words)


def find_full_body(analysis: Analysis, first: int, last: int, list_places: Callable[[str], list[int]]) -> str | None:
    """Return the last full name before a phrase that tells a body in short, as "the centre", or None.

    Args:
        analysis: the article, cut up.
        first: first token of the phrase, its head word with article.
        last: token behind the phrase.
        list_places: finds the tokens where a word stands.
    """
    stem, size = analysis.words[first].removeprefix(LAM + LAM).removeprefix(ARTICLE), last - first
    bare = [place for place in reversed(list_places(stem)) if place < first] if size == 1 else []
    if (found := _find_named(analysis, bare, _find_definite_stop)) is not None:
        return found
    for place in reversed(list_places(ARTICLE + stem)):
        if place < first and analysis.words[place : place + size] == analysis.words[first:last]:
            stop = _find_longer_stop(analysis.words, place, place + size)
            if stop > place + size:
                return spell_name(analysis.raw(place, stop))
    return _find_named(analysis, bare, _find_called_stop)


def find_later_body(analysis: Analysis, first: int, list_places: Callable[[str], list[int]]) -> str | None:
    """Return the full name of a body that a definite noun tells in short, behind it or with a prefix, or None.

    Args:
        analysis: the article, cut up.
        first: the noun.
        list_places: finds the tokens where a word stands.
    """
    stem = analysis.words[first].removeprefix(ARTICLE)
    found = _find_named(analysis, [place for place in list_places(stem) if place > first], _find_definite_stop)
    if found is not None:
        return found
    for find_stop in (_find_definite_stop, _find_called_stop):
        joined = (_find_named(analysis, list_places(prefix + stem), find_stop) for prefix in ATTACHED)
        if (name := next((name[1:] for name in joined if name is not None), None)) is not None:
            return name
    told = find_introduced(analysis, first, list_places)
    return spell_name(analysis.raw(*told)) if told is not None else None


def _find_named(analysis: Analysis, places: list[int], find_stop: Callable[[Analysis, int], int]) -> str | None:
    """Return the first of some places where a body's head word is followed by more of its name, as written."""
    stops = ((place, find_stop(analysis, place)) for place in places)
    return next((spell_name(analysis.raw(place, stop)) for place, stop in stops if stop > place + 1), None)


def _find_definite_stop(analysis: Analysis, place: int) -> int:
    """Return where the words behind a body's head word end that are definite, or nouns that definite ones complete."""
    words, start = analysis.words, place + 1
    last = min(len(words), place + _BODY_LIMIT)
    while start < min(last, place + 1 + _ANNEXED) and _is_annexed(words[start]):
        start += 1
    stop = _find_stop(words, start, last)
    while stop > start and stop + 1 < last and words[stop][1:] in read_words().portfolios:
        stop = _find_stop(words, stop + 1, last)  # the ministry of works and the affairs of towns
    return stop if stop > start else place + 1


def _find_stop(words: Sequence[str], stop: int, last: int) -> int:
    """Return where the words that go on with the name of a body end, those behind "for control over" too."""
    stop = find_body_stop(words, stop, last)
    if stop + 1 >= last or not tells_purpose(words, stop):
        return stop
    return next((i for i in range(stop + 2, last) if not _belongs(words[i])), last)


def _is_annexed(word: str) -> bool:
    """Tell whether a noun without article can stand in the name of a body: the committee of the rights of so-and-so."""
    head = read_heads().get(word)
    return read_kind(word) in _NOUN_KINDS if head is None else not head.is_definite and head.kind != "press"


def _find_longer_stop(words: Sequence[str], place: int, start: int) -> int:
    """Return where a body's name ends that goes on behind a phrase: an adjective behind one word, then li-."""
    last = min(len(words), place + _BODY_LIMIT)
    stop = start
    if start == place + 1 and start < last and words[start].startswith(ARTICLE):
        stop = _find_stop(words, start, last) if words[start].endswith(_ADJECTIVES) else start
    if stop >= last - 1 or stop == place + 1 or not words[stop - 1].endswith(_ADJECTIVES) or is_body_end(words[stop]):
        return stop
    is_owned = words[stop].startswith(LAM) and (words[stop].startswith(LAM + LAM) or is_body_word(words[stop + 1]))
    is_owned = is_owned and strip_listener(words[stop]) not in read_words().listeners
    if not is_owned:
        return stop
    stop += 1 + (not words[stop].startswith(LAM + LAM))
    stop += 2 * tells_purpose(words, stop)
    return next((i for i in range(stop, last) if not _belongs(words[i])), last)


def _belongs(word: str) -> bool:
    """Tell whether a word still belongs to what a body is for, and is no object of the verb before the body."""
    is_joined = word.startswith(WAW + ARTICLE) or (word.startswith(ARTICLE) and word.endswith(_ADJECTIVES))
    return is_joined and not is_body_end(word)


def _find_proper_stop(analysis: Analysis, place: int) -> int:
    """Return where a name in marks, or of words that no list knows, ends behind a body's head word."""
    words, stop = analysis.words, place + 1
    last = min(len(words), stop + _MARKED)
    if stop < last and words[stop] == _MARK and words[place - 1] != _MARK:
        close = next((i for i in range(stop + 2, last) if words[i] == _MARK), last)
        is_name = close < last and read_words().complementisers.isdisjoint(words[stop:close])
        return close + 1 if is_name else stop
    while stop < min(len(words), place + 1 + _PROPER) and _is_proper(analysis, stop):
        stop += 1
        if words[stop - 1] in read_towns():
            break
    return stop


def _is_proper(analysis: Analysis, index: int) -> bool:
    """Tell whether a token goes on, in the same line, with a name that no list holds: a firm's or a town's."""
    word = analysis.words[index]
    if not word.isalpha() or len(word) < _LEAST_SIZE or word.startswith(WAW) or word in load_demonyms():
        return False
    is_near = analysis.starts[index] - analysis.ends[index - 1] == 1 and analysis.text[analysis.ends[index - 1]] == " "
    return is_near and (word in read_towns() or (not is_no_name(word) and is_name_part(analysis, index)))


def find_introduced(analysis: Analysis, first: int, list_places: Callable[[str], list[int]]) -> tuple[int, int] | None:
    """Return the last phrase without article by which the text brought in whom a definite noun means, or None.

    Args:
        analysis: the article, cut up.
        first: the noun.
        list_places: finds the tokens where a word stands.

    A Russian inventor, then "the inventor"; researchers in the university of so-and-so, then "the researchers".
    """
    words, noun = analysis.words, analysis.words[first]
    if (head := read_heads().get(noun)) is None:
        return None
    kinds = _STATE_KINDS if head.kind in BODY_HEADS else _ADJECTIVE_KINDS  # a local firm may be any
    for begin, place in _list_introductions(words, noun, head, list_places):
        if place >= first:
            continue
        stop, last = place + 1, min(first, place + _FEW)
        while stop < last and read_kind(words[stop]) in kinds:
            stop += 1
        if stop + 1 < first and words[stop] in _WHERE and (inner := read_heads().get(words[stop + 1])) is not None:
            end = find_body_end(analysis, stop + 1)
            stop = end if inner.kind in BODY_HEADS and (end > stop + 2 or inner.is_definite) else stop
        if stop > place + 1:
            return begin, stop
    return None


def _list_introductions(
    words: Sequence[str], noun: str, head: Head, list_places: Callable[[str], list[int]]
) -> list[tuple[int, int]]:
    """Return where a phrase begins that may bring in whom a definite noun means, and where its noun stands, last first.

    A number or a team of persons are of those who are told with the article.
    """
    stem = noun.removeprefix(ARTICLE)
    found = [(place, place) for place in list_places(stem)]
    if head.number == "p" and head.kind in PERSON_HEADS:
        oblique = stem.removesuffix(_MEN) + _OF_MEN if stem.endswith(_MEN) else stem
        found += [(place, place) for place in list_places(oblique) if oblique != stem]
        for place in list_places(ARTICLE + oblique):
            begin = next((i for i in (place - 2, place - 3) if i >= 0 and words[i] in list_crowds()), None)
            found += [(begin, place)] if begin is not None and words[place - 1] == FROM else []
    return sorted(found, key=lambda each: -each[1])


def find_body_end(analysis: Analysis, place: int) -> int:
    """Return where the name of a body ends that begins with a head word, told by definite words or by an unlisted name.

    Args:
        analysis: the article, cut up.
        place: the head word.
    """
    stop = _find_definite_stop(analysis, place)
    return stop if stop > place + 1 else _find_called_stop(analysis, place)


def _find_called_stop(analysis: Analysis, place: int) -> int:
    """Return where a name in marks or of unlisted words ends behind a body's head word, with what the body is for."""
    words, stop = analysis.words, _find_proper_stop(analysis, place)
    if stop == place + 1:
        return stop
    last = min(len(words), place + _BODY_LIMIT)
    return next((i for i in range(stop, last) if not (_belongs(words[i]) or words[i].startswith(LAM + LAM))), last)


def find_own_name(analysis: Analysis, first: int, last: int) -> str | None:
    """Return the name in marks that a group is said to call itself."""
    words = analysis.words
    marks = [index for index in range(first, last) if words[index] == _MARK]
    if len(marks) < 2 or not any(word in read_words().selfnames for word in words[first : marks[0]]):
        return None
    return analysis.raw(marks[0] + 1, marks[1])
