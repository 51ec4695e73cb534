"""What an article is about, as far as events are concerned: sport, markets, weather and culture tell of none."""

from functools import lru_cache
from typing import NamedTuple

from rawi.arabic.folding import fold_text
from rawi.events.vocabulary import Vocabulary
from rawi.events.words import load_exact

_SPORT_FLOOR = 4  # distinct sport words; fewer occur in any text
_MARKET_FLOOR = 8
_MARKET_SHARE = 0.65  # market reports speak of states, ministers and decisions too
_WEATHER_FLOOR = 2
_FILM_FLOOR = 5
_SOCIAL_FLOOR = 4
_HARD_SHARE = 0.019  # of its distinct words; with fewer of politics and violence a text is about something else
_HARD_FLOOR = 2  # distinct words of politics or violence; one occurs anywhere
_SHORT = 50  # distinct words; a shorter text may do with one of them
_LONG = 100  # distinct words; a longer text needs more of them
_OPINION_FLOOR = 3
_TONE_FLOOR = 3
_COLUMN = 400  # words; shorter texts may do without anybody quoted
_WORDS_PER_REPORT = 300  # a news text has somebody or something reported more often than that
_EXCLAIMING = frozenset(("!", "?", "\N{ARABIC QUESTION MARK}"))
_RELIEF = 2  # distinct words of relief that count like politics; it is sent over borders
_STRONG_POLITICS = 8  # distinct words of politics
_CACHE_SIZE = 1_024
_STRONG_VIOLENCE = 5  # distinct words of violence that make a whole article one about violence


class Topics(NamedTuple):
    """How many distinct words of each class an article holds.

    `states` counts names of states; `size` is how many distinct words there are at all, `length` how many with repeats,
    `marks` how many exclamation and question marks, `quotes` how often somebody is quoted.
    """

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
    relief: int
    states: int
    size: int
    length: int
    marks: int
    quotes: int

    @property
    def is_violent(self) -> bool:
        """Whether killing and dying in it may be taken for violence without a sign in the sentence."""
        return self.violent >= _STRONG_VIOLENCE and self.violent > self.accident

    @property
    def is_political(self) -> bool:
        """Whether demands, refusals and praise in it may be taken for political without a sign in the sentence."""
        return self.political >= _STRONG_POLITICS

    @property
    def is_local(self) -> bool:
        """Whether it is about schools, prizes, councils and the like, where asking and praising are no politics."""
        hard = self.violent + self.political
        if self.social >= _SOCIAL_FLOOR and self.social >= hard:
            return True
        return self.size > _SHORT and hard + self.relief < self.size * _HARD_SHARE

    @property
    def is_opinion(self) -> bool:
        """Whether it argues rather than reports: its events are told in passing, and many only for effect."""
        told = self.reporting + self.quotes
        if self.length >= _COLUMN and told * _WORDS_PER_REPORT < self.length:
            return True  # so long, and nobody says a thing
        tone = self.opinion + self.marks
        if tone > _TONE_FLOOR and tone > self.reporting + self.quotes / 2:
            return True
        return self.opinion >= _OPINION_FLOOR and self.opinion > self.reporting + self.quotes / 2

    @property
    def is_eventless(self) -> bool:
        """Whether the article is of a kind that tells of no political event."""
        hard = self.violent + self.political
        floor = _HARD_FLOOR + (self.size > _LONG) - (self.size < _SHORT)
        if hard + min(self.states, 1) + min(self.relief, _RELIEF) < floor:
            return True
        if self.sport >= _SPORT_FLOOR and self.sport >= hard * 0.7:
            return True
        if self.market >= _MARKET_FLOOR and self.market >= hard * _MARKET_SHARE:
            return True
        if self.weather >= _WEATHER_FLOOR and self.weather >= hard:
            return True
        return self.film >= _FILM_FLOOR and self.film >= hard


@lru_cache(maxsize=_CACHE_SIZE)
def is_satire(outlet: str | None, url: str | None) -> bool:
    """Tell whether an outlet makes its news up for fun: nothing that it tells has happened.

    Args:
        outlet: its name as the article gives it.
        url: address of the article.
    """
    names = load_exact("satire")
    host = fold_text((url or "").partition("://")[2].partition("/")[0])
    return fold_text(outlet or "") in names or any("." in name and host.endswith(name) for name in names)


def read_topics(vocabulary: Vocabulary, quotes: int = 0) -> Topics:
    """Count the distinct words of each class among the words of an article.

    Args:
        vocabulary: its words.
        quotes: how often somebody is quoted in it.
    """
    words = vocabulary.words
    marks = sum(map(words.count, _EXCLAIMING)) if not vocabulary.types.isdisjoint(_EXCLAIMING) else 0
    return Topics._make((*vocabulary.count_classes(), len(vocabulary.types), len(words), marks, quotes))
