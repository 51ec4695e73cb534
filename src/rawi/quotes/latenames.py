"""Late names: who bears a role, named behind where he serves: the envoy to the talks, so-and-so, said."""

from rawi.arabic.letters import ABOUT, ARTICLE, COMMAS, FROM, HEH, LAM, OUR, TEH
from rawi.quotes.appositions import LABEL_LIMIT, is_enclosed_name, is_parenthetic_name
from rawi.quotes.boundaries import is_given, is_prefixed
from rawi.quotes.lexicon import read_channels, read_given_names, read_heads, read_masdars, read_words, strip_prefix
from rawi.quotes.marks import MARK
from rawi.quotes.namespans import find_closing_name
from rawi.quotes.pages import Page

LONGEST = 34  # tokens; the longest title with name in the corpus that is one noun phrase stays below
_POST_SIZE = 9  # tokens of where somebody is posted, between his role and his name
_TO_WHOM = "لمن"
_NAME_SIZE = 4  # letters; a shorter name behind li- may be another one
_POSTED = ("الي", "لدي", "في", "علي")  # prepositions before where somebody is posted
_LEADING_TO = (*_POSTED, ABOUT)  # a verbal noun behind one of them ends the noun phrase


def is_listener(word: str) -> bool:
    """Tell whether a word is a role with li- written on: whom somebody speaks to, and nobody who speaks."""
    if word == _TO_WHOM:
        return True
    if not word.startswith(LAM) or word in read_heads():
        return False
    head = read_heads().get(strip_prefix(word))
    return head is not None and head.kind in ("person", "anonymous", "press")


def is_addressee(word: str) -> bool:
    """Tell whether a word behind a verb of saying is a role, body or name with li- written on, which does not speak."""
    if is_listener(word):
        return True
    if not word.startswith(LAM) or word in read_heads() or word in read_given_names():
        return False
    bare = strip_prefix(word)
    head = read_heads().get(bare)
    return head.kind != "document" if head is not None else bare in read_given_names() and len(bare) >= _NAME_SIZE


def find_late_name(page: Page, index: int, first: int, last: int) -> int | None:
    """Return where the name of who bears a role begins, behind the preposition of where he serves, or None.

    Args:
        page: the paragraph.
        index: the token at which the role seems to end.
        first: the role's first token.
        last: token that the phrase must not reach.
    """
    words = page.words
    if not _is_role(words[first], words[first + 1] if first + 1 < last else ""):
        return None
    if (place := _find_closing_name(page, index, first, last)) is not None:
        return place
    is_standing = words[index] == ABOUT  # the member for such a place
    if is_standing and any(map(_is_other, words[first + 1 : index])):
        return None
    if (
        words[index] not in _POSTED
        and not is_standing
        and not (words[index].startswith(LAM) and is_prefixed(page, index))
    ):
        return None
    place, stop = index + 1, min(last - 1, index + _POST_SIZE)
    while place < stop:
        word = words[place]
        if word in COMMAS:
            is_listed = is_parenthetic_name(page, place + 1, last)
            return place + 1 if is_listed or is_enclosed_name(page, place + 1, last, words[first]) else None
        step = _skip_marked(page, place)
        if step == place and (place in page.cues or word in read_words().complementisers or not word.isalpha()):
            return None
        place = step + (step == place)
    return None


def _is_other(word: str) -> bool:
    """Tell whether a word is the definite role of somebody else, such as whom somebody attacked."""
    head = read_heads().get(word)
    return head is not None and head.is_definite and head.kind == "person"


def _is_role(word: str, following: str) -> bool:
    """Tell whether a word is one person's role: the minister, according to the minister, our correspondent in."""
    head = read_heads().get(word)
    if head is None and word.startswith(LAM):
        head = read_heads().get(ARTICLE + word[2:])  # according to the
    if head is None and word.endswith(OUR) and following in _POSTED:
        bare = word.removesuffix(OUR)
        head = read_heads().get(ARTICLE + (bare[:-1] + HEH if bare.endswith(TEH) else bare))
    return head is not None and head.kind == "person" and head.number == "s"


def _skip_marked(page: Page, place: int) -> int:
    """Return the token behind a label or a bracket that opens at a token, else the token itself."""
    if page.words[place] == "(":
        return next(
            (i + 1 for i in range(place + 1, min(page.last, place + LABEL_LIMIT)) if page.words[i] == ")"), place
        )
    if page.words[place] != MARK:
        return place
    label = page.spans.get(place)
    return label.last + 1 if label is not None and label.size <= LABEL_LIMIT else place + 1


def _find_closing_name(page: Page, index: int, first: int, last: int) -> int | None:
    """Return where a given name begins behind a long role, with nothing but nouns between and the content behind it."""
    words, vocabulary = page.words, read_words()
    place, stop = index, min(last, first + LONGEST)
    while place < stop:
        word = words[place]
        if place > index and is_given(page, place) and words[place - 1].startswith(ARTICLE):
            return place
        if find_closing_name(page.analysis, place, last) is not None:
            return place
        if (step := _skip_marked(page, place)) > place:
            place = step
            continue
        is_through = word in _POSTED or word in (ABOUT, FROM)
        if not word.isalpha() or place in page.cues or word in vocabulary.complementisers or word in vocabulary.times:
            return None
        is_told = is_listener(word) and find_closing_name(page.analysis, place + 1, last) is None
        if is_told or word in read_channels() or word in vocabulary.settings:
            return None
        if word in read_masdars() and words[place - 1] in _LEADING_TO:
            return None
        if not is_through and (word in vocabulary.boundaries or word in vocabulary.relatives):
            return None
        place += 1
    return None
