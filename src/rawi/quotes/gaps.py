"""Gaps: what may stand between a weak cue and its content, so that both still belong together."""

from bisect import bisect_left

from rawi.arabic.letters import COMMAS, PRONOUNS, WAW
from rawi.quotes.circumstances import is_setting
from rawi.quotes.cues import Cue
from rawi.quotes.frames import is_bare_name, is_object, is_source_like
from rawi.quotes.lexicon import read_words
from rawi.quotes.marks import MARK
from rawi.quotes.names import has_bearer
from rawi.quotes.openings import Opening
from rawi.quotes.pages import Page
from rawi.quotes.sources import find_source
from rawi.quotes.standings import find_told_document

_QUOTED_SIZE = 5  # tokens in marks that are words rather than a name or title
_DASH = _OBJECT = "-"  # a direct object as a verb's complement is written like a dash
_GAP = 6  # tokens that tell where somebody wrote or said it
_WHERE = ("في", "خلال", "عبر", "امام")
_PLACE_REACH = 9  # tokens from "he went on" to what he said, over where he said it
_IN_IT = ("فيه", "فيها")
_PARENTS = ("ام", "ابو")  # mother of, father of: by which people are called
_WHILE = ("في", "خلال", "اثناء", "لدي", "عقب")


def is_spelled(page: Page, index: int, opening: Opening) -> bool:
    """Tell whether several words in marks behind a colon can only be quoted by a verb, however weak: none is nearer.

    Args:
        page: the paragraph.
        index: the verb's token.
        opening: what opens the content.
    """
    span = page.spans.get(opening.token + 1)
    if opening.kind != "colon" or span is None or span.size < _QUOTED_SIZE:
        return False
    near = [place for place in range(index + 1, opening.token) if place in page.cues]
    return not any(page.cues[place].marks or place == opening.token - 1 for place in near)


def is_filled(page: Page, index: int, cue: Cue, opening: Opening) -> bool:
    """Tell whether only who speaks stands between a weak verb and the words in marks, and where: so-and-so wrote "…".

    Args:
        page: the paragraph.
        index: the verb's token.
        cue: its reading.
        opening: the marks.
    """
    if cue.part != "verb" or page.spans[opening.token].size < _QUOTED_SIZE:
        return False
    if page.words[index].removeprefix(WAW) in read_words().calls:
        return False
    if find_told_document(page.words, index, cue) is not None:
        return page.words[opening.token - 1] not in read_words().namings
    source = find_source(page, index + 1, opening.token)
    if source is None:
        is_verb = cue.is_joined or index <= page.find_begin(index) + 1  # else what belongs to something
        return is_verb and cue.lemma in read_words().resumptions and is_setting(page, index + 1, opening.token)
    if is_object(page, source, cue) or not is_speaker_like(page, source):
        return False
    gap = page.words[source[1] : opening.token]
    if read_words().adverbs.issuperset(gap):
        return True
    place = bisect_left(page.channels, source[1])
    if len(gap) <= _GAP and page.channels[place : place + 1] != [] and page.channels[place] < opening.token:
        return True
    return page.words[index] not in read_words().lookalikes and is_setting(page, source[1], opening.token)


def is_speaker_like(page: Page, source: tuple[int, int]) -> bool:
    """Tell whether a noun phrase is a role, a body or a name, a surname that the article gives in full too.

    Args:
        page: the paragraph.
        source: the noun phrase.
    """
    if page.words[source[0]] == MARK and source[1] > source[0] + 2:
        source = source[0] + 1, source[1] - 1
    if is_source_like(page, source) or is_bare_name(page, source):
        return True
    if page.words[source[0]] in _PARENTS and source[1] > source[0] + 1:
        return True
    return source[1] == source[0] + 1 and has_bearer(page.analysis, page.words[source[0]])


def is_bridged(page: Page, index: int, cue: Cue, opening: Opening) -> bool:
    """Tell whether only an adverb or a place parts a weak verb from its content, or "in it" one said of a document.

    Args:
        page: the paragraph.
        index: the verb's token.
        cue: its reading.
        opening: what opens the content.
    """
    word = page.words[index + 1]
    if cue.lemma in read_words().resumptions and word in _WHERE and opening.token <= index + _PLACE_REACH:
        return True
    if opening.token != index + 2:
        return False
    if cue.lemma in read_words().standings:
        return word in _IN_IT
    return word in read_words().adverbs and not word.endswith(PRONOUNS)


def is_parted(page: Page, index: int, cue: Cue, opening: Opening) -> bool:
    """Tell whether a verb has its preposition, with what it governs, before a clause, which then is not its content.

    Args:
        page: the paragraph.
        index: the verb's token.
        cue: its reading.
        opening: what opens the clause.
    """
    words, last = page.words, opening.token - 1
    own = [i for i in range(index + 1, last + 1) if words[i] in cue.complements and words[i] != _OBJECT]
    if not own or own == [last]:
        return False
    source = find_source(page, index + 1, opening.token)
    place = index + 1 if source is None else source[1]
    if own[-1] == last:
        return place in own[:-1]
    aside = _find_aside(words, place, last)
    return any(not (_lies_in(i, source) or _lies_in(i, aside) or _is_answering(words, i)) for i in own)


def _lies_in(place: int, span: tuple[int, int] | None) -> bool:
    return span is not None and span[0] < place < span[1]


def _find_aside(words: list[str], place: int, last: int) -> tuple[int, int] | None:
    """Return the signs around an aside that ends right before the content, or None; the first comma may be missing."""
    if words[last] in COMMAS:
        return next((i for i in range(last - 1, place, -1) if words[i] in COMMAS), place - 1), last
    first = (
        next((i for i in range(last - 1, place - 1, -1) if words[i] == _DASH), None) if words[last] == _DASH else None
    )
    return None if first is None else (first, last)


def _is_answering(words: list[str], place: int) -> bool:
    """Tell whether a preposition goes with what somebody did while he spoke: she stressed, in her reply to it, that."""
    return words[place - 1].endswith(PRONOUNS) and words[place - 2] in _WHILE
