"""Learning where persons' names end: python -m tests.learning.name_weights FILE.parquet

Reads the right names of the judged quotes, takes every place of the article where such a name stands as an example of
where one goes on and where it ends, prints how often cross-validation is right, and writes
`seeds/reference/name_weights.csv` anew.
"""

import sys
from collections import defaultdict
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from rawi.arabic.folding import fold_text
from rawi.arabic.letters import ARTICLE
from rawi.arabic.tokens import Analysis
from rawi.quotes.lexicon import read_heads
from rawi.quotes.nameends import Places, is_over, list_signs
from rawi.rooms import find_room
from tests.learning.examples import Example, read_judged
from tests.learning.joints import format_joints, learn_joints
from tests.learning.quote_examples import read_quote_judgements

_RAREST, _PENALTY = 5, 3.0
_MOST_PLACES, _MOST_LONE = 8, 4  # of one name in an article
_LONGEST = 8
_NO_NAME = frozenset('،,"«»()/')
_JOINED = tuple(map(fold_text, ("وال", "لل", "في")))
_HEADER = """\
# Whether a person's name goes on with a word: log odds by sign. Origin: learned for this project by `make learn` from
# the names that careful readers found right in articles of the corpus (tests/learning/quote_judgements.csv); not kept
# by hand. sign: what is told of the place, see rawi.quotes.nameends; base: without any sign. weight: log odds that the
# name goes on.
sign,weight
"""


def read_right_name(row: dict[str, str]) -> tuple[str, ...]:
    """Return the folded words of the person's name that is right by a judgement, or nothing."""
    verdict = row["speaker_verdict"]
    name = row["speaker"] if verdict == "ok" else row["speaker_right"] if verdict in ("wrong", "missing") else ""
    words = tuple(fold_text(name).split())
    if not words or len(words) > _LONGEST or not all(map(str.isalpha, words)) or not _NO_NAME.isdisjoint(name):
        return ()
    head = read_heads().get(words[0])
    is_role = head is not None and (head.kind != "person" or len(words) == 1)
    is_phrase = any(word.startswith(_JOINED) for word in words) or (words[0].startswith(ARTICLE) and len(words) > 1)
    return () if is_role or is_phrase else words


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


def find_places(words: list[str]) -> Places:
    """Return what tells where each word stands."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, word in enumerate(words):
        places[word].append(place)
    return lambda word: places.get(word, [])


def read_examples(corpus: Path) -> list[Example]:
    """Return all examples, in an order that does not depend on that of the corpus."""
    found = []
    for article, rows in read_judged(corpus, read_quote_judgements()):
        for name in {name for row in rows if (name := read_right_name(row))}:
            for signs, goes_on in list_examples(article.analysis, name):
                found.append(Example(article.article_id, article.outlet or "", dict.fromkeys(signs, 1.0), goes_on))
    return sorted(found, key=lambda example: (example.article_id, sorted(example.signs), example.is_right))


def main() -> int:
    """Learn all weights and write the table."""
    learned = learn_joints(read_examples(Path(sys.argv[1])), _RAREST, _PENALTY)
    right = ((learned.chances > 0.5) == learned.answers).mean()
    print(f"{len(learned.answers)} examples, {len(learned.weights)} signs, {right:.3f} right elsewhere")
    path = find_room("seeds") / "reference" / "name_weights.csv"
    path.write_text(format_joints(_HEADER, learned), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
