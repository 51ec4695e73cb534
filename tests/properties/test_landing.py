"""Landing holds for any bytes: nothing raises, no line is lost, right text comes back from every encoding."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rawi.landing import Source, read_records
from rawi.landing.encodings import read_text
from rawi.landing.repairs import repair_text
from rawi.landing.streams import Line, split_lines
from rawi.schemas import RECORDS

SENTENCE = "قال الوزير إن الطريق سيفتح غدا وأضاف أن العمل في المدينة القديمة انتهى قبل موعده بشهرين كاملين على الأقل"
WORDS = st.sampled_from(SENTENCE.split())
PROSE = st.lists(WORDS, min_size=8, max_size=60).map(" ".join)
JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)
FIELDS = st.sampled_from(["text", "title", "url", "outlet", "authors", "published", "lang", "id", "notes", "html"])
quick = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    return tmp_path_factory.mktemp("landing")


def read(folder: Path, name: str, data: bytes) -> list[dict[str, Any]]:
    (folder / name).write_bytes(data)
    endings = name.split(".")[1:]
    compression = endings[1] if len(endings) > 1 else None
    rows: list[dict[str, Any]] = []
    for table in read_records(Source(str(folder / name), name, endings[0], compression), batch_size=7):
        assert table.schema == RECORDS
        table.validate(full=True)
        rows += table.to_pylist()
    for row in rows:
        assert (row["reason"] is None) == (row["text"] is not None) == (row["article_id"] is not None)
        json.loads(row["metadata"])
    assert len({row["document_id"] for row in rows}) == len(rows)
    return rows


@quick
@given(data=st.binary(max_size=300))
@pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "a.parquet", "a.txt.gz", "a.jsonl.zst", "a.parquet.gz"])
def test_arbitrary_bytes_never_raise(folder: Path, name: str, data: bytes) -> None:
    rows = read(folder, name, data)
    assert rows, "even a file of nothing is a record"


@quick
@given(data=st.lists(st.binary(max_size=20), max_size=8).map(b"\n".join))
def test_no_line_is_lost(folder: Path, data: bytes) -> None:
    if data[:4].strip(b"{\0\xff\xfe") != data[:4]:
        return  # may be read as UTF-16 or UTF-32, whose lines are others
    lines = [number for number, line in enumerate(data.split(b"\n")) if line.strip(b" \t\r\n\v\f")]
    rows = read(folder, "a.jsonl", data)
    assert [row["record_number"] for row in rows] == (lines or [0])


@quick
@given(records=st.lists(st.dictionaries(FIELDS, JSON_VALUES, max_size=6), min_size=1, max_size=6))
def test_any_json_object_is_a_record(folder: Path, records: list[dict[str, Any]]) -> None:
    data = "\n".join(json.dumps(record) for record in records).encode()
    rows = read(folder, "a.jsonl", data)
    assert len(rows) == len(records)
    for row, record in zip(rows, records, strict=True):
        if row["reason"] is None and not record.get("html"):
            assert row["text"] == record["text"]


@quick
@given(records=st.lists(st.fixed_dictionaries({"text": PROSE}), min_size=2, max_size=6), data=st.data())
def test_order_does_not_change_identity(folder: Path, records: list[dict[str, str]], data: st.DataObject) -> None:
    shuffled = data.draw(st.permutations(records))
    first, second = (
        {row["document_id"] for row in read(folder, "a.jsonl", "\n".join(map(json.dumps, order)).encode())}
        for order in (records, shuffled)
    )
    assert first == second


@quick
@given(cut=st.integers(min_value=1), ending=st.sampled_from(["gz", "zst"]))
def test_a_cut_archive_keeps_whole_lines(folder: Path, cut: int, ending: str) -> None:
    data = "\n".join(json.dumps({"text": f"نص {number}"}) for number in range(300)).encode()
    packed = gzip.compress(data, mtime=0) if ending == "gz" else pa.Codec("zstd").compress(data, asbytes=True)
    rows = read(folder, f"a.jsonl.{ending}", packed[: cut % len(packed)])
    good = [row for row in rows if row["reason"] is None]
    assert [row["text"] for row in good] == [f"نص {number}" for number in range(len(good))]
    assert len(rows) == len(good) + 1


@quick
@given(st.lists(st.binary(max_size=12)))
def test_lines_do_not_depend_on_how_the_stream_is_cut(chunks: list[bytes]) -> None:
    whole = list(split_lines(iter([b"".join(chunks)])))
    assert list(split_lines(iter(chunks))) == whole
    assert b"\n".join(line.data for line in whole) in (b"".join(chunks), b"".join(chunks).removesuffix(b"\n"))
    assert all(line == Line(line.data, len(line.data)) for line in whole)


@quick
@given(
    text=PROSE,
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32-le", "cp1256", "iso-8859-6"]),
)
def test_prose_comes_back_from_every_encoding(text: str, encoding: str) -> None:
    decoding = read_text(text.encode(encoding))
    assert decoding.text == text, decoding


@quick
@given(text=PROSE, code_page=st.sampled_from(["latin-1", "cp1256"]))
def test_prose_comes_back_from_a_wrong_decoding(text: str, code_page: str) -> None:
    assert read_text(text.encode().decode(code_page).encode()).text == text


@quick
@given(st.text())
def test_utf8_is_never_refused_or_changed_without_saying_so(text: str) -> None:
    decoding = read_text(text.encode("utf-8", "replace"))
    given_text = text.encode("utf-8", "replace").decode("utf-8")
    if decoding.text is None:
        assert any(ord(character) < 32 for character in given_text), decoding
    elif decoding.repair is None and decoding.encoding == "utf-8":
        assert decoding.text == given_text


@quick
@given(st.text())
def test_repairing_twice_changes_nothing(text: str) -> None:
    once, _ = repair_text(text)
    assert repair_text(once)[0] == once or "&" in text
