"""Counting which pieces torn words have: python -m tests.learning.torn_words FILE.parquet

Takes the texts that have lost their marks (see `rawi.arabic.torn_words`) and the others; writes
`seeds/reference/torn_words.csv` anew and prints how many of the pairs that one half of the torn texts shows the other
half has too.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

import pyarrow.parquet as pq

from rawi.arabic.tokens import cut_tokens
from rawi.arabic.torn_words import has_lost_marks
from rawi.rooms import find_room

Pair = tuple[str, str]

_FREQUENT = 20  # times that the whole word stands in other texts, at least
_RARE = 0.05  # of these times, the most that its pieces stand beside each other there
_CHANCE = 0.2  # of the times in torn texts, the most that such neighbours explain
_FEW, _NO_WORD = 2, 0.2  # where few torn texts show a pair, its first piece stands so seldom, of the word's times
_WORD = 5  # of the word's times, those of a first piece behind which a letter rather begins another word
_EVERYWHERE = 0.005  # of all words, from which on one stands by itself behind any word
_LAST = ("ه", "ا")  # letters that begin no other word
_ARTICLE = "ال"  # behind which a word may have lost a mark of its own
_OF_ALL = "الا"
_HEADER = """\
# Pieces of words between which a site that lost its vowel and doubling marks left a space. Origin: counted for this
# project by tests/learning/torn_words.py in articles of the corpus; not kept by hand. The two together are a word that
# other texts have often, in which the pieces hardly ever stand beside each other. first, second: the pieces, folded.
first,second
"""


def list_tears(torn: Counter[Pair], words: Counter[str], neighbours: Counter[Pair]) -> list[Pair]:
    """Return the pairs that are the pieces of a word, in order.

    Args:
        torn: how many texts that have lost their marks have words beside each other.
        words: how often each word stands in other texts.
        neighbours: how often words stand beside each other there.
    """
    size = max(1, words.total())
    share = torn.total() / size
    found = []
    for (first, second), count in torn.items():
        apart = neighbours[first, second]
        chance = share * max(apart, words[first] * words[second] / size)
        if (
            chance <= _CHANCE * count
            and _is_word(first, second, words, count)
            and apart <= _RARE * words[first + second]
        ):
            found.append((first, second))
    return sorted(found)


def _is_word(first: str, second: str, words: Counter[str], count: int) -> bool:
    """Tell whether two pieces are one word rather than two; count is that of the torn texts that show them."""
    whole, alone = words[first + second], words[first]
    if whole < _FREQUENT or len(first) == 1 or (first == _ARTICLE and first + second != _OF_ALL):
        return False
    if len(second) == 1 and second not in _LAST and alone > _WORD * whole:
        return False
    is_sure = count > _FEW and words[second] < _EVERYWHERE * words.total()
    return is_sure or alone <= _NO_WORD * whole


def list_neighbours(text: str) -> Iterator[Pair]:
    """Yield the pairs of Arabic words of a text between which nothing but spaces stands."""
    words, starts, ends = cut_tokens(text)
    gaps = zip(ends.tolist(), starts.tolist()[1:], strict=False)
    for pair, (end, start) in zip(pairwise(words), gaps, strict=True):
        if start > end and not text[end:start].strip(" ") and all(map(_is_arabic, pair)):
            yield pair


def _is_arabic(word: str) -> bool:
    return word.isalpha() and not word.isascii()


def _count(texts: Iterable[str]) -> Counter[Pair]:
    return Counter(pair for text in texts for pair in set(list_neighbours(text)))


def main(corpus: Path) -> None:
    """Count, print and write.

    Args:
        corpus: the articles.
    """
    table = find_room("seeds") / "reference" / "torn_words.csv"
    table.write_text(_HEADER, encoding="utf-8")  # else the texts would be mended as they are counted
    texts = [text for text in pq.read_table(corpus, columns=["text"])["text"].to_pylist() if text]
    torn = [text for text in texts if has_lost_marks(text)]
    halves = [_count(torn[half::2]) for half in (0, 1)]
    words: Counter[str] = Counter()
    neighbours: Counter[Pair] = Counter()
    for text in texts:
        if not has_lost_marks(text):
            found = cut_tokens(text).words
            words.update(found)
            neighbours.update(pair for pair in pairwise(found) if any(pair in half for half in halves))
    tears = list_tears(halves[0] + halves[1], words, neighbours)
    known = set(tears)
    met = [count for pair, count in halves[1].items() if pair in known and halves[0][pair]]
    print(f"{len(tears)} pairs; of {sum(c for p, c in halves[1].items() if p in known)} places in one half", end=" ")
    print(f"{sum(met)} are pairs of the other half too")
    table.write_text(_HEADER + "".join(f"{first},{second}\n" for first, second in tears), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
