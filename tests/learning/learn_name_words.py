"""Learn which words stand in names of persons: python -m tests.learning.learn_name_words ARTICLES.jsonl OUT.csv

No labels are needed. A word's places are counted, and those of them where only a name can stand; its other forms tell a
common word from a foreign name that stands nowhere else. The table's comment lines are written by hand.
"""

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from rawi.arabic.folding import fold_text
from rawi.arabic.reference import read_reference
from rawi.arabic.tokens import Segment, analyse
from rawi.quotes.cues import compile_cues
from rawi.quotes.lexicon import ARTICLE, is_title_word, read_finite_verbs, read_given_names, read_heads, read_words

_ENDS = frozenset(["ان", "انه", "انها", "بان", "بانه", "بانها", ":", "،", ".", "(", '"'])  # right behind a name
_SHORT_TITLES = ("د", "م")
_BIN = "بن"
_PRONOUNS = ("ه", "ها", "هم", "نا")
_PREFIXES = ("وال", "بال", "فال", "كال", "لل", "و", "ف", "ب", "ل", "ك", "س", ARTICLE)
_WITH_ARTICLE = ("وال", "بال", "فال", "كال", "لل")
_NAME_SHARE, _PLAIN_SHARE = 0.02, 0.004  # of a word's places that are a name's
_LEAST_NAME, _LEAST_PLAIN = 3, 12  # places
_SEEN = 5  # places of another form that count
_ROUNDS = 3


def _list_lines(path: Path) -> Iterator[list[str]]:
    with path.open(encoding="utf-8") as articles:
        for article in articles:
            for line in json.loads(article)["text"].split("\n"):
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
    if not word.startswith(ARTICLE) and places[ARTICLE + word] >= max(_LEAST_NAME, 0.08 * count):
        return True
    if sum(places[word + end] for end in _PRONOUNS) >= max(2 * _SEEN, 0.25 * count):
        return True
    for end in ("ها", "هم", "نا", "ات", "ين", "ون", "ه", "ا"):
        stem = word.removesuffix(end)
        if stem != word and len(stem) > 2 and places[stem] >= _SEEN and places[ARTICLE + stem] >= _LEAST_NAME:
            return True
    for prefix in _PREFIXES:
        rest = word.removeprefix(prefix)
        if rest == word or len(rest) < _LEAST_NAME:
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
        if not word.isalpha() or word.isascii() or len(word) < _LEAST_NAME or word in known or is_title_word(word):
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
