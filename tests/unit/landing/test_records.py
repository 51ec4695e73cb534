"""What becomes of records, good and bad, in every format."""

import gzip
import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from rawi.landing import find_sources, read_records
from rawi.schemas import RECORDS, hash_id

TEXT = "قال الوزير إن الطريق سيفتح غدا"


def read(path: Path, **options: Any) -> list[dict[str, Any]]:
    rows = []
    for table in read_records(find_sources([str(path)])[0], **options):
        assert table.schema == RECORDS
        assert table.num_rows > 0
        table.validate(full=True)
        rows += table.to_pylist()
    return rows


def write_lines(path: Path, *records: Any) -> Path:
    path.write_text("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records), encoding="utf-8")
    return path


def metadata(row: dict[str, Any]) -> dict[str, Any]:
    return dict(json.loads(row["metadata"]))


class TestText:
    def test_text_is_exactly_that_string(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_bytes(f" {TEXT}\r\n\n".encode())
        row = read(tmp_path / "a.txt")[0]
        assert row["text"] == f" {TEXT}\r\n\n"
        assert row["article_id"] == hash_id("article", row["text"])
        assert (row["encoding"], row["reason"], row["record_number"]) == ("utf-8", None, 0)
        assert row["byte_count"] == len(f" {TEXT}\r\n\n".encode())

    def test_byte_order_mark_is_not_text(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8-sig")
        row = read(tmp_path / "a.txt")[0]
        assert (row["text"], row["encoding"]) == (TEXT, "utf-8-sig")

    def test_sidecar_holds_the_metadata(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
        sidecar = {"title": "عنوان", "published": "2020-01-02", "authors": ["سلمى"], "page": 3}
        (tmp_path / "a.json").write_text(json.dumps(sidecar), encoding="utf-8")
        row = read(tmp_path / "a.txt")[0]
        assert (row["title"], row["published"], row["authors"]) == ("عنوان", "2020-01-02", ["سلمى"])
        assert metadata(row) == {"page": 3}

    @pytest.mark.parametrize("content", ["{broken", "[1]", "\udcff"])
    def test_bad_sidecar_is_noted_and_the_text_kept(self, tmp_path: Path, content: str) -> None:
        (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
        (tmp_path / "a.json").write_text(content, encoding="utf-8", errors="surrogateescape")
        row = read(tmp_path / "a.txt")[0]
        assert row["text"] == TEXT
        assert "metadata file beside it" in metadata(row)["notes"][0]

    def test_identity_takes_the_sidecar_in(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
        before = read(tmp_path / "a.txt")[0]
        (tmp_path / "a.json").write_text('{"title": "x"}')
        after = read(tmp_path / "a.txt")[0]
        assert before["document_id"] != after["document_id"]
        assert before["article_id"] == after["article_id"]

    @pytest.mark.parametrize("ending", [".gz", ".zst"])
    def test_compressed_text_and_its_sidecar(self, tmp_path: Path, ending: str) -> None:
        with pa.output_stream(tmp_path / f"a.txt{ending}", compression={".gz": "gzip", ".zst": "zstd"}[ending]) as out:
            out.write(TEXT.encode())
        (tmp_path / "a.json").write_text('{"lang": "ar"}')
        row = read(tmp_path / f"a.txt{ending}")[0]
        assert (row["text"], row["lang"]) == (TEXT, "ar")

    @pytest.mark.parametrize(
        ("data", "reason"),
        [
            (b"", "the file is empty"),
            (b" \n\t\n", "white space"),
            ("\u00a0\n".encode(), "white space"),
            (bytes(range(256)) * 4, "binary"),
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", "binary"),
        ],
    )
    def test_what_is_no_text_is_rejected(self, tmp_path: Path, data: bytes, reason: str) -> None:
        (tmp_path / "a.txt").write_bytes(data)
        rows = read(tmp_path / "a.txt")
        assert len(rows) == 1
        assert reason in rows[0]["reason"]
        assert rows[0]["text"] is None
        assert rows[0]["article_id"] is None

    def test_unreadable_file_is_rejected(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
        row = read(tmp_path)[0]
        assert "cannot be read" in row["reason"]
        assert str(tmp_path) not in row["reason"]

    def test_unknown_kind_of_file_is_rejected(self, tmp_path: Path) -> None:
        (tmp_path / "a.docx").write_bytes(b"PK")
        assert "a.docx" in read(tmp_path)[0]["reason"]

    def test_ten_megabytes_in_one_line(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text("كلمة " * 1_200_000, encoding="utf-8")
        assert len(read(tmp_path / "a.txt")[0]["text"]) == 6_000_000


class TestLines:
    def test_number_counts_physical_lines(self, tmp_path: Path) -> None:
        path = tmp_path / "a.jsonl"
        path.write_text(f'\n{{"text": "{TEXT}"}}\n  \r\n{{"text": "ب"}}', encoding="utf-8")
        assert [row["record_number"] for row in read(path)] == [1, 3]

    @pytest.mark.parametrize(
        ("line", "reason"),
        [
            ("{", "line 2 is no JSON"),
            ("[1, 2]", "no object"),
            ('{"title": "x"}', "no text"),
            ('{"text": null}', "no text"),
            ('{"text": 7}', "a number"),
            ('{"text": NaN}', "a number"),
            ('{"text": ["x"]}', "a list"),
            ('{"text": ""}', "empty"),
            ('{"text": " \\n"}', "white space"),
            ('{"text": "a\\ud800b"}', "surrogate"),
            ("[" * 100_000, "cannot be read as JSON"),
            ("9" * 5000, "cannot be read as JSON"),
        ],
    )
    def test_bad_line_is_rejected_and_the_rest_goes_on(self, tmp_path: Path, line: str, reason: str) -> None:
        path = tmp_path / "a.jsonl"
        path.write_text(f'{{"text": "{TEXT}"}}\n{line}\n{{"text": "{TEXT}"}}\n', encoding="utf-8")
        rows = read(path)
        assert [row["reason"] is None for row in rows] == [True, False, True]
        assert reason in rows[1]["reason"]

    def test_identity_does_not_depend_on_order(self, tmp_path: Path) -> None:
        one, two = {"text": TEXT}, {"text": "غيره"}
        (tmp_path / "x").mkdir()
        (tmp_path / "y" / "x").mkdir(parents=True)
        first = read(write_lines(tmp_path / "x" / "a.jsonl", one, two, one))
        second = read(write_lines(tmp_path / "y" / "x" / "a.jsonl", one, one, two))
        assert {row["document_id"] for row in first} == {row["document_id"] for row in second}
        assert len({row["document_id"] for row in first}) == 3
        assert len({row["article_id"] for row in first}) == 2

    def test_wrong_types_are_made_fit_and_noted(self, tmp_path: Path) -> None:
        record = {"text": TEXT, "outlet": 7, "authors": "سلمى", "published": "soon", "title": {"ar": "x"}, "id": 3}
        row = read(write_lines(tmp_path / "a.jsonl", record))[0]
        assert (row["outlet"], row["authors"], row["published"], row["title"]) == ("7", ["سلمى"], "soon", None)
        found = metadata(row)
        assert found["id"] == 3
        assert found["title"] == {"ar": "x"}
        assert {note.split()[0] for note in found["notes"]} == {"outlet", "published", "title"}

    def test_blank_fields_are_null(self, tmp_path: Path) -> None:
        record = {"text": TEXT, "outlet": " ", "authors": ["", None, " سلمى "], "url": None}
        row = read(write_lines(tmp_path / "a.jsonl", record))[0]
        assert (row["outlet"], row["authors"], row["url"]) == (None, ["سلمى"], None)

    def test_given_text_stays_and_suspicion_is_noted(self, tmp_path: Path) -> None:
        garbled = TEXT.encode().decode("cp1256")
        rows = read(write_lines(tmp_path / "a.jsonl", {"text": garbled}, {"text": "a &quot; b"}, {"text": TEXT}))
        assert [row["text"] for row in rows] == [garbled, "a &quot; b", TEXT]
        assert "cp1256" in metadata(rows[0])["notes"][0]
        assert "&quot;" in metadata(rows[1])["notes"][0]
        assert metadata(rows[2]) == {}

    def test_metadata_is_json_whatever_was_given(self, tmp_path: Path) -> None:
        path = tmp_path / "a.jsonl"
        path.write_text('{"text": "x", "n": NaN, "i": 1e999, "s": "\\ud800", "notes": 1}\n')
        found = metadata(read(path)[0])
        assert found["n"] == "nan"
        assert found["i"] == "inf"
        assert found["notes"] == 1

    def test_batches_are_bounded(self, tmp_path: Path) -> None:
        path = write_lines(tmp_path / "a.jsonl", *({"text": str(number)} for number in range(25)))
        sizes = [table.num_rows for table in read_records(find_sources([str(path)])[0], batch_size=10)]
        assert sizes == [10, 10, 5]

    def test_known_hash_is_taken_over(self, tmp_path: Path) -> None:
        path = write_lines(tmp_path / "a.jsonl", {"text": TEXT})
        assert read(path, source_sha256="known")[0]["source_sha256"] == "known"

    @pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32-be"])
    def test_wide_encodings(self, tmp_path: Path, encoding: str) -> None:
        path = tmp_path / "a.jsonl"
        path.write_bytes(f'{{"text": "{TEXT}"}}\n{{"text": "ب"}}\n'.encode(encoding))
        assert [row["text"] for row in read(path)] == [TEXT, "ب"]

    def test_line_in_another_code_page_is_decoded_without_repair(self, tmp_path: Path) -> None:
        path = tmp_path / "a.jsonl"
        line = json.dumps({"text": f"{TEXT} &quot;"}, ensure_ascii=False)
        path.write_bytes(b'{"text": "ok"}\n' + line.encode("cp1256"))
        rows = read(path)
        assert (rows[1]["text"], rows[1]["encoding"]) == (f"{TEXT} &quot;", "cp1256")

    def test_empty_file_is_one_rejected_record(self, tmp_path: Path) -> None:
        for content in ("", "\n\n"):
            (tmp_path / "a.jsonl").write_text(content)
            assert [row["reason"] for row in read(tmp_path / "a.jsonl")] == ["the file is empty"]


class TestBrokenArchives:
    @pytest.mark.parametrize("ending", ["gz", "zst"])
    def test_records_before_the_break_are_kept(self, tmp_path: Path, ending: str) -> None:
        lines = "".join(json.dumps({"text": f"{TEXT} {number}"}) + "\n" for number in range(20_000)).encode()
        packed = gzip.compress(lines) if ending == "gz" else pa.Codec("zstd").compress(lines, asbytes=True)
        path = tmp_path / f"a.jsonl.{ending}"
        path.write_bytes(packed[: len(packed) // 2])
        rows = read(path)
        assert len(rows) > 1000
        assert all(row["reason"] is None for row in rows[:-1])
        assert "broken after" in rows[-1]["reason"]
        assert [row["record_number"] for row in rows] == list(range(len(rows)))

    @pytest.mark.parametrize("name", ["a.jsonl.gz", "a.txt.zst", "a.parquet", "a.parquet.gz", "a.txt.gz"])
    def test_file_that_is_none_is_one_rejected_record(self, tmp_path: Path, name: str) -> None:
        (tmp_path / name).write_bytes(b"this is plain text")
        rows = read(tmp_path / name)
        assert len(rows) == 1
        assert "cannot be read at all" in rows[0]["reason"]

    def test_several_members_are_one_stream(self, tmp_path: Path) -> None:
        parts = [gzip.compress(json.dumps({"text": str(number)}).encode() + b"\n") for number in range(3)]
        (tmp_path / "a.jsonl.gz").write_bytes(b"".join(parts))
        assert [row["text"] for row in read(tmp_path / "a.jsonl.gz")] == ["0", "1", "2"]


class TestParquet:
    TABLE = pa.table(
        {
            "text": [TEXT, None, "x"],
            "published": pa.array([18_000, None, None], pa.date32()),
            "authors": [["أ", "ب"], None, []],
            "tags": [["t"], None, None],
            "blob": [b"\xff", b"ascii", None],
            "score": [1.5, None, float("nan")],
        }
    )

    def test_columns_are_fields_and_the_rest_is_metadata(self, tmp_path: Path) -> None:
        pq.write_table(self.TABLE, tmp_path / "a.parquet")
        rows = read(tmp_path / "a.parquet")
        assert [row["text"] for row in rows] == [TEXT, None, "x"]
        assert rows[1]["reason"] == "the record has no text"
        assert (rows[0]["published"], rows[0]["authors"]) == ("2019-04-14", ["أ", "ب"])
        assert metadata(rows[0]) == {"tags": ["t"], "blob": {"base64": "/w=="}, "score": 1.5}
        assert metadata(rows[2]) == {"score": "nan"}

    def test_identity_depends_on_the_row_not_on_column_order(self, tmp_path: Path) -> None:
        pq.write_table(self.TABLE, tmp_path / "a.parquet")
        before = [row["document_id"] for row in read(tmp_path / "a.parquet")]
        pq.write_table(self.TABLE.select(self.TABLE.column_names[::-1]), tmp_path / "a.parquet", row_group_size=1)
        assert [row["document_id"] for row in read(tmp_path / "a.parquet")] == before

    @pytest.mark.parametrize("ending", ["gz", "zst"])
    def test_compressed_as_a_whole(self, tmp_path: Path, ending: str) -> None:
        pq.write_table(self.TABLE, tmp_path / "a.parquet")
        with pa.output_stream(
            tmp_path / f"b.parquet.{ending}", compression={"gz": "gzip", "zst": "zstd"}[ending]
        ) as out:
            out.write((tmp_path / "a.parquet").read_bytes())
        assert len(read(tmp_path / f"b.parquet.{ending}")) == 3

    def test_text_as_bytes_is_decoded(self, tmp_path: Path) -> None:
        table = pa.table({"text": pa.array([TEXT.encode("cp1256"), TEXT.encode(), b"\0\1\2"], pa.binary())})
        pq.write_table(table, tmp_path / "a.parquet")
        rows = read(tmp_path / "a.parquet")
        assert [row["text"] for row in rows] == [TEXT, TEXT, None]
        assert "binary" in rows[2]["reason"]

    def test_no_rows_is_an_empty_file(self, tmp_path: Path) -> None:
        pq.write_table(self.TABLE.slice(0, 0), tmp_path / "a.parquet")
        assert [row["reason"] for row in read(tmp_path / "a.parquet")] == ["the file is empty"]
