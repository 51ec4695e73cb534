"""Set aside, released, taken up again: over several runs nothing is lost and nothing is there twice."""

from unittest import mock

import pyarrow.parquet as pq
import pytest

from rawi import quality, warehouse
from rawi.batches import extraction
from rawi.warehouse import Filters, WarehousePaths
from tests.road import read_tables, travel
from tests.survival.conftest import write_source

WRONG_QUOTE = "update quotes set content_text = 'x' where quote_id = (select min(quote_id) from quotes)"
WRONG_ARTICLE = "update articles set char_count = 1 where article_id = (select max(article_id) from articles)"


def spoil(*statements):
    """Damage rows between loading and gate."""
    real = quality.set_rows_aside

    def set_rows_aside(connection, *arguments):
        for statement in statements:
            connection.execute(statement)
        return real(connection, *arguments)

    return mock.patch.object(quality, "set_rows_aside", set_rows_aside)


def fetch(folder, query):
    with warehouse.open_published(folder) as connection:
        return connection.execute(query).fetchall()


def release_all(folder):
    paths = WarehousePaths.at(folder)
    rows = warehouse.read_quarantine(paths, Filters(states=("held",)))
    return warehouse.decide_quarantined(paths, "release", [row["quarantine_id"] for row in rows])


def test_what_is_released_comes_back_as_if_nothing_had_happened(source, undisturbed, tmp_path):
    with spoil(WRONG_ARTICLE):
        summary = travel(tmp_path, source)
    assert (summary["status"], summary["loaded"], summary["rejected"]) == ("published", 7, 1)
    assert travel(tmp_path, source)["status"] == "nothing_new", "held rows are not read again by themselves"
    assert release_all(tmp_path) == 1
    summary = travel(tmp_path, source)
    assert (summary["status"], summary["received"], summary["loaded"]) == ("published", 1, 1)
    assert read_tables(tmp_path) == undisturbed
    assert fetch(tmp_path, "select state from quality.quarantine") == [("returned",)]
    files = list((tmp_path / "parquet" / "documents").glob("*.parquet"))
    assert sum(pq.read_metadata(file).num_rows for file in files) == 8, "once in Parquet, too"


def test_a_released_row_that_is_still_wrong_is_set_aside_again(source, undisturbed, tmp_path):
    with spoil(WRONG_QUOTE):
        travel(tmp_path, source)
    held = len(fetch(tmp_path, "from quality.quarantine"))
    assert len(read_tables(tmp_path)["quotes"]) == len(undisturbed["quotes"]) - 1
    assert release_all(tmp_path) == held
    summary = travel(tmp_path, source)  # nothing new came in, but a row waits
    assert (summary["status"], summary["received"], summary["quotes"]) == ("published", 0, 0)
    states = fetch(
        tmp_path, "select state, count(*) from quality.quarantine where table_name = 'quotes' group by 1 order by 1"
    )
    assert states == [("held", 1), ("superseded", 1)]


def test_a_quote_that_passes_now_is_put_back_with_its_mentions(source, undisturbed, tmp_path):
    bound = "update quotes set confidence = 2 where quote_id = (select min(quote_id) from quotes)"
    with spoil(bound):
        travel(tmp_path, source)
    assert fetch(tmp_path, "select count(*) from quality.quarantine where table_name = 'quotes'") == [(1,)]
    release_all(tmp_path)
    with spoil("update quotes set confidence = 0.95 where confidence > 1"):
        summary = travel(tmp_path, source)
    assert (summary["status"], summary["quotes"]) == ("published", 1)
    quotes, before = read_tables(tmp_path)["quotes"], undisturbed["quotes"]
    assert [row[:4] for row in quotes] == [row[:4] for row in before]
    assert read_tables(tmp_path)["mentions"] == undisturbed["mentions"]
    assert read_tables(tmp_path)["events"] == undisturbed["events"]


def test_a_record_whose_extraction_raised_is_read_again_when_released(source, undisturbed, tmp_path):
    real = extraction.extract_quotes

    def stumble(article):
        if "رقم 3 " in article.analysis.text:
            raise KeyError("fault of the code")
        return real(article)

    with mock.patch.object(extraction, "extract_quotes", stumble):
        summary = travel(tmp_path, source)
    assert (summary["status"], summary["rejected"]) == ("published", 1)
    assert fetch(tmp_path, "select check_name from quality.quarantine") == [("extraction",)]
    release_all(tmp_path)
    assert travel(tmp_path, source)["loaded"] == 1
    assert read_tables(tmp_path) == undisturbed


def test_a_released_record_waits_for_its_source(source, undisturbed, tmp_path):
    with spoil(WRONG_ARTICLE):
        travel(tmp_path / "warehouse", source)
    release_all(tmp_path / "warehouse")
    other = write_source(tmp_path / "other.jsonl", 700)
    assert travel(tmp_path / "warehouse", other)["loaded"] == 8
    assert fetch(tmp_path / "warehouse", "select state from quality.quarantine") == [("released",)]
    assert travel(tmp_path / "warehouse", source)["loaded"] == 1
    assert fetch(tmp_path / "warehouse", "select state from quality.quarantine") == [("returned",)]


def test_above_the_bound_nothing_is_published_and_the_status_says_why(source, undisturbed, tmp_path):
    travel(tmp_path / "warehouse", source)
    other = write_source(tmp_path / "other.jsonl", 700)
    with spoil("update quotes set content_start = content_start + 1, content_end = content_end + 1"):
        summary = travel(tmp_path / "warehouse", other)
    assert summary["status"] == "failed"
    assert "quotes_match_text" in summary["reason"]
    assert read_tables(tmp_path / "warehouse") == undisturbed
    failure = warehouse.read_status(tmp_path / "warehouse").last_failure
    assert failure is not None
    assert "rows set aside up to 10" in (failure.reason or "")
    assert travel(tmp_path / "warehouse", other)["loaded"] == 8, "and the next run is free to do better"


@pytest.mark.parametrize("decision", ["release", "drop"])
def test_a_decision_that_is_killed_changes_nothing(source, tmp_path, decision):
    with spoil(WRONG_ARTICLE):
        travel(tmp_path, source)
    before = (tmp_path / "rawi.duckdb").read_bytes()
    rows = warehouse.read_quarantine(WarehousePaths.at(tmp_path), Filters())
    with (
        mock.patch("rawi.warehouse.quarantine.install_file", side_effect=KeyboardInterrupt),
        pytest.raises(KeyboardInterrupt),
    ):
        warehouse.decide_quarantined(WarehousePaths.at(tmp_path), decision, [rows[0]["quarantine_id"]])
    assert (tmp_path / "rawi.duckdb").read_bytes() == before
    assert travel(tmp_path, source)["status"] == "nothing_new"
    assert not list((tmp_path / "staging").glob("quarantine-*")), "the next run tidies up"
