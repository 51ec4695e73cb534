"""Learning where persons' names end: python -m tests.learning.name_weights FILE.parquet

Reads the right names of the judged quotes, takes every place of the article where such a name stands as an example of
where one goes on and where it ends, prints how often cross-validation is right, and writes
`seeds/reference/name_weights.csv` anew.
"""

import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from rawi.arabic.tokens import Analysis
from rawi.quotes.nameends import is_over, list_signs
from tests.learning.right_names import find_places, learn_names

_RAREST = 5
_MOST_PLACES, _MOST_LONE = 8, 4  # of one name in an article
_HEADER = """\
# Whether a person's name goes on with a word: log odds by sign. Origin: learned for this project by `make learn` from
# the names that careful readers found right in articles of the corpus (tests/learning/quote_judgements.csv); not kept
# by hand. sign: what is told of the place, see rawi.quotes.nameends; base: without any sign. weight: log odds that the
# name goes on.
sign,weight
"""


def list_examples(analysis: Analysis, name: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], bool]]:
    """Yield the signs of the places in and behind a name in an article, and whether the name goes on there."""
    words, places = analysis.words, find_places(analysis.words)
    for first in islice(places(name[0]), _MOST_PLACES):
        if tuple(words[first : first + len(name)]) == name:
            for index in range(first + 1, first + len(name) + 1):
                if is_over(analysis, index):
                    break
                yield list_signs(words, first, index, places), index < first + len(name)
    lone = (place for place in places(name[-1]) if len(name) > 1 and place and words[place - 1] != name[-2])
    for place in islice((place for place in lone if not is_over(analysis, place + 1)), _MOST_LONE):
        yield list_signs(words, place, place + 1, places), False


if __name__ == "__main__":
    learn_names(Path(sys.argv[1]), list_examples, _RAREST, _HEADER, "name_weights.csv")
