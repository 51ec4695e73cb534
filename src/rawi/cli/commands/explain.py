"""`rawi explain`: why mentions of several articles count as one event, and where their sources disagree."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rawi.cli.cells import clean_text
from rawi.cli.formats import list_columns, to_json
from rawi.cli.options import (
    MisuseError,
    form_option,
    open_warehouse,
    read_query,
    screen_option,
    warehouse_option,
    write_examples,
)
from rawi.cli.tables import FULL, WRAP, render_table
from rawi.cli.terminal import Screen

if TYPE_CHECKING:
    from rawi.warehouse import DuckDBPyConnection

Row = Mapping[str, Any]
_PARTS = ("event", "mentions", "links", "refusals", "conflicts")
_MOST_NAMED = 5  # candidates that a misuse lists
_SHOWN = ("event_id", "event_type", "mode", "aux", "actors", "recipients", "place", "country_code", "date_start",
          "date_end", "article_count", "outlet_count", "source_count", "claim_count")  # fmt: skip

_EXAMPLES = (
    'rawi sql "select event_id, article_count from events order by article_count desc limit 5"',
    "rawi explain 8e70",
)


@click.command("explain", epilog=write_examples(*_EXAMPLES))
@click.argument("event_id")
@form_option("text")
@click.option("--full", "is_full", is_flag=True, help="One line per row, however long.")
@screen_option
@warehouse_option
def command(*, event_id: str, output_format: str, is_full: bool, screen: Screen, warehouse: Path) -> None:
    """Say why mentions of several articles are one event.

    Prints every mention with its outlet and sentence, the reason of every link between two articles, events
    that are alike but told as another one, and where the sources disagree. EVENT_ID is the identifier of an
    event or of a mention, or the beginning of one.
    """
    with open_warehouse(warehouse) as connection:
        found = find_event(connection, event_id)
        parts = {name: _read_rows(connection, name, found) for name in _PARTS}
    if output_format == "json":
        click.echo(json.dumps(to_json(parts), ensure_ascii=False, indent=1))
        return
    for line in _render(parts, screen, FULL if is_full else WRAP):
        click.echo(line)


def find_event(connection: "DuckDBPyConnection", identifier: str) -> str:
    """Return the event that an identifier, or the beginning of one, means.

    Raises:
        MisuseError: when there is none, or more than one.
    """
    rows = connection.execute(read_query("find_event_ids"), {"identifier": identifier}).fetchall() if identifier else []
    candidates = [str(row[0]) for row in rows]
    if len(candidates) == 1 or identifier in candidates:
        return identifier if identifier in candidates else candidates[0]
    if not candidates:
        raise MisuseError(f"no event or mention begins with {clean_text(identifier)!r}")
    listed = ", ".join(candidates[:_MOST_NAMED]) + (", …" if len(candidates) > _MOST_NAMED else "")
    raise MisuseError(f"{clean_text(identifier)!r} is the beginning of several: {listed}")


def _read_rows(connection: "DuckDBPyConnection", name: str, event_id: str) -> list[Row]:
    result = connection.execute(read_query(f"explain_{name}"), {"event_id": event_id})
    columns = list_columns(result)
    return [dict(zip(columns, row, strict=True)) for row in result.fetchall()]


def _render(parts: Mapping[str, Sequence[Row]], screen: Screen, fit: str) -> Iterator[str]:
    event = parts["event"][0]
    known = [(name, event[name]) for name in _SHOWN if event[name] not in (None, [])]
    yield from render_table(("event", event["event_type"]), known, screen, fit)
    numbers = {mention["mention_id"]: number for number, mention in enumerate(parts["mentions"], start=1)}
    lists = (
        ("mention", ("", "outlet", "published", "according to", "flag", "day", "words", "sentence"),
         [(number, *_list_mention(row)) for number, row in enumerate(parts["mentions"], start=1)]),
        ("link", ("mentions", "score", "reason"),
         [(_name_pair(row, numbers), round(row["score"], 2), row["reason"]) for row in parts["links"]]),
        ("refused link", ("mention", "with the event", "score", "in common"),
         [(numbers[row["mention_a"]], row["event_b"], round(row["score"], 2), row["reason"])
          for row in parts["refusals"]]),
        ("disagreement", ("about", "mentions", "one", "other", "kind"),
         [(row["field"], _name_pair(row, numbers), row["value_a"], row["value_b"], row["kind"])
          for row in parts["conflicts"]]),
    )  # fmt: skip
    for name, columns, rows in lists:
        count = f"no {name}s" if not rows else f"1 {name}" if len(rows) == 1 else f"{len(rows)} {name}s"
        yield from ("", count, *(render_table(columns, rows, screen, fit) if rows else []))


def _list_mention(mention: Row) -> tuple[Any, ...]:
    days = sorted({day.isoformat() for day in (mention["date_start"], mention["date_end"]) if day})
    outlet = f"{mention['outlet']} (copy)" if mention["duplicate_of"] else mention["outlet"]
    return (
        outlet,
        mention["published_date"],
        mention["according_to"],
        mention["aux"],
        " – ".join(days) or None,
        mention["trigger_text"],
        mention["sentence"],
    )


def _name_pair(row: Row, numbers: Mapping[str, int]) -> str:
    """Return the numbers of two mentions; one of another event is called by that event."""
    other = row.get("other_event_id")
    names = [str(numbers.get(row[side], f"one of {other}")) for side in ("mention_a", "mention_b")]
    return " and ".join(names)
