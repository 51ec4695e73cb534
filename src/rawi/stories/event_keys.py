"""Where to look for happenings that may be one: those that share a day and somebody, or some place, of one type."""

from collections.abc import Iterator

import numpy as np
import pyarrow as pa

from rawi.duplicates.storage import expand_ranges
from rawi.stories.event_columns import MILLION, NO_DAY, NOTHING, Columns
from rawi.stories.event_words import number_stem
from rawi.stories.number_sets import Ints

_LONGEST_SPAN = 8  # days
_LATER = 2  # days
_RARE_WORDS = 2  # of each sentence
_LIGHTEST = round(2.5 * MILLION)  # words below name too many to look among
UNDATED = -1_000_000  # the bucket of happenings of which no day is known
_MONTHS, _YEARS = 1_000_000, 2_000_000  # buckets from here on are months and years
_FIRST_YEAR = 1970
_MASK = 0xFFFFFFFF
_PAIRS_AT_ONCE = 4_000_000

_FIELDS: list[tuple[str, pa.DataType]] = [("bucket", pa.int32()), ("word", pa.uint32()), ("happening_id", pa.string())]
KEYS = pa.schema(_FIELDS)


def build_keys(rows: Columns) -> pa.Table:
    """Return every key of happenings as rows of `stories.event_keys`.

    A happening can be found under a day, counted from 1970-01-01, a month or a year above these, or `UNDATED`, each
    together with the number of a type and a word.
    """
    keys, owners = list_keys(rows)
    buckets, words = keys >> 32, keys & _MASK
    ids = rows.rows["happening_id"].combine_chunks().take(owners)
    return pa.Table.from_arrays([pa.array(buckets, pa.int32()), pa.array(words, pa.uint32()), ids], schema=KEYS)


def list_keys(rows: Columns) -> tuple[Ints, Ints]:
    """Return the keys of happenings as single numbers, bucket and word, and beside each the row that has it."""
    buckets, bucket_owners = list_buckets(rows)
    words, word_owners = _list_words(rows)
    sizes = np.bincount(word_owners, minlength=len(rows))
    firsts = np.cumsum(sizes) - sizes
    places, owners = expand_ranges(firsts[bucket_owners], sizes[bucket_owners])
    return (buckets[owners] << 32) + words[places], bucket_owners[owners]


def list_buckets(rows: Columns) -> tuple[Ints, Ints]:
    """Return the days, or the month and year, under which happenings can be found, and beside each its row.

    One that is told with its day can be found two days later too: accounts differ.
    """
    first, last = rows.first_days, rows.last_days
    is_dated = (first != NO_DAY) & (last != NO_DAY)
    undated = np.flatnonzero(~is_dated)
    is_short = is_dated & (last - first <= _LONGEST_SPAN)
    short = np.flatnonzero(is_short)
    days, owners = expand_ranges(first[short], last[short] - first[short] + 1 + _LATER * rows.is_told[short])
    long = np.flatnonzero(is_dated & (~is_short | rows.are("aux", "historical")))
    (first_years, first_months), (last_years, last_months) = (_read_months(days[long]) for days in (first, last))
    is_year = first_years == last_years
    is_month = is_year & (first_months == last_months)
    found = (
        (np.full(len(undated), UNDATED, np.int64), undated),
        (days, short[owners]),
        ((_MONTHS + first_years * 12 + first_months)[is_month], long[is_month]),
        ((_YEARS + first_years)[is_year], long[is_year]),
    )
    return np.concatenate([one for one, _ in found]), np.concatenate([one for _, one in found])


def _read_months(days: Ints) -> tuple[Ints, Ints]:
    """Return years, and months from 1 on."""
    months = days.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
    return months // 12 + _FIRST_YEAR, months % 12 + 1


def _list_words(rows: Columns) -> tuple[Ints, Ints]:
    """Return the words by which happenings can be found, each with the type.

    They are who, where, rare ones told with it, and the trigger together with the country: what is told of a bombing
    that all know may name nothing else. Of the rare words of a sentence those with the least numbers are taken, so that
    like sentences give the same ones. Rows are in ascending order.
    """
    everyone = np.arange(len(rows))
    found = [rows.involved.take(everyone), rows.places.take(everyone)]
    named, named_owners = (np.concatenate(parts) for parts in zip(*found, strict=True))
    is_telling = rows.weights[named] >= _LIGHTEST
    rare, rare_owners = _list_rare(rows)
    words = np.concatenate((named[is_telling], rare))
    owners = np.concatenate((named_owners[is_telling], rare_owners))
    types = np.array([number_stem(name) for name in rows.rows["event_type"].to_pylist()], np.int64)
    triggers, trigger_owners = _list_triggers(rows)
    numbers = np.concatenate((rows.words[words], triggers))
    owners = np.concatenate((owners, trigger_owners))
    codes = np.unique((owners << 32) + ((numbers * 31 + types[owners]) & _MASK))
    return codes & _MASK, codes >> 32


def _list_triggers(rows: Columns) -> tuple[Ints, Ints]:
    """Return a number for every trigger with the country of its happening, and beside each the happening."""
    known = np.flatnonzero(rows.settings != NOTHING)
    triggers, owners = rows.triggers.take(known)
    names: list[str | None] = rows.rows["setting"].to_pylist()
    countries = np.array([number_stem(name or "") for name in names], np.int64)
    return (rows.words[triggers] * 1009 + countries[known[owners]]) & _MASK, known[owners]


def _list_rare(rows: Columns) -> tuple[Ints, Ints]:
    """Return the first rare words of every sentence, and beside each the happening."""
    members, sentences = rows.sentences.take(np.arange(len(rows.sentences.sizes)))
    is_rare = ~rows.is_common[members]
    members, sentences = members[is_rare], sentences[is_rare]
    counts = np.bincount(sentences, minlength=len(rows.sentences.sizes))
    ranks = np.arange(len(sentences)) - (np.cumsum(counts) - counts)[sentences]
    happenings = np.repeat(np.arange(len(rows)), rows.texts.sizes)
    return members[ranks < _RARE_WORDS], happenings[sentences[ranks < _RARE_WORDS]]


def find_pairs(rows: Columns, new_count: int | None = None) -> tuple[Ints, Ints]:
    """Return the rows of every two happenings that share a key, in ascending order.

    Args:
        rows: happenings, those that are new first.
        new_count: how many are new; pairs of others are left out. All are when null.
    """
    keys, owners = list_keys(rows)
    order = np.lexsort((owners, keys))
    keys, owners = keys[order], owners[order]
    ends = np.searchsorted(keys, keys, side="right")
    counts = ends - np.arange(len(keys)) - 1
    counts[owners >= (len(rows) if new_count is None else new_count)] = 0
    codes = [np.zeros(0, np.int64)]
    for part in _split(counts):
        others, places = expand_ranges(part + 1, counts[part])
        one, other = owners[part[places]], owners[others]
        codes.append(np.unique((one * len(rows) + other)[one < other]))
    found = np.unique(np.concatenate(codes))
    return found // max(len(rows), 1), found % max(len(rows), 1)


def _split(counts: Ints) -> Iterator[Ints]:
    """Yield the places that have pairs, as many as can be held at once."""
    places = np.flatnonzero(counts)
    ends = np.cumsum(counts[places])
    first, total = 0, 0
    while first < len(places):
        last = max(first + 1, int(np.searchsorted(ends, total + _PAIRS_AT_ONCE, side="right")))
        yield places[first:last]
        first, total = last, int(ends[last - 1])
