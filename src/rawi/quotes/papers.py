"""Papers: which of several outlets "the paper" means, by which of them the text named last."""

from collections.abc import Mapping

from rawi.arabic.letters import ARTICLE, WAW
from rawi.arabic.tokens import Analysis
from rawi.quotes.agreement import Speaker
from rawi.quotes.antecedents import Turn
from rawi.quotes.bodies import find_body_end
from rawi.quotes.lexicon import Head
from rawi.quotes.memory import Memory
from rawi.quotes.spellings import spell_name

_FAR = 250  # tokens back in which a paper is looked for

Span = tuple[int, int]


class Papers:
    """The outlets that one article names."""

    def __init__(self, analysis: Analysis, memory: Memory, turns: Mapping[str, Turn]) -> None:
        self._analysis = analysis
        self._memory = memory
        self._turns = turns

    def choose(self, phrase: Span, head: Head, known: Speaker | None) -> Speaker | None:
        """Return which paper "the paper" means: the last one named, unless the one known has spoken since.

        Args:
            phrase: that of "the paper", with its adjectives.
            head: its head word.
            known: who spoke before that it can mean.
        """
        if known is not None and not known.is_press:
            return known
        named = self._find_last(phrase, head)
        if named is None or (known is not None and self._is_meant(known, phrase, named)):
            return known
        seen = frozenset(self._analysis.words[slice(*named)])
        text = spell_name(self._analysis.raw(*named))
        return Speaker(text, "organisation", None, head.gender, "s", head.lemma, seen, True)

    def _is_meant(self, known: Speaker, phrase: Span, named: Span) -> bool:
        """Tell whether a paper that spoke is meant rather than the last one named, or is the same one."""
        size, turn = phrase[1] - phrase[0], self._turns.get(known.name)
        if len(known.name.split()) > size and (size > 1 or known.name.startswith(ARTICLE)):
            return True  # by its adjectives, or by a name that begins with the article
        if turn is not None and turn.place > named[0]:
            return True
        return known.words.issuperset(self._analysis.words[slice(*named)])

    def _find_last(self, phrase: Span, head: Head) -> Span | None:
        """Return the last phrase before "the paper" that names a paper, or None."""
        first, last = phrase
        if not all(word.startswith(ARTICLE) for word in self._analysis.words[first:last]):
            return None
        forms = (head.lemma, WAW + head.lemma)
        places = (place for form in forms for place in self._memory.list_places(form) if 0 < first - place < _FAR)
        for place in sorted(places, reverse=True):
            stop = find_body_end(self._analysis, place)
            if place + 1 < stop <= first:
                return place, stop
        return None
