"""Setting aside the rows that break a critical check, so that a few of them do not hold back all others.

It is done when a run's batches are loaded and before events are made of them: what is built later is built of sound
rows only. Every suite that allows it says how many of its rows may go; above that something is broken rather than odd,
nothing is set aside, and the run fails at the gate.
"""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

import duckdb

from rawi.quality.conditions import SHAPE_TYPE, compile_condition, quote_name, quote_value
from rawi.quality.relations import bound_memory, count_rows
from rawi.quality.results import EXAMPLE_LIMIT, CheckResult, Severity, write_examples
from rawi.quality.suites import (
    RELATIONS_NAME,
    UNITS,
    Bound,
    Expectation,
    Relation,
    Suite,
    list_suites,
    read_relations,
)
from rawi.quality.tables import list_columns
from rawi.rooms import find_room

QUARANTINE_NAME = "quarantine"
_ABOUT_MANY_ROWS = ("expect_column_values_to_be_unique", "expect_compound_columns_to_be_unique")


def set_rows_aside(
    connection: duckdb.DuckDBPyConnection, run_id: str, extracted_counts: Mapping[str, int] | None = None
) -> list[CheckResult]:
    """Move the rows that break a critical check into `quality.quarantine`, with all that hangs on them.

    Args:
        connection: open for writing on the database of a run's new rows, which is called `incoming`; a transaction may
            be going on.
        run_id: the run.
        extracted_counts: rows per table that the workers say they wrote; null when nobody counted.

    Returns:
        Whether all rows were gathered, one result per table that rows can be set aside from, and one per check of rows
        that need not run again. Where the bound of a table is passed they are critical, and nothing was set aside.
    """
    with bound_memory(connection):
        connection.execute(f"set variable run_id = {quote_value(run_id)}")
        connection.execute(_read_load("set_aside_offenders"))
        gathered = [] if extracted_counts is None else [_compare_counts(connection, run_id, extracted_counts)]
        for suite in list_suites():
            if suite.table in UNITS and list_columns(connection, suite.table):
                _gather_from_suite(connection, suite)
        relations = [relation for relation in read_relations() if relation.sets_aside]
        for relation in relations:
            _gather_from_relation(connection, relation)
        shares = [
            _judge_share(connection, run_id, suite.table, suite.bound)
            for suite in list_suites()
            if suite.bound is not None
        ]
        is_broken = any(share.severity == "critical" and not share.is_success for share in shares)
        severity: Severity = "critical" if is_broken else "warning"
        found = [_note_relation(connection, run_id, relation, severity) for relation in relations if relation.is_final]
        if not is_broken and not all(share.is_success for share in shares):
            connection.execute(_read_load("set_aside_rows"))
        connection.execute(_read_load("set_aside_failures"))
    return [*gathered, *shares, *found]


def _compare_counts(
    connection: duckdb.DuckDBPyConnection, run_id: str, extracted_counts: Mapping[str, int]
) -> CheckResult:
    """Return whether the load gathered every row that the workers wrote."""
    cursor = connection.execute(_read_load("count_gathered"))
    names = [column[0] for column in cursor.description or ()]
    gathered = dict(zip(names, cursor.fetchall()[0], strict=True))
    differing = [
        {"table_name": name, "extracted": extracted_counts.get(name, 0), "gathered": count}
        for name, count in gathered.items()
        if count != extracted_counts.get(name, 0)
    ]
    return CheckResult(
        run_id=run_id,
        checked_at=datetime.now(UTC),
        suite=QUARANTINE_NAME,
        expectation="rows gathered as extracted",
        table_name=",".join(names),
        column_name=None,
        severity="critical",
        is_success=not differing,
        element_count=sum(extracted_counts.get(name, 0) for name in names),
        unexpected_count=sum(abs(row["extracted"] - row["gathered"]) for row in differing),
        observed_value=", ".join(f"{row['gathered']} {row['table_name']} of {row['extracted']}" for row in differing)
        or None,
        examples=write_examples(differing),
        why="Every row that a worker wrote must be in the load, or it is lost between two steps and never missed.",
    )


def _read_load(name: str) -> str:
    return (find_room("sql") / "loads" / f"{name}.sql").read_text(encoding="utf-8")


def list_row_expectations(suite: Suite) -> list[Expectation]:
    """Return the expectations of a suite by which single rows can be set aside.

    A key that is missing or stands twice cannot name the row, so that it is none of them.
    """
    identity = {*suite.key, "article_id", "run_id"}
    return [
        expectation
        for expectation in suite.expectations
        if expectation.severity == "critical"
        and expectation.tolerated_ratio is None
        and expectation.type not in (SHAPE_TYPE, *_ABOUT_MANY_ROWS)
        and not identity & set(expectation.columns)
    ]


def _gather_from_suite(connection: duckdb.DuckDBPyConnection, suite: Suite) -> None:
    """Note the rows of a table that break its suite: one pass counts, a second is needed only where something broke."""
    expectations = list_row_expectations(suite)
    conditions = [compile_condition(expectation, suite.table) for expectation in expectations]
    counts = ", ".join(f"count(*) filter (where {condition})" for condition in conditions)
    found = connection.execute(f"select {counts} from {quote_name(suite.table)}").fetchall()[0]
    row_id = "article_id" if UNITS[suite.table] != suite.table else quote_name(suite.key[0])
    for expectation, condition, count in zip(expectations, conditions, found, strict=True):
        if count:
            values = " || ', ' || ".join(
                f"coalesce(left({quote_name(name)}::varchar, 80), 'null')" for name in expectation.columns
            )
            named = quote_value(f"{expectation.column_name}: {expectation.label}")
            columns = quote_value(f"{suite.table}.{expectation.column_name} is ")
            connection.execute(
                f"insert into offenders select '{UNITS[suite.table]}', {row_id}, article_id, {named},"
                f" {columns} || {values} from {quote_name(suite.table)} where {condition}"
            )


def _gather_from_relation(connection: duckdb.DuckDBPyConnection, relation: Relation) -> None:
    units = " ".join(f"when '{table}' then '{unit}'" for table, unit in UNITS.items())
    query = relation.sql.rstrip().rstrip(";")
    connection.execute(
        f"insert into offenders select case table_name {units} end,"
        f" case when table_name = 'segments' then article_id else row_id end, article_id, '{relation.check}', problem"
        f" from ({query}\n) where table_name in ({', '.join(map(quote_value, UNITS))})"
    )


def _list_examples(connection: duckdb.DuckDBPyConnection, condition: str) -> Iterator[Mapping[str, Any]]:
    result = connection.execute(
        'select table_name, row_id, article_id, check_name as "check", problem from offenders'
        f" where {condition} order by all limit {EXAMPLE_LIMIT}"
    )
    names = [column[0] for column in result.description or ()]
    yield from (dict(zip(names, row, strict=True)) for row in result.fetchall())


def _judge_share(connection: duckdb.DuckDBPyConnection, run_id: str, table: str, bound: Bound) -> CheckResult:
    """Return whether so many rows of a table offend that the table as a whole cannot be trusted."""
    condition = f"table_name = {quote_value(table)}"
    if table != "articles":  # what goes with its article is no fault of its own
        condition += " and article_id not in (select row_id from offenders where table_name = 'articles')"
    count = int(connection.execute(f"select count(distinct row_id) from offenders where {condition}").fetchall()[0][0])
    total = count_rows(connection, table)
    allowed = max(bound.rows, int(bound.ratio * total))
    examples = list(_list_examples(connection, condition)) if count else []
    observed = f"{count} of {total} rows break a critical check; up to {allowed} are set aside" if count else None
    return CheckResult(
        run_id=run_id,
        checked_at=datetime.now(UTC),
        suite=QUARANTINE_NAME,
        expectation=f"rows set aside up to {bound.rows} or {bound.ratio:.2%}",
        table_name=table,
        column_name=None,
        severity="critical" if count > allowed or not count else "warning",
        is_success=count == 0,
        element_count=total,
        unexpected_count=count,
        observed_value=observed,
        examples=write_examples(examples),
        why=bound.why,
    )


def _note_relation(
    connection: duckdb.DuckDBPyConnection, run_id: str, relation: Relation, severity: Severity
) -> CheckResult:
    condition = f"check_name = {quote_value(relation.check)}"
    count = int(connection.execute(f"select count(*) from offenders where {condition}").fetchall()[0][0])
    examples = list(_list_examples(connection, condition)) if count else []
    return CheckResult(
        run_id=run_id,
        checked_at=datetime.now(UTC),
        suite=RELATIONS_NAME,
        expectation=relation.check,
        table_name=",".join(relation.tables),
        column_name=None,
        severity=severity if count else relation.severity,
        is_success=count == 0,
        element_count=count_rows(connection, relation.tables[0]),
        unexpected_count=count,
        observed_value=str(examples[0]["problem"]) if examples else None,
        examples=write_examples(examples),
        why=relation.why,
    )
