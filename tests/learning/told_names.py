"""Learning where names that stand alone are told with more words: python -m tests.learning.told_names FILE.parquet

Reads the right names of the judged quotes that have two words or more. Where the end of such a name, or all of it,
stands alone behind a verb of speech in its article, every place of it is an example of where the word before belongs to
the name or does not. Names of one word are no examples: where the article had more of them, not every reader said so.
Prints how often cross-validation is right and writes `seeds/reference/told_name_weights.csv` anew.
"""

import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from rawi.arabic.tokens import Analysis
from rawi.quotes.cues import compile_cues
from rawi.quotes.toldnames import MOST_PLACES, can_be_before, list_told_signs
from tests.learning.right_names import find_places, learn_names

_RAREST = 8
_LEAST = 2  # words of a name
_HEADER = """\
# Whether the word before a name belongs to it, where the article has the name alone too: log odds by sign. Origin:
# learned for this project by `make learn` from the names that careful readers found right in articles of the corpus
# (tests/learning/quote_judgements.csv); not kept by hand. sign: what is told of the place, see rawi.quotes.toldnames;
# base: without any sign. weight: log odds that the word before belongs to the name.
sign,weight
"""


def list_examples(analysis: Analysis, name: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], bool]]:
    """Yield the signs of the places of the ends of a name in an article, and whether the word before belongs to it."""
    words, places = analysis.words, find_places(analysis.words)
    for begin in range(len(name)) if len(name) >= _LEAST else ():
        part, before = name[begin:], name[begin - 1] if begin else ""
        stands = [place for place in places(part[0]) if tuple(words[place : place + len(part)]) == part]
        if not any(place and _is_verb(words[place - 1]) for place in stands):
            continue
        for order, place in enumerate(islice(stands, MOST_PLACES)):
            if can_be_before(analysis, place):
                belongs = words[place - 1] == before
                yield list_told_signs(analysis, place, place + len(part), order, places), belongs


def _is_verb(word: str) -> bool:
    cue = compile_cues().get(word)
    return cue is not None and cue.part == "verb"


if __name__ == "__main__":
    learn_names(Path(sys.argv[1]), list_examples, _RAREST, _HEADER, "told_name_weights.csv")
