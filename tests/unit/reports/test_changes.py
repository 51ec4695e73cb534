"""What changed since the run before, how measures went, what was set aside, and what is least certain."""

import json

import duckdb
import pytest

from rawi.quality import CheckResult
from rawi.reports import write_failure_report, write_report
from rawi.reports.changes import compare_runs, list_values
from rawi.reports.charts import draw_trend
from tests.unit.quality.rows import RUN, write_database
from tests.unit.reports.conftest import check_all, remember_runs, set_aside

QUOTES, SHARE = "quotes per 1,000 words", "share rejected"


@pytest.fixture
def connection(tmp_path):
    with duckdb.connect(str(write_database(tmp_path / "rawi.duckdb"))) as connection:
        connection.execute("set timezone = 'UTC'")
        yield connection


def write(connection, folder, results=None):
    page = write_report(connection, folder, RUN, check_all(connection) if results is None else results)
    content = json.loads(page.with_name("report.json").read_text(encoding="utf-8"))
    return page.read_text(encoding="utf-8"), content, page.with_name("report.md").read_text(encoding="utf-8")


def test_measures_stand_beside_those_of_the_run_before(connection, tmp_path):
    remember_runs(connection, {QUOTES: [9.0, 10.0, 8.0], SHARE: [0.0, 0.0, 0.25]})
    page, content, markdown = write(connection, tmp_path)
    assert content["changes"] == [
        {"measure": QUOTES, "value": 8.0, "previous": 10.0, "change": -0.2},
        {"measure": SHARE, "value": 0.25, "previous": 0.0, "change": None},
    ]
    assert f"| {QUOTES} | 8 | 10 | -20.0 % |" in markdown
    assert page.count("<polyline") == 2
    assert "25.0 %" in page


def test_a_run_that_failed_shows_how_those_before_it_went(connection, tmp_path):
    remember_runs(connection, {QUOTES: [9.0, 10.0, 8.0], SHARE: [0.0]})
    page = write_failure_report(tmp_path, "20240401T000000-cccccc", [], {"reason": "offsets"}, connection)
    html, content = page.read_text(encoding="utf-8"), json.loads(page.with_name("report.json").read_text("utf-8"))
    assert content["last_values"] == [{"measure": QUOTES, "value": 8.0}, {"measure": SHARE, "value": 0.0}]
    assert html.count("<polyline") == 1
    assert f"| {QUOTES} | 8 |" in page.with_name("report.md").read_text(encoding="utf-8")


def test_the_first_run_has_nothing_to_compare_with(connection, tmp_path):
    remember_runs(connection, {QUOTES: [9.0]})
    page, content, _ = write(connection, tmp_path)
    assert content["changes"] == [{"measure": QUOTES, "value": 9.0, "previous": None, "change": None}]
    assert "<polyline" not in page


def test_a_run_that_was_not_measured_says_so(connection, tmp_path):
    page, content, _ = write(connection, tmp_path)
    assert content["changes"] == []
    assert "This run was not measured." in page
    assert "Nothing is set aside." in page


def test_what_has_drifted_is_marked(connection, tmp_path):
    remember_runs(connection, {QUOTES: [9.0, 1.0]})
    (plain,) = check_all(connection)[:1]
    fields = {name: getattr(plain, name) for name in CheckResult.__dataclass_fields__}
    drifted = CheckResult(**fields | {
        "suite": "drift", "expectation": QUOTES, "severity": "warning", "is_success": False, "unexpected_count": 1
    })  # fmt: skip
    page, _, _ = write(connection, tmp_path, [drifted])
    assert page.count('<span class="tag warning">drifted</span>') == 1


def test_what_was_set_aside_is_shown_with_its_text(connection, tmp_path):
    set_aside(connection, reason="levels are [1]", text="قال سامي الكرخي إن الجسر افتتح")
    page, content, markdown = write(connection, tmp_path)
    (row,) = content["quarantined"]
    assert (row["check_name"], row["reason"], row["total_count"]) == ("quotes_chain", "levels are [1]", 1)
    assert '<blockquote dir="rtl" lang="ar">قال سامي الكرخي إن الجسر افتتح</blockquote>' in page
    assert "rawi quarantine list abcdef0123" in page
    assert "| quotes | quotes\\_chain | levels are \\[1] | held |" in markdown
    connection.execute("update quality.quarantine set state = 'dropped'")
    assert write(connection, tmp_path)[1]["quarantined"] == []


def test_the_least_certain_quotes_come_with_the_text_around_them(connection, tmp_path):
    connection.execute("update quotes set confidence = 0.2 where quote_type = 'direct'")
    page, content, _ = write(connection, tmp_path)
    worst = content["doubtful"][0]
    assert (worst["confidence"], worst["content_text"]) == (0.2, "سنعالج الأضرار")
    assert worst["text_before"].endswith('وأضاف "')
    assert worst["text_after"].startswith('" في وقت قريب')
    assert "<mark>سنعالج الأضرار</mark>" in page


def test_a_measure_that_the_run_does_not_have_is_left_out():
    rows = [{"measure": "x", "run_id": "before", "value": 1.0}]
    assert compare_runs(rows, RUN) == []
    assert list_values(rows) == {"x": [1.0]}


def test_a_trend_ends_where_the_run_is():
    assert draw_trend([]) is draw_trend([1.0]) is None
    rising, flat = draw_trend([0.0, 5.0, 10.0]), draw_trend([3.0, 3.0])
    assert rising is not None
    assert rising.points == "4.0,28.0 80.0,16.0 156.0,4.0"
    assert (rising.x, rising.y, rising.lowest, rising.highest) == (156.0, 4.0, 0.0, 10.0)
    assert flat is not None
    assert flat.points == "4.0,16.0 156.0,16.0"
