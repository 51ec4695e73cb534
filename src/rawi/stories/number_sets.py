"""Sets of numbers, one for each of many rows, and what two of them have in common: for all pairs of rows at once."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rawi.duplicates.storage import expand_ranges

Ints = npt.NDArray[np.int64]

_MEMBERS_AT_ONCE = 2_000_000  # of sets that are looked through


@dataclass(frozen=True, slots=True)
class Sets:
    """A set of numbers for each row: those of row r are `members[offsets[r]:offsets[r + 1]]`, each once."""

    offsets: Ints
    members: Ints

    @property
    def sizes(self) -> Ints:
        """How many members each row has."""
        return np.diff(self.offsets)

    def take(self, rows: Ints) -> tuple[Ints, Ints]:
        """Return the members of some rows, one row after the other, and beside each the place of its row."""
        places, owners = expand_ranges(self.offsets[rows], self.sizes[rows])
        return self.members[places], owners

    def sum_rows(self, values: Ints) -> Ints:
        """Return for every row the sum of its members' values."""
        ends = np.concatenate((np.zeros(1, np.int64), np.cumsum(values[self.members])))
        return ends[self.offsets[1:]] - ends[self.offsets[:-1]]

    def sum_common(self, values: Ints, ones: Ints, others: Ints) -> Ints:
        """Return for every two rows the sum of the values of the members that both have.

        Args:
            values: by member.
            ones: rows; it goes fastest when equal ones stand together.
            others: as many rows.
        """
        found = np.zeros(len(ones), np.int64)
        sizes = self.sizes
        used = np.flatnonzero((sizes[ones] > 0) & (sizes[others] > 0))
        marks = np.zeros(len(values), np.int64)
        for part in _split(sizes[others[used]]):
            pairs = used[part]
            found[pairs] = self._sum_marked(values, marks, ones[pairs], others[pairs])
        return found

    def _sum_marked(self, values: Ints, marks: Ints, ones: Ints, others: Ints) -> Ints:
        """Mark the members of a row with their values, and read the marks of those that it is compared with."""
        members, _ = self.take(others)
        ends = np.cumsum(self.sizes[others])
        read = np.empty(len(members), np.int64)
        runs = np.flatnonzero(np.concatenate((ones[1:] != ones[:-1], np.ones(1, bool))))
        first = 0
        for row, end in zip(ones[runs].tolist(), ends[runs].tolist(), strict=True):
            own = self.members[self.offsets[row] : self.offsets[row + 1]]
            marks[own] = values[own]
            marks.take(members[first:end], out=read[first:end], mode="clip")
            marks[own] = 0
            first = end
        return np.add.reduceat(read, ends - self.sizes[others])


def _split(sizes: Ints) -> Iterator[slice]:
    """Yield parts of a list of rows that have no more members together than are looked through at once."""
    ends = np.cumsum(sizes)
    first, total = 0, 0
    while first < len(ends):
        last = max(first + 1, int(np.searchsorted(ends, total + _MEMBERS_AT_ONCE, side="right")))
        yield slice(first, last)
        first, total = last, int(ends[last - 1])


def join_sets(one: Sets, other: Sets, count: int) -> Sets:
    """Return for every row what either of two sets holds.

    Args:
        one: a set for each row.
        other: another one for each.
        count: how many different members there are.
    """
    rows = np.arange(len(one.sizes))
    (left, owners), (right, others) = one.take(rows), other.take(rows)
    codes = np.unique(np.concatenate((owners * count + left, others * count + right)))
    sizes = np.bincount(codes // max(count, 1), minlength=len(rows))
    return build_sets(sizes, codes % max(count, 1))


def build_sets(sizes: Ints, members: Ints) -> Sets:
    """Return sets of given sizes, whose members stand one set after the other."""
    return Sets(np.concatenate((np.zeros(1, np.int64), np.cumsum(sizes))), members)
