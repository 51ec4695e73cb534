"""Where an article may tell of events: the triggers of its sentences that the words around them bear out.

Nothing here depends on what was read before, so that an article without any such place is never read at all.
"""

from collections.abc import Set
from functools import cache
from typing import NamedTuple

from rawi.arabic.tokens import Analysis, Sentence
from rawi.events.clauses import list_pieces
from rawi.events.phrases import stands_at
from rawi.events.readings import drop_loose_tolls, list_choices
from rawi.events.surroundings import Surroundings
from rawi.events.topics import Topics
from rawi.events.triggers import Hit, find_hits
from rawi.events.vocabulary import Vocabulary
from rawi.events.words import load_exact, load_features

_NAME_BEFORE = ("place_of_name", "office_before", "name_link")


class Spot(NamedTuple):
    """A sentence with triggers, and its number in the article."""

    number: int
    sentence: Sentence
    hits: list[Hit]


def find_spots(analysis: Analysis, topics: Topics, vocabulary: Vocabulary) -> list[Spot]:
    """Return the sentences of an article that have triggers, in order.

    Args:
        analysis: its tokens; only its body is read, its title when it has nothing else.
        topics: what it is about.
        vocabulary: its words.
    """
    firsts = vocabulary.list_firsts()
    if not firsts:
        return []
    kinds = [segment.kind for segment in analysis.segments]
    wanted = [s for s in analysis.sentences if kinds[s.segment] == "body"] or analysis.sentences
    spots = []
    for number, sentence in enumerate(list_pieces(wanted)):
        hits = _find_hits(analysis.words, sentence, topics, firsts, vocabulary.signs)
        if hits:
            spots.append(Spot(number, sentence, hits))
    return spots


def _find_hits(
    words: list[str], sentence: Sentence, topics: Topics, firsts: Set[str], signs: frozenset[str]
) -> list[Hit]:
    """Return the triggers of a sentence that the words around them bear out."""
    first, last = sentence.first, sentence.last
    hits = []
    for start, stop, forms in find_hits(words, first, last, firsts):
        surroundings = Surroundings(words, (first, last), (start, stop), signs)
        for form in list_choices(words, first, start, forms):
            if surroundings.bear_out(form.trigger, topics):
                if not _is_in_name(words, (start, stop), first, last):
                    hits.append(Hit(start, stop, form))
                break
    return drop_loose_tolls(words, first, hits) if hits else hits


@cache
def _load_before_names() -> frozenset[str]:
    """Return the words after which a trigger is part of a name."""
    return frozenset().union(*map(load_exact, _NAME_BEFORE))


def _is_in_name(words: list[str], place: tuple[int, int], first: int, last: int) -> bool:
    """Tell whether tokens are part of a longer known name, or the name of a square, valley or quarter."""
    start, stop = place
    if start > first and words[start - 1] in _load_before_names():
        return True
    features, least = load_features(), max(1, stop - start)
    for index in range(max(first, start - 2), start + 1):
        for begin in features[words[index]].starts:
            for entry in begin.entries:
                size = len(entry.words)
                if size <= least or index + size < stop:
                    break  # the longest come first
                if stands_at(entry, words, index, last):
                    return True
    return False
