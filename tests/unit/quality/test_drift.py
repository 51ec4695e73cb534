"""A run is compared with those before it: robustly, and not at all where there is too little to compare."""

from datetime import UTC, datetime, timedelta

import duckdb
import pytest

from rawi.quality import ExpectationError, check_drift, measure_run, read_drift
from rawi.quality.drift import _read_entry
from rawi.rooms import find_room
from rawi.schemas import TABLES
from tests.unit.quality.rows import RUN, write_database

BEGAN = datetime(2024, 3, 1, tzinfo=UTC)
QUOTES = "quotes per 1,000 words"
USUAL = [5.0, 5.4, 4.8, 5.1, 5.3]


@pytest.fixture
def connection(tmp_path):
    with duckdb.connect(str(write_database(tmp_path / "rawi.duckdb", {}))) as connection:
        connection.execute("set timezone = 'UTC'")
        yield connection


def remember(connection, measure, values, *, subject=None, row_count=1000):
    """Write the values of a measure over runs of one a day; return the last run."""
    for day, value in enumerate(values):
        moment = BEGAN + timedelta(days=day)
        row = [f"run-{day:03}", moment, measure, subject, value, row_count]
        connection.execute("insert into quality.measures values (?, ?, ?, ?, ?, ?)", row)
    return f"run-{len(values) - 1:03}"


def judge(connection, run_id, measure=QUOTES):
    (result,) = [result for result in check_drift(connection, run_id) if result.expectation == measure]
    return result


def test_a_run_like_those_before_it_has_not_drifted(connection):
    result = judge(connection, remember(connection, QUOTES, [*USUAL, 5.2]))
    assert (result.is_success, result.element_count, result.observed_value) == (True, 1, None)


@pytest.mark.parametrize("value", [1.0, 0.0, 9.5])
def test_a_run_unlike_those_before_it_is_told(connection, value):
    result = judge(connection, remember(connection, QUOTES, [*USUAL, value]))
    assert (result.is_success, result.severity, result.table_name) == (False, "warning", "quotes")
    assert result.observed_value == f"{value:.4g} instead of about 5.1"


def test_one_odd_run_among_those_before_does_not_hide_the_next(connection):
    assert not judge(connection, remember(connection, QUOTES, [*USUAL, 60.0, 0.5])).is_success


def test_what_varies_by_nature_may_vary(connection):
    assert judge(connection, remember(connection, QUOTES, [1.0, 9.0, 2.0, 8.0, 5.0, 1.0, 10.0])).is_success


def test_the_first_runs_are_not_judged_and_say_so(connection):
    result = judge(connection, remember(connection, QUOTES, [5.0, 0.1]))
    assert result.is_success
    assert result.observed_value == "not judged: 1 earlier runs of 100 rows or more, fewer than 3"


def test_small_runs_are_neither_judged_nor_compared_with(connection):
    run_id = remember(connection, QUOTES, USUAL, row_count=12)
    assert judge(connection, run_id).observed_value == "not judged: measured on 12 rows, fewer than 100"
    connection.execute("update quality.measures set row_count = 1000, value = 0 where run_id = ?", [run_id])
    assert "0 earlier runs of 100 rows" in judge(connection, run_id).observed_value


def test_only_the_last_runs_count(connection):
    # What was a drift becomes the usual when it lasts.
    assert judge(connection, remember(connection, QUOTES, [50.0] * 20 + [5.0] * 9 + [5.1])).is_success


def test_an_outlet_that_falls_silent_is_named(connection):
    for outlet in ("صحيفة الميزان", "وكالة الضفاف"):
        remember(connection, "articles per outlet", [200.0, 210.0, 190.0, 205.0, 198.0], subject=outlet)
    connection.execute("delete from quality.measures where run_id = 'run-004' and subject = 'وكالة الضفاف'")
    result = judge(connection, "run-004", "articles per outlet")
    assert (result.is_success, result.unexpected_count, result.element_count) == (False, 1, 2)
    assert result.observed_value == "0 instead of about 202.5 (وكالة الضفاف)"


def test_a_run_is_measured_by_its_new_rows(tmp_path, connection):
    incoming = write_database(tmp_path / "incoming.duckdb")
    connection.execute(f"attach '{incoming}' as incoming (read_only)")
    measure_run(connection, RUN)
    measured = dict(
        connection.execute("select concat_ws(': ', measure, subject), value from quality.measures").fetchall()
    )
    assert measured["documents received"] == 5
    assert measured["share rejected"] == measured["share of exact copies"] == 0.2
    assert measured["events per article"] == 1
    assert measured["share of quotes with speaker"] == 1
    assert measured["share of articles without outlet"] == pytest.approx(1 / 3)
    assert measured["articles per outlet: صحيفة الميزان"] == 1
    assert {drift.measure for drift in read_drift()[1]} == {name.partition(": ")[0] for name in measured}
    assert all(result.is_success for result in check_drift(connection, RUN))


def test_a_run_without_articles_measures_what_there_is(tmp_path, connection):
    incoming = write_database(tmp_path / "incoming.duckdb", {})
    connection.execute(f"attach '{incoming}' as incoming (read_only)")
    measure_run(connection, RUN)
    assert connection.execute("select measure, value from quality.measures").fetchall() == [("documents received", 0.0)]


def test_every_measure_of_the_register_is_measured_and_about_a_table():
    _, drifts = read_drift()
    statement = (find_room("sql") / "loads" / "measure_run.sql").read_text(encoding="utf-8")
    assert all(f"'{drift.measure}'" in statement for drift in drifts)
    assert {drift.table for drift in drifts} <= set(TABLES)
    assert all(drift.why.endswith(".") for drift in drifts)


def test_what_cannot_be_carried_out_is_refused():
    with pytest.raises(ExpectationError, match="fields are"):
        _read_entry({"measure": "x"})
    entry = {"measure": "x", "table": "quotes", "least_rows": 1, "relative": 1, "spread": 1, "absolute": 1, "why": "y"}
    with pytest.raises(ExpectationError, match="severity 'bad'"):
        _read_entry(entry | {"severity": "bad"})
