"""Linking what articles tell while a run is loaded: among its articles, and between them and all that is published.

New articles are taken some thousands at a time, in the order of their days. For each chunk the happenings that may be
the same are looked up by keys, and the components that the chunk touches are divided into events anew; all others stay
as they are. So the cost depends on what is new, and the memory on the chunk.
"""

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Executor
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from rawi.schemas import CONFLICTS, build_table
from rawi.stories.conflict_rows import compare_claims, compare_wordings
from rawi.stories.conflicts import find_split_days
from rawi.stories.happening_rows import Built, Telling, build_rows, find_reached, place_happenings, split_types
from rawi.stories.happenings import HAPPENINGS
from rawi.warehouse.connections import DuckDBPyConnection, insert_rows, read_statement, read_table
from rawi.warehouse.shares import run_shares

_ARTICLES_AT_ONCE = 15_000
_ARTICLES_IN_SHARE = 2_000
_ROWS_AT_ONCE = 2_000
_ROWS_IN_SHARE = 4_000


def link_events(connection: DuckDBPyConnection, executor: Executor | None = None) -> None:
    """Divide the mentions of a run and of all that is published into events, as far as the run changes them.

    Args:
        connection: the run's own database with its mentions and names, and the published one attached as `known`.
        executor: processes that read and compare what many articles tell; none are needed.
    """
    article_ids = [row[0] for row in connection.execute(read_statement("loads/events_articles")).fetchall()]
    for first in range(0, len(article_ids), _ARTICLES_AT_ONCE):
        chunk = article_ids[first : first + _ARTICLES_AT_ONCE]
        _link_chunk(connection, chunk, _build_happenings(connection, chunk, executor), executor)
    connection.execute(read_statement("loads/events_identified"))
    connection.execute(read_statement("loads/events_affected"))
    connection.execute(read_statement("loads/events_heard"))
    connection.execute(read_statement("loads/known_redated"))
    connection.execute(read_statement("loads/events_touched"))
    connection.execute(read_statement("loads/events_members"))
    connection.execute(read_statement("loads/events_from_mentions"))


def find_disagreements(connection: DuckDBPyConnection, executor: Executor | None = None) -> None:
    """Write where the sources of the events and statements disagree that a run made or changed.

    It comes after `link_events` and the linking of utterances.

    Args:
        connection: as for `link_events`.
        executor: processes that compare what is told of many events; none are needed.
    """
    claims = _read_shares(connection, "loads/conflicts_claims", "event_id")
    rows = [row for found in run_shares(executor, compare_claims, claims) for row in found]
    rows += find_split_days(_read_rows(connection, "loads/conflicts_refused", {}))
    for statement in ("quotes_linked", "quotes_said"):
        connection.execute(read_statement(f"loads/{statement}"))
    pairs = _read_shares(connection, "loads/conflicts_utterances", "utterance_id")
    rows += [row for found in run_shares(executor, compare_wordings, pairs) for row in found]
    insert_rows(connection, "conflict_rows", "loads/conflicts_found", build_table(rows, CONFLICTS))


def _read_shares(connection: DuckDBPyConnection, statement: str, column: str) -> Iterator[pa.Table]:
    """Yield what a statement finds, some thousand rows at a time; those that have a value in common stay together.

    Args:
        connection: as for `link_events`.
        statement: a path below sql; its rows are ordered by the column.
        column: whose values are not divided.
    """
    reader = connection.sql(read_statement(statement)).to_arrow_reader(_ROWS_AT_ONCE)
    waiting = reader.schema.empty_table()
    for batch in reader:
        waiting = pa.concat_tables((waiting, pa.Table.from_batches([batch])))
        if waiting.num_rows >= _ROWS_IN_SHARE:
            last = pc.index(waiting[column], waiting[column][-1]).as_py()
            if last:
                yield waiting.slice(0, last)
                waiting = waiting.slice(last)
    if waiting.num_rows:
        yield waiting


def _read_rows(
    connection: DuckDBPyConnection, statement: str, parameters: Mapping[str, Any]
) -> Iterator[dict[str, Any]]:
    cursor = connection.execute(read_statement(statement), parameters)
    columns = [column[0] for column in cursor.description or ()]
    while rows := cursor.fetchmany(_ROWS_AT_ONCE):
        for row in rows:
            yield dict(zip(columns, row, strict=True))


def _build_happenings(connection: DuckDBPyConnection, article_ids: Sequence[str], executor: Executor | None) -> Built:
    """Return the happenings of some articles, and their keys."""
    parameters = {"article_ids": article_ids}
    told = read_table(connection, "loads/events_told", parameters)
    names = read_table(connection, "loads/events_names", parameters)
    built = list(run_shares(executor, build_rows, _share_out(Telling(told, names), article_ids)))
    return Built(*(pa.concat_tables(tables) for tables in zip(*built, strict=True)))


def _share_out(telling: Telling, article_ids: Sequence[str]) -> Iterator[Telling]:
    """Yield what some articles at a time tell."""
    for first in range(0, len(article_ids), _ARTICLES_IN_SHARE):
        share = pa.array(article_ids[first : first + _ARTICLES_IN_SHARE], pa.string())
        yield Telling(*(table.filter(pc.is_in(table["article_id"], value_set=share)) for table in telling))


def _link_chunk(
    connection: DuckDBPyConnection, article_ids: Sequence[str], new: Built, executor: Executor | None
) -> None:
    connection.register("key_rows", new.keys)
    parameters: dict[str, Any] = {"article_ids": article_ids}
    candidates = read_table(connection, "loads/events_candidates", parameters).cast(HAPPENINGS)
    members = new.happenings
    if candidates.num_rows:
        reached = run_shares(executor, find_reached, split_types(members, candidates))
        parameters["component_ids"] = [component_id for found in reached for component_id in found]
        components = read_table(connection, "loads/events_components", parameters).cast(HAPPENINGS)
        members = pa.concat_tables((members, components))
    for placed in run_shares(executor, place_happenings, split_types(members)):
        connection.register("happening_rows", placed.happenings)
        connection.register("link_rows", placed.links)
        connection.register("refusal_rows", placed.refusals)
        connection.execute(read_statement("loads/events_happenings"))
    connection.execute(read_statement("loads/events_keys"))
    for view in ("key_rows", "happening_rows", "link_rows", "refusal_rows"):
        connection.unregister(view)
