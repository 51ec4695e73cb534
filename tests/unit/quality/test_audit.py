"""Great Expectations over a real DuckDB file, and SQL beside it: every expectation, holding and broken."""

import duckdb
import pytest

from rawi.quality import AuditError, audit_tables, check_tables, has_critical_failure, list_suites, to_arrow
from rawi.quality.results import RESULTS
from tests.unit.quality.faults import list_breakable
from tests.unit.quality.rows import RUN, write_database

EXPECTATIONS = [(suite.table, expectation) for suite in list_suites() for expectation in suite.expectations]


def check_in_sql(path):
    with duckdb.connect(str(path), read_only=True) as connection:
        connection.execute("set timezone = 'UTC'")
        return check_tables(connection, RUN)


def list_verdicts(results):
    """Return all of the results but their times."""
    return [
        (r.suite, r.expectation, r.column_name, r.is_success, r.element_count, r.unexpected_count, r.observed_value,
         r.examples)
        for r in results
    ]  # fmt: skip


def test_everything_holds_of_the_small_warehouse(sound_results):
    assert [(result.suite, result.expectation) for result in sound_results if not result.is_success] == []
    assert [(result.suite, result.expectation) for result in sound_results] == [
        (table, expectation.label) for table, expectation in EXPECTATIONS
    ]
    assert not has_critical_failure(sound_results)


def test_every_expectation_catches_the_row_that_goes_against_it(broken_results):
    by_place = {(r.suite, r.expectation, r.column_name, r.why): r for r in broken_results}
    for suite in list_suites():
        for number, expectation in enumerate(list_breakable(suite), start=1):
            result = by_place[suite.table, expectation.label, expectation.column_name, expectation.why]
            assert not result.is_success, (suite.table, expectation)
            assert 1 <= result.unexpected_count <= number + len(suite.expectations)
            assert result.list_examples(), (suite.table, expectation)
            assert result.observed_value is not None
    assert has_critical_failure(broken_results)


@pytest.mark.parametrize("name", ["sound", "broken"])
def test_great_expectations_and_sql_come_to_the_same_verdict(name, request):
    path, results = request.getfixturevalue(name), request.getfixturevalue(f"{name}_results")
    assert list_verdicts(results) == list_verdicts(check_in_sql(path))


def test_the_broken_file_breaks_every_type_of_expectation_but_the_shape(broken_results):
    broken_types = {result.expectation.split(" ")[0] for result in broken_results if not result.is_success}
    assert broken_types == {expectation.type for _, expectation in EXPECTATIONS} - {
        "expect_table_columns_to_match_ordered_list"
    }


def test_results_become_rows_of_the_results_table(broken_results):
    table = to_arrow(broken_results)
    assert table.schema == RESULTS
    assert table.num_rows == len(broken_results) == len(EXPECTATIONS)
    assert to_arrow([]).num_rows == 0
    with duckdb.connect() as connection:
        connection.register("found", table)
        query = "select count(*) from found where json_type(examples) = 'ARRAY' and checked_at <= now()"
        assert connection.execute(query).fetchall() == [(len(EXPECTATIONS),)]


def test_the_file_is_closed_again(sound, sound_results):
    with duckdb.connect(str(sound)) as connection:
        connection.execute("create table proof (n integer)")
        connection.execute("drop table proof")


def test_a_table_of_another_shape_fails_where_it_must(tmp_path):
    path = write_database(tmp_path / "incoming.duckdb")
    with duckdb.connect(str(path)) as connection:
        connection.execute("alter table entities add column mood varchar")
        connection.execute("alter table times drop column anchor_date")
        connection.execute("drop table conflicts")
    results = audit_tables(path, RUN)
    assert list_verdicts(results) == list_verdicts(check_in_sql(path))
    failed = [result for result in results if not result.is_success]
    assert {result.suite for result in failed} == {"entities", "times", "conflicts"}
    # A column too many breaks the shape alone; one that is missing, like a missing table, the whole suite.
    (extra,) = [result for result in failed if result.suite == "entities"]
    assert extra.expectation == "expect_table_columns_to_match_ordered_list"
    assert extra.list_examples() == [{"column": "mood"}]
    assert "aliases, mood" in (extra.observed_value or "")
    assert not any(result.is_success for result in results if result.suite in ("times", "conflicts"))
    assert "there is no such table" in {result.observed_value for result in failed}


def test_a_warehouse_without_rows_holds(tmp_path):
    path = write_database(tmp_path / "incoming.duckdb", {})
    results = audit_tables(path, RUN)
    assert all(result.is_success for result in results)
    assert list_verdicts(results) == list_verdicts(check_in_sql(path))


def test_a_file_that_is_not_there_is_an_error_not_a_verdict(tmp_path):
    with pytest.raises(AuditError, match="nothing to audit"):
        audit_tables(tmp_path / "incoming.duckdb", RUN)
