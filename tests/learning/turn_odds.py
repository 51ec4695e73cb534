"""Count where words stand with which something else may begin: python -m tests.learning.turn_odds FILE.parquet

No labels are needed: what stands within words in marks goes on with them, what stands behind such words or at the head
of a sentence begins something. Writes `seeds/reference/turn_odds.csv` anew.
"""

import math
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from rawi.arabic.tokens import Analysis
from rawi.documents.article import Article
from rawi.quotes.pages import Page, read_page, walk_words
from rawi.quotes.turns import list_turns
from rawi.rooms import find_room
from tests.learning.examples import read_articles

_SIGNS = frozenset('،,.؛;:!؟?"…-()')
_LEAST_SIZE = 8  # tokens of words in marks
_LEAST = 8  # places of a word that is told of
_HEAD_SHARE = 0.5  # what a sentence's head counts beside a place right behind words in marks
_EVEN = 2  # places that are added on either side
_MOST = 4
_EDGE = 3  # tokens behind an opening mark that may still be its first ones
Counts = defaultdict[str, float]

_HEADER = """\
# How much more often a word stands behind words in marks or at the head of a sentence of the corpus than within words
# in marks, for words with which something else may begin behind attributed words (rawi.quotes.turns). Origin: counted
# for this project by tests/learning/turn_odds.py in articles of the corpus; not kept by hand. word: folded. odds: log
# odds, rounded.
word,odds
"""


def count_turns(articles: Iterable[Article]) -> tuple[Counts, Counts]:
    """Return how often each word begins something, and how often it stands within words in marks."""
    beginning, inside = defaultdict[str, float](float), defaultdict[str, float](float)
    for article in articles:
        analysis = article.analysis
        walk = walk_words(analysis.words, 0, len(analysis.words))
        for segment, (first, last) in zip(analysis.segments, analysis.ranges, strict=True):
            if segment.kind == "body" and last > first:
                _count_page(analysis, read_page(analysis, first, last, walk), beginning, inside)
    return beginning, inside


def _count_page(analysis: Analysis, page: Page, beginning: Counts, inside: Counts) -> None:
    words = analysis.words
    beginning[words[page.first]] += _HEAD_SHARE
    for span in page.outermost:
        if not span.is_balanced or span.size < _LEAST_SIZE:
            continue
        for index in range(span.first + _EDGE, span.last - 1):
            if words[index] not in _SIGNS and (words[index - 1] in _SIGNS or words[index].startswith(("و", "ف"))):
                inside[words[index]] += 1
        _count_first(page, span.last + 1, beginning, 1)
    for stop in page.stops[:-1]:
        _count_first(page, stop + 1, beginning, _HEAD_SHARE)


def _count_first(page: Page, index: int, beginning: Counts, share: float) -> None:
    while index < page.last and page.words[index] in _SIGNS:
        index += 1
    if index < page.last and page.find_outer(index) is None:
        beginning[page.words[index]] += share


def main() -> int:
    """Count the words and write the table."""
    beginning, inside = count_turns(read_articles(Path(sys.argv[1])))
    rows = []
    for word in sorted(list_turns()):
        if beginning[word] + inside[word] >= _LEAST:
            odds = math.log((beginning[word] + _EVEN) / (inside[word] + _EVEN))
            rows.append(f"{word},{max(-_MOST, min(_MOST, round(odds)))}")
    path = find_room("seeds") / "reference" / "turn_odds.csv"
    path.write_text(_HEADER + "\n".join(rows) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
