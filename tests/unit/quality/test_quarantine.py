"""Rows that break a check are set aside while they are few, with all that hangs on them, and never lost."""

import json

import duckdb
import pytest

from rawi.quality import check_relations, check_tables, has_critical_failure, list_suites, set_rows_aside
from rawi.quality.quarantine import list_row_expectations
from rawi.quality.suites import UNITS
from tests.unit.quality.faults import break_row
from tests.unit.quality.rows import RUN, build_tables, write_database

QUOTE = "select quote_id from quotes where channel = 'press'"  # the one that a mention is told inside


@pytest.fixture
def connection(tmp_path):
    with duckdb.connect(str(write_database(tmp_path / "incoming.duckdb"))) as connection:
        connection.execute("delete from events; delete from conflicts; delete from runs")  # they are built later
        yield connection


def fetch(connection, query):
    return connection.execute(query).fetchall()


def count_rows(connection):
    return {table: fetch(connection, f"select count(*) from {table}")[0][0] for table in (*UNITS, "documents")}


def list_failed(results):
    return {(result.expectation, result.severity) for result in results if not result.is_success}


def test_of_sound_rows_none_is_set_aside(connection):
    before = count_rows(connection)
    results = set_rows_aside(connection, RUN, before | {"mentions": 3})
    assert results
    assert all(result.is_success and result.unexpected_count == 0 for result in results)
    assert count_rows(connection) == before
    assert fetch(connection, "from quality.quarantine") == []


def test_a_quote_goes_with_the_mentions_told_inside_it(connection):
    before = count_rows(connection)
    ((quote_id,),) = fetch(connection, QUOTE)
    connection.execute(f"update quotes set content_text = 'غير ذلك' where quote_id = '{quote_id}'")
    results = set_rows_aside(connection, RUN)
    assert not has_critical_failure(results)
    assert ("quotes_match_text", "warning") in list_failed(results)
    assert count_rows(connection) == before | {"quotes": before["quotes"] - 1, "mentions": before["mentions"] - 1}
    rows = fetch(connection, "select table_name, row_id, check_name, state from quality.quarantine order by 1 desc")
    assert [(table, check, state) for table, _, check, state in rows] == [
        ("quotes", "quotes_match_text", "held"),
        ("mentions", "references_to_quotes", "held"),
    ]
    record, text = fetch(connection, "select record, text from quality.quarantine where table_name = 'quotes'")[0]
    assert json.loads(record)["quote_id"] == quote_id == rows[0][1]
    assert "نقلت صحيفة الميزان" in text, "the text around it"


def test_an_article_takes_all_its_rows_along_and_leaves_its_records_rejected(connection, tmp_path):
    ((article_id,),) = fetch(connection, "select article_id from articles where outlet = 'صحيفة الميزان'")
    connection.execute(
        f"update segments set segment_end = 9999 where article_id = '{article_id}' and segment_index = 0"
    )
    results = set_rows_aside(connection, RUN)
    assert not has_critical_failure(results)
    for table in UNITS:
        assert fetch(connection, f"select count(*) from {table} where article_id = '{article_id}'") == [(0,)]
    records = fetch(connection, "select status, article_id, reason from documents where reason like 'quarantined%'")
    assert len(records) == 2, "the record that brought it, and the one with the same text"
    assert {(status, article) for status, article, _ in records} == {("rejected", None)}
    kept = fetch(connection, "select row_id, document_id, text, record from quality.quarantine")
    assert {row[0] for row in kept} == {article_id}
    assert len({row[1] for row in kept}) == 2
    assert sorted(row[2] is None for row in kept) == [False, True], "the text is kept once"
    assert all(json.loads(row[3])["document"]["source_uri"] == "news.jsonl" for row in kept)
    connection.close()
    with duckdb.connect(str((tmp_path / "incoming.duckdb").rename(tmp_path / "rawi.duckdb"))) as left:
        results = [*check_tables(left, RUN, list(UNITS)), *check_relations(left, RUN)]
    # What is left is whole: only the events are missing, which are made of mentions later.
    assert {result.expectation for result in results if not result.is_success} == {"references_to_events"}


def test_above_the_bound_nothing_is_set_aside_and_the_run_fails(connection):
    connection.execute(
        "insert into quotes select quotes.* replace (left(md5(quote_id || n), 20) as quote_id, 'x' as content_text)"
        " from quotes, range(4) numbers(n)"
    )
    before = count_rows(connection)
    results = set_rows_aside(connection, RUN)
    assert has_critical_failure(results)
    assert count_rows(connection) == before
    assert fetch(connection, "from quality.quarantine") == []
    (share,) = [result for result in results if result.suite == "quarantine" and not result.is_success]
    assert share.observed_value == "12 of 15 rows break a critical check; up to 10 are set aside"
    assert ("quotes_match_text", "critical") in list_failed(results)


def test_rows_lost_between_the_workers_and_the_load_stop_the_run(connection):
    extracted = count_rows(connection)
    connection.execute("delete from quotes where quote_id in (select min(quote_id) from quotes)")
    results = set_rows_aside(connection, RUN, extracted)
    (lost,) = [result for result in results if not result.is_success]
    assert (lost.severity, lost.unexpected_count) == ("critical", 1)
    assert lost.observed_value == "2 quotes of 3"


def test_a_record_whose_extraction_raised_is_noted_so_that_it_can_be_read_again(connection):
    connection.execute("update documents set reason = 'extraction failed: KeyError: 1' where status = 'rejected'")
    assert not has_critical_failure(set_rows_aside(connection, RUN))
    rows = fetch(connection, "select table_name, check_name, reason, document_id = row_id from quality.quarantine")
    assert rows == [("documents", "extraction", "extraction failed: KeyError: 1", True)]


@pytest.mark.parametrize("suite", [suite for suite in list_suites() if suite.table in UNITS], ids=lambda s: s.table)
def test_every_expectation_of_single_rows_sets_aside_the_row_that_breaks_it(suite, tmp_path):
    tables = build_tables()
    base = tables[suite.table][0]
    assert list_row_expectations(suite)
    for number, expectation in enumerate(list_row_expectations(suite)):
        broken = [break_row(base, expectation, suite, base), *tables[suite.table][1:]]
        rows = build_tables() | {suite.table: broken, "events": [], "conflicts": []}
        folder = tmp_path / str(number)
        folder.mkdir()
        with duckdb.connect(str(write_database(folder / "incoming.duckdb", rows))) as connection:
            results = set_rows_aside(connection, RUN)
            assert not has_critical_failure(results), expectation.label
            unit = UNITS[suite.table]
            aside = {
                row[0]
                for row in fetch(connection, f"select row_id from quality.quarantine where table_name = '{unit}'")
            }
            assert base["article_id" if unit == "articles" else suite.key[0]] in aside, expectation.label
            assert all(
                result.is_success
                for result in check_tables(connection, RUN, [suite.table])
                if result.severity == "critical"
            )


def test_a_missing_key_cannot_be_set_aside(connection):
    connection.execute("update quotes set quote_id = null where channel = 'press'")
    before = count_rows(connection)
    set_rows_aside(connection, RUN)
    assert count_rows(connection)["quotes"] == before["quotes"]
    assert has_critical_failure(check_tables(connection, RUN, ["quotes"]))
