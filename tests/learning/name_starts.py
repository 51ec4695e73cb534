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
from rawi.rooms import find_room
from tests.learning.examples import Example, read_judged
from tests.learning.joints import format_joints, learn_joints
from tests.learning.name_weights import find_places, read_right_name
from tests.learning.quote_examples import read_quote_judgements

_RAREST, _PENALTY = 8, 3.0
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


def read_examples(corpus: Path) -> list[Example]:
    """Return all examples, in an order that does not depend on that of the corpus."""
    found = []
    for article, rows in read_judged(corpus, read_quote_judgements()):
        for name in {name for row in rows if (name := read_right_name(row))}:
            for signs, goes_back in list_examples(article.analysis, name):
                found.append(Example(article.article_id, article.outlet or "", dict.fromkeys(signs, 1.0), goes_back))
    return sorted(found, key=lambda example: (example.article_id, sorted(example.signs), example.is_right))


def main() -> int:
    """Learn all weights and write the table."""
    learned = learn_joints(read_examples(Path(sys.argv[1])), _RAREST, _PENALTY)
    right = ((learned.chances > 0.5) == learned.answers).mean()
    print(f"{len(learned.answers)} examples, {len(learned.weights)} signs, {right:.3f} right elsewhere")
    path = find_room("seeds") / "reference" / "name_start_weights.csv"
    path.write_text(format_joints(_HEADER, learned), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
