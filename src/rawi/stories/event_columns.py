"""Happenings as columns of numbers: what linking looks at, without an object for each of them."""

from functools import cache, cached_property
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from rawi.stories.event_words import RAREST, load_weights
from rawi.stories.happenings import TOLD
from rawi.stories.number_sets import Ints, Sets, build_sets, join_sets

Floats = npt.NDArray[np.float64]
Marks = npt.NDArray[np.bool_]

MILLION = 1_000_000  # weights are whole numbers of millionths: their sums do not depend on the order
NO_DAY = -(2**31)
NOTHING = -1  # the code of null
_WORDS = ("actors", "recipients", "parties", "places", "triggers", "deeds")


class Columns:
    """Happenings, a row for each. Codes stand for strings and mean something only here.

    Attributes:
        rows: of `HAPPENINGS`.
        words: the vocabulary, numbers of words in ascending order; the members of sets of words are places in it.
        actors: words, as in the next five.
        recipients: words.
        involved: words of actors and recipients.
        parties: one word for each.
        places: words of places.
        triggers: words of triggers.
        deeds: words of triggers and of what stands beside them.
        sentences: words of each sentence, a row for each sentence.
        texts: the sentences of each happening, as rows of `sentences`.
    """

    def __init__(self, rows: pa.Table) -> None:
        self.rows = rows
        lists = {name: _read_lists(rows[name].combine_chunks()) for name in _WORDS}
        told: Any = rows["sentences"].combine_chunks()
        offsets, sentences = _read_offsets(told), told.flatten()
        lists["sentences"] = _read_lists(sentences)
        self.words, codes = np.unique(np.concatenate([one.members for one in lists.values()]), return_inverse=True)
        ends = np.cumsum([len(one.members) for one in lists.values()])[:-1]
        parts = zip(lists.values(), np.split(codes.astype(np.int64), ends), strict=True)
        self.actors, self.recipients, self.parties, self.places, self.triggers, self.deeds, self.sentences = (
            Sets(one.offsets, members) for one, members in parts
        )
        self.involved = join_sets(self.actors, self.recipients, len(self.words))
        self.texts = Sets(offsets, np.arange(len(sentences), dtype=np.int64))

    def __len__(self) -> int:
        return int(self.rows.num_rows)

    @cached_property
    def weights(self) -> Ints:
        """Weights of the words, in millionths."""
        words, weights = _list_weights()
        places = np.minimum(np.searchsorted(words, self.words), len(words) - 1)
        return np.where(words[places] == self.words, weights[places], round(RAREST * MILLION))

    @cached_property
    def is_common(self) -> Marks:
        """Whether a word is frequent in the news."""
        words, _ = _list_weights()
        return np.isin(self.words, words)

    @cached_property
    def sentence_weights(self) -> Ints:
        """Weights of the sentences, in millionths."""
        return self.sentences.sum_rows(self.weights)

    @cached_property
    def articles(self) -> Ints:
        """Codes of articles."""
        return self.number_values("article_id")

    @cached_property
    def countries(self) -> Ints:
        """Codes of countries."""
        return self.number_values("country_code")

    @cached_property
    def settings(self) -> Ints:
        """Codes of countries, also of those that were only inferred."""
        return self.number_values("setting")

    @cached_property
    def crowds(self) -> Ints:
        """How many happenings of the same type the article of each tells; one where an older version did not count."""
        return _to_numpy(self.rows["crowd"].combine_chunks().fill_null(1)).astype(np.int64)

    @cached_property
    def types(self) -> list[tuple[str, Marks]]:
        """The types that there are, each with the rows that have it."""
        names: list[Any] = self.rows["event_type"].unique().to_pylist()
        return [(name, self.are("event_type", name)) for name in sorted(names)]

    @cached_property
    def flags(self) -> Ints:
        """Codes of `aux`."""
        return self.number_values("aux")

    @cached_property
    def first_days(self) -> Ints:
        """First days, counted from 1970-01-01."""
        return self._read_days("day_start")

    @cached_property
    def last_days(self) -> Ints:
        """Last days."""
        return self._read_days("day_end")

    @cached_property
    def is_told(self) -> Marks:
        """Whether the text gives the day."""
        return self.are("day_basis", TOLD)

    @cached_property
    def ordinals(self) -> Sets:
        """Which of a series."""
        lists = _read_lists(self.rows["ordinals"].combine_chunks())
        return Sets(lists.offsets, np.unique(lists.members, return_inverse=True)[1].astype(np.int64))

    @cached_property
    def speakers(self) -> Sets:
        """The entities of actors: what stands among the words of actors and is a party too."""
        owners, parties = (np.repeat(np.arange(len(self)), one.sizes) for one in (self.actors, self.parties))
        keys = parties * len(self.words) + self.parties.members
        kept = np.isin(owners * len(self.words) + self.actors.members, keys)
        sizes = np.bincount(owners[kept], minlength=len(self))
        return build_sets(sizes, self.actors.members[kept])

    @cached_property
    def modes(self) -> Sets:
        """Places in `mode_names`."""
        lists: Any = self.rows["modes"].combine_chunks()
        return Sets(_read_offsets(lists), _number(lists.flatten()))

    @cached_property
    def mode_names(self) -> list[str]:
        """The modes that there are."""
        lists: Any = self.rows["modes"].combine_chunks()
        return list(lists.flatten().unique().to_pylist())

    def read_degrees(self, name: str) -> Floats:
        """Return latitudes or longitudes; not a number where they are unknown."""
        found: Floats = self.rows[name].to_numpy().astype(np.float64)
        return found

    def number_values(self, name: str) -> Ints:
        """Return a code for each value of a column; NOTHING for null."""
        return _number(self.rows[name].combine_chunks())

    def are(self, name: str, *values: str) -> Marks:
        """Tell for each row whether a column has one of some values."""
        return _to_numpy(pc.is_in(self.rows[name].combine_chunks(), value_set=pa.array(values, pa.string())))

    def _read_days(self, name: str) -> Ints:
        days = self.rows[name].combine_chunks().cast(pa.int32()).fill_null(NO_DAY)
        return _to_numpy(days).astype(np.int64)


@cache
def _list_weights() -> tuple[Ints, Ints]:
    """Return the words that have a weight of their own, in ascending order, and their weights in millionths."""
    known = load_weights()
    words = np.array(sorted(known), np.int64)
    return words, np.array([round(known[word] * MILLION) for word in words.tolist()], np.int64)


def _number(values: Any) -> Ints:
    return _to_numpy(values.dictionary_encode().indices.fill_null(NOTHING)).astype(np.int64)


def _read_offsets(lists: Any) -> Ints:
    offsets = _to_numpy(lists.offsets).astype(np.int64)
    return offsets - offsets[:1]


def _read_lists(lists: Any) -> Sets:
    return Sets(_read_offsets(lists), _to_numpy(lists.flatten()).astype(np.int64))


def _to_numpy(values: Any) -> npt.NDArray[Any]:
    found: npt.NDArray[Any] = values.to_numpy(zero_copy_only=False)
    return found
