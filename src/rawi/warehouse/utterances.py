"""Finding the statements that are told twice while a run is loaded: among its quotes, and between them and others."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import pyarrow as pa

from rawi.arabic.reference import read_reference
from rawi.stories.utterance_groups import Member, group_quotes
from rawi.stories.utterance_words import read_statements
from rawi.stories.utterances import Quoted, UtteranceLink, find_utterance_links
from rawi.warehouse.connections import DuckDBPyConnection, read_statement

_ARTICLES_AT_ONCE = 20_000
_STATEMENTS_AT_ONCE = 500
_LINKS = pa.schema([(name, pa.float64() if name.endswith("ratio") else pa.string()) for name in UtteranceLink._fields])
_MEMBERS = pa.schema([(name, pa.string()) for name in Member._fields])


def find_utterances(connection: DuckDBPyConnection) -> None:
    """Write which quotes of a run tell one statement, and the utterances that this makes or changes.

    Args:
        connection: the run's own database with its quotes and names, and the published one attached as `known`.
    """
    connection.execute(read_statement("loads/quote_speakers_found"), {"arab_states": _list_arab_states()})
    connection.execute(read_statement("loads/quoted_together"))
    article_count = connection.execute(read_statement("loads/count_articles")).fetchall()[0][0]
    slice_count = article_count // _ARTICLES_AT_ONCE + 1
    for slice_ in range(slice_count):
        parameters = {"slice_count": slice_count, "slice": slice_}
        rows = connection.execute(read_statement("loads/list_quoted"), parameters).fetchall()
        links = find_utterance_links(_read_quotes(rows))
        _insert(connection, "link_rows", "loads/utterance_links_found", _build(links, _LINKS))
    linked = connection.execute(read_statement("loads/list_utterance_links")).fetchall()
    articles = {row[0]: row[5] for row in linked} | {row[1]: row[6] for row in linked}
    members = group_quotes((UtteranceLink(*row[:5]) for row in linked), articles)
    _insert(connection, "member_rows", "loads/utterance_members_found", _build(members, _MEMBERS))


@cache
def _list_arab_states() -> list[str]:
    return [row["code"] for row in read_reference("arab_states")]


def _read_quotes(rows: list[tuple[Any, ...]]) -> Iterator[Quoted]:
    for first in range(0, len(rows), _STATEMENTS_AT_ONCE):
        some = rows[first : first + _STATEMENTS_AT_ONCE]
        for row, statement in zip(some, read_statements(row[-1] or "" for row in some), strict=True):
            yield Quoted._make((*row[:-1], statement))


def _build(rows: list[Any], schema: pa.Schema) -> pa.Table:
    return pa.Table.from_pylist([row._asdict() for row in rows], schema=schema)


def _insert(connection: DuckDBPyConnection, view: str, statement: str, rows: pa.Table) -> None:
    connection.register(view, rows)
    connection.execute(read_statement(statement))
    connection.unregister(view)
