"""Complements: a verbal noun as content, as in "he called for an end" or "they denied the existence of plans"."""

from functools import cache

from rawi.arabic.answers import once
from rawi.arabic.letters import ARTICLE, COMMAS
from rawi.quotes.cues import Cue, compile_cues
from rawi.quotes.frames import Frame, is_band, is_bare_name, is_object, is_source_like, make_frame
from rawi.quotes.lexicon import read_heads, read_masdars, read_words
from rawi.quotes.openings import find_close
from rawi.quotes.pages import Page
from rawi.quotes.sources import find_source

_EXPRESSIONS = ("عبر", "كشف")
_PRESENT = ("ي", "ت")
_DASH = "-"
_SETTINGS = ("في", "خلال", "بعد", "عقب", "قبل", "عبر")
_ADDRESSEE_SIZE = 9  # tokens of who is asked for something
_SETTING_SIZE = 14  # tokens of an adverbial between cue and complement


def read_complement(page: Page, index: int, cue: Cue, limit: int) -> Frame | None:
    """Return the frame of a verbal noun as content, with or without its preposition, behind the source.

    Args:
        page: the paragraph.
        index: the cue's token.
        cue: its reading.
        limit: token that the noun must stand before.
    """
    if not cue.complements or cue.part == "noun" or _is_shown(page, index, cue):
        return None
    words, end = page.words, page.find_end(index)
    end = end if end < limit else limit
    if not _can_hold(words[index + 1 : end], cue.complements):
        return None
    source = find_source(page, index + 1, end)
    if source is not None and is_object(page, source, cue):
        return _read_behind_object(page, index, cue, source, end)
    if source is not None and cue.part == "participle":
        source = None
    if source is None and cue.part == "verb" and cue.sense == "hold":
        return None
    begin = source[1] if source is not None else index + 1
    if source is not None:
        cut = _find_object(page, source[0], source[1], cue)
        if cut is not None:
            return _complete(index, cue, (source[0], cut) if cut > source[0] else None, cut)
    vocabulary = read_words()
    while begin < end and (
        words[begin] in COMMAS
        or words[begin] in vocabulary.times
        or words[begin] in vocabulary.periods
        or (words[begin] in vocabulary.spans and begin + 1 < end and words[begin + 1] in vocabulary.periods)
        or (words[begin] in vocabulary.adverbs and begin not in page.phrases)
    ):
        begin += 1
    begin += begin < end and words[begin] == _DASH
    if begin in page.phrases and (close := find_close(page, begin, end)) is not None:
        begin = close + 1
    if begin >= end:
        return None
    begin = _skip_setting(page, begin, end, cue)
    if (opening := find_noun(page, begin, end, cue)) is not None:
        return _complete(index, cue, source, opening)
    word = words[begin]
    can_ask = source is not None and (
        word in read_heads() or is_source_like(page, source) or is_bare_name(page, source)
    )
    behind = _skip_addressee(page, begin, end, cue) if can_ask else None
    return None if behind is None else _complete(index, cue, source, behind)


def _can_hold(words: list[str], complements: frozenset[str]) -> bool:
    """Tell whether a complement of a verb with these prepositions can stand among words."""
    return not (_list_signs(complements).isdisjoint(words) or _list_openers().isdisjoint(words))


@once
def _list_openers() -> frozenset[str]:
    """Return every form of a verbal noun at which a complement can open: bare, with article, behind a preposition."""
    written = {each for cue in compile_cues().values() for each in cue.complements if len(each) == 1 and each != "-"}
    masdars = read_masdars()
    forms = {prefix + word for prefix in (ARTICLE, *written) for word in masdars}
    return frozenset(masdars | forms)


@cache
def _list_signs(complements: frozenset[str]) -> frozenset[str]:
    """Return the words of which one stands before or at every complement of a verb with these prepositions."""
    masdars = read_masdars()
    joined = {each + word for each in complements if len(each) == 1 for word in masdars}
    return frozenset(complements | joined | (masdars if "-" in complements else frozenset()))


def find_noun(page: Page, begin: int, end: int, cue: Cue) -> int | None:
    """Return where a verbal noun opens at a token, behind a preposition of a cue or as its object, or None.

    Args:
        page: the paragraph.
        begin: the token.
        end: token that the noun must stand before.
        cue: the reading of what it completes.
    """
    words = page.words
    word = words[begin]
    for preposition in cue.complements - {"-"}:
        if word == preposition and begin + 1 < end and len(preposition) > 1 and _is_content_noun(words[begin + 1]):
            return begin + 1
        if len(preposition) == 1 and word.startswith(preposition) and len(word) > 3 and word[1:] in read_masdars():
            return begin
    return begin if "-" in cue.complements and word in read_masdars() else None


def _is_shown(page: Page, index: int, cue: Cue) -> bool:
    """Tell whether a thing expresses something rather than somebody: dances that express the joy of."""
    if cue.lemma not in _EXPRESSIONS or cue.is_joined or page.words[index][:1] not in _PRESENT:
        return False
    return page.words[index + 1 : index + 2] != [] and page.words[index + 1] in cue.complements


def _read_behind_object(page: Page, index: int, cue: Cue, source: tuple[int, int], end: int) -> Frame | None:
    """Read the complement of a verb whose object, not its subject, stands between."""
    words, begin = page.words, source[1]
    if begin + 1 >= end or words[begin] not in cue.complements:
        is_joined = begin < end and words[begin][:1] in cue.complements and words[begin][1:] in read_masdars()
        return _complete(index, cue, None, begin) if is_joined else None
    return _complete(index, cue, None, begin + 1) if _is_content_noun(words[begin + 1]) else None


def _skip_addressee(page: Page, begin: int, end: int, cue: Cue) -> int | None:
    """Return where the complement opens behind whoever is asked or accused and stands between the source and it."""
    words = page.words
    is_blamed = cue.lemma in read_words().transitives and words[begin].startswith(ARTICLE)
    if (
        not (cue.sense == "ask" or is_blamed)
        or cue.part != "verb"
        or not words[begin].isalpha()
        or begin in page.phrases
    ):
        return None
    if words[begin] in read_words().boundaries or words[begin] in read_words().times:
        return None
    for index in range(begin + 1, min(end - 1, begin + _ADDRESSEE_SIZE)):
        word = words[index]
        if word in cue.complements and _is_content_noun(words[index + 1]):
            return index + 1
        if word[:1] in cue.complements and len(word) > 3 and word[1:] in read_masdars():
            return index
        if word in COMMAS or word == '"' or index in page.cues or word in read_words().relatives:
            return None
    return None


def _skip_setting(page: Page, begin: int, end: int, cue: Cue) -> int:
    """Return the complement's preposition behind an adverbial such as "during the conference", or `begin`."""
    words = page.words
    if words[begin] not in _SETTINGS:
        return begin
    for index in range(begin + 2, min(end - 1, begin + _SETTING_SIZE)):
        if words[index] in cue.complements and _is_content_noun(words[index + 1]):
            return index
        if words[index] in read_words().relatives:
            break
    return begin


def _find_object(page: Page, first: int, last: int, cue: Cue) -> int | None:
    """Return where a verbal noun as direct object begins inside what looked like the source."""
    if "-" not in cue.complements:
        return None
    begin = first + is_band(page.words[first])
    return next(
        (i for i in range(begin, last) if page.words[i] in read_masdars() and not _is_name(page, first, i)), None
    )


def _is_name(page: Page, first: int, index: int) -> bool:
    """Tell whether a verbal noun completes the head right before it: the ministry of defence."""
    before = page.words[index - 1]
    is_closed = before.startswith(ARTICLE) or before.endswith("ون") or page.words[index].endswith(("ها", "هم"))
    return index > first and before in read_heads() and not is_closed


def _is_content_noun(word: str) -> bool:
    """Tell whether a noun behind a preposition can stand for a proposition."""
    masdars = read_masdars()
    return word in masdars or (word.startswith(ARTICLE) and word[2:] in masdars)


def _complete(index: int, cue: Cue, source: tuple[int, int] | None, begin: int) -> Frame:
    frame = make_frame(index, index + 1, cue, source)
    return frame.open("complement", begin, None, (index + 1, begin), f"{cue.part}-complement")
