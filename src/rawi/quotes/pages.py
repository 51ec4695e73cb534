"""A page: one paragraph of an article with everything that the reading of its attributions looks up again and again."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import compress
from typing import NamedTuple

from rawi.arabic.answers import once
from rawi.arabic.letters import COMMAS
from rawi.arabic.tokens import Analysis
from rawi.quotes.cues import Cue, Phrase, compile_cues, compile_phrases, find_phrase
from rawi.quotes.escapes import AMPERSAND, replace_escapes
from rawi.quotes.homographs import VIEW, is_homograph, list_doubtful
from rawi.quotes.lexicon import list_channel_words, read_words, spread_table
from rawi.quotes.marks import MARK, Span, find_marks
from rawi.quotes.mends import has_lost_signs, mend_words
from rawi.quotes.turns import compile_turns

_TANWIN = "\N{ARABIC FATHATAN}"
_SIGNS = (":", "(", "-")
_LETTERS = 3  # of the parts of an abbreviation
STOPS = frozenset(".!?؟…")
_NEAR = 3000  # tokens; longer than all but one in a thousand articles
# What a word may be.
_STOP, _MARK, _ESCAPE, _CUE, _OPENER, _ASIDE, _CHANNEL, _STEP, _DOT = (1 << bit for bit in range(9))
_PERIOD = _STOP | _DOT


@dataclass(slots=True, eq=False)  # not frozen: a frozen one takes five times as long to make
class Page:
    """One paragraph.

    Attributes:
        analysis: the article, cut up.
        words: the article's folded tokens.
        first: first token of the paragraph.
        last: token behind its last one.
        spans: what stands in quotation marks, by the token of the opening mark.
        closings: the same spans by the token they end at; the longest where several do.
        stops: tokens that end sentences, in order, outside marks; the last entry is `last`.
        cues: tokens that may be a cue, in order.
        sources: noun phrases already read, by where they begin and end at most; see `find_source`.
        phrases: prepositional cues by their first token, with the token where the source begins.
        asides: commas behind which the narrator takes over again, in order.
        channels: tokens that may tell of a channel, in order.
        outermost: the spans that lie in no other one, in order.
        edges: the tokens of their closing marks.
        has_tanwin: whether the ending of an indefinite accusative is written anywhere in it.
        steps: tokens at which something may begin or end, in order: all of these, complementisers, turns and so on.
        spelled: tokens of the article that are spelled like a cue, whatever they are; for counting only.
    """

    analysis: Analysis
    words: list[str]
    first: int
    last: int
    spans: dict[int, Span]
    closings: dict[int, Span]
    stops: list[int]
    asides: list[int]
    cues: dict[int, Cue]
    phrases: dict[int, tuple[Phrase, int]]
    channels: list[int]
    outermost: list[Span]
    edges: list[int]
    sources: dict[tuple[int, int, bool], tuple[int, int] | None]
    has_tanwin: bool
    steps: list[int]
    spelled: Iterable[int]

    def find_end(self, index: int) -> int:
        """Return the token that ends the sentence of a token, or the paragraph's end."""
        return self.stops[bisect_left(self.stops, index)]

    def find_begin(self, index: int) -> int:
        """Return the first token of the sentence of a token."""
        place = bisect_left(self.stops, index)
        return self.stops[place - 1] + 1 if place > 0 else self.first

    def find_outer(self, index: int) -> Span | None:
        """Return the outermost span in marks that a token lies in."""
        place = bisect_right(self.edges, index) if self.edges else 0
        if place == len(self.edges):
            return None
        span = self.outermost[place]
        return span if span.first < index else None

    def ends_phrase(self, index: int, first: int) -> bool:
        """Tell whether a prepositional cue that begins at a token or later ends right before another: as he told."""
        places = range(max(first, index - _measure_phrases()), index)
        return any(place in self.phrases and self.phrases[place][1] == index for place in places)

    def has_word(self, word: str, index: int) -> bool:
        """Tell whether a word stands in the article, within `_NEAR` tokens of a token."""
        try:
            self.words.index(word, max(0, index - _NEAR), index + _NEAR)
        except ValueError:
            return False
        return True

    def has_hamza_below(self, index: int, letter: int = 0) -> bool:
        """Tell whether a letter of a token is alef with hamza below it, as inna is written and anna is not."""
        place = self.analysis.starts[index] + letter
        return self.analysis.text[place : place + 1] == "\N{ARABIC LETTER ALEF WITH HAMZA BELOW}"


@once
def _measure_phrases() -> int:
    """Return how many words the longest prepositional cue has."""
    return max(len(phrase.words) for phrases in compile_phrases().values() for phrase in phrases)


@once
def _list_triggers() -> dict[str, int]:
    """Return every word at which something may begin or end, and what; all other words are passed over unread."""
    kinds = {
        _STOP: STOPS,
        _MARK: (MARK,),
        _ESCAPE: (AMPERSAND,),
        _CUE: compile_cues(),
        _OPENER: compile_phrases(),
        _ASIDE: _list_asides(),
        _CHANNEL: list_channel_words(),
        _STEP: {*_SIGNS, *read_words().complementisers, *read_words().relatives, *compile_turns()}
        - compile_cues().keys(),
        _DOT: (".",),
    }
    triggers: dict[str, int] = {}
    for kind, words in kinds.items():
        for word in words:
            triggers[word] = triggers.get(word, 0) | kind
    return spread_table(triggers)


@once
def _list_asides() -> dict[str, frozenset[str]]:
    """Return the last words of what the narrator goes on with behind a comma, and the first ones, empty if sole."""
    asides: dict[str, set[str]] = {}
    for aside in read_words().asides:
        before, _, word = aside.rpartition(" ")
        asides.setdefault(word, set()).add(before)
    return {word: frozenset(before) for word, before in asides.items()}


# The words of a paragraph that something is done with, each kind in order: cues, prepositional cues, quotation marks,
# full stops, commas before asides, ampersands, words of channels, and all of these with what else opens a content.
_Places = list[int]
_Hits = tuple[dict[int, Cue], dict[int, tuple[Phrase, int]], _Places, _Places, _Places, _Places, _Places, _Places]


class Walk(NamedTuple):
    """The words of a text that something is done with, found in one walk over it.

    Attributes:
        places: their tokens, in order.
        kinds: what each of them may be.
    """

    places: list[int]
    kinds: list[int]

    def count_periods(self) -> int:
        """Return how many words are full stops, question and exclamation marks left out."""
        return self.kinds.count(_PERIOD)


def walk_words(words: list[str], first: int, last: int) -> Walk:
    """Return those words of a half-open range that something is done with."""
    near = words if last - first == len(words) else words[first:last]
    kinds = list(map(_list_triggers().get, near))
    return Walk(list(compress(range(first, last), kinds)), list(filter(None, kinds)))


def _find_hits(words: list[str], first: int, last: int, walk: Walk | None = None) -> _Hits:
    """Return what stands in a paragraph, by a walk over it or over the whole text."""
    cues: dict[int, Cue] = {}
    phrases: dict[int, tuple[Phrase, int]] = {}
    marks: list[int] = []
    stops: list[int] = []
    asides: list[int] = []
    escapes: list[int] = []
    channels: list[int] = []
    table = compile_cues()
    places, kinds = walk or walk_words(words, first, last)
    begin = bisect_left(places, first)
    steps = places[begin : bisect_left(places, last, begin)]
    for index, kind in zip(steps, kinds[begin : begin + len(steps)], strict=True):
        if kind == _STEP:
            continue
        if kind & _STOP:
            stops.append(index)
        elif kind == _CUE:
            cues[index] = table[words[index]]
        elif kind == _MARK:
            marks.append(index)
        elif kind == _ESCAPE:
            escapes.append(index)
        else:
            if kind & _CUE:
                cues[index] = table[words[index]]
            if kind & _OPENER and (phrase := find_phrase(words, index, last)) is not None:
                phrases[index] = phrase
            if kind & _ASIDE and (comma := _find_aside(words, index, first, last)) is not None:
                asides.append(comma)
            if kind & _CHANNEL:
                channels.append(index)
    return cues, phrases, marks, stops, asides, escapes, channels, steps


def _find_aside(words: list[str], index: int, first: int, last: int) -> int | None:
    """Return the comma behind which the narrator goes on with the words that end at a token, or None."""
    before, comma = _list_asides()[words[index]], index - 1
    if comma > first and words[comma] in before:
        comma -= 1
    elif "" not in before:
        return None
    return comma if comma >= first and words[comma] in COMMAS and comma + 2 < last else None


def _ends_in_yeh(analysis: Analysis, index: int) -> bool:
    """Tell whether a token is written with ya, as the noun "view" is and the verb "saw" is not."""
    return analysis.text[analysis.ends[index] - 1] == "\N{ARABIC LETTER YEH}"


def read_page(analysis: Analysis, first: int, last: int, walk: Walk | None = None) -> Page:
    """Prepare one paragraph.

    Args:
        analysis: the article, cut up.
        first: first token of the paragraph.
        last: token behind its last one.
        walk: what stands in the article; of the paragraph if none is given.
    """
    words = analysis.words
    extents: dict[int, tuple[int, int]] = {}
    cues, phrases, marks, places, asides, escapes, channels, steps = _find_hits(words, first, last, walk)
    spelled = cues
    if escapes:
        words, extents = replace_escapes(analysis, first, last)
        cues, phrases, marks, places, asides, escapes, channels, steps = _find_hits(words, first, last)
    elif has_lost_signs(words, first, last, places) and (mended := mend_words(words, first, last)) is not words:
        words = mended
        cues, phrases, marks, places, asides, escapes, channels, steps = _find_hits(words, first, last)
    stops = _find_stops(analysis, words, first, places) if places else []
    if cues:
        cues = _drop_homographs(analysis, words, cues, first)
    begin, end = analysis.starts[first], analysis.ends[last - 1]
    outermost: list[Span] = []
    if spans := find_marks(analysis, marks, last, extents) if marks else []:
        stops, outermost = _drop_inner(stops, spans), _list_outermost(spans)
    return Page(
        analysis,
        words,
        first,
        last,
        {span.first: span for span in spans} if spans else {},
        {span.last: span for span in reversed(spans)} if spans else {},
        [*stops, last],
        asides,
        cues,
        phrases,
        channels,
        outermost,
        [span.last for span in outermost] if outermost else [],
        {},
        analysis.text.find(_TANWIN, begin, end) >= 0,
        steps,
        spelled,
    )


def _drop_homographs(analysis: Analysis, words: list[str], cues: dict[int, Cue], first: int) -> dict[int, Cue]:
    """Return the cues without those whose neighbours or letters show that they are something else."""
    doubtful, kept = list_doubtful(), cues
    for index in cues:
        word = words[index]
        if word in doubtful and (
            is_homograph(words, index, cues, first) or (word == VIEW and _ends_in_yeh(analysis, index))
        ):
            kept = dict(cues) if kept is cues else kept
            del kept[index]
    return kept


def _list_outermost(spans: list[Span]) -> list[Span]:
    outermost: list[Span] = []
    for span in spans:
        if not outermost or span.last > outermost[-1].last:
            outermost.append(span)
    return outermost


def _find_stops(analysis: Analysis, words: list[str], first: int, places: list[int]) -> list[int]:
    """Return those of some full stops that end a sentence and stand in no address, abbreviation or title."""
    starts, ends, edge = analysis.starts, analysis.ends, len(words) - 1
    return [
        place
        for place in places
        if (place == edge or ends[place] != starts[place + 1] or not _is_inner(analysis, place))
        and (len(words[place - 1]) > 1 or not is_initial(words, first, place))
    ]


def _drop_inner(places: list[int], spans: list[Span]) -> list[int]:
    """Return those of some full stops that stand in no quotation marks."""
    stops, order, edge = [], 0, -1
    for place in places:
        while order < len(spans) and spans[order].first < place:
            edge = max(edge, spans[order].last)
            order += 1
        if edge <= place:
            stops.append(place)
    return stops


def is_initial(words: list[str], first: int, index: int) -> bool:
    """Tell whether a full stop follows a single letter, as in a doctor's title.

    Args:
        words: the article's folded tokens.
        first: first token of the paragraph.
        index: the stop.
    """
    return index > first and words[index] == "." and len(words[index - 1]) == 1 and words[index - 1].isalpha()


def _is_inner(analysis: Analysis, index: int) -> bool:
    """Tell whether a full stop stands inside an address or abbreviation, with no space around it."""
    starts, ends, words = analysis.starts, analysis.ends, analysis.words
    if index == 0 or index + 1 >= len(words) or ends[index] != starts[index + 1] or ends[index - 1] != starts[index]:
        return False
    before, following = words[index - 1], words[index + 1]
    if before.isascii() and following.isascii():
        return before.isalnum() and following.isalnum()
    return before.isalpha() and following.isalpha() and max(len(before), len(following)) <= _LETTERS
