"""WARC archives: which responses are records, what damage costs, and how much memory reading takes."""

import gzip
import json
import random
import subprocess
import sys
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from rawi.landing import find_sources, read_records

LINES = [
    "أعلنت نقابة الصيادين عن موسم جديد يبدأ مطلع الأسبوع المقبل في الميناء الشرقي.",
    "وقال النقيب عادل رجب إن القوارب جاهزة، وإن الأسعار ستبقى كما كانت في العام الماضي.",
]


def build_html(number: int, charset: str = "utf-8") -> bytes:
    paragraphs = "".join(f"<p>{line}</p>" for line in [f"خبر رقم {number} من سلسلة أخبار الميناء.", *LINES])
    return f"<html lang='ar'><head><title>خبر {number}</title></head><body>{paragraphs}</body></html>".encode(charset)


def build_record(head: dict[str, str], block: bytes) -> bytes:
    lines = ["WARC/1.0", *(f"{name}: {value}" for name, value in head.items()), f"Content-Length: {len(block)}", "", ""]
    return "\r\n".join(lines).encode() + block + b"\r\n\r\n"


def build_response(
    number: int,
    body: bytes | None = None,
    status: str = "200 OK",
    kind: str | None = "text/html; charset=utf-8",
    headers: Iterable[str] = (),
) -> bytes:
    lines = [f"HTTP/1.1 {status}", *headers, *([f"Content-Type: {kind}"] if kind else []), "", ""]
    head = {
        "WARC-Type": "response",
        "WARC-Target-URI": f"https://example.org/{number}",
        "WARC-Date": "2022-03-04T10:00:00Z",
        "WARC-Record-ID": f"<urn:uuid:{number}>",
    }
    return build_record(head, "\r\n".join(lines).encode() + (build_html(number) if body is None else body))


INFO = build_record({"WARC-Type": "warcinfo", "WARC-Date": "2022-03-04T10:00:00Z"}, b"software: none\r\n")
REQUEST = build_record({"WARC-Type": "request", "WARC-Target-URI": "https://example.org/"}, b"GET / HTTP/1.1\r\n\r\n")


def read(path: Path) -> list[dict[str, Any]]:
    rows = [row for table in read_records(find_sources([str(path)])[0]) for row in table.to_pylist()]
    assert [row["record_number"] for row in rows] == list(range(len(rows)))
    assert len({row["document_id"] for row in rows}) == len(rows)
    return rows


def read_archive(folder: Path, *records: bytes, ending: str = "") -> list[dict[str, Any]]:
    path = folder / f"a.warc{ending}"
    if ending == ".gz":
        path.write_bytes(b"".join(gzip.compress(record, mtime=0) for record in records))
    elif ending == ".zst":
        path.write_bytes(pa.Codec("zstd").compress(b"".join(records), asbytes=True))
    else:
        path.write_bytes(b"".join(records))
    return read(path)


def list_urls(rows: list[dict[str, Any]]) -> list[str | None]:
    return [row["url"].rpartition("/")[2] if row["reason"] is None else None for row in rows]


class TestRecords:
    @pytest.mark.parametrize("ending", ["", ".gz", ".zst"])
    def test_only_html_answered_with_200_is_a_record(self, tmp_path: Path, ending: str) -> None:
        rows = read_archive(
            tmp_path,
            INFO,
            REQUEST,
            build_response(1),
            build_response(2, status="404 Not Found"),
            build_response(3, body=b"", status="301 Moved"),
            build_response(4, body=b"\x89PNG", kind="image/png"),
            build_response(5, kind=None),
            build_record(
                {"WARC-Type": "revisit", "WARC-Target-URI": "https://example.org/6"}, b"HTTP/1.1 200 OK\r\n\r\n"
            ),
            build_response(7, kind="application/xhtml+xml"),
            ending=ending,
        )
        assert list_urls(rows) == ["1", "7"]

    def test_fields_and_metadata(self, tmp_path: Path) -> None:
        record = build_response(1)
        row = read_archive(tmp_path, record)[0]
        assert row["text"].split("\n")[-2:] == LINES
        assert (row["title"], row["lang"], row["published"]) == ("خبر 1", "ar", None)
        assert row["byte_count"] == len(record) - len(b"\r\n\r\n")
        assert json.loads(row["metadata"]) == {
            "charset": "utf-8",
            "http_status": 200,
            "warc_date": "2022-03-04T10:00:00Z",
            "warc_record_id": "<urn:uuid:1>",
        }

    def test_canonical_address_goes_before_the_fetched_one(self, tmp_path: Path) -> None:
        page = build_html(1).replace(b"</head>", b"<link rel=canonical href='https://example.org/c'></head>")
        assert read_archive(tmp_path, build_response(1, page))[0]["url"] == "https://example.org/c"

    @pytest.mark.parametrize("charset", ["windows-1256", "utf-8", "latin-1"])
    def test_charset_of_the_header_is_weighed(self, tmp_path: Path, charset: str) -> None:
        record = build_response(1, build_html(1, "cp1256"), kind=f'text/html; charset="{charset}"')
        row = read_archive(tmp_path, record)[0]
        assert row["text"].split("\n")[-2:] == LINES
        assert (row["encoding"], json.loads(row["metadata"])["charset"]) == ("cp1256", charset)

    def test_packed_and_chunked_payloads(self, tmp_path: Path) -> None:
        packed = gzip.compress(build_html(1))
        chunks = b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in (packed[:50], packed[50:])) + b"0\r\n\r\n"
        rows = read_archive(
            tmp_path,
            build_response(1, packed, headers=["Content-Encoding: gzip"]),
            build_response(2, chunks, headers=["Content-Encoding: gzip", "Transfer-Encoding: chunked"]),
            build_response(3, zlib.compress(build_html(3)), headers=["Content-Encoding: deflate"]),
            build_response(4, b"\0\1\2\3" * 9, headers=["Content-Encoding: br"]),
            build_response(5, build_html(5), headers=["Content-Encoding: br"]),
            build_response(6, packed[:-30], headers=["Content-Encoding: gzip"]),
        )
        assert list_urls(rows)[:3] == ["1", "2", "3"]
        assert "Content-Encoding br" in rows[3]["reason"]
        assert rows[4]["reason"] is None, "a crawler that unpacked the page and left the header"

    def test_page_without_an_article_is_rejected_with_its_address(self, tmp_path: Path) -> None:
        row = read_archive(tmp_path, build_response(1, b"<html><body>x</body></html>"))[0]
        assert row["reason"] == "no article text was found in the page"
        assert row["url"] == "https://example.org/1"

    def test_archive_without_pages_is_one_rejected_record(self, tmp_path: Path) -> None:
        rows = read_archive(tmp_path, INFO, REQUEST)
        assert [row["reason"] for row in rows] == [
            "the archive holds no HTML page with status 200; 2 records were passed over"
        ]
        assert [row["reason"] for row in read_archive(tmp_path)] == ["the file is empty"]

    def test_equal_records_are_told_apart(self, tmp_path: Path) -> None:
        rows = read_archive(tmp_path, build_response(1), build_response(1))
        assert rows[0]["article_id"] == rows[1]["article_id"]

    def test_several_records_in_one_gzip_member(self, tmp_path: Path) -> None:
        assert list_urls(read_archive(tmp_path, build_response(1) + build_response(2), ending=".gz")) == ["1", "2"]

    def test_line_ends_between_records_may_be_missing_or_many(self, tmp_path: Path) -> None:
        first = build_response(1).removesuffix(b"\r\n\r\n")
        assert list_urls(read_archive(tmp_path, first, build_response(2) + b"\r\n\r\n\n", build_response(3))) == [
            *"123"
        ]


class TestDamage:
    """One damaged place costs one record and is one rejected row; the rest goes on."""

    @pytest.mark.parametrize(
        ("damaged", "reason"),
        [
            (build_response(2).replace(b"Content-Length: ", b"Content-Length: 1"), "has not the|cut off"),
            (build_response(2).replace(b"Content-Length: ", b"Content-Lenght: "), "no length"),
            (build_response(2)[:-200], "has not the"),
            (b"garbage\r\n" + bytes(range(256)) + b"\r\n", "no record begins"),
            (build_response(2).replace(b"HTTP/1.1 200 OK", b"nothing of it a"), "no HTTP status"),
            (build_response(2).replace(b"WARC-Target-URI", b"WARC-Target-UXI"), "head is incomplete"),
        ],
    )
    def test_reading_goes_on_at_the_next_record(self, tmp_path: Path, damaged: bytes, reason: str) -> None:
        rows = read_archive(tmp_path, build_response(1), damaged, build_response(3), build_response(4))
        assert list_urls(rows) == ["1", None, "3", "4"]
        assert any(part in rows[1]["reason"] for part in reason.split("|")), rows[1]["reason"]

    def test_damaged_gzip_member_costs_one_record(self, tmp_path: Path) -> None:
        members = [gzip.compress(build_response(number), mtime=0) for number in range(5)]
        members[2] = members[2][:100] + b"\xff\xff\xff\xff" + members[2][104:]
        (tmp_path / "a.warc.gz").write_bytes(b"".join(members))
        rows = read(tmp_path / "a.warc.gz")
        assert list_urls(rows) == ["0", "1", None, "3", "4"]
        assert rows[2]["reason"].startswith("the archive is broken at byte ")

    @pytest.mark.parametrize("ending", ["", ".gz"])
    def test_cut_archive_keeps_what_stands_before(self, tmp_path: Path, ending: str) -> None:
        read_archive(tmp_path, *(build_response(number) for number in range(5)), ending=ending)
        path = tmp_path / f"a.warc{ending}"
        path.write_bytes(path.read_bytes()[:-90])
        assert list_urls(read(path)) == ["0", "1", "2", "3", None]

    @pytest.mark.parametrize("name", ["a.warc", "a.warc.gz", "a.warc.zst"])
    def test_file_that_is_no_archive_is_one_rejected_record(self, tmp_path: Path, name: str) -> None:
        (tmp_path / name).write_bytes(b"this is plain text\n" * 100)
        rows = read(tmp_path / name)
        assert len(rows) == 1
        assert rows[0]["reason"]

    def test_page_beyond_the_limit_is_rejected_and_the_next_is_read(self, tmp_path: Path) -> None:
        rows = read_archive(
            tmp_path,
            build_response(1, b"<p>" + b"x " * (13 << 20)),
            build_response(2, b"x" * (30 << 20), kind="video/mp4"),
            build_response(3),
        )
        assert list_urls(rows) == [None, "3"]
        assert "more than" in rows[0]["reason"]

    def test_packed_page_that_would_fill_the_memory_is_rejected(self, tmp_path: Path) -> None:
        bomb = gzip.compress(b"<p>" + b"x" * (60 << 20))
        rows = read_archive(tmp_path, build_response(1, bomb, headers=["Content-Encoding: gzip"]), build_response(2))
        assert list_urls(rows) == [None, "2"]


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="peak memory is read from /proc")
def test_memory_does_not_grow_with_the_archive(tmp_path: Path) -> None:
    """Images make the archive large: 60 MB, of which one record at a time is in memory."""
    noise = random.Random(1).randbytes(1 << 20)
    path = tmp_path / "a.warc.gz"
    with path.open("wb") as out:
        for number in range(60):
            out.write(gzip.compress(build_response(number, noise, kind="image/png"), compresslevel=1))
        out.write(gzip.compress(build_response(60)))
    code = (
        "import sys; from pathlib import Path; from rawi.landing import find_sources, read_records\n"
        "rows = sum(t.num_rows for t in read_records(find_sources([sys.argv[1]])[0]))\n"
        "print(rows, Path('/proc/self/status').read_text().partition('VmHWM:')[2].split()[0])"
    )
    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    row_count, peak = map(int, done.stdout.split())
    assert row_count == 1
    assert peak < 300_000, f"{peak} kB"
