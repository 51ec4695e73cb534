"""Subjects that stand before their verb: X said, as for X he said, X who said."""

from rawi.quotes.boundaries import is_given
from rawi.quotes.cues import compile_phrases
from rawi.quotes.lexicon import is_title_word, read_heads, read_words
from rawi.quotes.names import has_tanwin
from rawi.quotes.pages import Page
from rawi.quotes.sources import find_source

_COMMAS = ("،", ",")
_AMMA = ("اما", "واما")
_PLACE_SIZE = 10  # tokens of where the subject is from, between it and its verb
_NAME_SIZE = 3
_ADVERB = "\N{ARABIC LETTER YEH}\N{ARABIC LETTER ALEF}"
_WAW = "\N{ARABIC LETTER WAW}"
_AT_HEAD = ("في", "من", "حول", "عن")  # prepositions at a sentence's head: what follows is no subject
_SUBJECT_REACH = 7  # tokens from the beginning of a sentence in which its subject begins, behind its verb
_HAYTHU = "\N{ARABIC LETTER HAH}\N{ARABIC LETTER YEH}\N{ARABIC LETTER THEH}"
_REACH = 22  # tokens from the subject's first word to its verb
_OPENERS = frozenset(
    {"ان", "لكن", "ولكن", "كان", "وكان", "كانت", "وكانت", "اما", "واما", "الا", "وقد", "قد", "بان", "فان", "وان"}
)


def find_subject(page: Page, index: int) -> tuple[int, int] | None:
    """Return the noun phrase before a verb that is its subject, or None.

    Args:
        page: the paragraph.
        index: the verb's token; it has no named subject behind it.
    """
    before = page.words[index - 1] if index > page.first else ""
    if before == _HAYTHU:
        return None
    if before in read_words().relatives:
        return _find_antecedent(page, index - 1)
    begin = page.find_begin(index)
    if page.words[index].startswith("\N{ARABIC LETTER FEH}") and not _has_amma(page, begin, index):
        return None
    window = range(max(begin, index - _REACH), index)
    starts = [begin, *(i + 1 for i in window if page.words[i] in _OPENERS)]
    for start in reversed(starts):
        if index - start <= _REACH and (subject := _read_subject(page, start, index, start == begin)) is not None:
            return subject
    return _find_adjacent(page, begin, index)


def _find_adjacent(page: Page, begin: int, index: int) -> tuple[int, int] | None:
    """Return a noun phrase that reaches right up to the verb and begins with a word that can speak."""
    found = None
    for place in range(index - 1, max(begin, index - 9) - 1, -1):
        if page.words[place] in (*_COMMAS, '"'):
            break
        if page.words[place] in read_heads() or is_given(page, place):
            source = find_source(page, place, index)
            if source is None or source[1] != index:
                break
            found = source
    return found


def find_main_subject(page: Page, index: int, gender: str, number: str = "") -> tuple[int, int] | None:
    """Return the first noun phrase of the sentence before a token that can speak and agrees in gender.

    In a sentence that begins with its verb this is the subject: the minister received a guest, stressing that …
    """
    begin = page.find_begin(index)
    while begin < index and page.words[begin] in read_words().links:
        begin += 1
    if (
        page.words[begin].removeprefix(_WAW) in _AT_HEAD
        or page.words[begin].removeprefix(_WAW) in read_words().boundaries
    ):
        return None
    if (
        begin + 1 < index
        and gender != "f"
        and number != "p"
        and (name := _find_bare(page, begin + 1, index)) is not None
    ):
        return name
    for place in range(begin, min(index, begin + _SUBJECT_REACH)):
        if page.find_outer(place) is not None:
            break
        head = read_heads().get(page.words[place])
        if head is None and not is_given(page, place):
            continue
        if head is not None and (
            head.kind in ("document", "anonymous") or (gender and head.gender != gender and head.number == "s")
        ):
            continue
        if number == "p" and (head is None or head.number != "p"):
            continue
        return find_source(page, place, index)
    return None


def _find_bare(page: Page, place: int, index: int) -> tuple[int, int] | None:
    """Return a name that no list holds and that stands right behind the sentence's first word, its verb."""
    word = page.words[place]
    if is_title_word(word) or not word.isalpha() or place in page.cues or page.find_outer(place) is not None:
        return None
    source = find_source(page, place, index)
    is_short = source is not None and source[0] == place and source[1] - source[0] <= _NAME_SIZE
    return source if is_short and source is not None and source[1] < index else None


def _has_amma(page: Page, begin: int, index: int) -> bool:
    return any(page.words[i] in _AMMA for i in range(begin, min(begin + 4, index)))


def _read_subject(page: Page, start: int, index: int, is_first: bool) -> tuple[int, int] | None:
    """Return the noun phrase from `start` when nothing but asides and adverbs stands between it and the verb."""
    while start < index and (page.words[start] in _OPENERS or page.words[start] in read_words().links):
        start += 1
    if start >= index or page.words[start] in compile_phrases():
        return None
    source = find_source(page, start, index)
    if source is None or source[0] != start or source[1] - source[0] > 16:
        return None
    if not (page.words[start] in read_heads() or is_given(page, start) or _is_short_name(page, source)):
        return None
    if not is_first and source[1] < index and page.words[source[1]] != "-":
        return None
    return source if _is_gap(page, source[1], index) else None


def _is_short_name(page: Page, source: tuple[int, int]) -> bool:
    """Tell whether up to three words may be an unlisted name; a word with a conjunction may be a verb."""
    word = page.words[source[0]]
    if (
        source[1] - source[0] > _NAME_SIZE
        or not word.isalpha()
        or word.endswith(_ADVERB)
        or has_tanwin(page.analysis, source[0])
    ):
        return False
    if any(is_title_word(each) for each in page.words[source[0] + 1 : source[1]]):
        return False
    return not word.startswith("و") or word[1:].startswith("ال")


def _is_gap(page: Page, first: int, last: int) -> bool:
    """Tell whether only commas, adverbs and one aside between dashes or commas fill a range."""
    words, vocabulary = page.words, read_words()
    if words[first : first + 1] in (["من"], ["في"]) and last - first <= _PLACE_SIZE:
        return not any(
            word in _COMMAS or word == ":" or word in vocabulary.complementisers for word in words[first:last]
        )
    if last - first <= 14 and words[last - 1] in _COMMAS:
        return not any(word in vocabulary.complementisers or word == ":" for word in words[first:last])
    index = first
    while index < last:
        word = words[index]
        if word == "-" and "-" in words[index + 1 : last]:
            index = words.index("-", index + 1)
        elif not (
            word in _COMMAS or word in vocabulary.adverbs or word in vocabulary.times or word in vocabulary.links
        ):
            return False
        index += 1
    return True


def _find_antecedent(page: Page, index: int) -> tuple[int, int] | None:
    """Return the noun phrase that a relative pronoun at `index` hangs on."""
    limit = max(page.find_begin(index), index - 14)
    start = None
    for place in range(index - 1, limit - 1, -1):
        if page.words[place] in read_heads() or is_given(page, place):
            start = place
        elif start is not None:
            break
    return None if start is None else find_source(page, start, index)
