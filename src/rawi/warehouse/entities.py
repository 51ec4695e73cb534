"""Telling whom names denote while a run is loaded: in each article, and between articles of the same days."""

from collections.abc import Iterator
from concurrent.futures import Executor

import pyarrow as pa

from rawi.stories.name_rows import describe_forms, link_uses
from rawi.warehouse.connections import DuckDBPyConnection, insert_rows, read_slices, read_statement
from rawi.warehouse.shares import run_shares

_ARTICLES_IN_SHARE = 3_000


def find_entities(connection: DuckDBPyConnection, executor: Executor | None = None) -> None:
    """Write whom the names of a run's articles denote, and the entities that this makes or changes.

    Args:
        connection: the run's own database with quotes and mentions, and the published one attached as `known`.
        executor: processes that read the names of many articles; none are needed.
    """
    for names in run_shares(executor, link_uses, _share_out(connection, "loads/list_name_uses")):
        insert_rows(connection, "name_rows", "loads/entity_names", names)
    connection.execute(read_statement("loads/entity_neighbours"))
    for described in run_shares(executor, describe_forms, _share_out(connection, "loads/list_entity_forms")):
        insert_rows(connection, "entity_rows", "loads/entities_from_names", described.entities)
        insert_rows(connection, "english_rows", "loads/english_names", described.english)
    connection.execute(read_statement("loads/quote_speakers"))


def _share_out(connection: DuckDBPyConnection, statement: str) -> Iterator[pa.Table]:
    """Yield what a statement finds, a share at a time: the names of a million articles are never held at once."""
    article_count = connection.execute(read_statement("loads/count_articles")).fetchall()[0][0]
    yield from read_slices(connection, statement, article_count // _ARTICLES_IN_SHARE + 1)
