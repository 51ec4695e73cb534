"""References: whom or what a phrase behind somebody's words refers to without his passing them on."""

from rawi.arabic.letters import LAM
from rawi.quotes.frames import Frame
from rawi.quotes.lexicon import read_given_names, read_heads, strip_prefix
from rawi.quotes.pages import Page

_PERSON = "person"
_THEIR = ("هم", "هما")  # written on to a noun; no name ends in them


def is_referred_to(page: Page, phrase: Frame) -> bool:
    """Tell whether a phrase refers to one person or to what is somebody's own: as the minister put it, by their marks.

    A paper, body or source passes on what another says; one person named behind his words does not.

    Args:
        page: the paragraph.
        phrase: the frame of the phrase behind somebody's words.
    """
    if phrase.source is None:
        return False
    begin, end = phrase.source
    first = page.words[begin]
    word = strip_prefix(first) if first.startswith(LAM) and first not in read_heads() else first
    head = read_heads().get(word)
    if head is not None:
        return head.kind == _PERSON and head.number == "s"
    own = next((word.removesuffix(end) for end in _THEIR if word.endswith(end)), None)
    is_person = word in read_given_names() and end > begin + 1  # alone it may be an agency's name
    return is_person or (own is not None and own not in read_heads())
