"""Every check of sql/checks catches the faults that it is there for, and nothing else fails with it."""

import shutil
from pathlib import Path

import duckdb
import pytest
import yaml

from rawi.quality import check_relations, read_relations
from tests.unit.quality.rows import RUN, build_tables, insert_rows, write_database

FAULTS = yaml.safe_load(Path(__file__).with_name("faults.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    return write_database(tmp_path_factory.mktemp("warehouse") / "small.duckdb")


@pytest.fixture
def connection(small, tmp_path):
    copy = shutil.copyfile(small, tmp_path / "warehouse.duckdb")
    with duckdb.connect(str(copy)) as connection:
        yield connection


def list_failed(connection):
    return {result.expectation for result in check_relations(connection, RUN) if not result.is_success}


def test_everything_holds_in_the_small_warehouse(connection):
    results = check_relations(connection, RUN)
    assert [result.expectation for result in results] == [relation.check for relation in read_relations()]
    assert [result.expectation for result in results if not result.is_success] == []
    assert all(result.unexpected_count == 0 and result.examples == "[]" for result in results)
    assert {result.run_id for result in results} == {RUN}


@pytest.mark.parametrize("case", FAULTS, ids=lambda case: case["fault"])
def test_fault_is_caught_by_the_checks_that_it_names(connection, case):
    for statement in case["plant"]:
        connection.execute(statement)
    assert list_failed(connection) == set(case["caught_by"])


def test_no_check_is_without_a_fault_that_it_catches():
    caught = {check for case in FAULTS for check in case["caught_by"]}
    only_with_incoming = {"rows_not_loaded"}  # its fault needs new rows beside the warehouse, see below
    assert caught | only_with_incoming == {relation.check for relation in read_relations()}


def test_results_name_rows_and_say_what_is_wrong(connection):
    connection.execute("update quotes set chain = [] where quote_type = 'direct'")
    result = next(result for result in check_relations(connection, RUN) if not result.is_success)
    quote_id, article_id = connection.execute(
        "select quote_id, article_id from quotes where quote_type = 'direct'"
    ).fetchall()[0]
    assert (result.unexpected_count, result.element_count) == (1, 3)
    problem = "there is a speaker, but no chain"
    assert result.list_examples() == [
        {"table_name": "quotes", "row_id": quote_id, "article_id": article_id, "problem": problem}
    ]
    assert result.observed_value == problem


def test_many_offending_rows_are_counted_whole_and_shown_in_part(connection):
    rows = "select segments.* replace (article_id || '-' || n as article_id) from segments, range(50) numbers(n)"
    connection.execute(f"insert into segments {rows}")
    results = {result.expectation: result for result in check_relations(connection, RUN)}
    result = results["references_to_articles"]
    assert result.unexpected_count == 50 * 8
    assert len(result.list_examples()) == 20


@pytest.fixture
def candidate(tmp_path):
    """A warehouse with nothing in it, and the small warehouse as its new rows."""
    incoming = write_database(tmp_path / "incoming.duckdb")
    with duckdb.connect(str(write_database(tmp_path / "candidate.duckdb", {}))) as connection:
        connection.execute(f"attach '{incoming}' as incoming (read_only)")
        yield connection


def test_new_rows_that_did_not_arrive_are_caught(candidate):
    tables = build_tables()
    lost = tables["quotes"].pop()
    insert_rows(candidate, tables)
    results = {result.expectation: result for result in check_relations(candidate, RUN)}
    assert [row["row_id"] for row in results["rows_not_loaded"].list_examples()] == [lost["quote_id"]]


def test_only_new_rows_are_compared_with_the_text_but_all_with_the_keys(candidate):
    tables = build_tables()
    insert_rows(candidate, tables)
    assert list_failed(candidate) == set()
    insert_rows(candidate, {"quotes": [tables["quotes"][0] | {"content_text": "old fault"}]})
    failed = {result.expectation: result for result in check_relations(candidate, RUN) if not result.is_success}
    assert set(failed) == {"keys_repeated"}
    assert failed["keys_repeated"].element_count == len(tables["documents"])


def test_documents_published_past_the_gate_are_caught(candidate):
    tables = build_tables()
    insert_rows(candidate, tables)
    stray = tables["documents"][0] | {"document_id": "0" * 20, "run_id": "unknown", "status": "duplicate"}
    insert_rows(candidate, {"documents": [stray]})
    failed = {result.expectation: result for result in check_relations(candidate, RUN) if not result.is_success}
    assert set(failed) == {"runs_reconciled"}
    assert failed["runs_reconciled"].observed_value == "1 documents of a run that is not known"


def test_the_connection_is_left_as_it_was(connection):
    connection.execute("set memory_limit = '1GB'")
    check_relations(connection, RUN)
    names = [row[0] for row in connection.execute("select database_name from duckdb_databases()").fetchall()]
    assert "incoming" not in names
    # DuckDB tells its limit rounded to a tenth of a MiB: 1 GB is 953.67.
    assert connection.execute("select current_setting('memory_limit')").fetchall()[0][0].startswith("953.")


def test_a_file_open_for_reading_can_be_checked(tmp_path):
    path = write_database(tmp_path / "published.duckdb")
    with duckdb.connect(str(path), read_only=True) as connection:
        assert list_failed(connection) == set()


@pytest.mark.parametrize(
    "text",
    ["سلام 🇩🇪 x", "قَالَ إنَّ", "a\u0301bc", "\N{MAN}\u200d\N{WOMAN}ت", "\U0002000bبيت", "سطر\r\nآخر\x00"],
)
def test_python_and_duckdb_count_the_same_characters(text):
    with duckdb.connect() as connection:
        for start in range(len(text)):
            for end in range(start + 1, len(text) + 1):
                query = "select substring($1, $2 + 1, $3 - $2), length($1)"
                assert connection.execute(query, [text, start, end]).fetchall() == [(text[start:end], len(text))]
