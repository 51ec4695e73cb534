"""Expectations as SQL: names and values are quoted, and what is not supported is refused."""

import duckdb
import pytest

from rawi.quality.conditions import compile_condition, quote_name, quote_value
from rawi.quality.suites import Expectation, ExpectationError, Where


def make_expectation(type_, where=None, **kwargs):
    return Expectation(type_, kwargs, where, "critical", "Because.")


def list_offending(expectation, values):
    with duckdb.connect() as connection:
        connection.execute('create table "my ""table" ("a ""b" varchar, kind varchar)')
        connection.executemany('insert into "my ""table" values (?, ?)', values)
        condition = compile_condition(expectation, 'my "table')
        return connection.execute(f'select "a ""b" from "my ""table" where {condition} order by all').fetchall()


def test_a_type_that_only_one_engine_knows_is_refused():
    with pytest.raises(ExpectationError, match=r"no SQL for expect_column_mean_to_be_between; supported: .*in_set"):
        compile_condition(make_expectation("expect_column_mean_to_be_between", column="a"), "quotes")


def test_values_with_quotes_are_values():
    expectation = make_expectation("expect_column_values_to_be_in_set", column='a "b', value_set=["it's", "'; drop"])
    rows = [("it's", None), ("'; drop", None), ("other", None), (None, None)]
    assert list_offending(expectation, rows) == [("other",)]


def test_a_condition_leaves_other_rows_alone():
    where = Where("kind", ("o'ne", "two"), None)
    expectation = make_expectation("expect_column_values_to_not_be_null", where, column='a "b')
    assert list_offending(expectation, [(None, "o'ne"), (None, "three"), ("x", "two"), (None, None)]) == [(None,)]


def test_repeated_values_offend_all_of_them_and_nulls_never():
    expectation = make_expectation("expect_column_values_to_be_unique", column='a "b')
    assert list_offending(expectation, [("x", None), ("x", None), ("y", None), (None, None), (None, None)]) == [
        ("x",),
        ("x",),
    ]


def test_repeated_pairs_offend_unless_all_of_them_is_null():
    expectation = make_expectation("expect_compound_columns_to_be_unique", column_list=['a "b', "kind"])
    rows = [("x", "1"), ("x", "1"), ("x", "2"), (None, "1"), (None, "1"), (None, None), (None, None)]
    assert list_offending(expectation, rows) == [("x",), ("x",), (None,), (None,)]


def test_names_and_values_are_quoted():
    assert quote_name('a"b') == '"a""b"'
    assert quote_value("it's") == "'it''s'"
    assert quote_value(-1.5) == "-1.5"
