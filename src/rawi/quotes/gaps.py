"""Gaps: what may stand between a weak cue and its content, so that both still belong together."""

from bisect import bisect_left

from rawi.arabic.letters import PRONOUNS, WAW
from rawi.quotes.cues import Cue
from rawi.quotes.frames import is_bare_name, is_object, is_source_like
from rawi.quotes.lexicon import read_words
from rawi.quotes.names import has_bearer
from rawi.quotes.openings import Opening
from rawi.quotes.pages import Page
from rawi.quotes.sources import find_source

_QUOTED_SIZE = 5  # tokens in marks that are words rather than a name or title
_GAP = 6  # tokens that tell where somebody wrote or said it
_IN_IT = ("فيه", "فيها")
_WHILE = ("في", "خلال", "اثناء", "لدي", "عقب")


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
    source = find_source(page, index + 1, opening.token)
    if source is None or is_object(page, source, cue) or not is_speaker_like(page, source):
        return False
    gap = page.words[source[1] : opening.token]
    if read_words().adverbs.issuperset(gap):
        return True
    place = bisect_left(page.channels, source[1])
    return len(gap) <= _GAP and page.channels[place : place + 1] != [] and page.channels[place] < opening.token


def is_speaker_like(page: Page, source: tuple[int, int]) -> bool:
    """Tell whether a noun phrase is a role, a body or a name, a surname that the article gives in full too.

    Args:
        page: the paragraph.
        source: the noun phrase.
    """
    if is_source_like(page, source) or is_bare_name(page, source):
        return True
    return source[1] == source[0] + 1 and has_bearer(page.analysis, page.words[source[0]])


def is_bridged(page: Page, index: int, cue: Cue, opening: Opening) -> bool:
    """Tell whether a single adverb parts a weak verb from its content, or "in it" one said of what stands in a text.

    Args:
        page: the paragraph.
        index: the verb's token.
        cue: its reading.
        opening: what opens the content.
    """
    if opening.token != index + 2:
        return False
    word = page.words[index + 1]
    if cue.lemma in read_words().standings:
        return word in _IN_IT
    return word in read_words().adverbs and not word.endswith(PRONOUNS)


def is_answering(page: Page, place: int) -> bool:
    """Tell whether a preposition goes with what somebody did while he spoke: she stressed, in her reply to it, that.

    Args:
        page: the paragraph.
        place: the preposition's token.
    """
    return page.words[place - 1].endswith(PRONOUNS) and page.words[place - 2] in _WHILE
