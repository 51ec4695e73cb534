"""Learning where noun phrases end: python -m tests.learning.phrase_weights ARTICLES.parquet

Writes `seeds/reference/phrase_words.csv` and `phrase_weights.csv` anew. The first weights were learned from phrases as
hand-made rules ended them. These rules are gone: learned today, the weights start from the phrases as the weights that
stand there end them, and are others. That is why `make learn` leaves them alone.
"""

import csv
import io
import math
import random
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import NamedTuple

import numpy as np

from rawi.quotes.endings import CLOSES, FOLLOWS, UNKNOWN, Place, list_kind_signs, read_opening
from rawi.quotes.wordkinds import OVER, read_kind
from rawi.rooms import find_room
from tests.learning.examples import read_articles
from tests.learning.fitting import Floats, fit_weights, read_odds
from tests.learning.phrases import Example, find_complete, list_examples, read_phrases
from tests.learning.sign_tables import fill_table, list_common

_SAMPLE = 14_000  # examples of each kind that are learned from
_RAREST, _PENALTY = 12, 4.0
_STRONGEST, _LEAST, _FEW = 4, 2, 3
_SLIGHT = 0.02  # what is rounded to nothing
_WORDS_HEADER = """\
# What words say of the end of a source's noun phrase. Origin: counted for this project in the corpus without labels
# (tests/learning/phrase_weights.py); not kept by hand.
# class: follows N, the log odds, rounded, of finding the word behind a complete phrase rather than inside one;
# closes N, those of finding it as the last word of one. words: folded, separated by |, one row for each first letter.
"""
_WEIGHTS_HEADER = """\
# Where the noun phrase of a source ends: log odds by sign. Origin: learned for this project from the corpus without
# labels (tests/learning/phrase_weights.py), and where complete phrases say nothing from phrases as hand-made rules
# ended them that stood in rawi.quotes.boundaries before; not kept by hand.
# sign: A + B, a word of kind B behind one of kind A; H : B, in a phrase that H opens; B > C, before one of kind C;
# G ? B, when the cue before the phrase can have G; is, after, before, head: one of these alone; place: how many words
# stand before it; follows, closes: see phrase_words.csv; base: without any sign. Kinds: rawi.quotes.wordkinds.
# weight: log odds that the phrase ends before the word.
"""


class Counts(NamedTuple):
    """How often words stand behind complete phrases, inside, at their end, and elsewhere in them."""

    behind: Counter[str]
    inside: Counter[str]
    last: Counter[str]
    other: Counter[str]

    def rate_behind(self, word: str, behind: int = 0, inside: int = 0) -> str:
        """Return the class of a word that may follow a phrase; leave out the places that are being judged."""
        share = self.behind.total() / max(1, self.inside.total())
        before, within = max(0, self.behind[word] - behind), max(0, self.inside[word] - inside)
        if before + within < _LEAST:
            return f"{FOLLOWS} {UNKNOWN}"
        return f"{FOLLOWS} {_round(math.log((before + share / 2) / (within + 0.5) / share))}"

    def rate_last(self, word: str) -> str:
        """Return the class of a word that may close a phrase."""
        if self.last[word] + self.other[word] < _LEAST:
            return f"{CLOSES} {UNKNOWN}"
        return f"{CLOSES} {_round(math.log((self.last[word] + 0.5) / (self.other[word] + 0.5)))}"


def _round(odds: float) -> int:
    return max(-_STRONGEST, min(_STRONGEST, round(odds)))


def count_words(complete: dict[tuple[str, ...], Counter[int]], examples: list[Example]) -> Counts:
    """Return the counts of words."""
    counts = Counts(Counter(), Counter(), Counter(), Counter())
    for wording, articles in complete.items():
        times = min(articles.total(), _FEW)
        for word in wording[1:]:
            counts.inside[word] += times
        for word in wording[:-1]:
            counts.other[word] += times
        counts.last[wording[-1]] += times
    counts.behind.update(example.phrase.words[example.place] for example in examples if example.is_end)
    return counts


def list_signs(example: Example, counts: Counts) -> list[str]:
    """Return the signs of an example."""
    words, place = example.phrase.words, example.place
    behind = read_kind(words[place + 1]) if place + 1 < len(words) else OVER
    opening = read_opening(words, 0, place, len(words))
    own = counts.rate_behind(words[place], int(example.is_end), 2 * (not example.is_end))
    kinds = read_kind(words[place - 1]), read_kind(words[place]), behind
    signs = list_kind_signs(Place(*kinds, opening, example.phrase.governor or "none", place))
    return [*signs, own, counts.rate_last(words[place - 1])]


def fit(examples: list[Example], counts: Counts) -> dict[str, float]:
    """Return the weight of every sign."""
    told = [dict.fromkeys(list_signs(example, counts), 1.0) for example in examples]
    kept = list_common(told, _RAREST)
    table = fill_table(told, kept, np.float32)
    answers: Floats = np.array([float(example.is_end) for example in examples])
    weights, base = fit_weights(table, answers, _PENALTY)
    right = (read_odds(table @ weights + base) > 0.5) == answers
    print(f"{len(examples)} examples, {len(kept)} signs, {right.mean():.3f} learned as given")
    return {"base": base, **dict(zip(kept, map(float, weights), strict=True))}


def sample(examples: list[Example]) -> list[Example]:
    """Return as many examples of every kind as are learned from."""
    chance, groups = random.Random(3), defaultdict(list)
    for example in examples:
        groups[example.is_told, example.is_end].append(example)
    return [
        example for _, group in sorted(groups.items()) for example in chance.sample(group, min(_SAMPLE, len(group)))
    ]


def format_words(counts: Counts) -> str:
    """Return the table of words as it is written."""
    rows = defaultdict(list)
    for word in sorted(counts.behind.keys() | counts.inside.keys() | counts.other.keys()):
        for name in (counts.rate_behind(word), counts.rate_last(word)):
            if word.isalpha() and not name.endswith(UNKNOWN):
                rows[name, word[0]].append(word)
    lines = [f"{name},{'|'.join(words)}" for (name, _), words in sorted(rows.items())]
    return _WORDS_HEADER + "class,words\n" + "\n".join(lines) + "\n"


def format_weights(weights: dict[str, float]) -> str:
    """Return the table of weights as it is written."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(("sign", "weight"))
    kept = {CLOSES, FOLLOWS, "base"}
    writer.writerows((s, f"{w:.2f}") for s, w in weights.items() if abs(w) >= _SLIGHT or s.split()[0] in kept)
    return _WEIGHTS_HEADER + text.getvalue()


def main() -> int:
    """Learn all weights and write both tables."""
    phrases = read_phrases(read_articles(Path(sys.argv[1])))
    complete = find_complete(phrases)
    examples = list(list_examples(phrases, complete))
    counts = count_words(complete, examples)
    weights = fit(sample(examples), counts)
    seeds = find_room("seeds") / "reference"
    (seeds / "phrase_words.csv").write_text(format_words(counts), encoding="utf-8")
    (seeds / "phrase_weights.csv").write_text(format_weights(weights), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
