"""Pages, archives and feeds hold for any bytes, and damage leaves whole records alone."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rawi.landing import Source, read_records
from rawi.landing.charsets import decode_markup
from rawi.landing.pages import read_fragment

PROSE = "قال مدير الميناء إن السفن الثلاث وصلت فجر اليوم محملة بالقمح وإن تفريغها يستغرق يومين كاملين."
PAGE = f"""<html lang=ar><head><title>خبر</title><script type="application/ld+json">{{"@type": "NewsArticle"}}</script>
</head><body><article><h1>خبر</h1><p>{PROSE}</p><p>{PROSE}</p><script>alert("hush")</script></article></body></html>"""
FEED = f"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>جريدة</title>
<item><title>خبر</title><description>&lt;p&gt;{PROSE}&lt;/p&gt;</description></item></channel></rss>"""
FORMATS = {"a.html": "html", "a.warc": "warc", "a.warc.gz": "warc", "a.rss": "feed"}
quick = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def build_record(number: int) -> bytes:
    block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE.encode()
    head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/{number}\r\n"
    return head.encode() + b"Content-Length: %d\r\n\r\n" % len(block) + block + b"\r\n\r\n"


ARCHIVE = [build_record(number) for number in range(4)]
WHOLE = {
    "a.html": PAGE.encode(),
    "a.warc": b"".join(ARCHIVE),
    "a.warc.gz": b"".join(gzip.compress(record, mtime=0) for record in ARCHIVE),
    "a.rss": FEED.encode(),
}


@pytest.fixture
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    return tmp_path_factory.mktemp("landing")


def read(folder: Path, name: str, data: bytes) -> list[dict[str, Any]]:
    (folder / name).write_bytes(data)
    source = Source(str(folder / name), name, FORMATS[name], "gz" if name.endswith(".gz") else None)
    rows = [row for table in read_records(source, batch_size=7) for row in table.to_pylist()]
    assert rows
    assert [row["record_number"] for row in rows] == list(range(len(rows)))
    assert len({row["document_id"] for row in rows}) == len(rows)
    for row in rows:
        assert (row["reason"] is None) == (row["text"] is not None) == (row["article_id"] is not None)
        json.loads(row["metadata"])
    return rows


@quick
@given(data=st.binary(max_size=400))
@pytest.mark.parametrize("name", FORMATS)
def test_arbitrary_bytes_are_one_rejected_record(folder: Path, name: str, data: bytes) -> None:
    rows = read(folder, name, data)
    assert len(rows) == 1
    assert rows[0]["reason"] is not None or name == "a.html", "bytes may be a page, but neither an archive nor a feed"


@quick
@given(data=st.data())
@pytest.mark.parametrize("name", FORMATS)
def test_changed_files_never_raise(folder: Path, name: str, data: st.DataObject) -> None:
    whole = WHOLE[name]
    place = data.draw(st.integers(0, len(whole)))
    size = data.draw(st.sampled_from([0, 0, 1, 5, 100]))
    read(folder, name, whole[:place] + data.draw(st.binary(max_size=20)) + whole[place + size :])


@quick
@given(number=st.integers(0, 3), junk=st.binary(max_size=60), data=st.data())
def test_damage_inside_a_packed_record_costs_no_other(
    folder: Path, number: int, junk: bytes, data: st.DataObject
) -> None:
    members = [gzip.compress(record, mtime=0) for record in ARCHIVE]
    place = data.draw(st.integers(0, len(members[number]) - 1))
    members[number] = members[number][:place] + junk + members[number][place + data.draw(st.integers(0, 60)) :]
    rows = read(folder, "a.warc.gz", b"".join(members))
    urls = {row["url"] for row in rows if row["reason"] is None}
    assert urls >= {f"https://example.org/{other}" for other in range(4) if other != number}
    assert not any("hush" in (row["text"] or "") for row in rows), "what a script holds is no text"


@quick
@given(cut=st.integers(1, len(WHOLE["a.warc"]) - 5))
def test_cut_archive_keeps_whole_records(folder: Path, cut: int) -> None:
    rows = read(folder, "a.warc", WHOLE["a.warc"][:cut])
    whole = [number for number in range(4) if sum(map(len, ARCHIVE[: number + 1])) - len(b"\r\n\r\n") <= cut]
    assert len([row for row in rows if row["reason"] is None]) == len(whole)


@given(
    # Different words: a page that repeats two of them is too little to prove a wrong statement wrong.
    words=st.lists(st.sampled_from(PROSE.split()), min_size=12, unique=True).map(" ".join),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1256", "iso-8859-6"]),
    stated=st.sampled_from([None, "utf-8", "windows-1256", "iso-8859-1", "nonsense"]),
)
def test_markup_comes_back_from_every_encoding_whatever_was_stated(
    words: str, encoding: str, stated: str | None
) -> None:
    page = f"<html><head><title>{words}</title></head><body><p class='x'>{words}</p></body></html>"
    markup = decode_markup(page.encode(encoding), stated)
    assert markup.text == page, markup


@given(st.text())
def test_fragments_of_any_text(text: str) -> None:
    lines = read_fragment(text).split("\n")
    assert all(line == " ".join(line.split()) for line in lines)
