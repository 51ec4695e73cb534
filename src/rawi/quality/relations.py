"""Cross-table and row-level checks: the queries of `sql/checks` over a candidate warehouse.

Each query returns the rows that offend, with the columns `table_name, row_id, article_id, problem` first. Queries name
a run's new rows `incoming.<table>` and the whole warehouse by the bare table name, so that what a check costs depends
on what is new.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

import duckdb

from rawi.quality.conditions import quote_name
from rawi.quality.results import EXAMPLE_LIMIT, CheckResult, write_examples
from rawi.quality.suites import RELATIONS_NAME, Relation, read_relations
from rawi.quality.tables import list_columns
from rawi.schemas import TABLES

_INCOMING = "incoming"
_MEMORY_LIMIT = "384MB"  # with Great Expectations in the same process it stays below 1 GB; DuckDB spills above


def check_relations(
    connection: duckdb.DuckDBPyConnection, run_id: str, *, is_set_aside: bool = False
) -> list[CheckResult]:
    """Run every registered check of `sql/checks`.

    Args:
        connection: open on the candidate, whose default schema holds all rows. With a run's new rows attached as
            `incoming` row-level checks look at these only; without, every row counts as new.
        run_id: noted in the results.
        is_set_aside: whether `set_rows_aside` has looked at the new rows: what it has settled is not asked again.

    Returns:
        One result per check, in the order of `relations.yml`.
    """
    relations = [relation for relation in read_relations() if not (is_set_aside and relation.is_final)]
    with bound_memory(connection), _provide_incoming(connection):
        return [_check_relation(connection, run_id, relation) for relation in relations]


@contextmanager
def _provide_incoming(connection: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """Make `incoming.<table>` stand for the whole table while no new rows are attached."""
    names = [row[0] for row in connection.execute("select database_name from duckdb_databases()").fetchall()]
    if _INCOMING in names:
        yield
        return
    current = connection.execute("select current_database(), current_schema()").fetchall()[0]
    home = ".".join(quote_name(name) for name in current)
    connection.execute(f"attach ':memory:' as {_INCOMING} (read_write)")
    try:
        for table in TABLES:
            if list_columns(connection, table):
                connection.execute(f"create view {_INCOMING}.{table} as select * from {home}.{table}")
        yield
    finally:
        connection.execute(f"detach {_INCOMING}")


@contextmanager
def bound_memory(connection: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """Hold DuckDB to our share of the memory, and give it back what it was allowed before."""
    before = connection.execute("select current_setting('memory_limit')").fetchall()[0][0]
    connection.execute(f"set memory_limit = '{_MEMORY_LIMIT}'")
    try:
        yield
    finally:
        connection.execute(f"set memory_limit = '{before}'")


def _check_relation(connection: duckdb.DuckDBPyConnection, run_id: str, relation: Relation) -> CheckResult:
    offending = connection.sql(relation.sql)
    names = offending.columns
    rows = offending.limit(EXAMPLE_LIMIT + 1).fetchall()
    # A check that holds, nearly always the case, is run once; only one with many offending rows is counted apart.
    count = len(rows)
    if count > EXAMPLE_LIMIT:
        count = offending.count("*").fetchall()[0][0]
    examples = [dict(zip(names, row, strict=True)) for row in rows]
    return CheckResult(
        run_id=run_id,
        checked_at=datetime.now(UTC),
        suite=RELATIONS_NAME,
        expectation=relation.check,
        table_name=",".join(relation.tables),
        column_name=None,
        severity=relation.severity,
        is_success=count == 0,
        element_count=count_rows(connection, relation.tables[0]),
        unexpected_count=count,
        observed_value=str(examples[0].get("problem", "")) or None if examples else None,
        examples=write_examples(examples),
        why=relation.why,
    )


def count_rows(connection: duckdb.DuckDBPyConnection, table: str) -> int:
    """Return how many rows of a table are new, which are the ones that a check looks at."""
    return int(connection.execute(f"select count(*) from {_INCOMING}.{table}").fetchall()[0][0])
