"""Count which words stand in names of persons: python -m tests.learning.name_words ARTICLES.parquet OUT.csv

No labels are needed. A word's places are counted, and those of them where only a name can stand; its other forms tell a
common word from a foreign name that stands nowhere else.

It does not make `seeds/reference/name_words.csv` again: that came from an earlier form of the count, which was not
kept, and from additions by hand. Of the table's 1,793 names and 17,879 plain words this count finds 632 and 10,222 in
the corpus of 42,022 articles, and 61 and 2,070 that the table lacks. Most names that it misses have only one or two
places of a name; nearly all plain words that it misses show it no inflected form. With its output in the table's place
quotes are read otherwise, so that their scores have to be taken anew.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import pyarrow.parquet as pq

from rawi.arabic.folding import fold_text
from rawi.arabic.letters import ARTICLE
from rawi.arabic.reference import read_reference
from rawi.arabic.tokens import Segment, analyse
from rawi.quotes.cues import compile_cues
from rawi.quotes.lexicon import is_title_word, read_finite_verbs, read_given_names, read_heads, read_words

_ENDS = frozenset(["ان", "انه", "انها", "بان", "بانه", "بانها", ":", "،", ".", "(", '"'])  # right behind a name
_SHORT_TITLES = ("د", "م")
_BIN = "بن"
_PRONOUNS = ("ه", "ها", "هم", "نا")
_PREFIXES = ("وال", "بال", "فال", "كال", "لل", "و", "ف", "ب", "ل", "ك", "س", ARTICLE)
_WITH_ARTICLE = ("وال", "بال", "فال", "كال", "لل")
_NAME_SHARE, _PLAIN_SHARE = 0.02, 0.004  # of a word's places that are a name's
_LEAST_NAME, _LEAST_PLAIN = 3, 12  # places
_LEAST_LETTERS = 3  # of a word that is sorted, and of what is left of one without prefix or ending
_DEFINITE_SHARE, _OWNED_SHARE = 0.08, 0.25  # forms with article or pronoun, of the places of the bare word
_SEEN = 5  # places of another form that count
_ROUNDS = 3


def _list_lines(path: Path) -> Iterator[list[str]]:
    for batch in pq.ParquetFile(path).iter_batches(columns=["text"]):
        for text in batch["text"].to_pylist():
            for line in text.split("\n"):
                if line.strip():
                    yield list(analyse(line, [Segment("body", 0, len(line))]).words)


def _count_names(lines: Iterable[list[str]], names: frozenset[str]) -> Counter[str]:
    """Count the places of words where only a name can stand: behind a given name, or between a title and a name."""
    titles = {word for word, head in read_heads().items() if (head.kind, head.number) == ("person", "s")}
    titles = {word for word in titles if word.startswith(ARTICLE)} | set(_SHORT_TITLES)
    cues, found = compile_cues(), Counter[str]()
    for words in lines:
        for index in range(2, len(words) - 1):
            word, before, ahead, behind = words[index], words[index - 1], words[index - 2], words[index + 1]
            is_behind = before in names or before == _BIN
            is_after = ahead in titles or ahead in names or ahead == _BIN or ahead in cues
            is_first = before in titles and not word.startswith(ARTICLE) and (behind in names or behind == _BIN)
            if word.isalpha() and ((is_behind and is_after and behind in _ENDS) or (is_first and word not in titles)):
                found[word] += 1
    return found


def _is_inflected(word: str, places: Counter[str]) -> bool:
    """Tell whether other forms of a word show that it is a common word or verb: with an article, pronoun or prefix."""
    count = places[word]
    if not word.startswith(ARTICLE) and places[ARTICLE + word] >= max(_LEAST_NAME, _DEFINITE_SHARE * count):
        return True
    if sum(places[word + end] for end in _PRONOUNS) >= max(2 * _SEEN, _OWNED_SHARE * count):
        return True
    for end in ("ها", "هم", "نا", "ات", "ين", "ون", "ه", "ا"):
        stem = word.removesuffix(end)
        if (
            stem != word
            and len(stem) >= _LEAST_LETTERS
            and places[stem] >= _SEEN
            and places[ARTICLE + stem] >= _LEAST_NAME
        ):
            return True
    for prefix in _PREFIXES:
        rest = word.removeprefix(prefix)
        if rest == word or len(rest) < _LEAST_LETTERS:
            continue
        if prefix in _WITH_ARTICLE and places[ARTICLE + rest] >= 3 * _SEEN:
            return True
        if places[rest] >= max(4 * _SEEN, 2 * count) and places[ARTICLE + rest] >= _SEEN:
            return True
    twin = ("ت" if word[0] == "ي" else "ي") + word[1:]
    return word[0] in "يت" and places[twin] >= 2 * _SEEN and places["و" + word] >= _LEAST_NAME


def _sort_words(places: Counter[str], found: Counter[str]) -> dict[str, set[str]]:
    """Return the words of each class."""
    spellings = {fold_text(row["name"]) for row in read_reference("name_spellings")}
    known = (
        read_words().particles
        | read_given_names().keys()
        | read_heads().keys()
        | compile_cues().keys()
        | read_finite_verbs()
    )
    classes: dict[str, set[str]] = {"name": set(), "plain": set()}
    for word, count in places.items():
        if not word.isalpha() or word.isascii() or len(word) < _LEAST_LETTERS or word in known or is_title_word(word):
            continue
        share, is_form = found[word] / count, _is_inflected(word, places)
        if found[word] >= _LEAST_NAME and share >= _NAME_SHARE and not is_form:
            classes["name"].add(word)
        elif share < _PLAIN_SHARE and count >= _LEAST_PLAIN and is_form and word not in spellings:
            classes["plain"].add(word)
    return classes


def learn(articles: Path) -> dict[str, set[str]]:
    """Return the words of each class; names found in one round help to find more in the next."""
    lines = list(_list_lines(articles))
    places = Counter(word for words in lines for word in words)
    names, classes = frozenset(read_given_names()), dict[str, set[str]]()
    for _ in range(_ROUNDS):
        classes = _sort_words(places, _count_names(lines, names))
        names |= {word for word in classes["name"] if not word.startswith(ARTICLE)}
    return classes


def write_table(classes: dict[str, set[str]], out: Path) -> None:
    """Write the words of each class, one row for each first letter."""
    rows = ["class,words"]
    for name, words in classes.items():
        letters = defaultdict(list)
        for word in sorted(words):
            letters[word[0]].append(word)
        rows += [f"{name},{'|'.join(group)}" for group in letters.values()]
    out.write_text("\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write_table(learn(Path(sys.argv[1])), Path(sys.argv[2]))
