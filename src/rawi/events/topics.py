"""What an article is about, as far as events are concerned: sport, markets, weather and culture tell of none."""

from typing import NamedTuple

from rawi.events.words import load_class

_CLASSES = ("violent", "political", "sport", "market", "film", "social", "weather", "accident", "reporting", "opinion")
_SPORT_FLOOR = 4  # distinct sport words; fewer occur in any text
_MARKET_FLOOR = 8
_FILM_FLOOR = 5
_HARD_FLOOR = 2  # distinct words of politics or violence; one occurs anywhere
_LONG = 100  # distinct words; a longer text needs more of them
_OPINION_FLOOR = 3
_STRONG_VIOLENCE = 5  # distinct words of violence that make a whole article one about violence


class Topics(NamedTuple):
    """How many distinct words of each class an article holds; `size` is how many distinct words at all."""

    violent: int
    political: int
    sport: int
    market: int
    film: int
    social: int
    weather: int
    accident: int
    reporting: int
    opinion: int
    size: int

    @property
    def is_violent(self) -> bool:
        """Whether killing and dying in it may be taken for violence without a sign in the sentence."""
        return self.violent >= _STRONG_VIOLENCE and self.violent > self.accident

    @property
    def is_opinion(self) -> bool:
        """Whether it argues rather than reports: its events are told in passing, and many only for effect."""
        return self.opinion >= _OPINION_FLOOR and self.opinion > self.reporting

    @property
    def is_eventless(self) -> bool:
        """Whether the article is of a kind that tells of no political event."""
        hard = self.violent + self.political
        if hard < 2:
            return True
        if self.sport >= _SPORT_FLOOR and self.sport >= hard * 0.7:
            return True
        if self.market >= _MARKET_FLOOR and self.market >= hard:
            return True
        return self.film >= _FILM_FLOOR and self.film >= hard


def read_topics(words: list[str]) -> Topics:
    """Count the distinct words of each class among the words of an article.

    Args:
        words: folded tokens of its title and body.
    """
    distinct = set(words)
    return Topics(*(len(distinct & load_class(name).words) for name in _CLASSES), len(distinct))
