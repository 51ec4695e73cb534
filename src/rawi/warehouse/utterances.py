"""Finding the statements that are told twice while a run is loaded: among its quotes, and between them and others."""

from collections.abc import Iterator
from concurrent.futures import Executor
from functools import cache

import pyarrow as pa

from rawi.arabic.reference import read_reference
from rawi.stories.utterance_rows import group_linked, link_quoted
from rawi.warehouse.connections import DuckDBPyConnection, insert_rows, read_slices, read_statement, read_table
from rawi.warehouse.shares import run_shares

_QUOTES_IN_SHARE = 15_000


def find_utterances(connection: DuckDBPyConnection, executor: Executor | None = None) -> None:
    """Write which quotes of a run tell one statement, and the utterances that this makes or changes.

    Args:
        connection: the run's own database with its quotes and names, and the published one attached as `known`.
        executor: processes that compare many quotes; none are needed.
    """
    connection.execute(read_statement("loads/quote_speakers_found"), {"arab_states": _list_arab_states()})
    connection.execute(read_statement("loads/quoted_together"))
    for links in run_shares(executor, link_quoted, _share_out(connection)):
        insert_rows(connection, "link_rows", "loads/utterance_links_found", links)
    members = group_linked(read_table(connection, "loads/list_utterance_links"))
    insert_rows(connection, "member_rows", "loads/utterance_members_found", members)


@cache
def _list_arab_states() -> list[str]:
    return [row["code"] for row in read_reference("arab_states")]


def _share_out(connection: DuckDBPyConnection) -> Iterator[pa.Table]:
    """Yield the quotes to compare, all of a speaker in one share."""
    quote_count = read_table(connection, "loads/count_quoted")["quote_count"][0].as_py()
    yield from read_slices(connection, "loads/list_quoted", quote_count // _QUOTES_IN_SHARE + 1)
