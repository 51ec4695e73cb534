"""What is different from the run before."""

from collections.abc import Mapping, Sequence
from typing import Any

Row = Mapping[str, Any]


def list_values(measures: Sequence[Row]) -> dict[str, list[float]]:
    """Return the values of each measure over the runs, oldest first.

    Args:
        measures: rows of measure, run and value, in the order of the runs.
    """
    values: dict[str, list[float]] = {}
    for row in measures:
        values.setdefault(row["measure"], []).append(row["value"])
    return values


def compare_runs(measures: Sequence[Row], run_id: str) -> list[dict[str, Any]]:
    """Return each measure of a run beside that of the run before it.

    Args:
        measures: as for `list_values`.
        run_id: the run; a measure that it does not have is left out.

    Returns:
        `measure`, `value`, `previous` and `change`, a share of the previous value; both null in the first run.
    """
    rows = []
    for name in dict.fromkeys(row["measure"] for row in measures):
        found = [row for row in measures if row["measure"] == name]
        place = next((index for index, row in enumerate(found) if row["run_id"] == run_id), None)
        if place is None:
            continue
        value = found[place]["value"]
        previous = found[place - 1]["value"] if place else None
        change = (value - previous) / previous if previous else None
        rows.append({"measure": name, "value": value, "previous": previous, "change": change})
    return rows
