"""Reading the hand-kept tables of `seeds/reference`.

Each file is a CSV in UTF-8 whose first lines start with `#` and say where the facts come from and what the columns
mean. This module gives the rows as they stand; what a row means is decided where it is used.
"""

import csv
from functools import cache

from rawi.rooms import find_room


class ReferenceTableError(ValueError):
    """A reference table is missing, has no explanation on top, or a row does not fit its header."""


@cache
def read_reference(name: str) -> tuple[dict[str, str], ...]:
    """Return the rows of `seeds/reference/NAME.csv`, one mapping of column to trimmed text per row.

    Args:
        name: file name without the ending.

    Raises:
        ReferenceTableError: with the file and the line.
    """
    path = find_room("seeds") / "reference" / f"{name}.csv"
    if not path.is_file():
        raise ReferenceTableError(f"no reference table {name!r}: {path.name} is not in seeds/reference")
    lines = path.read_text(encoding="utf-8").splitlines()
    comment_count = next((i for i, line in enumerate(lines) if not line.startswith("#")), len(lines))
    if comment_count == 0:
        raise ReferenceTableError(f"{path.name}: no comment lines on top that say origin and meaning")
    reader = csv.DictReader(line for line in lines[comment_count:] if line.strip() and not line.startswith("#"))
    rows = []
    for number, row in enumerate(reader, start=1):
        if None in row or None in row.values():
            raise ReferenceTableError(f"{path.name}: data row {number} does not fit the header: {row}")
        rows.append({column: value.strip() for column, value in row.items()})
    return tuple(rows)
