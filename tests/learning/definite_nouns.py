"""Counting which definite words are nouns: python -m tests.learning.definite_nouns FILE.parquet

No labels are needed: an adjective stands behind the definite noun that it describes, so a definite word that hardly
ever stands behind another one, but often behind a preposition, is a noun. Writes
`seeds/reference/definite_nouns.csv` anew.
"""

import sys
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

import pyarrow.parquet as pq

from rawi.arabic.folding import fold_text
from rawi.arabic.letters import ARTICLE
from rawi.arabic.names import load_demonyms
from rawi.arabic.tokens import cut_tokens
from rawi.quotes.lexicon import PERSON_HEADS, read_given_names, read_heads, read_seats, read_states
from rawi.quotes.namewords import read_name_uses
from rawi.rooms import find_room

_PREPOSITIONS = frozenset(
    map(fold_text, ("في", "من", "على", "عن", "إلى", "مع", "بين", "عبر", "خلال", "ضد", "حول", "بعد", "قبل", "منذ"))
)
_DEFINITE = tuple(map(fold_text, ("ال", "وال", "بال", "لل", "فال", "كال")))
_LEAST = 30  # places of a word that is told of
_DESCRIBING, _GOVERNED = 0.06, 0.03  # shares: the most behind definite words, the least behind prepositions
_LETTERS = 4  # of a word with its article; shorter ones are mostly something else
_HEADER = """\
# Definite words that are nouns and no adjectives: they hardly ever stand behind another definite word, but often behind
# a preposition. Origin: counted for this project by tests/learning/definite_nouns.py in articles of the corpus; not
# kept by hand. Roles, origins, states and what people are called are left out. word: folded.
word
"""


def list_nouns(texts: Iterable[list[str]]) -> list[str]:
    """Return the definite words that are nouns, in order.

    Args:
        texts: the folded words of each.
    """
    places, described, governed = Counter[str](), Counter[str](), Counter[str]()
    for words in texts:
        for before, word in pairwise(words):
            if word.startswith(ARTICLE) and len(word) > _LETTERS:
                places[word] += 1
                described[word] += before.startswith(_DEFINITE)
                governed[word] += before in _PREPOSITIONS
    return sorted(
        word
        for word, count in places.items()
        if count >= _LEAST
        and described[word] <= _DESCRIBING * count
        and governed[word] >= _GOVERNED * count
        and not _is_named(word)
    )


def _is_named(word: str) -> bool:
    """Tell whether a word tells who somebody is or where he is from: it may follow a definite word in apposition."""
    head = read_heads().get(word)
    if head is not None and head.kind in PERSON_HEADS:
        return True
    lists = (read_states(), read_seats(), load_demonyms(), read_given_names(), read_name_uses())
    return any(word in listed for listed in lists)


def main(corpus: Path) -> None:
    """Count, print and write.

    Args:
        corpus: the articles.
    """
    texts = (text for text in pq.read_table(corpus, columns=["text"])["text"].to_pylist() if text)
    nouns = list_nouns(cut_tokens(text).words for text in texts)
    print(f"{len(nouns)} definite nouns")
    table = find_room("seeds") / "reference" / "definite_nouns.csv"
    table.write_text(_HEADER + "".join(f"{word}\n" for word in nouns), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
