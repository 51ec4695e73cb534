"""Who, to whom, where, when and how many: one sentence of our own per rule, in `argument_cases.csv`.

Columns: the rule; the text; the type of the mention that is looked at; then what its mentions must hold between them,
with | between several: actors, recipients, place, first day, counts as kind:low:high. Empty means: there must be none.
"""

import csv
from pathlib import Path
from typing import Any

import pytest

from tests.unit.events.test_mentions import read

_TABLE = Path(__file__).with_name("argument_cases.csv")


def _list_cases() -> list[dict[str, str]]:
    with _TABLE.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _split(value: str) -> set[str]:
    return {part for part in value.split("|") if part}


def _gather(rows: list[dict[str, Any]], column: str) -> set[str]:
    return {name for row in rows for name in row[column]}


def _list_counts(rows: list[dict[str, Any]]) -> set[str]:
    counts = [count for row in rows for count in row["counts"]]
    return {f"{c['kind']}:{c['low']}:{'' if c['high'] is None else c['high']}" for c in counts}


@pytest.mark.parametrize("case", _list_cases(), ids=lambda case: case["rule"])
def test_arguments_of_a_mention(case: dict[str, str]) -> None:
    rows = [row for row in read(case["text"]) if row["event_type"] == case["type"]]
    assert rows, [(row["event_type"], row["trigger_text"]) for row in read(case["text"])]
    for column in ("actors", "recipients"):
        expected, found = _split(case[column]), _gather(rows, column)
        assert expected <= found if expected else not found, (column, found)
    places = {row["place"] for row in rows if row["place"]}
    assert case["place"] in places if case["place"] else not places, places
    days = {str(row["date_start"]) for row in rows if row["date_start"]}
    assert case["date"] in days if case["date"] else not days, days
    assert _split(case["counts"]) <= _list_counts(rows) if case["counts"] else not _list_counts(rows)
