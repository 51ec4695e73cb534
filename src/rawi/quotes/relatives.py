"""Relatives: whom a relative pronoun right before a verb hangs on, who is the verb's subject."""

from rawi.arabic.letters import ARTICLE, THAT
from rawi.quotes.boundaries import is_given
from rawi.quotes.cues import Cue
from rawi.quotes.lexicon import Head, read_heads, read_words
from rawi.quotes.pages import Page
from rawi.quotes.sources import find_source
from rawi.quotes.topics import find_apposed_to, find_label

_HE, _SHE = ("الذي", "والذي"), ("التي", "والتي")
_FEMININE = "\N{ARABIC LETTER HEH}"
_SOUND_FEMININE = "ات"
_REACH = 14  # tokens from the noun phrase to its pronoun


def is_at_odds(relative: str, cue: Cue | None) -> bool:
    """Tell whether a verb behind a relative pronoun has another subject: the decision of which she said.

    Args:
        relative: the pronoun.
        cue: the verb's reading.
    """
    if cue is None or cue.part != "verb" or cue.number != "s":
        return False
    return (relative == _HE[0] and cue.gender == "f") or (relative == _SHE[0] and cue.gender == "m")


def is_owner(page: Page, antecedent: tuple[int, int] | None, index: int) -> bool:
    """Tell whether whoever stands right before a relative pronoun at odds with its verb speaks: words of hers.

    Args:
        page: the paragraph.
        antecedent: the tokens of the noun phrase that the pronoun may hang on.
        index: the verb's token, right behind the pronoun.
    """
    if antecedent is None or antecedent[1] < index - 2:
        return False
    head = read_heads().get(page.words[antecedent[0]])
    return is_given(page, antecedent[0]) if head is None else head.gender == page.cues[index].gender


def find_antecedent(page: Page, index: int) -> tuple[int, int] | None:
    """Return the noun phrase that a relative pronoun at a token hangs on.

    Args:
        page: the paragraph.
        index: the pronoun's token.
    """
    limit = max(page.find_begin(index), index - _REACH)
    start = None
    if _is_plain_antecedent(page, index):
        return index - 1, index
    if (found := find_label(page, index) or find_apposed_to(page, index, limit)) is not None:
        return found
    for place in range(index - 1, limit - 1, -1):
        head = read_heads().get(page.words[place])
        if head is not None and _is_strange(page.words[index], head):
            if start is not None:
                break
        elif head is not None or is_given(page, place):
            start = place
        elif start is not None:
            break
    return None if start is None else _widen(page, start, limit, index)


def _is_plain_antecedent(page: Page, index: int) -> bool:
    """Tell whether a relative pronoun hangs on the one unlisted noun before it: the tweets that said that."""
    words, cue = page.words, page.cues.get(index + 1)
    noun, before = words[index - 1], words[index - 2] if index - 1 > page.first else ""
    if cue is None or not noun.startswith(ARTICLE) or noun in read_heads() or is_given(page, index - 1):
        return False
    if words[index + 2 : index + 3] != [THAT] or noun in read_words().mutes or noun in read_words().times:
        return False
    if before.startswith(ARTICLE) or before in read_heads() or is_given(page, index - 2):
        return False
    is_she = noun.endswith((_FEMININE, _SOUND_FEMININE))
    return cue.number == "s" and words[index] in (_SHE if is_she else _HE) and is_she == (cue.gender == "f")


def _is_strange(relative: str, head: Head) -> bool:
    """Tell whether a relative pronoun cannot hang on somebody, by gender and number."""
    if head.number != "s" or head.kind == "document":
        return False
    return (relative in _HE and head.gender == "f") or (relative in _SHE and head.gender == "m")


def _widen(page: Page, start: int, limit: int, index: int) -> tuple[int, int] | None:
    """Return the noun phrase up to a token, with the title that stands before its name or its last title."""
    found = find_source(page, start, index)
    for place in range(start - 1, limit - 1, -1):
        word = page.words[place]
        if not word.isalpha() or place in page.cues or word in read_words().boundaries:
            break
        head = read_heads().get(word)
        if head is None or head.kind != "person":
            continue
        source = find_source(page, place, index)
        if source is not None and source[1] == index:
            found = source
    return found
