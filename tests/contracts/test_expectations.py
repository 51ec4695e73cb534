"""What must hold is written down for every table, about columns that exist, and all of it is run."""

import duckdb
import pytest

from rawi.quality import check_relations, check_tables, list_suites, read_relations
from rawi.quality.conditions import SHAPE_TYPE, SUPPORTED_TYPES
from rawi.quality.suites import UNITS
from rawi.rooms import find_room
from rawi.schemas import TABLES
from rawi.warehouse.connections import create_tables

SUITES = {suite.table: suite for suite in list_suites()}
FIRST_COLUMNS = ["table_name", "row_id", "article_id", "problem"]


@pytest.fixture(scope="module")
def empty():
    with duckdb.connect() as connection:
        connection.execute("set timezone = 'UTC'")
        create_tables(connection)
        yield connection


def test_every_table_has_a_suite_and_every_suite_a_table():
    assert set(SUITES) == set(TABLES)


@pytest.mark.parametrize("table", sorted(SUITES))
def test_every_column_named_exists(table):
    suite = SUITES[table]
    named = {column for expectation in suite.expectations for column in expectation.columns}
    named |= {expectation.where.column for expectation in suite.expectations if expectation.where}
    assert named | set(suite.key) <= set(TABLES[table].names)


@pytest.mark.parametrize("table", sorted(SUITES))
def test_the_columns_expected_are_those_of_the_contract(table):
    shapes = [expectation for expectation in SUITES[table].expectations if expectation.type == SHAPE_TYPE]
    assert [list(shape.columns) for shape in shapes] == [TABLES[table].names]


@pytest.mark.parametrize("table", sorted(SUITES))
def test_every_expectation_can_be_carried_out_and_is_told_apart(table):
    expectations = SUITES[table].expectations
    assert {expectation.type for expectation in expectations} <= SUPPORTED_TYPES
    names = [(expectation.label, expectation.column_name) for expectation in expectations]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("table", sorted(SUITES))
def test_the_key_is_never_null(table):
    required = {
        expectation.columns[0]
        for expectation in SUITES[table].expectations
        if expectation.type == "expect_column_values_to_not_be_null" and expectation.where is None
    }
    assert set(SUITES[table].key) <= required


def test_every_table_that_rows_are_set_aside_from_has_a_bound():
    assert {table for table, suite in SUITES.items() if suite.bound is not None} == set(UNITS.values())


def test_every_reason_is_a_sentence():
    reasons = [expectation.why for suite in SUITES.values() for expectation in suite.expectations]
    reasons += [suite.bound.why for suite in SUITES.values() if suite.bound is not None]
    reasons += [relation.why for relation in read_relations()]
    assert [why for why in reasons if len(why.split()) < 4 or not why.endswith(".")] == []


def test_every_suite_and_every_relation_is_run(empty):
    results = [*check_tables(empty, "run"), *check_relations(empty, "run")]
    by_suite = {suite: [result for result in results if result.suite == suite] for suite in {r.suite for r in results}}
    assert {suite: len(found) for suite, found in by_suite.items()} == {
        "relations": len(read_relations()),
        **{table: len(suite.expectations) for table, suite in SUITES.items()},
    }
    assert all(result.is_success for result in results), "nothing can be wrong with no rows"


def test_every_query_of_sql_checks_is_registered():
    on_disk = {path.stem for path in (find_room("sql") / "checks").glob("*.sql")}
    assert {relation.check for relation in read_relations()} == on_disk


@pytest.mark.parametrize("relation", read_relations(), ids=lambda relation: relation.check)
def test_every_relation_names_tables_and_the_rows_at_fault(relation, empty):
    assert set(relation.tables) <= set(TABLES) | {"runs"}
    assert relation.tables[0] in TABLES, "its rows are counted among the new ones"
    empty.execute("attach ':memory:' as incoming")
    try:
        for table in TABLES:
            empty.execute(f"create view incoming.{table} as select * from memory.main.{table}")
        assert empty.sql(relation.sql).columns == FIRST_COLUMNS
    finally:
        empty.execute("detach incoming")
