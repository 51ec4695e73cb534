"""How likely a quote is right: learned from what readers judged, see `seeds/reference/quote_weights.csv`."""

from collections.abc import Iterator
from typing import NamedTuple

from rawi.arabic.answers import once
from rawi.arabic.tokens import Analysis
from rawi.quotes.resolution import Quote, Resolver
from rawi.quotes.signs import Reasons, list_signs, read_setting
from rawi.quotes.speaker_signs import Track
from rawi.quotes.weights import CONTENT, RIGHT, SPEAKER, TOO_SHORT, load_weights, read_chance

LEAST = 0.4  # chance below which a quote is left out: four in five judged ones there are wrong in words or speaker


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
    """Return the quotes that may well be attributions of these words to them, with the chance that both are right.

    Args:
        analysis: the text of their article.
        quotes: the quotes of one article, in order.
        resolver: what found them.
    """
    least = LEAST if len(analysis.words) >= TOO_SHORT else 0.0
    chances = (read_confidence(*read_log_odds(reasons)) for reasons in list_reasons(analysis, quotes, resolver))
    return [(quote, round(chance, 3)) for quote, chance in zip(quotes, chances, strict=True) if chance >= least]
