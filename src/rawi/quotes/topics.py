"""Topics: subjects that something else stands between and their verb: a relative clause, commas, marks, dashes."""

from rawi.arabic.letters import ALEF, ARTICLE, COMMAS, LAM, WAW
from rawi.quotes.boundaries import is_given, is_prefixed
from rawi.quotes.lexicon import (
    is_personal_title,
    read_channels,
    read_finite_verbs,
    read_given_names,
    read_heads,
    read_words,
    strip_prefix,
)
from rawi.quotes.pages import Page
from rawi.quotes.sources import find_source

IN_IT = frozenset({"فيه", "فيها", "خلاله", "خلالها"})
_ON, _TONGUE, _FROM = "علي", "لسان", "من"
_SENT_REACH = 45  # tokens between who sent something and what he says in it
_OWN = ("statement", "speech", "social_media")  # channels of what belongs to who speaks; a letter is to somebody
_POST_SIZE = 2  # tokens of a statement or post with its adjective, before whose it is
_MESSAGE_SIZE = 4  # tokens of a call or letter, with what is told of it, before its sender
BEEN = ("كان", "كانت", "كانوا")
_MARK = '"'
_DASHES = ("-", "–")
_LABEL_SIZE = 4  # tokens of a name in marks
_NAME_SIZE = 5  # tokens of a name between commas
_ASIDE_SIZE = 5  # tokens between dashes
_CLAUSE_SIZE = 14  # tokens of a relative clause between subject and verb


def find_label(page: Page, index: int) -> tuple[int, int] | None:
    """Return the name in marks that stands right before a token, without a head word before it, or None.

    Args:
        page: the paragraph.
        index: the token.
    """
    if index - 1 <= page.first or page.words[index - 1] != _MARK:
        return None
    span = page.closings.get(index - 1)
    if span is None or span.size > _LABEL_SIZE or span.first == page.first:
        return None
    return None if page.words[span.first - 1] in read_heads() else (span.first, index)


def find_headed(page: Page, begin: int, index: int) -> tuple[int, int] | None:
    """Return the subject that a sentence begins with when a relative clause with its own verb stands before the verb.

    Args:
        page: the paragraph.
        begin: first token of the sentence.
        index: the verb's token.
    """
    words, vocabulary = page.words, read_words()
    if vocabulary.relatives.isdisjoint(words[max(begin, index - _CLAUSE_SIZE - 1) : index]):
        return None
    start = begin + (words[begin].removeprefix(WAW) in BEEN)
    if start >= index or not (words[start] in read_heads() or is_given(page, start)):
        return None
    source = find_source(page, start, index)
    if source is None or source[0] != start:
        return None
    clause = source[1] + (words[source[1]] in COMMAS)
    inner = words[clause + 1 : index]
    if words[clause] not in vocabulary.relatives or len(inner) > _CLAUSE_SIZE or _is_parted(inner):
        return None
    verbs = [place for place in range(clause + 1, index) if _is_verb(page, place)]
    return source if len(verbs) == 1 and not words[index].startswith(WAW) else None


def _is_parted(inner: list[str]) -> bool:
    """Tell whether another clause stands among words."""
    vocabulary = read_words()
    return any(w in vocabulary.complementisers or w in COMMAS or w in vocabulary.relatives for w in inner)


def _is_verb(page: Page, place: int) -> bool:
    cue = page.cues.get(place)
    return page.words[place] in read_finite_verbs() or (cue is not None and cue.part == "verb")


def find_enclosed(page: Page, begin: int, index: int) -> tuple[int, int] | None:
    """Return the name between commas right before a verb: the prosecutor, so-and-so, said.

    Args:
        page: the paragraph.
        begin: first token of the sentence.
        index: the verb's token.
    """
    if page.words[index - 1] not in COMMAS:
        return None
    for place in range(index - 2, max(begin, index - _NAME_SIZE - 2), -1):
        if page.words[place] in COMMAS:
            source = find_source(page, place + 1, index - 1) if is_given(page, place + 1) else None
            return source if source == (place + 1, index - 1) else None
    return None


def find_apposed_to(page: Page, index: int, limit: int) -> tuple[int, int] | None:
    """Return the name before a title between commas that a relative pronoun at a token hangs on.

    Args:
        page: the paragraph.
        index: the pronoun's token.
        limit: first token that may belong to it.
    """
    words = page.words
    if index - 1 <= limit or words[index - 1] not in COMMAS:
        return None
    comma = next((place for place in range(index - 2, limit - 1, -1) if words[place] in COMMAS), None)
    if comma is None or not is_personal_title(words[comma + 1]):
        return None
    start = None
    for place in range(comma - 1, max(limit, comma - _NAME_SIZE) - 1, -1):
        if not words[place].isalpha() or words[place] in read_words().boundaries or place in page.cues:
            break
        start = place if is_given(page, place) else start
    return None if start is None else (start, comma)


def find_sender(page: Page, index: int) -> tuple[int, int] | None:
    """Return whose words a sentence tells of: who sent what somebody received, or on whose tongue it came.

    Args:
        page: the paragraph.
        index: the cue's token, right before "in it" when something has been received.
    """
    words = page.words
    begin = max(page.find_begin(index), index - _SENT_REACH)
    is_within = not IN_IT.isdisjoint(words[index + 1 : index + 3])
    if not is_within and _TONGUE not in words[begin:index]:
        return None
    for place in range(index - 1, begin, -1):
        if is_within and (author := _find_author(page, begin, place, index)) is not None:
            return author
        is_voiced = words[place] == _TONGUE and words[place - 1] == _ON
        if not is_voiced and not (is_within and words[place] == _FROM and _is_message(page, begin, place)):
            continue
        source = find_source(page, place + 1, index)
        if source is None or source[0] != place + 1:
            return None
        return source if words[place + 1] in read_heads() or is_given(page, place + 1) else None
    return None


def _find_author(page: Page, begin: int, place: int, index: int) -> tuple[int, int] | None:
    """Return whose statement, speech or post stands right before a token with li- written on: a tweet of so-and-so."""
    word = page.words[place]
    if not word.startswith(LAM) or not is_prefixed(page, place):
        return None
    near = page.words[max(begin, place - _POST_SIZE) : place]
    if not any(read_channels().get(each.removesuffix(ALEF)) in _OWN for each in near):
        return None
    bare = strip_prefix(word)
    head = read_heads().get(bare)
    is_person = head is not None and head.kind == "person" and head.number == "s"
    source = find_source(page, place, index, True) if is_person or bare in read_given_names() else None
    return source if source is not None and source[0] == place else None


def _is_message(page: Page, begin: int, place: int) -> bool:
    """Tell whether what somebody received stands before a token: a call, a letter."""
    near = page.words[max(begin, place - _MESSAGE_SIZE) : place]
    return any(word in read_channels() or word.removesuffix(ALEF) in read_channels() for word in near)


def find_dashed(page: Page, index: int) -> tuple[int, int] | None:
    """Return who is named between dashes right behind a participle: stressing - so-and-so - that.

    Args:
        page: the paragraph.
        index: the participle's token.
    """
    words, first = page.words, index + 2
    if words[index + 1 : first] == [] or words[index + 1] not in _DASHES:
        return None
    close = next((i for i in range(first, min(page.last, first + _ASIDE_SIZE)) if words[i] in _DASHES), None)
    source = find_source(page, first, close) if close is not None else None
    if source != (first, close):
        return None
    is_name = words[first] in read_heads() or is_given(page, first)
    return source if is_name or (close == first + 1 and words[first].startswith(ARTICLE)) else None
