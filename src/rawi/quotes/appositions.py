"""Appositions: what stands between commas in a source: a name behind a title, a title behind a name, one more title."""

from rawi.arabic.letters import COMMAS, FROM, IN
from rawi.quotes.boundaries import is_given
from rawi.quotes.lexicon import is_title_word, read_heads, read_words
from rawi.quotes.pages import Page

LABEL_LIMIT = 8  # tokens of a label
_POST_SIZE = 9  # tokens of a title between commas
NAME_SIZE = 4  # words of a name between commas


def is_apposition(page: Page, index: int, last: int, has_name: bool, opening: str) -> bool:
    """Tell whether the words behind a comma still name the source: a name behind a title, or a title behind a name."""
    if index >= last:
        return False
    word = page.words[index]
    head = read_heads().get(word)
    if head is not None:
        return head.kind == "person" or (has_name and head.kind in ("organisation", "press"))
    if has_name and opening not in read_words().kin:
        return False
    return is_given(page, index) or is_enclosed_name(page, index, last, opening)


def skip_titles(page: Page, index: int, last: int, opening: str) -> int | None:
    """Return where a name begins behind one more title between commas: the head of this, its top that, so-and-so.

    Args:
        page: the paragraph.
        index: token behind the first comma.
        last: token that the phrase must not reach.
        opening: first word of the phrase.
    """
    head = read_heads().get(opening)
    if head is None or head.kind != "person" or head.number != "s":
        return None
    for place in range(index, min(last - 1, index + _POST_SIZE)):
        word = page.words[place]
        if word in COMMAS:
            is_name = is_given(page, place + 1) or is_enclosed_name(page, place + 1, last, opening)
            return place + 1 if place > index and is_name else None
        if not word.isalpha() or place in page.cues or word in read_words().complementisers:
            return None
    return None


def is_enclosed_name(page: Page, index: int, last: int, opening: str) -> bool:
    """Tell whether an unlisted name stands between a comma behind a title and another comma or the content."""
    head = read_heads().get(opening)
    if head is None or head.kind != "person" or head.number != "s":
        return False
    for place in range(index, min(last, index + NAME_SIZE) + 1):
        word = page.words[place] if place < page.last else "."
        if place == last or word in COMMAS:
            return place > index
        is_part = word.isalpha() and len(word) > 1 and place not in page.cues
        is_bound = word in read_words().boundaries and not is_given(page, place)
        if not is_part or is_title_word(word) or is_bound or word in (IN, FROM):
            return False
    return False


def is_parenthetic_name(page: Page, index: int, last: int) -> bool:
    """Tell whether a person's name, with or without a title, begins at a token and ends at a comma or the limit."""
    stop = next((i for i in range(index, min(last, index + LABEL_LIMIT)) if page.words[i] in COMMAS), last)
    if stop - index > LABEL_LIMIT or not stop > index:
        return False
    head = read_heads().get(page.words[index])
    return is_given(page, index) or (head is not None and head.kind == "person" and stop - index > 1)
