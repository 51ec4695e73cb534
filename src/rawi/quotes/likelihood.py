"""How likely a quote is right: learned from what readers judged, see `seeds/reference/quote_weights.csv`."""

from collections.abc import Iterator
from typing import NamedTuple

from rawi.arabic.answers import once
from rawi.arabic.tokens import Analysis
from rawi.quotes.resolution import Quote, Resolver
from rawi.quotes.signs import Reasons, list_signs, read_setting
from rawi.quotes.speaker_signs import Track
from rawi.quotes.weights import CONTENT, KEPT, RIGHT, SPEAKER, TOO_SHORT, load_weights, read_chance

_RELAYS = ("press", "phrase")  # families of rules; a phrase may name who passes on beside whom he cites
_DIRECT, _MIXED = "direct", "mixed"


class Measure(NamedTuple):
    """What a quote has to reach, by what kind it is.

    Attributes:
        words: how much of its rating is the chance that its words are right; the rest is that of its speaker.
        share: of the floor that it has to reach.
    """

    words: float
    share: float


_PLAIN = Measure(0.5, 1.0)
# Words in marks and relayed ones are sure to be somebody's: the question is whose.
_MARKED = Measure(0.25, 0.9)
_DIRECT_OR_RELAYED = Measure(0.25, 0.67)  # all of it in marks, or from whom a named source has it


class _Scale(NamedTuple):
    """What turns sums of weights into chances.

    Attributes:
        content: log odds without any sign that the words are right.
        speaker: the same of the speaker.
        both: log odds that both are right where nothing speaks for or against either.
        of_content: what the log odds of the words add to that.
        of_speaker: what those of the speaker add.
    """

    content: float
    speaker: float
    both: float
    of_content: float
    of_speaker: float


def read_log_odds(reasons: Reasons) -> tuple[float, float]:
    """Return the log odds that the words of a quote are right, and that its speaker is.

    Args:
        reasons: what speaks for or against it.
    """
    content, speaker, *_ = _read_scale()
    for group in reasons.shared:
        content += group.content
        speaker += group.speaker
    for group in reasons.content:
        content += group.content
    for group in reasons.speaker:
        speaker += group.speaker
    return content, speaker


@once
def _read_scale() -> _Scale:
    right = load_weights(RIGHT)
    bases = load_weights(CONTENT).base, load_weights(SPEAKER).base, right.base
    return _Scale(*bases, right.signs[CONTENT], right.signs[SPEAKER])


def read_confidence(content: float, speaker: float) -> float:
    """Return the chance that the words and the speaker of a quote are right.

    Args:
        content: the log odds that its words are.
        speaker: the log odds that its speaker is.
    """
    scale = _read_scale()
    return read_chance(scale.both + scale.of_content * content + scale.of_speaker * speaker)


def list_reasons(analysis: Analysis, quotes: list[Quote], resolver: Resolver) -> Iterator[Reasons]:
    """Yield what speaks for or against each quote of an article.

    Args:
        analysis: the text of the article.
        quotes: all its quotes, in order.
        resolver: what found them.
    """
    setting = read_setting(analysis, len(quotes), resolver)
    track = Track(analysis.words, resolver.list_places)
    return (list_signs(analysis, quote, setting, track) for quote in quotes)


def keep_likely(analysis: Analysis, quotes: list[Quote], resolver: Resolver) -> list[tuple[Quote, float]]:
    """Return the quotes that are likely attributions of these words to them, with the chance that both are right.

    Args:
        analysis: the text of their article.
        quotes: the quotes of one article, in order.
        resolver: what found them.
    """
    floor = load_weights(KEPT).floor if len(analysis.words) >= TOO_SHORT else 0.0
    kept = []
    for quote, reasons in zip(quotes, list_reasons(analysis, quotes, resolver), strict=True):
        content, speaker = read_log_odds(reasons)
        if rate(content, speaker, find_measure(quote)) >= floor:
            kept.append((quote, round(read_confidence(content, speaker), 3)))
    return kept


def rate(content: float, speaker: float, measure: Measure) -> float:
    """Return how far a quote is to be kept: the mean of the chances that its words are right and that its speaker is.

    Args:
        content: the log odds that its words are.
        speaker: the log odds that its speaker is.
        measure: how much either counts, and by what the mean is divided before it is held against the floor.
    """
    words, share = measure
    return (words * read_chance(content) + (1 - words) * read_chance(speaker)) / share


def find_measure(quote: Quote) -> Measure:
    """Return what a quote has to reach: words in marks, and those of a chain, less than others."""
    is_chain = len(quote.chain) > 1
    if is_chain and quote.frame is not None and quote.frame.reporter is not None and quote.rule.startswith(_RELAYS):
        return _DIRECT_OR_RELAYED
    if quote.content.quote_type == _DIRECT:
        return _DIRECT_OR_RELAYED
    return _MARKED if is_chain or quote.content.quote_type == _MIXED else _PLAIN
