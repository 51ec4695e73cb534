"""Titles: the roles told of a person, before his name and behind it, and who in the article bears a role."""

from collections.abc import Iterable, Iterator

from rawi.arabic.letters import ARTICLE, COMMAS, LAM, WAW
from rawi.arabic.tokens import Analysis
from rawi.quotes.bearers import find_apposed, find_preceding
from rawi.quotes.cues import compile_cues
from rawi.quotes.fullnames import find_name_begin
from rawi.quotes.lexicon import BODY_HEADS, Head, is_personal_title, is_title_word, read_heads, read_words
from rawi.quotes.names import find_name, is_given_name
from rawi.quotes.strangers import find_stranger

_REACH = 14  # tokens from a role to the name of who bears it
_LEAST = 3  # letters; shorter words say nothing of which role it is
_NAME_SIZE = 8
_ROW_SIZE = 24  # tokens of titles behind a name
_STOPS = (".", ":", "؟", "!", '"')
_TO_THE = LAM + LAM


def read_titles(
    analysis: Analysis, phrase: tuple[int, int], name: tuple[int, int]
) -> tuple[frozenset[str], str | None]:
    """Return the head words of a person's titles, without article, and the title that stands behind his name.

    Args:
        analysis: the article, cut up.
        phrase: the noun phrase, as a range of tokens.
        name: the name in it.
    """
    words, heads = analysis.words, read_heads()
    lemmas, behind = set(), None
    for index in (*range(phrase[0], name[0]), *range(name[1], phrase[1])):
        head = heads.get(words[index])
        if head is None or head.kind != "person" or not _opens_title(words, index, phrase[0], name[1]):
            continue
        lemmas.add(head.lemma)
        if index >= name[1] and behind is None:
            behind = analysis.raw(index, phrase[1]).rstrip(" ،,(-")
    return frozenset(lemmas), behind


def _opens_title(words: list[str], index: int, first: int, behind: int) -> bool:
    """Tell whether a title begins at a token rather than goes on: nothing that it completes stands before it."""
    return index in (first, behind) or words[index - 1] in COMMAS or words[index - 1].startswith(ARTICLE)


def find_bearer(
    analysis: Analysis, places: Iterable[int], role: tuple[int, int], head: Head
) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Return phrase and name of who in the running text bears a role that is told without a name.

    Args:
        analysis: the article, cut up.
        places: tokens where the role's head word stands, with and without article.
        role: the noun phrase without name.
        head: its head word.

    Of several, the one of whose role least more is told is taken: the minister is not the minister of another country.
    """
    sought = list_marks(analysis.words, role[0] + 1, role[1])
    best, found = None, None
    for place in places:
        if place == role[0] or (not sought and place > role[0]):
            continue
        name = _find_name_behind(analysis, place)
        if name is None or not sought <= list_marks(analysis.words, place + 1, name[0]):
            name = _find_name_before(analysis, place) if sought else None
            stop = place + role[1] - role[0]
            if name is None or not sought <= list_marks(analysis.words, place + 1, stop):
                continue
        rest = list_marks(analysis.words, place + 1, name[0]) - sought
        rank = sum(word not in read_heads() for word in rest), abs(place - role[0])
        if best is None or rank < best:
            best, found = rank, ((min(place, name[0]), max(place + 1, name[1])), name)
    return found if head.number == "s" else None


def find_name_by(analysis: Analysis, place: int, side: str) -> tuple[int, int] | None:
    """Return the name of who bears the role that begins at a token, or None.

    Args:
        analysis: the article, cut up.
        place: first token of the role.
        side: where the name is looked for: behind or before.
    """
    return _find_name_behind(analysis, place) if side == "behind" else _find_name_before(analysis, place)


def find_bearing(analysis: Analysis, first: int, last: int) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield the names right beside a role, with where they stand.

    Args:
        analysis: the article, cut up.
        first: first token of the role.
        last: token behind it.
    """
    found = set[tuple[int, int]]()
    for side, find, place in (
        ("comma", find_apposed, last),
        ("preceding", find_preceding, first),
        ("before", _find_name_before, first),
        ("behind", _find_name_behind, last - 1),
    ):
        name = find(analysis, place)
        if name is not None and name not in found:
            found.add(name)
            yield side, name


def list_marks(words: list[str], first: int, last: int) -> frozenset[str]:
    """Return the words of a range that tell one role from another, without article and conjunction."""
    bare = (word.removeprefix(WAW).removeprefix(ARTICLE) for word in words[first:last] if word.isalpha())
    bare = (word[2:] if word.startswith(_TO_THE) else word for word in bare)
    return frozenset(word for word in bare if len(word) >= _LEAST)


def _find_name_behind(analysis: Analysis, place: int) -> tuple[int, int] | None:
    words, vocabulary = analysis.words, read_words()
    for index in range(place + 1, min(len(words), place + _REACH)):
        word = words[index]
        if is_given_name(analysis, index) and words[index - 1] != word:
            return find_name(analysis, place, min(len(words), index + _NAME_SIZE))
        if word in COMMAS:
            following = index + 1 + (index + 2 < len(words) and is_personal_title(words[index + 1]))
            if following < len(words) and is_given_name(analysis, following):
                continue
            return find_apposed(analysis, index, is_told=True)
        is_over = not word.isalpha() or word in vocabulary.boundaries or word in vocabulary.complementisers
        is_over = is_over or word in vocabulary.relays  # who carried it: a paper, maybe called like somebody
        if is_over or word in vocabulary.relatives or word in compile_cues():
            return None
    return None


def _find_name_before(analysis: Analysis, place: int) -> tuple[int, int] | None:
    end = place - (analysis.words[place - 1] in COMMAS) if place > 0 else 0
    if end == place > 0 and analysis.words[end - 1] in read_heads():
        return None  # a role without article, which this one completes: the adviser of the president
    begin = find_name_begin(analysis, end - 1) if end > 1 else end
    if end - begin > 1:
        return begin, end
    stranger = find_stranger(analysis, end)
    return stranger or (_find_name_far_before(analysis, end) if end < place else None)


def _find_name_far_before(analysis: Analysis, end: int) -> tuple[int, int] | None:
    """Return the name before a row of titles between commas: so-and-so, minister of this, spokesman of that."""
    words, heads = analysis.words, read_heads()
    for comma in range(end - 1, max(0, end - _ROW_SIZE), -1):
        if words[comma] in _STOPS:
            return None
        if words[comma] not in COMMAS:
            continue
        head = heads.get(words[comma + 1])
        if head is None or head.kind != "person":
            return None
        begin = find_name_begin(analysis, comma - 1)
        if comma - begin > 1:
            return begin, comma
    return None


def is_followed_by_body(words: list[str], index: int, last: int) -> bool:
    """Tell whether what looks like a body is a verb before one: a report that a site published."""
    following = read_heads().get(words[index + 1]) if index + 1 < last else None
    return following is not None and following.kind in BODY_HEADS and not following.is_definite


def is_kin(head: Head) -> bool:
    """Tell whether a role is that of the person whose name follows it, as somebody's father or lawyer."""
    return not head.is_definite and head.number == "s" and head.lemma in read_words().kin


def is_titled(words: list[str]) -> bool:
    """Tell whether words between somebody's father and a name are that one's definite title: the martyr, the Iraqi."""
    return len(words) > 1 and is_title_word(words[0]) and all(word.startswith(ARTICLE) for word in words)
