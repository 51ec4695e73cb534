"""Dating articles by their neighbours while a run is loaded, and reading their relative times anew."""

from typing import Any

import pyarrow as pa

from rawi.documents import read_article
from rawi.events import extract_mentions, extract_times
from rawi.quotes import extract_quotes
from rawi.schemas import MENTIONS, TIMES, build_table
from rawi.stories.neighbours import Inference, Neighbour, infer_publication
from rawi.stories.shared_dates import EVENT_DATES, Shared, infer_from_events
from rawi.warehouse.connections import DuckDBPyConnection, insert_rows, read_statement

_DATE_COLUMNS: list[tuple[str, pa.DataType]] = [
    ("article_id", pa.string()),
    ("date_start", pa.date32()),
    ("date_end", pa.date32()),
    ("is_proved", pa.bool_()),
    ("evidence", pa.string()),
]
_DATES = pa.schema(_DATE_COLUMNS)
_REDATED_TIMES = (
    "time_id",
    "article_id",
    "date_start",
    "date_end",
    "date_precision",
    "date_mod",
    "anchor_date",
    "rule",
)
_REDATED_MENTIONS = ("mention_id", "article_id", "date_text", "date_start", "date_end", "date_precision")


def date_articles(connection: DuckDBPyConnection) -> None:
    """Date the undated articles that share statements with dated ones; after the linking of utterances.

    Args:
        connection: the run's own database, with the published one attached as `known`.
    """
    neighbours: dict[str, list[Neighbour]] = {}
    for row in connection.execute(read_statement("loads/dates_neighbours")).fetchall():
        neighbours.setdefault(row[0], []).append(Neighbour(row[1], row[2], row[3], frozenset(row[4])))
    if not neighbours:
        return
    cursor = connection.execute(read_statement("loads/dates_articles"), {"article_ids": sorted(neighbours)})
    names = [column[0] for column in cursor.description or ()]
    records = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
    dates, times, mentions = [], [], []
    for record in sorted(records, key=lambda record: str(record["article_id"])):
        found = infer_publication(record.pop("time_texts"), neighbours[record["article_id"]])
        if found is not None:
            dates.append((record["article_id"], *found))
            new_times, new_mentions = _read_anew(record, found)
            times += new_times
            mentions += new_mentions
    connection.register("date_rows", build_table(dates, _DATES))
    connection.register("time_rows", build_table(times, TIMES).select(_REDATED_TIMES))
    connection.register("mention_rows", build_table(mentions, MENTIONS).select(_REDATED_MENTIONS))
    connection.execute(read_statement("loads/dates_inferred"))
    for view in ("date_rows", "time_rows", "mention_rows"):
        connection.unregister(view)


def date_by_events(connection: DuckDBPyConnection) -> None:
    """Write when undated articles came out by the events that they share with dated ones; after the linking of events.

    It changes no date, so nothing is linked anew.

    Args:
        connection: as for `date_articles`.
    """
    rows = connection.execute(read_statement("loads/dates_shared")).fetchall()
    dates = infer_from_events(map(Shared._make, rows))
    insert_rows(connection, "date_rows", "loads/dates_of_events", build_table(dates, EVENT_DATES))


def _read_anew(record: dict[str, Any], found: Inference) -> tuple[list[tuple[Any, ...]], list[tuple[Any, ...]]]:
    """Return the rows of times and mentions of an article as they are with its date, or without when none is proved."""
    published = found.start.isoformat() if found.is_proved and found.start else None
    article = read_article(record | {"published": published})
    times = extract_times(article)
    return times, extract_mentions(article, extract_quotes(article), times)
