"""RSS and Atom feeds: every item a record, faults and attacks rejected with a reason."""

import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from rawi.landing import find_sources, read_records

SPACES = (
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:media="http://search.yahoo.com/mrss/"'
)
ITEM = """<item><title>افتتاح سوق السمك الجديد</title><link>https://example.org/{number}</link>
<media:title>صورة السوق</media:title><media:description>وصف الصورة</media:description>
<description>ملخص قصير عن السوق.</description><pubDate>Fri, 04 Mar 2022 23:30:00 +0300</pubDate>
<dc:creator>رنا الخالدي</dc:creator><category>اقتصاد</category><guid isPermaLink="false">n-{number}</guid>
<content:encoded><![CDATA[<p>افتتح السوق صباح اليوم في الميناء.</p><script>تتبع()</script>
<p>وقال مديره إن &laquo;الأسعار ستنخفض&raquo;.</p>]]></content:encoded></item>"""
TEXT = "افتتاح سوق السمك الجديد\nافتتح السوق صباح اليوم في الميناء.\nوقال مديره إن «الأسعار ستنخفض»."


def build_feed(*items: str, head: str = "", declaration: str = '<?xml version="1.0" encoding="utf-8"?>') -> str:
    channel = f"<title>جريدة الضفة</title><link>https://example.org/</link><language>ar-jo</language>{''.join(items)}"
    return f'{declaration}{head}<rss version="2.0" {SPACES}><channel>{channel}</channel></rss>'


def read(path: Path) -> list[dict[str, Any]]:
    rows = [row for table in read_records(find_sources([str(path)])[0]) for row in table.to_pylist()]
    assert [row["record_number"] for row in rows] == list(range(len(rows)))
    assert len({row["document_id"] for row in rows}) == len(rows)
    return [{**row, **json.loads(row["metadata"])} for row in rows]


def read_feed(folder: Path, feed: str | bytes, name: str = "a.rss") -> list[dict[str, Any]]:
    path = folder / name
    path.write_bytes(feed if isinstance(feed, bytes) else feed.encode())
    return read(path)


class TestRss:
    def test_item_is_a_record(self, tmp_path: Path) -> None:
        row = read_feed(tmp_path, build_feed(ITEM.format(number=1)))[0]
        assert row["text"] == TEXT
        assert (row["title"], row["outlet"], row["lang"]) == ("افتتاح سوق السمك الجديد", "جريدة الضفة", "ar")
        assert (row["url"], row["published"]) == ("https://example.org/1", "2022-03-04T23:30:00+03:00")
        assert (row["authors"], row["keywords"], row["id"]) == (["رنا الخالدي"], ["اقتصاد"], "n-1")
        assert row["byte_count"] > len(TEXT.encode())

    def test_description_where_there_is_no_content(self, tmp_path: Path) -> None:
        item = (
            "<item><title>خبر &amp;amp; آخر</title><description>&lt;b&gt;نص&lt;/b&gt; قصير&lt;br&gt;ثان</description>"
        )
        item += "<guid>https://example.org/9</guid><author>desk@example.org (هيئة التحرير)</author></item>"
        row = read_feed(tmp_path, build_feed(item))[0]
        assert row["text"] == "خبر & آخر\nنص قصير\nثان"
        assert (row["url"], row["authors"]) == ("https://example.org/9", ["هيئة التحرير"])

    def test_title_is_not_told_twice(self, tmp_path: Path) -> None:
        row = read_feed(tmp_path, build_feed("<item><title>خبر</title><description>خبر</description></item>"))[0]
        assert row["text"] == "خبر"

    def test_item_without_text_is_rejected_alone(self, tmp_path: Path) -> None:
        rows = read_feed(tmp_path, build_feed("<item><title>خبر</title></item>", ITEM.format(number=2)))
        assert [row["reason"] for row in rows] == ["the item has no text", None]

    def test_date_that_cannot_be_read_stays_as_given(self, tmp_path: Path) -> None:
        item = "<item><description>نص</description><pubDate>أمس</pubDate></item>"
        row = read_feed(tmp_path, build_feed(item))[0]
        assert row["published"] == "أمس"
        assert row["notes"] == ["published is no date that can be read"]

    def test_rss_of_the_first_version(self, tmp_path: Path) -> None:
        feed = f"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
xmlns="http://purl.org/rss/1.0/" {SPACES}>
<channel><title>جريدة الضفة</title></channel><item><title>خبر</title><description>نص</description>
<dc:date>2022-03-04T10:00:00Z</dc:date></item></rdf:RDF>"""
        row = read_feed(tmp_path, feed, "a.xml")[0]
        assert (row["text"], row["outlet"], row["published"]) == ("خبر\nنص", "جريدة الضفة", "2022-03-04T10:00:00Z")

    def test_named_entities_of_html_without_a_definition(self, tmp_path: Path) -> None:
        head = '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://example.org/rss.dtd">'
        rows = read_feed(
            tmp_path, build_feed("<item><description>نص &laquo;أول&raquo;</description></item>", head=head)
        )
        assert rows[0]["text"] == "نص «أول»"

    @pytest.mark.parametrize("ending", ["gz", "zst"])
    def test_compressed_feed(self, tmp_path: Path, ending: str) -> None:
        path = tmp_path / f"a.rss.{ending}"
        with pa.output_stream(path, compression={"gz": "gzip", "zst": "zstd"}[ending]) as out:
            out.write(build_feed(ITEM.format(number=1)).encode())
        assert read(path)[0]["text"] == TEXT

    def test_large_feed_is_read_item_by_item(self, tmp_path: Path) -> None:
        rows = read_feed(tmp_path, build_feed(*(ITEM.format(number=number) for number in range(3000))))
        assert len(rows) == 3000
        assert {row["text"] for row in rows} == {TEXT}
        assert rows[2999]["outlet"] == "جريدة الضفة"


class TestAtom:
    FEED = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar"><title>جريدة الضفة</title>{}</feed>"""
    ENTRY = """<entry><title type="html">خبر &lt;i&gt;عاجل&lt;/i&gt;</title><link rel="self" href="https://example.org/self"/>
<link href="https://example.org/1"/><id>tag:1</id>{}<author><name>رنا</name></author><author><name>سعيد</name></author>
<summary>ملخص</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>أول</p><p>ثان</p></div></content></entry>"""

    def test_entry_is_a_record(self, tmp_path: Path) -> None:
        entry = self.ENTRY.format("<published>2022-03-04T10:00:00Z</published><updated>2022-03-06T10:00:00Z</updated>")
        row = read_feed(tmp_path, self.FEED.format(entry), "a.atom")[0]
        assert row["text"] == "خبر عاجل\nأول\nثان"
        assert (row["title"], row["outlet"], row["url"]) == ("خبر عاجل", "جريدة الضفة", "https://example.org/1")
        assert (row["published"], row["authors"], row["lang"]) == ("2022-03-04T10:00:00Z", ["رنا", "سعيد"], "ar")

    def test_update_stands_in_for_publication_and_says_so(self, tmp_path: Path) -> None:
        entry = self.ENTRY.format("<updated>2022-03-06T10:00:00Z</updated>")
        row = read_feed(tmp_path, self.FEED.format(entry), "a.atom")[0]
        assert row["published"] == "2022-03-06T10:00:00Z"
        assert "updated" in row["notes"][0]


class TestEncoding:
    @pytest.mark.parametrize("stated", ["windows-1256", "utf-8", "iso-8859-1", None])
    def test_windows_1256_with_right_wrong_and_no_statement(self, tmp_path: Path, stated: str | None) -> None:
        declaration = f'<?xml version="1.0" encoding="{stated}"?>' if stated else ""
        feed = build_feed(*(ITEM.format(number=number) for number in range(100)), declaration=declaration)
        rows = read_feed(tmp_path, feed.encode("cp1256"))
        assert {row["text"] for row in rows} == {TEXT}
        assert {row["encoding"] for row in rows} == {"cp1256"}

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be"])
    def test_other_encodings(self, tmp_path: Path, encoding: str) -> None:
        feed = build_feed(ITEM.format(number=1), declaration='<?xml version="1.0"?>')
        assert [row["text"] for row in read_feed(tmp_path, feed.encode(encoding))] == [TEXT]


class TestRejected:
    @pytest.mark.parametrize(
        ("feed", "reason"),
        [
            ("", "the file is empty"),
            ("this is no feed", "no feed"),
            ("<html><body><p>x</p></body></html>", "its root is <html>"),
            ('<?xml version="1.0"?><urlset><url/></urlset>', "its root is <urlset>"),
            (build_feed(), "the feed has no items"),
            (b"\0\1\2\3" * 50, "binary"),
            ("<rss>", "no feed that can be read"),
        ],
    )
    def test_what_is_no_feed_is_one_rejected_record(self, tmp_path: Path, feed: str | bytes, reason: str) -> None:
        rows = read_feed(tmp_path, feed, "a.xml")
        assert len(rows) == 1
        assert reason in rows[0]["reason"]

    def test_items_before_a_fault_are_kept(self, tmp_path: Path) -> None:
        rows = read_feed(tmp_path, build_feed(ITEM.format(number=1), ITEM.format(number=2), "<item><title>x</item>"))
        assert [row["text"] for row in rows] == [TEXT, TEXT, None]
        assert "beyond item 1" in rows[2]["reason"]

    def test_entities_that_grow_are_refused(self, tmp_path: Path) -> None:
        lines = [f'<!ENTITY e{level} "{f"&e{level - 1};" * 10}">' for level in range(1, 10)]
        head = f'<!DOCTYPE rss [<!ENTITY e0 "boom">{"".join(lines)}]>'
        rows = read_feed(tmp_path, build_feed("<item><description>&e9;</description></item>", head=head))
        assert len(rows) == 1
        assert "entities" in rows[0]["reason"]

    def test_entities_that_grow_in_an_attribute_of_the_root_are_refused(self, tmp_path: Path) -> None:
        lines = [f'<!ENTITY e{level} "{f"&e{level - 1};" * 10}">' for level in range(1, 10)]
        feed = f'<!DOCTYPE rss [<!ENTITY e0 "boom">{"".join(lines)}]><rss version="&e9;"><channel/></rss>'
        assert [row["text"] for row in read_feed(tmp_path, feed)] == [None]

    def test_entities_that_name_files_are_refused(self, tmp_path: Path) -> None:
        (tmp_path / "secret").write_text("secret words")
        head = f'<!DOCTYPE rss [<!ENTITY e SYSTEM "file://{tmp_path}/secret">]>'
        rows = read_feed(tmp_path, build_feed("<item><description>&e;</description></item>", head=head))
        assert [row["text"] for row in rows] == [None]
        assert "entities" in rows[0]["reason"]

    def test_depth_without_end_is_rejected(self, tmp_path: Path) -> None:
        rows = read_feed(tmp_path, build_feed("<item>" + "<a>" * 100_000 + "</a>" * 100_000 + "</item>"))
        assert len(rows) == 1
        assert rows[0]["reason"]
