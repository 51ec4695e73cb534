"""Which pairs of articles are worth comparing: those that share keys.

A key is one of a text's own shingles, drawn by its hash. Two texts that share half of their shingles share half of
their keys, and an excerpt has a key in sixteen of its text in common with it, however long that text is. The work
depends on the articles asked for and on what they find, not on how many there are.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from rawi.duplicates.hashing import Hashes32
from rawi.duplicates.likeness import Fingerprint, Link, compare_fingerprints
from rawi.duplicates.storage import Ints, Part, expand_ranges

# A passage that more articles than this share is a formula or the text of a flood of copies. Comparing all with all
# would cost the square of them, so each is compared with the few of the least identifiers only: copies are joined
# through these all the same.
_MOST_SHARERS, _HUBS = 64, 4
# An excerpt shares one key for every 16 of its shingles. This share of what is to be expected must be common, and two
# keys at least; one is enough for texts so short that they have hardly any. Of the pairs left a quarter are copies.
_SHINGLES_PER_KEY, _LEAST_SHARE = 16, 0.2
_LEAST_SHARED, _SHORT_TEXT = 2, 48
_SLICE_ROWS = 2_000  # articles looked up at once: bounds the memory


class _Postings(NamedTuple):
    """Who has which key: parallel arrays in the order of the keys.

    Attributes:
        keys: place of the key among those asked for.
        owners: row, counted over all parts.
        is_hub: whether only the least of the key's owners are listed.
    """

    keys: Ints
    owners: Ints
    is_hub: npt.NDArray[np.bool_]


def find_links(known: Sequence[Part], new: Sequence[Part]) -> Iterator[list[Link]]:
    """Yield the copies among new articles, and between them and known ones, some at a time.

    Args:
        known: parts whose articles have been compared with each other before.
        new: parts whose articles are compared with everything.
    """
    parts = [*known, *new]
    base = sum(len(part) for part in known)
    for part in new:
        for first in range(0, len(part), _SLICE_ROWS):
            pairs = _find_pairs(parts, part, range(first, min(first + _SLICE_ROWS, len(part))), base)
            yield _verify_pairs(parts, pairs)
        base += len(part)


def _find_pairs(parts: Sequence[Part], part: Part, rows: range, base: int) -> Ints:
    """Return pairs of rows, counted over all parts, that share enough keys; each pair once."""
    asked, askers = _list_keys(part, rows)
    distinct, places = np.unique(asked, return_inverse=True)
    postings = _find_postings(parts, distinct)
    order = np.argsort(places, kind="stable")
    counts = np.bincount(places, minlength=len(distinct))
    chosen, repeated = expand_ranges((np.cumsum(counts) - counts)[postings.keys], counts[postings.keys])
    ones = askers[order[chosen]] + base
    others = postings.owners[repeated]
    is_other = ones != others
    return _count_shared(parts, ones[is_other], others[is_other], postings.is_hub[repeated][is_other])


def _list_keys(part: Part, rows: range) -> tuple[Hashes32, Ints]:
    """Return the keys of some rows, and beside each the row that has it."""
    counts = part.key_counts[rows.start : rows.stop].astype(np.int64)
    places, owners = expand_ranges(part.shingle_offsets[rows.start : rows.stop], counts)
    return part.shingles[places], owners + rows.start


def _find_postings(parts: Sequence[Part], keys: Hashes32) -> _Postings:
    """Return who has the keys; of a key that too many have, only its hubs."""
    bounds = [_find_bounds(part, keys) for part in parts]
    totals = np.zeros(len(keys), np.int64)
    for places, _, counts in bounds:
        totals[places] += counts
    is_hub = totals > _MOST_SHARERS
    found = []
    base = 0
    for part, (places, firsts, counts) in zip(parts, bounds, strict=True):
        listed, repeated = expand_ranges(firsts, np.where(is_hub[places], np.minimum(counts, _HUBS), counts))
        shared = places[repeated]
        rows = part.owners[listed].astype(np.int64)
        found.append((shared, rows + base, part.article_ids[rows[is_hub[shared]]]))
        base += len(part)
    keys_found, owners_found = (np.concatenate([one[index] for one in found]) for index in (0, 1))
    kept = _keep_least(keys_found, np.concatenate([one[2] for one in found]), is_hub)
    order = np.flatnonzero(kept)
    return _Postings(keys_found[order], owners_found[order], is_hub[keys_found[order]])


def _find_bounds(part: Part, keys: Hashes32) -> tuple[Ints, Ints, Ints]:
    """Return which of the ascending keys a part holds, where the postings of these begin, and how many they are."""
    places = np.flatnonzero(part.may_hold(keys))
    firsts = np.searchsorted(part.keys, keys[places])
    is_here = part.keys[np.minimum(firsts, len(part.keys) - 1)] == keys[places]
    places, firsts = places[is_here], firsts[is_here]
    counts = np.ones(len(places), np.int64)
    followed = np.flatnonzero(part.keys[np.minimum(firsts + 1, len(part.keys) - 1)] == keys[places])  # few have several
    counts[followed] = np.searchsorted(part.keys, keys[places[followed]], "right") - firsts[followed]
    return places, firsts, counts


def _keep_least(keys: Ints, hub_ids: npt.NDArray[np.bytes_], is_hub: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    """Tell which postings stay: of the keys with hubs those of the least identifiers, over all parts."""
    kept = np.ones(len(keys), bool)
    places = np.flatnonzero(is_hub[keys])
    order = np.lexsort((hub_ids, keys[places]))
    sorted_keys = keys[places][order]
    begins = np.searchsorted(sorted_keys, sorted_keys)
    kept[places[order]] = np.arange(len(order)) - begins < _HUBS
    return kept


def _count_shared(parts: Sequence[Part], ones: Ints, others: Ints, is_hub: npt.NDArray[np.bool_]) -> Ints:
    """Return the pairs that share enough keys.

    Two new articles find each other from both sides; the pair is left to the later one, unless a hub is among the
    shared keys: hubs do not find all those that find them.
    """
    row_count = sum(len(part) for part in parts)
    codes = ones * row_count + others
    order = np.argsort(codes, kind="stable")
    codes, is_hub = codes[order], is_hub[order]
    begins = np.flatnonzero(np.concatenate((np.ones(min(len(codes), 1), bool), codes[1:] != codes[:-1])))
    if not len(begins):
        return np.empty((0, 2), np.int64)
    shared = np.diff(np.append(begins, len(codes)))
    has_hub = np.logical_or.reduceat(is_hub, begins)
    pairs: Ints = np.column_stack(np.divmod(codes[begins], row_count))
    fewest = _count_shingles(parts, pairs).min(axis=1)
    least = np.maximum(np.where(fewest < _SHORT_TEXT, 1, _LEAST_SHARED), _LEAST_SHARE / _SHINGLES_PER_KEY * fewest)
    return np.compress((shared >= least) & (has_hub | (pairs[:, 1] < pairs[:, 0])), pairs, axis=0)


def _count_shingles(parts: Sequence[Part], rows: Ints) -> Ints:
    """Return how many shingles rows have that are counted over all parts; in the shape of the rows."""
    counts = np.empty(rows.shape, np.int64)
    base = 0
    for part in parts:
        is_here = (rows >= base) & (rows < base + len(part))
        places = rows[is_here] - base
        counts[is_here] = part.shingle_offsets[places + 1] - part.shingle_offsets[places]
        base += len(part)
    return counts


def _verify_pairs(parts: Sequence[Part], pairs: Ints) -> list[Link]:
    """Return those of the pairs that are copies, by exact comparison."""
    rows = np.unique(pairs)
    ends = np.cumsum([len(part) for part in parts])
    fingerprints: dict[int, Fingerprint] = {}
    for row, place in zip(rows.tolist(), np.searchsorted(ends, rows, "right").tolist(), strict=True):
        fingerprints[row] = parts[place].fingerprint(row - (int(ends[place]) - len(parts[place])))
    links = []
    for first, second in pairs.tolist():
        one, other = fingerprints[first], fingerprints[second]
        likeness = compare_fingerprints(one, other)
        if likeness.is_copy:
            low, high = sorted((one.article_id, other.article_id))
            links.append(Link(low, high, likeness))
    return links
