"""The words around a trigger, and whether they bear a reading of it out; worked out once for all its readings."""

from collections.abc import Set

from rawi.events.topics import Topics
from rawi.events.triggers import FOLLOWING, Trigger
from rawi.events.words import WordSet

_BEFORE, _AFTER = 14, 22


class Surroundings:
    """The words around one place of a text, as sets and as running text, each made when first asked for."""

    __slots__ = (
        "_begin",
        "_end",
        "_following",
        "_near",
        "_place",
        "_signs",
        "_stop",
        "_text",
        "_window",
        "_words",
    )

    def __init__(
        self, words: list[str], sentence: tuple[int, int], place: tuple[int, int], signs: frozenset[str]
    ) -> None:
        """Take a place in a text.

        Args:
            words: folded tokens of the text.
            sentence: first token and token after the last one of the sentence.
            place: the same of the trigger.
            signs: the words of the text that any trigger needs or bars; the others are not looked at.
        """
        self._words = words
        self._stop = sentence[1]
        self._place = place
        self._begin, self._end = max(sentence[0], place[0] - _BEFORE), min(sentence[1], place[1] + _AFTER)
        self._signs = signs
        self._following: list[str] | None = None
        self._near: frozenset[str] | None = None
        self._text = ""
        self._window: Set[str] | None = None

    def bear_out(self, trigger: Trigger, topics: Topics) -> bool:
        """Tell whether what a reading needs is there, and what it bars is not.

        Args:
            trigger: the reading.
            topics: what the article is about.
        """
        if trigger.follow and not any(map(self._is_followed, trigger.follow)):
            return False
        if trigger.vetoes and any(map(self._holds, trigger.vetoes)):
            return False
        if not trigger.needs:
            return True
        if (trigger.needs_violence and topics.is_violent) or (trigger.needs_politics and topics.is_political):
            return True
        return any(map(self._holds, trigger.needs))

    def _is_followed(self, word_set: WordSet) -> bool:
        if self._following is None:
            stop = self._place[1]
            self._following = self._words[stop : min(self._stop, stop + FOLLOWING)]
        following = self._following
        if not word_set.words.isdisjoint(following):
            return True
        if word_set.last_words.isdisjoint(following):
            return False
        return word_set.stands_in(f"{' '.join(following)} ")

    def _holds(self, word_set: WordSet) -> bool:
        if self._near is None:
            begin, (start, stop), end = self._begin, self._place, self._end
            self._near = self._signs.intersection(self._words[begin:start] + self._words[stop:end])
        if not word_set.words.isdisjoint(self._near):
            return True
        if not word_set.phrases:
            return False
        if self._window is None:
            self._window = self._near.union(self._words[slice(*self._place)])
        if word_set.last_words.isdisjoint(self._window):
            return False
        if not self._text:
            self._text = f"{' '.join(self._words[self._begin : self._end])} "
        return word_set.stands_in(self._text)
