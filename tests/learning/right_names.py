"""Right names: the persons' names that readers found right, their places in articles, and what is learned of them."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

from rawi.arabic.folding import fold_text
from rawi.arabic.letters import ARTICLE
from rawi.arabic.tokens import Analysis
from rawi.quotes.lexicon import read_heads
from rawi.quotes.nameends import Places
from rawi.rooms import find_room
from tests.learning.examples import Example, read_judged
from tests.learning.joints import format_joints, learn_joints
from tests.learning.quote_examples import read_quote_judgements

_LONGEST = 8
_NO_NAME = frozenset('،,"«»()/')
_JOINED = tuple(map(fold_text, ("وال", "لل", "في")))
_PENALTY = 3.0

Lister = Callable[[Analysis, tuple[str, ...]], Iterator[tuple[tuple[str, ...], bool]]]


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


def find_places(words: list[str]) -> Places:
    """Return what tells where each word stands."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, word in enumerate(words):
        places[word].append(place)
    return lambda word: places.get(word, [])


def read_examples(corpus: Path, list_examples: Lister) -> list[Example]:
    """Return all examples, in an order that does not depend on that of the corpus.

    Args:
        corpus: the articles, as Parquet.
        list_examples: yields the signs of the places of a name in an article, and whether they belong to it.
    """
    found = []
    for article, rows in read_judged(corpus, read_quote_judgements()):
        for name in {name for row in rows if (name := read_right_name(row))}:
            for signs, belongs in list_examples(article.analysis, name):
                found.append(Example(article.article_id, article.outlet or "", dict.fromkeys(signs, 1.0), belongs))
    return sorted(found, key=lambda example: (example.article_id, sorted(example.signs), example.is_right))


def learn_names(corpus: Path, list_examples: Lister, rarest: int, header: str, table: str) -> None:
    """Learn the weights of the signs of places in names, say how often they are right elsewhere, write their table.

    Args:
        corpus: the articles, as Parquet.
        list_examples: yields the signs of the places of a name in an article, and whether they belong to it.
        rarest: in how many places a sign has to stand.
        header: comment and names of the columns.
        table: the name of the table in `seeds/reference`.
    """
    learned = learn_joints(read_examples(corpus, list_examples), rarest, _PENALTY)
    right = ((learned.chances > 0.5) == learned.answers).mean()
    print(f"{len(learned.answers)} examples, {len(learned.weights)} signs, {right:.3f} right elsewhere")
    path = find_room("seeds") / "reference" / table
    path.write_text(format_joints(header, learned), encoding="utf-8")
