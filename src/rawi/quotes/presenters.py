"""Presenters: who says something in a document, or publishes it, where the text brings it in."""

from collections.abc import Callable

from rawi.arabic.letters import ALEF, ARTICLE, BEH, HEH, IN, TEH, WAW
from rawi.arabic.tokens import Analysis
from rawi.quotes.agreement import Speaker
from rawi.quotes.lexicon import read_heads, read_words
from rawi.quotes.namespans import has_line_end

_PREFIXES = ("", ARTICLE, "ل", "لل", "ب")  # written on to a document
_OWN = ("ه", "ها", "هم")  # written on to the document of somebody
_WITHIN = (IN, "خلال", "عبر", "ضمن")
_STOPS = frozenset(".؟!")
_FAR = 1_000  # tokens back in which a document is told of again
_BEFORE, _BEHIND = 30, 12  # tokens from a document to who speaks in it
_VERB_REACH = 14  # tokens from a verb of publishing to what is published


def list_mentions(stem: str, first: int, list_places: Callable[[str], list[int]]) -> list[int]:
    """Return the tokens before a phrase where a document is told of, the last one first.

    Args:
        stem: its word without article.
        first: first token of the phrase.
        list_places: finds the tokens where a word stands.
    """
    base = stem[:-1] + TEH if stem.endswith(HEH) else stem
    forms = {*(prefix + stem for prefix in _PREFIXES), stem + ALEF, *(base + own for own in _OWN)}
    return sorted((place for form in forms for place in list_places(form) if 0 < first - place < _FAR), reverse=True)


class Sayings:
    """Who has spoken where in an article, by the first token of each frame."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._found: list[tuple[int, Speaker]] = []

    def note(self, place: int, speaker: Speaker) -> None:
        """Note that somebody has spoken at a token."""
        self._found.append((place, speaker))

    def find_presenter(self, place: int) -> Speaker | None:
        """Return who speaks in a document that stands at a token: X said in a statement, X stated in his report.

        Args:
            place: the document.
        """
        words = self._analysis.words
        is_joined = words[place].startswith(BEH) and words[place][1:] in read_heads()
        is_within = is_joined or (place > 0 and words[place - 1] in _WITHIN)
        if not is_within:
            return None
        before = [each for each in self._found if 0 < place - each[0] < _BEFORE]
        behind = [each for each in self._found if 0 < each[0] - place < _BEHIND]
        for spot, speaker in (*sorted(before, key=_read_place)[::-1], *sorted(behind, key=_read_place)):
            if self._is_whole(min(spot, place), max(spot, place)):
                is_known = words[place].startswith(ARTICLE)  # one of those asked may speak in "the report"
                is_fit = speaker.kind == "organisation" if is_known else speaker.kind != "document"
                return speaker if is_fit else None
        return None

    def _is_whole(self, first: int, last: int) -> bool:
        """Tell whether no sentence or line ends between two tokens."""
        return _STOPS.isdisjoint(self._analysis.words[first:last]) and not has_line_end(self._analysis, first, last)


def _read_place(saying: tuple[int, Speaker]) -> int:
    return saying[0]


def find_publisher_verb(analysis: Analysis, place: int) -> int | None:
    """Return the verb before a document by which somebody is told to publish it, or None.

    Args:
        analysis: the article, cut up.
        place: the document, in the indefinite or with bi-.
    """
    words, vocabulary = analysis.words, read_words()
    if words[place].startswith(ARTICLE) or (place > 0 and words[place - 1] in _WITHIN):
        return None
    for index in range(place - 1, max(-1, place - _VERB_REACH), -1):
        word = words[index]
        if word in vocabulary.publishings or (word.startswith(WAW) and word[1:] in vocabulary.publishings):
            return None if has_line_end(analysis, index, place) else index
        if word in _STOPS or word in vocabulary.complementisers:
            return None
    return None
