"""What every table and column means, read from `sql/tables` and `sql/views`: the source of `rawi describe`.

The statements are read, not run, so that a description needs no warehouse; a test compares what is read here with what
DuckDB says.
"""

import re
from dataclasses import dataclass

from rawi.rooms import find_room

_CREATE = re.compile(r"create\s+table\s+(?:if\s+not\s+exists\s+)?([\w.]+)\s*\((.*?)\n\s*\)\s*;", re.S | re.I)
_COLUMN = re.compile(r"^\s*\"?(\w+)\"?\s+(.+?)(?:\s+using\s+compression\s+\w+)?(?:\s+not\s+null)?,?\s*$", re.I)
_COMMENT = re.compile(r"comment\s+on\s+(table|view|column)\s+([\w.]+)\s+is\s+'((?:[^']|'')*)'\s*;", re.I)
_NO_COLUMN = re.compile(r"\s*(--|(primary|foreign|unique|check|constraint)\b)", re.I)
_ORDER = ("documents", "articles", "segments", "quotes", "times", "mentions", "events", "conflicts", "entities", "runs")


@dataclass(frozen=True, slots=True)
class Column:
    """A column.

    Attributes:
        name: of the column.
        type: as DuckDB writes it.
        comment: what it means; empty when nothing is said.
    """

    name: str
    type: str
    comment: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table or view.

    Attributes:
        name: with its schema when that is not the default one.
        comment: what a row is; empty when nothing is said.
        columns: in order.
    """

    name: str
    comment: str
    columns: tuple[Column, ...]


def read_tables() -> list[Table]:
    """Return every table of `sql/tables`, in the order in which data travel."""
    tables = []
    for path in sorted((find_room("sql") / "tables").glob("*.sql")):
        tables.extend(parse_tables(path.read_text(encoding="utf-8")))
    known = {name: place for place, name in enumerate(_ORDER)}
    return sorted(tables, key=lambda table: (known.get(table.name, len(known)), table.name))


def parse_tables(statements: str) -> list[Table]:
    """Return the tables that `create table` and `comment on` statements define, in their order.

    Args:
        statements: SQL with one column a line.
    """
    comments = {(kind.lower(), name): text.replace("''", "'") for kind, name, text in _COMMENT.findall(statements)}
    tables = []
    for name, body in _CREATE.findall(statements):
        columns = tuple(
            Column(column, _write_type(kind), comments.get(("column", f"{name}.{column}"), ""))
            for column, kind in _list_columns(body)
        )
        tables.append(Table(name, comments.get(("table", name), ""), columns))
    return tables


def _list_columns(body: str) -> list[tuple[str, str]]:
    matches = (_COLUMN.match(line) for line in body.splitlines() if not _NO_COLUMN.match(line))
    return [(match[1], match[2]) for match in matches if match]


def _write_type(written: str) -> str:
    """Return a type with upper case keywords and its field names as they are."""
    kinds = r"\b(struct|varchar|u?integer|bigint|double|boolean|date|timestamptz|json)\b(?!\")"
    upper = re.sub(kinds, lambda match: match[1].upper(), written.replace('"', ""))
    return upper.replace("TIMESTAMPTZ", "TIMESTAMP WITH TIME ZONE")


def write_dictionary() -> str:
    """Return the data dictionary as Markdown."""
    lines = [
        "# Data dictionary",
        "",
        "Generated from the comments in `sql/tables` by `make docs`; a test fails when it is stale.",
        "Offsets are Unicode code points of `articles.text`, half-open; `_date` is a day, `_at` a UTC timestamp,",
        "`_ratio` is between 0 and 1.",
    ]
    for table in read_tables():
        lines += ["", f"## {table.name}", "", table.comment, "", "| column | type | meaning |", "|---|---|---|"]
        lines += [f"| {c.name} | `{c.type}` | {c.comment.replace('|', chr(92) + '|')} |" for c in table.columns]
    return "\n".join(lines) + "\n"
