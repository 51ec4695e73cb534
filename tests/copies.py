"""Made-up articles with copies of known kinds, for the tests and the benchmark of duplicates.

The words mean nothing: what counts is which runs of them two texts share.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rawi.schemas import hash_id

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
FIRST_DAY = date(2024, 3, 1)


@dataclass(frozen=True, slots=True)
class MadeArticle:
    """A body and its day of publication; the identifier follows from both, as two outlets may print one text."""

    body: str
    published_date: date | None
    outlet: str = "outlet"

    @property
    def article_id(self) -> str:
        return hash_id(self.body, self.published_date, self.outlet)


def make_vocabulary(chance: random.Random, count: int = 3_000) -> list[str]:
    return ["".join(chance.choices(LETTERS, k=chance.randint(3, 8))) for _ in range(count)]


def make_words(chance: random.Random, vocabulary: Sequence[str], count: int) -> list[str]:
    return chance.choices(vocabulary, k=count)


def edit_words(chance: random.Random, words: Sequence[str], vocabulary: Sequence[str], share: float) -> list[str]:
    """Return the words with some of them replaced, some left out, and a sentence added."""
    edited = [
        chance.choice(vocabulary) if chance.random() < share else word for word in words if chance.random() > share / 2
    ]
    return [*edited, *make_words(chance, vocabulary, 3)]


def choose_day(chance: random.Random) -> date | None:
    return FIRST_DAY + timedelta(days=chance.randrange(5)) if chance.random() < 0.9 else None


def make_family(chance: random.Random, vocabulary: Sequence[str]) -> list[MadeArticle]:
    """Return an article with edited copies and an excerpt, and a round-up that holds another article as well."""
    words = make_words(chance, vocabulary, chance.randint(60, 160))
    other = make_words(chance, vocabulary, chance.randint(60, 160))
    texts = [words, other]
    texts += [edit_words(chance, words, vocabulary, chance.choice((0.0, 0.02, 0.05, 0.1))) for _ in range(3)]
    texts.append(words[: max(30, len(words) // 3)])
    texts.append([*other, *words])
    return [MadeArticle(" ".join(text), choose_day(chance), f"outlet {place}") for place, text in enumerate(texts)]
