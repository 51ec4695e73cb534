"""The report: whole, true to the warehouse, safe, and the same in all three forms."""

import json
import re
from datetime import date
from html.parser import HTMLParser

import duckdb
import pytest

from rawi.quality import CheckResult, check_tables
from rawi.reports import write_failure_report, write_report
from rawi.reports.charts import arrange_days
from rawi.reports.pages import QUAD_CLASSES
from tests.unit.quality.rows import MINISTER, RUN, build_tables, write_database
from tests.unit.reports.conftest import HOSTILE

ALLOWED_TAGS = {
    "a", "article", "b", "bdi", "blockquote", "body", "br", "circle", "cite", "code", "details", "div", "figcaption",
    "figure", "footer", "h1", "h2", "h3", "head", "header", "html", "li", "line", "main", "mark", "meta", "nav",
    "p", "polyline", "rect", "span", "strong", "style", "summary", "svg", "table", "tbody", "td", "text", "th", "thead",
    "title", "tr", "ul",
}  # fmt: skip
VOID_TAGS = {"meta", "br", "line"}


class Page(HTMLParser):
    """Collects a page's tags, links and texts, and proves that every tag is closed."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.attributes, self.texts, self.open = set(), [], [], []
        self.feed(page.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes += attrs
        if tag not in VOID_TAGS:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes += attrs

    def handle_endtag(self, tag):
        assert self.open[-1:] == [tag], f"</{tag}> closes nothing"
        self.open.pop()

    def handle_data(self, data):
        if self.open and self.open[-1] != "style":
            self.texts.append(data)


def read_json(page):
    return json.loads(page.with_name("report.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", ["small_report", "hostile_report"])
def test_page_is_well_formed_and_loads_nothing(name, request):
    page = Page(request.getfixturevalue(name))
    assert page.open == []
    assert page.tags <= ALLOWED_TAGS
    assert not [attribute for attribute, _ in page.attributes if attribute.startswith("on") or attribute == "src"]
    links = {value for attribute, value in page.attributes if attribute == "href"}
    assert all(re.fullmatch(r"#[a-z]+|data_docs/index\.html|report\.(json|md)", link) for link in links), links
    assert "url(" not in request.getfixturevalue(name).read_text(encoding="utf-8")


def test_every_link_inside_the_page_leads_somewhere(small_report):
    page = Page(small_report)
    places = {value for attribute, value in page.attributes if attribute == "id"}
    assert {value[1:] for attribute, value in page.attributes if attribute == "href" and value[0] == "#"} <= places


def test_counts_of_the_report_are_those_of_the_warehouse(small_report):
    report = read_json(small_report)
    assert {row["status"]: row["run_count"] for row in report["received"]} == {
        "loaded": 3,
        "duplicate": 1,
        "rejected": 1,
    }
    assert {row["table_name"]: row["total_count"] for row in report["tables"]} == {
        table: len(rows) for table, rows in build_tables().items()
    }
    assert report["reasons"] == [{"reason": "no text", "run_count": 1, "total_count": 1}]
    assert report["rejected"][0]["reason"] == "no text: the record is empty"
    assert report["speakers"][0] | {"speaker_role": None} == {
        "speaker": MINISTER, "speaker_kind": "person", "speaker_role": None, "quote_count": 3, "direct_count": 1,
        "article_count": 2, "outlet_count": 2,
    }  # fmt: skip
    assert report["verdict"]["level"] == "good"
    assert report["failures"] == []


def test_page_shows_quotes_with_the_text_around_them(small_report):
    texts = "".join(Page(small_report).texts)
    assert "قال وزير النقل سامي الكرخي إن الجسر افتتح الاثنين بعد عمل ثلاث سنوات." in texts
    assert "سامي الكرخي ← صحيفة الميزان" in texts
    assert "عاملان" in texts, "the disagreement about the injured"
    assert "no text: the record is empty" in texts


def test_arabic_is_set_from_right_to_left(small_report):
    html = small_report.read_text(encoding="utf-8")
    assert '<blockquote dir="rtl" lang="ar">' in html
    assert "unicode-bidi: plaintext" in html
    assert re.search(r'<td dir="auto">صحيفة الميزان</td>', html)


def test_hostile_text_is_shown_and_not_obeyed(hostile_report):
    page = Page(hostile_report)
    html, texts = hostile_report.read_text(encoding="utf-8"), "".join(page.texts)
    assert "<script" not in html
    assert "<img" not in html
    assert "alert('x')" in texts, "the attack is there to be read"
    assert "49" not in {text.strip() for text in page.texts}, "nothing in the data is a template"
    report = read_json(hostile_report)
    shown = [("speakers", "speaker"), ("outlets", "outlet"), ("conflicts", "value_a"), ("rejected", "source_uri")]
    assert {part: report[part][0][column] for part, column in shown} == dict.fromkeys(dict(shown), HOSTILE)


def test_markdown_tables_hold_whatever_the_data_say(hostile_report):
    lines = hostile_report.with_name("report.md").read_text(encoding="utf-8").splitlines()
    cells = {}
    for line in lines:
        if line.startswith("|"):
            header = cells.setdefault("columns", len(split_cells(line)))
            assert len(split_cells(line)) == header, line
            assert "<script" not in line
        else:
            cells.clear()
    assert not [line for line in lines if line == "# x"]


def split_cells(line):
    """Return the cells of a Markdown table row: borders that are not escaped divide them."""
    return re.split(r"(?<!\\)\|", line)[1:-1]


def test_warehouse_without_rows_has_a_report(tmp_path):
    path = write_database(tmp_path / "rawi.duckdb", {})
    with duckdb.connect(str(path), read_only=True) as connection:
        page = Page(write_report(connection, tmp_path / "report", "", check_tables(connection, "")))
    assert page.open == []
    assert "No article yet." in page.texts


def test_failed_checks_are_told_with_reason_and_rows(tmp_path):
    path = write_database(tmp_path / "rawi.duckdb")
    with duckdb.connect(str(path)) as connection:
        connection.execute("update quotes set channel = 'gossip' where channel = 'press'")
        results = check_tables(connection, RUN)
        page = write_report(connection, tmp_path / "report", RUN, results)
    texts = "".join(Page(page).texts)
    (failure,) = read_json(page)["failures"]
    assert failure["examples"][0]["channel"] == "gossip"
    assert failure["why"] in texts
    assert "Do not rely on it" in texts
    assert "gossip" in texts
    assert read_json(page)["verdict"]["failed_counts"] == {"critical": 1, "warning": 0, "info": 0}


def test_run_that_was_not_published_says_why_and_shows_no_data(tmp_path, small):
    results: list[CheckResult] = check_tables(small, RUN)
    summary = {
        "run": RUN,
        "reason": "1 critical check failed: <b>quotes</b>",
        "started": date(2024, 3, 6),
        "nothing": None,
    }
    page = write_failure_report(tmp_path / "failed" / "report", RUN, results, summary)
    texts = "".join(Page(page).texts)
    assert "Nothing was published." in texts
    assert "1 critical check failed: <b>quotes</b>" in texts
    assert MINISTER not in texts
    assert read_json(page)["summary"]["started"] == "2024-03-06"
    assert "| run |" in page.with_name("report.md").read_text(encoding="utf-8")
    assert "Nothing was published before it." in texts


def test_no_checks_are_never_good(tmp_path, small):
    page = write_report(small, tmp_path / "report", RUN, [])
    assert read_json(page)["verdict"] == {
        "level": "bad", "sentence": "Nothing was checked.", "check_count": 0,
        "failed_counts": {"critical": 0, "warning": 0, "info": 0},
    }  # fmt: skip


def test_days_are_drawn_to_scale_with_their_gaps():
    chart = arrange_days([(date(2024, 3, 4), 2), (date(2024, 3, 1), 8)])
    assert chart is not None
    assert [(column.day.day, column.count, column.height) for column in chart.columns] == [
        (1, 8, 150.0), (2, 0, 0.0), (3, 0, 0.0), (4, 2, 37.5),
    ]  # fmt: skip
    assert chart.highest == 8


def test_days_far_apart_stand_side_by_side():
    chart = arrange_days([(date(1999, 1, 1), 1), (date(2024, 3, 1), 1)])
    assert chart is not None
    assert len(chart.columns) == 2


def test_one_day_is_no_chart():
    assert arrange_days([]) is None
    assert arrange_days([(date(2024, 3, 1), 1)]) is None


def test_charts_reach_the_page(grown, tmp_path):
    page = Page(write_report(grown, tmp_path / "report", RUN, []))
    assert {"svg", "rect"} <= page.tags
    assert "2024-03-05: 3" in page.texts
    assert set(QUAD_CLASSES) == {1, 2, 3, 4}
