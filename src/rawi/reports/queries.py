"""Asking the warehouse what a report shows."""

from collections.abc import Mapping
from functools import cache
from typing import Any, Protocol

from rawi.rooms import find_room

Row = dict[str, Any]

# What each part of the report is called in `report.json`, and the query that fills it.
_PARTS = (
    "received",
    "reasons",
    "rejected",
    "tables",
    "figures",
    "outlets",
    "days",
    "outlet_days",
    "speakers",
    "quotes",
    "event_types",
    "countries",
    "event_days",
    "events",
    "conflicts",
    "measures",
    "quarantined",
    "doubtful",
)


class Cursor(Protocol):
    """What executing a statement gives."""

    description: Any

    def fetchall(self) -> list[tuple[Any, ...]]:
        """Return all rows."""


class Connection(Protocol):
    """An open DuckDB connection, as far as a report needs it; this room does not open databases."""

    def execute(self, query: str, parameters: Mapping[str, Any] | None = None) -> Cursor:
        """Run a statement."""


@cache
def _read_query(part: str) -> str:
    return (find_room("sql") / "queries" / f"report_{part}.sql").read_text(encoding="utf-8")


def fetch_part(connection: Connection, part: str, run_id: str) -> list[Row]:
    """Return the rows of one part of the report, each a mapping of column to value.

    Args:
        connection: open on the database to report on.
        part: the query's name without `report_`.
        run_id: the run that the report is about; parts about the whole warehouse do not use it.
    """
    query = _read_query(part)
    cursor = connection.execute(query, {"run_id": run_id} if "$run_id" in query else None)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def fetch_parts(connection: Connection, run_id: str) -> dict[str, list[Row]]:
    """Return the rows of every part of the report, by name."""
    return {part: fetch_part(connection, part, run_id) for part in _PARTS}
