"""`rawi quarantine` lists what was set aside, and what is decided stands in the published file."""

import csv
import io
import json

import pytest

from rawi import warehouse as rooms
from tests.unit.cli.conftest import ARTICLE_ID

RUN = "20240306T060000-aaaaaa"
EVIL = '=HYPERLINK("http://host.invalid")<script>alert(1)</script>'


@pytest.fixture
def filled(warehouse):
    """A quote with a mention told inside it, two records of one article, and a record whose extraction raised."""
    rows = [
        ("aaaa1", "quotes", "q9", ARTICLE_ID, None, "quotes_match_text", EVIL, {"quote_id": "q9"}, "قال سالم كذا"),
        ("aaaa2", "mentions", "m9", ARTICLE_ID, None, "references_to_quotes", "told inside", {"quote_id": "q9"}, None),
        ("bbbb1", "articles", "a9", "a9", "d1", "articles_body", "body is short", {}, "نص المقال"),
        ("bbbb2", "articles", "a9", "a9", "d2", "articles_body", "body is short", {}, None),
        ("cccc1", "documents", "d3", None, "d3", "extraction", "extraction failed: KeyError", {}, None),
    ]
    with rooms.open_database(warehouse / "rawi.duckdb") as connection:
        for name, table, row_id, article_id, document_id, check, reason, record, text in rows:
            connection.execute(
                "insert into quality.quarantine values (?, ?, now(), ?, ?, ?, ?, ?, ?, ?, ?, 'held', null)",
                [name, RUN, table, row_id, article_id, document_id, check, reason, json.dumps(record), text],
            )
    return warehouse


def list_states(folder):
    with rooms.open_published(folder) as connection:
        query = "select quarantine_id, state from quality.quarantine order by all"
        return dict(connection.execute(query).fetchall())


def test_list_shows_run_table_check_reason_record_and_text(rawi, filled):
    result = rawi("quarantine", "list")
    assert result.exit_code == 0, result.output
    for shown in ("aaaa1", "quotes_match_text", "held", "extraction failed: KeyError", "قال سالم كذا", RUN):
        assert shown in result.stdout
    documents = json.loads(rawi("quarantine", "list", "--format", "json").stdout)
    assert [row["quarantine_id"] for row in documents] == ["bbbb1", "bbbb2", "cccc1", "aaaa2", "aaaa1"]
    (quote,) = [row for row in documents if row["quarantine_id"] == "aaaa1"]
    assert quote["record"] == {"quote_id": "q9"}
    assert (quote["run_id"], quote["text"], quote["reason"]) == (RUN, "قال سالم كذا", EVIL)


def test_filters_narrow_the_list(rawi, filled):
    def find(*options):
        return [
            row["quarantine_id"] for row in json.loads(rawi("quarantine", "list", "--format", "json", *options).stdout)
        ]

    assert find("--table", "quotes") == ["aaaa1"]
    assert find("--check", "extraction") == ["cccc1"]
    assert find("bb") == ["bbbb1", "bbbb2"]
    assert find("--run", "another") == []
    assert rawi("quarantine", "list", "--run", "another").stdout == "0 rows in the quarantine\n"


def test_csv_holds_no_formula(rawi, filled):
    rows = list(csv.DictReader(io.StringIO(rawi("quarantine", "list", "--format", "csv").stdout)))
    assert [row["reason"] for row in rows if row["quarantine_id"] == "aaaa1"] == [f"'{EVIL}"]


def test_release_takes_along_what_hangs_together(rawi, filled):
    result = rawi("quarantine", "release", "aaaa2")
    assert (result.exit_code, result.stdout) == (0, "2 rows released: the next 'rawi run' takes them up again\n")
    assert rawi("quarantine", "release", "bbbb1").stdout.startswith("2 rows released")
    states = list_states(filled)
    assert {name for name, state in states.items() if state == "released"} == {"aaaa1", "aaaa2", "bbbb1", "bbbb2"}
    with rooms.KnownRows.of(filled).connection as connection:
        assert connection is not None
    known = rooms.KnownRows.of(filled)
    assert (known.released_documents, known.has_released_rows) == ({"d1", "d2"}, True)
    known.close()


def test_drop_forgets_the_content_and_keeps_a_line(rawi, filled):
    assert rawi("quarantine", "drop", "aaaa1").stdout == "2 rows dropped\n"
    (quote,) = json.loads(rawi("quarantine", "list", "aaaa1", "--all", "--format", "json").stdout)
    assert (quote["state"], quote["record"], quote["text"]) == ("dropped", None, None)
    assert quote["check_name"] == "quotes_match_text"
    assert "aaaa1" not in rawi("quarantine", "list").stdout


def test_all_with_a_filter_decides_what_it_lets_through(rawi, filled):
    assert rawi("quarantine", "drop", "--all", "--check", "extraction").stdout == "1 row dropped\n"
    assert list_states(filled)["cccc1"] == "dropped"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("release",), "name rows"),
        (("release", "aaaa1", "--all"), "name rows"),
        (("drop", "ffff"), "begins with 'ffff'"),
    ],
)
def test_misuse_is_told_and_changes_nothing(rawi, filled, arguments, told):
    before = list_states(filled)
    result = rawi("quarantine", *arguments)
    assert result.exit_code == 2
    assert told in result.stderr
    assert list_states(filled) == before


def test_nothing_is_decided_while_a_run_goes_on(rawi, filled):
    with rooms.lock_warehouse(rooms.WarehousePaths.at(filled), "another"):
        result = rawi("quarantine", "release", "--all")
    assert result.exit_code == 2
    assert "another run is writing" in result.stderr
    assert set(list_states(filled).values()) == {"held"}


def test_a_reader_keeps_what_it_has_open(rawi, filled):
    with rooms.open_published(filled) as reader:
        assert rawi("quarantine", "drop", "--all").exit_code == 0
        assert reader.execute("select count(*) from quality.quarantine where state = 'held'").fetchall() == [(5,)]
    assert set(list_states(filled).values()) == {"dropped"}
    assert not list((filled / "staging").glob("*")), "nothing is left lying about"


def test_without_a_warehouse_it_says_so(empty_rawi):
    result = empty_rawi("quarantine", "list")
    assert result.exit_code == 2
    assert "no warehouse" in result.stderr


def test_status_says_how_much_is_set_aside(rawi, filled):
    told = "set aside: 2 articles, 1 documents, 1 mentions, 1 quotes; 'rawi quarantine list' shows them"
    assert told in rawi("status").stdout
    assert json.loads(rawi("status", "--format", "json").stdout)["quarantined_counts"]["articles"] == 2
    rawi("quarantine", "drop", "--all")
    assert "set aside" not in rawi("status").stdout


def test_a_warehouse_of_an_earlier_version_has_nothing_set_aside(rawi, warehouse):
    with rooms.open_database(warehouse / "rawi.duckdb") as connection:
        connection.execute("drop table quality.quarantine")
    assert rawi("quarantine", "list").stdout == "0 rows in the quarantine\n"
    assert rawi("status").exit_code == 0
