"""Web pages: the article without its surroundings, what a page states about itself, and the encoding."""

import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from rawi.landing import find_sources, read_records
from rawi.landing.charsets import decode_markup
from rawi.landing.pages import read_fragment
from rawi.landing.statements import strip_outlet, write_iso

TITLE = "افتتاح مكتبة عامة في حي الزيتون"
BODY = [
    "افتتحت بلدية الحي صباح اليوم مكتبة عامة تضم عشرة آلاف كتاب، بعد عام من أعمال الترميم في المبنى القديم.",
    "وقالت مديرة المكتبة هالة المصري إن الأبواب ستبقى مفتوحة حتى المساء، وإن الاشتراك مجاني للطلبة.",
    "ومن المقرر أن تبدأ ورشات القراءة للأطفال مطلع الشهر المقبل، بمشاركة متطوعين من أهل الحي.",
]
COOKIES = "يستخدم هذا الموقع ملفات تعريف الارتباط لتحسين خدماته، وباستمرارك في التصفح فإنك توافق على ذلك."
COMMENT = "شكرا جزيلا على هذا الخبر الجميل، أنا من سكان الحي وسأزور المكتبة غدا مع أولادي الثلاثة."
RELATED = "أمطار غزيرة تغلق الطريق الساحلي منذ ساعات الفجر الأولى"
SCRIPT = "متغير سري في برنامج الصفحة لا يقرؤه أحد"


def build_page(head: str = "", article: str | None = None, lang: str = "ar") -> str:
    paragraphs = "".join(f"<p>{line}</p>" for line in BODY) if article is None else article
    return f"""<!DOCTYPE html><html lang="{lang}" dir="rtl"><head><title>{TITLE} - جريدة الضفة</title>{head}
<style>.x {{ content: "{SCRIPT}" }}</style><script>var a = "<p>{SCRIPT}</p>";</script></head><body>
<div id="cookie-banner" class="cookie-notice"><p>{COOKIES}</p><button>موافق</button></div>
<header><nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/sport">رياضة</a></li></ul></nav></header>
<main><article><h1>{TITLE}</h1>
<div class="share-buttons social"><a href="#">شارك عبر فيسبوك</a><a href="#">أرسل بالبريد</a></div>
{paragraphs}<script>document.write("{SCRIPT}")</script><noscript>{SCRIPT}</noscript><template>{SCRIPT}</template>
<div class="related-articles"><h3>مواضيع ذات صلة</h3><ul><li><a href="/1">{RELATED}</a></li></ul></div></article>
<section id="comments" class="comments"><h3>التعليقات</h3><div class="comment"><p>{COMMENT}</p></div></section></main>
<footer><p>جميع الحقوق محفوظة © 2019 جريدة الضفة</p></footer><script>{SCRIPT}</script></body></html>"""


def read(path: Path) -> dict[str, Any]:
    rows = [row for table in read_records(find_sources([str(path)])[0]) for row in table.to_pylist()]
    assert len(rows) == 1
    return {**rows[0], **json.loads(rows[0]["metadata"])}


def read_page(folder: Path, page: str | bytes, name: str = "a.html") -> dict[str, Any]:
    path = folder / name
    path.write_bytes(page if isinstance(page, bytes) else page.encode())
    return read(path)


JSON_LD = json.dumps(
    {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "name": "بوابة"},
            {
                "@type": "NewsArticle",
                "headline": TITLE,
                "datePublished": "2022-03-04T23:30:00+03:00",
                "dateModified": "2022-03-05",
                "author": [{"@type": "Person", "name": "رنا الخالدي"}, {"name": "سعيد مراد"}],
                "publisher": {"@type": "Organization", "name": "جريدة الضفة"},
                "articleSection": "ثقافة",
            },
        ],
    },
    ensure_ascii=False,
)


class TestArticle:
    def test_text_is_the_article_without_its_surroundings(self, tmp_path: Path) -> None:
        row = read_page(tmp_path, build_page())
        assert row["reason"] is None
        assert row["text"].split("\n") == [TITLE, *BODY]
        assert (row["encoding"], row["record_number"]) == ("utf-8", 0)
        assert row["byte_count"] == (tmp_path / "a.html").stat().st_size

    def test_title_is_put_first_only_when_the_text_lacks_it(self, tmp_path: Path) -> None:
        page = build_page(f'<meta property="og:title" content="{TITLE} | الضفة">').replace(f"<h1>{TITLE}</h1>", "")
        row = read_page(tmp_path, page + "")
        assert row["text"].split("\n")[1:] == BODY
        assert row["text"].startswith(TITLE)

    def test_paragraphs_without_elements_of_their_own(self, tmp_path: Path) -> None:
        row = read_page(tmp_path, build_page(article=f"<div>{'<br><br>'.join(BODY)}</div>"))
        assert row["text"].split("\n") == [TITLE, *BODY]

    def test_page_that_is_laid_out_in_tables(self, tmp_path: Path) -> None:
        menu = "".join(f'<tr><td><a href="/{word}">{word}</a></td></tr>' for word in ("الرئيسية", "سياسة", "رياضة"))
        inner = f"<tr><td><b>{TITLE}</b></td></tr><tr><td><font>{'<br><br>'.join(BODY)}</font></td></tr>"
        page = f"""<html><head><title>جريدة الضفة :: {TITLE}</title></head><body><table><tr>
<td><table>{menu}</table></td><td><table>{inner}</table></td></tr></table></body></html>"""
        row = read_page(tmp_path, page.encode("cp1256"))
        assert row["text"].split("\n") == [TITLE, *BODY]
        assert row["title"] == TITLE

    def test_table_of_figures_is_kept_row_by_row(self, tmp_path: Path) -> None:
        table = "<table><tr><th>السنة</th><th>القراء</th></tr><tr><td>2020</td><td>450</td></tr></table>"
        row = read_page(tmp_path, build_page(article=f"<p>{BODY[0]}</p>{table}<p>{BODY[1]}</p>"))
        assert row["text"].split("\n") == [TITLE, BODY[0], "السنة | القراء", "2020 | 450", BODY[1]]

    @pytest.mark.parametrize("ending", [".gz", ".zst"])
    def test_compressed_page_with_the_short_ending(self, tmp_path: Path, ending: str) -> None:
        path = tmp_path / f"a.htm{ending}"
        with pa.output_stream(path, compression={".gz": "gzip", ".zst": "zstd"}[ending]) as out:
            out.write(build_page().encode())
        assert read(path)["title"] == TITLE

    @pytest.mark.parametrize(
        ("page", "reason"),
        [
            ("", "the file is empty"),
            ("<!-- nothing -->", "the page is empty"),
            ("<html><body><nav><a href='/'>الرئيسية</a></nav></body></html>", "no article text"),
            (f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1></body></html>", "no article text"),
            (f"<html><body><script>{SCRIPT}</script></body></html>", "no article text"),
            (build_page(article="".join(f'<h2><a href="/{line}">{line}</a></h2>' for line in BODY)), "no article text"),
            (build_page(article="".join(f'<a href="/{line}"><h3>{line}</h3></a>' for line in BODY)), "list of links"),
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", "binary"),
        ],
    )
    def test_page_without_an_article_is_rejected(self, tmp_path: Path, page: str | bytes, reason: str) -> None:
        row = read_page(tmp_path, page)
        assert reason in row["reason"]
        assert (row["text"], row["article_id"]) == (None, None)

    def test_page_of_many_megabytes_is_rejected(self, tmp_path: Path) -> None:
        assert "more than" in read_page(tmp_path, b"<p>" + b"x " * (11 << 20))["reason"]

    def test_entities_that_were_written_twice_come_out_as_characters(self, tmp_path: Path) -> None:
        row = read_page(tmp_path, build_page(article=f"<p>{BODY[0]} &amp;quot;نعم&amp;quot;</p>"))
        assert row["text"].endswith('"نعم"')


class TestStatements:
    def test_json_ld(self, tmp_path: Path) -> None:
        row = read_page(tmp_path, build_page(f'<script type="application/ld+json">{JSON_LD}</script>'))
        assert (row["title"], row["outlet"], row["published"]) == (TITLE, "جريدة الضفة", "2022-03-04T23:30:00+03:00")
        assert (row["authors"], row["lang"]) == (["رنا الخالدي", "سعيد مراد"], "ar")
        assert (row["modified"], row["section"]) == ("2022-03-05", "ثقافة")
        assert "headline" not in row["text"]

    def test_open_graph_and_meta(self, tmp_path: Path) -> None:
        head = f"""<meta property="og:title" content="{TITLE} - جريدة الضفة">
<meta property="og:site_name" content="جريدة الضفة">
<meta property="article:published_time" content="2022-03-04T10:00:00Z"><meta name="author" content="رنا الخالدي">
<meta property="article:author" content="https://example.org/people/rana"><meta name="keywords" content="كتب, ثقافة">
<link rel="canonical" href="https://example.org/news/7"><meta name="description" content="مكتبة &amp; ورشات">"""
        row = read_page(tmp_path, build_page(head))
        assert (row["title"], row["outlet"], row["published"]) == (TITLE, "جريدة الضفة", "2022-03-04T10:00:00Z")
        assert (row["authors"], row["url"]) == (["رنا الخالدي"], "https://example.org/news/7")
        assert (row["keywords"], row["description"]) == ("كتب, ثقافة", "مكتبة & ورشات")

    def test_nothing_is_invented_for_a_page_that_states_nothing(self, tmp_path: Path) -> None:
        row = read_page(tmp_path, build_page())
        assert [row[name] for name in ("outlet", "published", "authors", "url")] == [None] * 4
        assert row["title"] == TITLE  # its only heading of the first level

    def test_time_elements_count_when_they_agree(self, tmp_path: Path) -> None:
        one = '<time datetime="2022-03-04T08:00">الجمعة</time>'
        other = '<time datetime="2021-01-01">قديم</time>'
        text = "".join(f"<p>{line}</p>" for line in BODY)
        assert read_page(tmp_path, build_page(article=one + text))["published"] == "2022-03-04T08:00"
        assert read_page(tmp_path, build_page(article=one + text + other))["published"] is None

    def test_broken_json_ld_is_noted_and_the_rest_is_read(self, tmp_path: Path) -> None:
        head = '<script type="application/ld+json">{"@type": "NewsArticle",}</script>'
        head += '<meta name="pubdate" content="2022-03-04">'
        row = read_page(tmp_path, build_page(head))
        assert row["published"] == "2022-03-04"
        assert row["notes"] == ["JSON-LD of the page is no JSON"]

    @pytest.mark.parametrize("value", ['"a"', "[]", "null", "[[[[[[]]]]]]", '{"@type": ["NewsArticle"], "author": 7}'])
    def test_json_ld_of_any_shape(self, tmp_path: Path, value: str) -> None:
        row = read_page(tmp_path, build_page(f'<script type="application/ld+json">{value}</script>'))
        assert (row["reason"], row["authors"]) == (None, None)

    def test_language_of_the_template_is_not_believed(self, tmp_path: Path) -> None:
        row = read_page(tmp_path, build_page(lang="en-US"))
        assert row["lang"] is None
        assert "language en" in row["notes"][0]
        assert read_page(tmp_path, build_page(lang="ar-EG"))["lang"] == "ar"

    @pytest.mark.parametrize(
        ("value", "iso"),
        [
            ("Fri, 04 Mar 2022 10:00:00 +0300", "2022-03-04T10:00:00+03:00"),
            ("2022-03-04T10:00:00+0300", "2022-03-04T10:00:00+0300"),
            (" 2022-03-04 ", "2022-03-04"),
            ("04/03/2022", None),
            ("", None),
            (None, None),
        ],
    )
    def test_dates_are_written_in_iso_or_not_at_all(self, value: str | None, iso: str | None) -> None:
        assert write_iso(value) == iso

    def test_outlet_is_taken_off_either_end_of_a_title(self) -> None:
        assert strip_outlet("الضفة | خبر - تتمة", "الضفة") == "خبر - تتمة"
        assert strip_outlet("خبر - تتمة", "الضفة") == "خبر - تتمة"
        assert strip_outlet("خبر", None) == "خبر"


class TestEncoding:
    META = '<meta http-equiv="Content-Type" content="text/html; charset={}">'

    @pytest.mark.parametrize("head", ["", META.format("windows-1256"), META.format("iso-8859-1"), META.format("utf-8")])
    def test_windows_1256_with_right_wrong_and_no_statement(self, tmp_path: Path, head: str) -> None:
        row = read_page(tmp_path, build_page(head).encode("cp1256"))
        assert row["text"].split("\n") == [TITLE, *BODY]
        assert row["encoding"] == "cp1256"

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "iso-8859-6", "cp720"])
    def test_other_encodings(self, tmp_path: Path, encoding: str) -> None:
        row = read_page(tmp_path, build_page().replace("©", "").replace("،", ".").encode(encoding))
        assert row["text"].split("\n") == [TITLE, *(line.replace("،", ".") for line in BODY)]
        assert row["encoding"] == encoding

    def test_bytes_prove_utf8_whatever_was_stated(self, tmp_path: Path) -> None:
        row = read_page(tmp_path, build_page(self.META.format("windows-1256")))
        assert (row["encoding"], row["charset"]) == ("utf-8", "windows-1256")
        assert row["text"].split("\n") == [TITLE, *BODY]

    def test_slip_in_utf8_is_replaced_and_noted(self) -> None:
        data = build_page().encode()
        markup = decode_markup(data.replace("الطريق".encode(), "الطريق".encode() + b"\xff"))
        assert markup.encoding == "utf-8"
        assert markup.notes == ("1 places that are no UTF-8 were replaced",)

    def test_http_header_goes_before_the_page(self) -> None:
        page = self.META.format("koi8-r") + "Привет мир"
        markup = decode_markup(page.encode("cp1251"), "windows-1251")
        assert markup.text == page
        assert markup.stated == "windows-1251"

    @pytest.mark.parametrize("name", ["utf-7", "unicode_escape", "rot13", "x" * 300, "\x00", "no such", "idna"])
    def test_strange_statements_are_passed_over(self, name: str) -> None:
        assert decode_markup(build_page().encode("cp1256"), name).encoding == "cp1256"

    def test_western_page(self) -> None:
        page = "<p>Le café est fermé, a déclaré le préfet à la presse réunie.</p>"
        assert decode_markup(page.encode("latin-1"), "iso-8859-1").text == page


class TestRecordsWithHtml:
    def test_json_line_with_html(self, tmp_path: Path) -> None:
        head = f'<script type="application/ld+json">{JSON_LD}</script>'
        record = {"html": build_page(head), "outlet": "الضفة", "id": 4, "published": None}
        (tmp_path / "a.jsonl").write_text(json.dumps(record), encoding="utf-8")
        row = read(tmp_path / "a.jsonl")
        assert row["text"].split("\n") == [TITLE, *BODY]
        assert (row["outlet"], row["published"]) == ("الضفة", "2022-03-04T23:30:00+03:00")
        assert row["id"] == 4
        assert "html" not in row

    def test_text_goes_before_html(self, tmp_path: Path) -> None:
        (tmp_path / "a.jsonl").write_text(json.dumps({"html": build_page(), "text": "نص"}), encoding="utf-8")
        assert read(tmp_path / "a.jsonl")["text"] == "نص"

    def test_html_without_an_article_is_rejected(self, tmp_path: Path) -> None:
        (tmp_path / "a.jsonl").write_text(json.dumps({"html": "<p>x</p>", "title": "t"}), encoding="utf-8")
        row = read(tmp_path / "a.jsonl")
        assert (row["reason"], row["title"]) == ("no article text was found in the page", "t")

    def test_parquet_with_html_as_bytes(self, tmp_path: Path) -> None:
        pq.write_table(pa.table({"html": [build_page().encode("cp1256")]}), tmp_path / "a.parquet")
        row = read(tmp_path / "a.parquet")
        assert row["text"].split("\n") == [TITLE, *BODY]
        assert row["encoding"] == "cp1256"


def test_fragment_is_read_whole_without_scripts() -> None:
    markup = "نص <b>غامق</b><p>ثان\nسطر</p><script>no()</script><style>p{}</style>ثالث<br>رابع &lt;5 <!-- x -->"
    assert read_fragment(markup) == "نص غامق\nثان سطر\nثالث\nرابع <5"
    assert read_fragment("") == ""
