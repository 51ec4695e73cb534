"""The words around a trigger, and whether they bear a reading of it out; worked out once for all its readings."""

from rawi.events.topics import Topics
from rawi.events.triggers import FOLLOWING, Trigger
from rawi.events.words import WordSet

_BEFORE, _AFTER = 14, 22


class Surroundings:
    """The words around one place of a text, as sets and as running text, each made when first asked for."""

    __slots__ = ("_following", "_near", "_near_text", "_place", "_sentence", "_window", "_words")

    def __init__(self, words: list[str], sentence: tuple[int, int], place: tuple[int, int]) -> None:
        """Take a place in a text.

        Args:
            words: folded tokens of the text.
            sentence: first token and token after the last one of the sentence.
            place: the same of the trigger.
        """
        self._words = words
        self._sentence = sentence
        self._place = place
        self._following: list[str] | None = None
        self._near: set[str] | None = None
        self._near_text = ""
        self._window: list[str] = []

    def bear_out(self, trigger: Trigger, topics: Topics) -> bool:
        """Tell whether what a reading needs is there, and what it bars is not.

        Args:
            trigger: the reading.
            topics: what the article is about.
        """
        if trigger.follow and not any(self._is_followed(word_set) for word_set in trigger.follow):
            return False
        for veto in trigger.vetoes:
            if self._holds(veto):
                return False
        if not trigger.needs:
            return True
        if (trigger.needs_violence and topics.is_violent) or (trigger.needs_politics and topics.is_political):
            return True
        return any(map(self._holds, trigger.needs))

    def _is_followed(self, word_set: WordSet) -> bool:
        if self._following is None:
            stop = self._place[1]
            self._following = self._words[stop : min(self._sentence[1], stop + FOLLOWING)]
        following = self._following
        if not word_set.words.isdisjoint(following):
            return True
        if word_set.last_words.isdisjoint(following):
            return False
        return word_set.stands_in(f"{' '.join(following)} ")

    def _holds(self, word_set: WordSet) -> bool:
        if self._near is None:
            (first, last), (start, stop) = self._sentence, self._place
            begin, end = max(first, start - _BEFORE), min(last, stop + _AFTER)
            self._window = self._words[begin:end]
            self._near = {*self._words[begin:start], *self._words[stop:end]}
        if not word_set.words.isdisjoint(self._near):
            return True
        if word_set.last_words.isdisjoint(self._window):
            return False
        if not self._near_text:
            self._near_text = f"{' '.join(self._window)} "
        return word_set.stands_in(self._near_text)
