"""Learning where persons' names begin: python -m tests.learning.name_starts FILE.parquet

Reads the right names of the judged quotes, takes places of the article where such a name stands as examples of where
it goes back and where it begins, and places where its last word stands alone as ones where it does not; prints how
often cross-validation is right, and writes `seeds/reference/name_start_weights.csv` anew.
"""

import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from rawi.arabic.tokens import Analysis
from rawi.quotes.namestarts import is_start, list_start_signs
from tests.learning.right_names import find_places, learn_names

_RAREST = 8
_MOST_PLACES, _MOST_LONE = 3, 3  # of one name in an article
_HEADER = """\
# Whether a person's name begins earlier, with the word before what is known of it: log odds by sign. Origin: learned
# for this project by `make learn` from the names that careful readers found right in articles of the corpus
# (tests/learning/quote_judgements.csv); not kept by hand. sign: what is told of the place, see rawi.quotes.namestarts;
# base: without any sign. weight: log odds that the word before belongs to the name.
sign,weight
"""


def list_examples(analysis: Analysis, name: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], bool]]:
    """Yield the signs of the places in and before a name in an article, and whether the name goes back there."""
    words, places = analysis.words, find_places(analysis.words)
    for first in islice(places(name[0]), _MOST_PLACES):
        last = first + len(name)
        if tuple(words[first:last]) == name:
            for index in range(last - 1, first - 1, -1):
                if is_start(analysis, index):
                    break
                yield list_start_signs(words, index, last, places), index > first
    lone = (place for place in places(name[-1]) if len(name) > 1 and place and words[place - 1] != name[-2])
    for place in islice((place for place in lone if not is_start(analysis, place)), _MOST_LONE):
        yield list_start_signs(words, place, place + 1, places), False


if __name__ == "__main__":
    learn_names(Path(sys.argv[1]), list_examples, _RAREST, _HEADER, "name_start_weights.csv")
