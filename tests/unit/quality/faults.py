"""Rows that break one expectation each: whatever the suites say, there is a row that goes against it."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pyarrow as pa

from rawi.quality import Expectation, Suite, list_suites
from rawi.quality.conditions import SHAPE_TYPE
from rawi.schemas import TABLES
from tests.unit.quality.rows import build_tables

_DAY = date(2024, 1, 2)


def list_breakable(suite: Suite) -> list[Expectation]:
    """Return the expectations that a row can go against; the table's shape is not among them."""
    return [expectation for expectation in suite.expectations if expectation.type != SHAPE_TYPE]


def build_broken_tables() -> dict[str, list[dict[str, Any]]]:
    """Return, per table, one row in which everything holds and then one that breaks each expectation of its suite."""
    sound = build_tables()
    tables = {}
    for suite in list_suites():
        base = sound[suite.table][0]
        breakable = enumerate(list_breakable(suite), start=1)
        tables[suite.table] = [
            base,
            *(break_row(_copy_row(suite, base, n), expectation, suite, base) for n, expectation in breakable),
        ]
    return tables


def _copy_row(suite: Suite, base: dict[str, Any], number: int) -> dict[str, Any]:
    """Return a row like the first, under a key of its own."""
    last = suite.key[-1]
    is_number = pa.types.is_integer(TABLES[suite.table].field(last).type)
    return base | {last: 1000 + number if is_number else f"{number:020x}"}


def break_row(row: dict[str, Any], expectation: Expectation, suite: Suite, base: dict[str, Any]) -> dict[str, Any]:
    """Return the row so changed that the expectation does not hold of it."""
    schema = TABLES[suite.table]
    where = expectation.where
    if where is not None and where.is_null is None:
        row = row | {where.column: where.values[0]}
    elif where is not None:
        row = row | {where.column: None if where.is_null else _invent_value(schema, where.column)}
    return row | _break_values(expectation, schema, base)


def _break_values(expectation: Expectation, schema: pa.Schema, base: dict[str, Any]) -> dict[str, Any]:
    kwargs, columns = expectation.kwargs, expectation.columns
    match expectation.type:
        case "expect_column_values_to_not_be_null":
            return {columns[0]: None}
        case "expect_column_values_to_be_null":
            return {columns[0]: _invent_value(schema, columns[0])}
        case "expect_column_values_to_be_unique" | "expect_compound_columns_to_be_unique":
            return {column: base[column] for column in columns}
        case "expect_column_values_to_be_in_set":
            return {columns[0]: "nonsense"}
        case "expect_column_values_to_match_regex":
            return {columns[0]: "?!"}
        case "expect_column_value_lengths_to_be_between":
            return {columns[0]: "" if "min_value" in kwargs else "x" * (kwargs["max_value"] + 1)}
        case "expect_column_values_to_be_between":
            bound, step = (kwargs["min_value"], -1) if "min_value" in kwargs else (kwargs["max_value"], 1)
            return {columns[0]: _go_beyond(bound, step, schema.field(columns[0]).type)}
        case "expect_column_pair_values_a_to_be_greater_than_b":
            return _turn_round(columns, schema, is_equal_allowed=bool(kwargs.get("or_equal")))
    raise AssertionError(f"no fault for {expectation.type}")


def _invent_value(schema: pa.Schema, column: str) -> Any:
    type_ = schema.field(column).type
    if pa.types.is_date(type_):
        return _DAY
    return 1 if pa.types.is_integer(type_) or pa.types.is_floating(type_) else "0" * 20


def _go_beyond(bound: Any, step: int, type_: pa.DataType) -> Any:
    if isinstance(bound, str):
        day = date.fromisoformat(bound) + timedelta(days=step)
        return datetime(day.year, day.month, day.day, tzinfo=UTC) if pa.types.is_timestamp(type_) else day
    return bound + step


def _turn_round(columns: tuple[str, ...], schema: pa.Schema, *, is_equal_allowed: bool) -> dict[str, Any]:
    larger, smaller = columns
    if pa.types.is_date(schema.field(larger).type):
        return {larger: _DAY - timedelta(days=1 if is_equal_allowed else 0), smaller: _DAY}
    return {larger: 5 - is_equal_allowed, smaller: 5}
