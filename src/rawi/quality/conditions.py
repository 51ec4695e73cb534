"""Expectations as SQL conditions: for each type that the suites use, the condition that an offending row meets.

This is the second engine beside Great Expectations. It serves whole warehouses, where one pass over each table answers
all its expectations, and it is the yardstick that proves Great Expectations' verdicts. A type without a condition here
raises, so that a suite cannot say what only one engine checks.
"""

from collections.abc import Callable, Mapping
from typing import Any

from rawi.quality.suites import Expectation, ExpectationError, Where

SHAPE_TYPE = "expect_table_columns_to_match_ordered_list"


def quote_name(name: str) -> str:
    """Return a column or table name as SQL."""
    return '"' + name.replace('"', '""') + '"'


def quote_value(value: object) -> str:
    """Return a number or a text as SQL; texts compare with dates as dates."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return str(value)
    return "'" + str(value).replace("'", "''") + "'"


def _find_null(kwargs: Mapping[str, Any], _table: str) -> str:
    return f"{quote_name(kwargs['column'])} is null"


def _find_not_null(kwargs: Mapping[str, Any], _table: str) -> str:
    return f"{quote_name(kwargs['column'])} is not null"


def _find_repeated(kwargs: Mapping[str, Any], table: str) -> str:
    column = quote_name(kwargs["column"])
    repeated = f"select {column} from {quote_name(table)} where {column} is not null group by 1 having count(*) > 1"
    return f"coalesce({column} in ({repeated}), false)"


def _find_repeated_compound(kwargs: Mapping[str, Any], table: str) -> str:
    columns = [quote_name(column) for column in kwargs["column_list"]]
    listed, is_any = ", ".join(columns), " or ".join(f"{column} is not null" for column in columns)
    row = f"struct_pack({', '.join(f'{column} := {column}' for column in columns)})"
    repeated = f"select {row} from {quote_name(table)} where {is_any} group by {listed} having count(*) > 1"
    return f"({is_any}) and coalesce({row} in ({repeated}), false)"


def _find_outside_set(kwargs: Mapping[str, Any], _table: str) -> str:
    values = ", ".join(quote_value(value) for value in kwargs["value_set"])
    return f"{quote_name(kwargs['column'])} not in ({values})"


def _find_outside_range(kwargs: Mapping[str, Any], measured: str) -> str:
    bounds = []
    if kwargs.get("min_value") is not None:
        bounds.append(f"{measured} < {quote_value(kwargs['min_value'])}")
    if kwargs.get("max_value") is not None:
        bounds.append(f"{measured} > {quote_value(kwargs['max_value'])}")
    return f"({' or '.join(bounds)})"


def _find_value_outside(kwargs: Mapping[str, Any], _table: str) -> str:
    return _find_outside_range(kwargs, quote_name(kwargs["column"]))


def _find_length_outside(kwargs: Mapping[str, Any], _table: str) -> str:
    return _find_outside_range(kwargs, f"length({quote_name(kwargs['column'])})")


def _find_mismatch(kwargs: Mapping[str, Any], _table: str) -> str:
    return f"not regexp_matches({quote_name(kwargs['column'])}, {quote_value(kwargs['regex'])})"


def _find_not_greater(kwargs: Mapping[str, Any], _table: str) -> str:
    operator = "<" if kwargs.get("or_equal") else "<="
    return f"{quote_name(kwargs['column_A'])} {operator} {quote_name(kwargs['column_B'])}"


_CONDITIONS: Mapping[str, Callable[[Mapping[str, Any], str], str]] = {
    "expect_column_values_to_not_be_null": _find_null,
    "expect_column_values_to_be_null": _find_not_null,
    "expect_column_values_to_be_unique": _find_repeated,
    "expect_compound_columns_to_be_unique": _find_repeated_compound,
    "expect_column_values_to_be_in_set": _find_outside_set,
    "expect_column_values_to_be_between": _find_value_outside,
    "expect_column_value_lengths_to_be_between": _find_length_outside,
    "expect_column_values_to_match_regex": _find_mismatch,
    "expect_column_pair_values_a_to_be_greater_than_b": _find_not_greater,
}
SUPPORTED_TYPES = frozenset(_CONDITIONS) | {SHAPE_TYPE}


def compile_where(where: Where | None) -> str:
    """Return the condition that a row must meet for an expectation to be about it."""
    if where is None:
        return "true"
    if where.is_null is not None:
        return f"{quote_name(where.column)} is {'' if where.is_null else 'not '}null"
    return f"{quote_name(where.column)} in ({', '.join(quote_value(value) for value in where.values)})"


def compile_condition(expectation: Expectation, table: str) -> str:
    """Return the SQL condition that a row offending against the expectation meets; null counts as not offending.

    Args:
        expectation: any row-level expectation of a suite.
        table: the table that it is about.

    Raises:
        ExpectationError: when there is no condition for its type.
    """
    condition = _CONDITIONS.get(expectation.type)
    if condition is None:
        raise ExpectationError(f"no SQL for {expectation.type}; supported: {', '.join(sorted(SUPPORTED_TYPES))}")
    if expectation.where is None:
        return f"({condition(expectation.kwargs, table)})"
    return f"({compile_where(expectation.where)}) and ({condition(expectation.kwargs, table)})"
