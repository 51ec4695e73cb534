"""Rows of the table of times: which lines are read, where spans begin, which day they count from."""

from datetime import date

from rawi.arabic.tokens import Segment, analyse
from rawi.documents.article import Article
from rawi.events import extract_times
from rawi.schemas import TIMES, build_table


def _make_article(lines: list[tuple[str, str]], published: date | None) -> Article:
    segments, start = [], 0
    for kind, line in lines:
        segments.append(Segment(kind, start, start + len(line)))
        start += len(line) + 1
    text = "\n".join(line for _, line in lines)
    body = "\n".join(line for kind, line in lines if kind == "body")
    analysis = analyse(text, segments)
    basis = "metadata" if published else None
    return Article("a", None, None, None, (), (), None, published, basis, "ar", body, analysis)


def _read(lines: list[tuple[str, str]], published: date | None = None) -> list[dict[str, object]]:
    return [dict(zip(TIMES.names, row, strict=True)) for row in extract_times(_make_article(lines, published))]


def test_rows_fit_the_schema():
    article = _make_article([("body", "عاد البحار في 3 مايو 2012 ثم سافر أمس")], date(2013, 1, 2))
    table = build_table(extract_times(article), TIMES)
    assert table.num_rows == 2
    assert table["date_start"].to_pylist() == [date(2012, 5, 3), date(2013, 1, 1)]


def test_only_title_and_body_are_read():
    lines = [
        ("title", "فيضان في مايو 2012"),
        ("caption", "صورة من 2010"),
        ("body", "حدث هذا عام 2011"),
        ("credit", "2009"),
    ]
    assert [row["time_text"] for row in _read(lines)] == ["مايو 2012", "عام 2011"]


def test_span_leaves_out_what_is_written_on_to_the_first_word():
    text = "عاد بنهاية 2011 وأمس أيضا ولـ\u0640عام 2012"
    rows = _read([("body", text)], date(2013, 1, 2))
    assert [row["time_text"] for row in rows] == ["نهاية 2011", "أمس", "عام 2012"]
    assert all(text[row["time_start"] : row["time_end"]] == row["time_text"] for row in rows)


def test_date_line_beside_the_given_day_is_what_the_text_counts_from():
    lines = [("dateline", "آخر تحديث: السبت 26 سبتمبر 2009"), ("body", "قال الناطق السبت إن الطريق مغلق")]
    (row,) = _read(lines, date(2009, 9, 25))
    assert (row["date_start"], row["anchor_date"]) == (date(2009, 9, 26), date(2009, 9, 26))


def test_date_line_far_from_the_given_day_is_not_heeded():
    lines = [("dateline", "26 سبتمبر 2009"), ("body", "وصل أمس")]
    (row,) = _read(lines, date(2010, 1, 10))
    assert row["date_start"] == date(2010, 1, 9)


def test_nothing_is_invented_without_a_day_of_writing():
    (row,) = _read([("body", "وصل المسافر أمس إلى داره")])
    assert (row["date_start"], row["date_end"], row["date_precision"], row["anchor_date"]) == (None, None, None, None)


def test_empty_article_has_no_rows():
    assert _read([]) == []


def test_identifiers_are_stable_and_distinct():
    lines = [("body", "في 2011 ثم في 2012 ثم في 2011")]
    first, second = [row["time_id"] for row in _read(lines)], [row["time_id"] for row in _read(lines)]
    assert first == second
    assert len(set(first)) == 3


def test_title_that_the_body_repeats_has_no_row():
    lines = [("title", "المعرض يفتتح غدا ويستمر حتى 2016"), ("body", "يفتتح المعرض غدا الثلاثاء")]
    assert [row["time_text"] for row in _read(lines, date(2015, 8, 10))] == ["2016", "غدا الثلاثاء"]
    assert [row["time_text"] for row in _read(lines)] == ["غدا", "2016", "غدا الثلاثاء"]
