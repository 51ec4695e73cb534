"""The distinct words of an article, each looked up once for all that the event rules ask of a word alone.

Most words of a text mean nothing to the rules. One table says of every word that does which classes of topics it
belongs to, whether it may begin a trigger, and whether any trigger needs or bars it: everything after works on those.
"""

from functools import cache

from rawi.events.triggers import load_forms
from rawi.events.words import load_class, load_state_words

CLASSES = (
    "violent",
    "political",
    "sport",
    "market",
    "film",
    "social",
    "weather",
    "accident",
    "reporting",
    "opinion",
    "relief",
)


@cache
def _load_classes() -> dict[str, tuple[int, ...]]:
    """Return the words of all classes, each with the places of those that it belongs to; states come last."""
    places: dict[str, tuple[int, ...]] = {}
    for place, words in enumerate((*(load_class(name).words for name in CLASSES), load_state_words())):
        for word in words:
            places[word] = (*places.get(word, ()), place)
    return places


@cache
def _load_firsts() -> frozenset[str]:
    return frozenset(load_forms())


@cache
def _load_signs() -> frozenset[str]:
    """Return the words of all classes and triggers, and those that a trigger needs or bars.

    A set, since most words of a text are not in it: to find out costs half of what it costs with a dictionary.
    """
    signs = {*load_forms(), *_load_classes()}
    for trigger in {id(form.trigger): form.trigger for forms in load_forms().values() for form in forms}.values():
        for word_set in (*trigger.needs, *trigger.vetoes):
            signs |= word_set.words | word_set.last_words
    return frozenset(signs)


class Vocabulary:
    """The distinct words of one article.

    Attributes:
        words: its folded tokens in order.
        types: the distinct ones among them.
        signs: those of them that stand in any table of the event rules.
    """

    __slots__ = ("signs", "types", "words")

    def __init__(self, words: list[str]) -> None:
        """Look the words of an article up.

        Args:
            words: folded tokens of the text.
        """
        self.words = words
        self.types = set(words)
        self.signs = _load_signs() & self.types

    def count_classes(self) -> list[int]:
        """Return how many of the distinct words belong to each of `CLASSES`, and last how many name states."""
        counts = [0] * (len(CLASSES) + 1)
        for places in filter(None, map(_load_classes().get, self.signs)):
            for place in places:
                counts[place] += 1
        return counts

    def list_firsts(self) -> frozenset[str]:
        """Return the words that a trigger may begin with."""
        return _load_firsts() & self.signs
