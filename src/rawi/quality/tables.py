"""The suites as SQL over an open connection: one pass over each table answers all its expectations."""

from collections.abc import Collection, Sequence
from datetime import UTC, datetime

import duckdb

from rawi.quality.conditions import SHAPE_TYPE, compile_condition, compile_where, quote_name
from rawi.quality.results import EXAMPLE_LIMIT, CheckResult, judge_severity, write_examples
from rawi.quality.suites import Expectation, Suite, list_suites

# What an expectation found: rows looked at, rows that offend, what was observed (null when it held), examples as JSON.
_OBSERVED_LENGTH = 200  # of a text that may be an article; the examples have it whole

# What an expectation found: rows looked at, rows that offend, what was seen (null when it held), examples as JSON.
Finding = tuple[int, int, str | None, str]


def check_tables(
    connection: duckdb.DuckDBPyConnection, run_id: str, tables: Collection[str] | None = None
) -> list[CheckResult]:
    """Check the tables of the default schema against their suites, in SQL.

    Args:
        connection: open on the database, read-only or not; nothing is written.
        run_id: noted in the results.
        tables: which tables; all that have a suite when null. A table that is missing fails its whole suite.

    Returns:
        One result per expectation, suites by name, expectations in the order of their file.
    """
    chosen = [suite for suite in list_suites() if tables is None or suite.table in tables]
    return [result for suite in chosen for result in check_suite(connection, run_id, suite)]


def check_suite(connection: duckdb.DuckDBPyConnection, run_id: str, suite: Suite) -> list[CheckResult]:
    """Check one table against its suite; arguments and result as for `check_tables`."""
    columns = list_columns(connection, suite.table)
    if any(column not in columns for expectation in suite.expectations for column in expectation.columns):
        findings = [_note_missing_columns(expectation, columns) for expectation in suite.expectations]
    else:
        findings = _check_rows(connection, suite, columns)
    now = datetime.now(UTC)
    return [
        build_result(run_id, now, suite.table, expectation, finding)
        for expectation, finding in zip(suite.expectations, findings, strict=True)
    ]


def build_result(run_id: str, now: datetime, table: str, expectation: Expectation, finding: Finding) -> CheckResult:
    """Return the result of an expectation; it held when no row offends."""
    element_count, unexpected_count, observed, examples = finding
    return CheckResult(
        run_id=run_id,
        checked_at=now,
        suite=table,
        expectation=expectation.label,
        table_name=table,
        column_name=expectation.column_name,
        severity=judge_severity(expectation.severity, unexpected_count, element_count, expectation.tolerated_ratio),
        is_success=unexpected_count == 0,
        element_count=element_count,
        unexpected_count=unexpected_count,
        observed_value=observed,
        examples=examples,
        why=expectation.why,
    )


def list_columns(connection: duckdb.DuckDBPyConnection, table: str) -> list[str]:
    """Return a table's columns in order; empty when there is no such table in the default schema."""
    rows = connection.execute(
        "select column_name from duckdb_columns() where database_name = current_database() "
        "and schema_name = current_schema() and table_name = ? order by column_index",
        [table],
    ).fetchall()
    return [row[0] for row in rows]


def _note_missing_columns(expectation: Expectation, columns: Sequence[str]) -> Finding:
    missing = [column for column in expectation.columns if column not in columns]
    if expectation.type == SHAPE_TYPE or missing:
        found = f"the table has {', '.join(columns)}" if columns else "there is no such table"
        return 0, 1, found, write_examples([{"missing": column} for column in missing])
    return 0, 1, "not checked, because other columns of the table are missing", "[]"


def _check_rows(connection: duckdb.DuckDBPyConnection, suite: Suite, columns: Sequence[str]) -> list[Finding]:
    """Count the offending rows of all expectations in one pass, then fetch examples of those that failed."""
    table = quote_name(suite.table)
    parts = []
    for expectation in suite.expectations:
        if expectation.type != SHAPE_TYPE:
            parts.append(f"count(*) filter (where {compile_where(expectation.where)})")
            parts.append(f"count(*) filter (where {compile_condition(expectation, suite.table)})")
    counts = iter(connection.execute(f"select {', '.join(parts)} from {table}").fetchall()[0])
    findings: list[Finding] = []
    for expectation in suite.expectations:
        if expectation.type == SHAPE_TYPE:
            findings.append(check_shape(expectation, columns))
            continue
        element_count, unexpected_count = next(counts), next(counts)
        findings.append(describe_rows(connection, suite, expectation, element_count, unexpected_count))
    return findings


def check_shape(expectation: Expectation, columns: Sequence[str]) -> Finding:
    """Return how a table's columns differ from those expected; the order counts."""
    expected = list(expectation.columns)
    if expected == list(columns):
        return len(columns), 0, None, "[]"
    differences = [name for name in (*expected, *columns) if (name in expected) != (name in columns)]
    observed = f"the table has {', '.join(columns)}"
    examples = write_examples([{"column": name} for name in differences])
    return len(columns), max(1, len(differences)), observed, examples


def describe_rows(
    connection: duckdb.DuckDBPyConnection,
    suite: Suite,
    expectation: Expectation,
    element_count: int,
    unexpected_count: int,
) -> Finding:
    """Return what is known of the offending rows: the first one's values, and up to 20 with their keys."""
    if not unexpected_count:
        return element_count, 0, None, "[]"
    names = list(dict.fromkeys((*suite.key, *expectation.columns)))
    listed = ", ".join(quote_name(name) for name in names)
    condition = compile_condition(expectation, suite.table)
    rows = connection.execute(
        f"select {listed} from {quote_name(suite.table)} where {condition} order by all limit {EXAMPLE_LIMIT}"
    ).fetchall()
    examples = [dict(zip(names, row, strict=True)) for row in rows]
    values = (examples[0][column] for column in expectation.columns)
    observed = ", ".join("null" if value is None else str(value) for value in values)
    return element_count, unexpected_count, observed[:_OBSERVED_LENGTH], write_examples(examples)
