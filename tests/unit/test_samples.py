"""The sample articles are what their README says: complete, connected, dated right, and broken where they should be."""

import gzip
import importlib.util
import json
import re
from collections import Counter
from datetime import date
from itertools import chain, pairwise
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import urlsplit

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import yaml
from hijridate import Hijri

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "seeds" / "samples"
PACKING = ROOT / "tests" / "golden" / "samples" / "pack_samples.py"
FAULTY = SAMPLES / "faulty"
FIELDS = {"outlet", "url", "published", "authors", "title", "text"}
WINDOWS_1256 = SAMPLES / "hidab" / "2024-03-06-majlis-amn.txt"
WITH_BOM = SAMPLES / "miqyas" / "2024-03-09-bom.txt"
WITHOUT_SIDECAR = {
    "madarat/2024-03-04-tafjir.txt",
    "nabd/2024-03-07-iitiqal.txt",
    "sindyan/2024-03-09-shahinat.txt",
    "waha/hijri-only.txt",
}
WEEKDAYS = {
    "الاثنين": 0,
    "الثلاثاء": 1,
    "الأربعاء": 2,
    "الخميس": 3,
    "الجمعة": 4,
    "السبت": 5,
    "الأحد": 6,
}
DAY_OF_MARCH = re.compile(rf"({'|'.join(WEEKDAYS)})[ (]+([0-9٠-٩]{{1,2}}) (?:مارس|آذار|اذار)")
DOUBLE_DATE = re.compile(r"([0-9]+) (شعبان|رمضان) ([0-9]+) هـ الموافق ([0-9]+) مارس ([0-9]+) م")
HIJRI_MONTHS = {"شعبان": 8, "رمضان": 9}


def load_module(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def list_files(*endings: str) -> list[Path]:
    return sorted(path for path in SAMPLES.rglob("*") if path.is_file() and path.name.endswith(endings))


def decompress(path: Path) -> bytes:
    data = path.read_bytes()
    if path.suffix == ".gz":
        return gzip.decompress(data)
    if path.suffix == ".zst":
        return bytes(pa.CompressedInputStream(pa.BufferReader(data), "zstd").read())
    return data


def read_texts() -> dict[str, str]:
    """Return the text of every readable text file by its path inside the samples."""
    texts = {}
    for path in list_files(".txt", ".txt.gz", ".txt.zst"):
        if path.parent != FAULTY:
            encoding = "cp1256" if path == WINDOWS_1256 else "utf-8-sig"
            texts[path.relative_to(SAMPLES).as_posix()] = decompress(path).decode(encoding)
    return texts


def read_line_records() -> list[dict[str, Any]]:
    files = [path for path in list_files(".jsonl", ".jsonl.gz") if path.parent != FAULTY]
    lines = chain.from_iterable(decompress(path).decode().splitlines() for path in files)
    return [json.loads(line) for line in lines]


def read_rows() -> list[dict[str, Any]]:
    return list(pq.read_table(SAMPLES / "miqyas" / "miqyas.parquet").to_pylist())


def read_sidecars() -> dict[str, dict[str, Any]]:
    return {path.relative_to(SAMPLES).as_posix(): json.loads(path.read_bytes()) for path in list_files(".json")}


def list_all_texts() -> list[str]:
    return [*read_texts().values(), *(record["text"] for record in [*read_line_records(), *read_rows()])]


def test_counts_of_files_and_records() -> None:
    endings = Counter(
        "".join(re.findall(r"\.(?:txt|jsonl?|parquet|gz|zst|md)\b", path.name)) for path in list_files("")
    )
    assert endings == {
        ".txt": 34,
        ".txt.gz": 1,
        ".txt.zst": 1,
        ".json": 30,
        ".jsonl": 3,
        ".jsonl.gz": 1,
        ".parquet": 1,
        ".md": 1,
    }
    assert len(read_texts()) == 34
    assert len(read_line_records()) == 18
    assert len(read_rows()) == 3


def test_folder_is_small() -> None:
    assert sum(path.stat().st_size for path in list_files("")) < 400_000


def test_outlets() -> None:
    given = [*read_sidecars().values(), *read_line_records(), *read_rows()]
    outlets = Counter(record["outlet"] for record in given)
    assert len(outlets) == 16
    assert outlets["سهيل"] == 9
    assert all(count >= 2 for outlet, count in outlets.items() if outlet not in {"Suhail English", "النشرة المقلوبة"})


def test_metadata_is_well_formed() -> None:
    for record in [*read_sidecars().values(), *read_line_records(), *read_rows()]:
        assert set(record) <= FIELDS
        assert urlsplit(record["url"]).hostname.removeprefix("www.").endswith(("example.org", "example.com"))
        published = date.fromisoformat(record["published"][:10])
        assert date(2024, 3, 3) <= published <= date(2024, 3, 10)


def test_every_sidecar_belongs_to_a_text() -> None:
    texts = {name.partition(".txt")[0] for name in read_texts()}
    assert {name.removesuffix(".json") for name in read_sidecars()} == texts - {
        name.removesuffix(".txt") for name in WITHOUT_SIDECAR
    }


def test_articles_have_the_length_of_articles() -> None:
    lengths = sorted(len(text.split()) for text in list_all_texts())
    assert lengths[0] >= 75
    assert lengths[len(lengths) // 2] >= 120
    assert lengths[-1] <= 450


def test_encodings() -> None:
    with pytest.raises(UnicodeDecodeError):
        WINDOWS_1256.read_bytes().decode("utf-8")
    assert WITH_BOM.read_bytes().startswith(b"\xef\xbb\xbf")
    others = [path for path in list_files(".txt") if path not in {WINDOWS_1256, WITH_BOM} and path.parent != FAULTY]
    assert not [path for path in others if path.read_bytes().startswith(b"\xef\xbb\xbf")]
    for path in others:
        path.read_bytes().decode("utf-8")


def test_broken_files_are_broken() -> None:
    assert (FAULTY / "empty.txt").read_bytes() == b""
    picture = (FAULTY / "photo.txt").read_bytes()
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    assert b"\0" in picture
    with pytest.raises(UnicodeDecodeError):
        picture.decode("utf-8")


def test_feed_has_three_good_lines_and_three_bad_ones() -> None:
    lines = (FAULTY / "ofoq-feed.jsonl").read_text("utf-8").splitlines()
    assert len(lines) == 6
    with pytest.raises(json.JSONDecodeError):
        json.loads(lines[1])
    assert "text" not in json.loads(lines[3])
    assert isinstance(json.loads(lines[4]), list)
    assert all(set(json.loads(lines[i])) == FIELDS - {"authors"} for i in (0, 2, 5))


def test_packed_files_say_what_the_plain_ones_say() -> None:
    packing = load_module(PACKING)
    for name, place in packing.PACKED.items():
        if place.endswith(".parquet"):
            plain = packing.read_plain_records(name)
            packed = [{key: value for key, value in row.items() if value is not None} for row in read_rows()]
            assert packed == plain, place
        else:
            assert decompress(SAMPLES / place) == (packing.PLAIN / name).read_bytes(), place


def test_packing_is_repeatable(tmp_path: Path) -> None:
    packing = load_module(PACKING)
    for name, place in packing.PACKED.items():
        first, second = tmp_path / "first" / place, tmp_path / "second" / place
        packing.pack_file(name, first)
        packing.pack_file(name, second)
        assert first.read_bytes() == second.read_bytes()


def test_exact_copies() -> None:
    texts = read_texts()
    copies = [text for text, count in Counter(list_all_texts()).items() if count > 1]
    assert sorted(copies) == sorted([texts["sada/2024-03-06-tahrir.txt"], texts["nabd/2024-03-04-hasila.txt"]])
    assert texts["sada/2024-03-06-tahrir.txt"] == texts["sindyan/2024-03-06-tahrir.txt"]
    assert texts["nabd/2024-03-04-hasila.txt"] in {record["text"] for record in read_line_records()}


def test_excerpt_is_contained() -> None:
    texts = read_texts()
    excerpt, whole = texts["sada/2024-03-06-muqtataf.txt"], texts["mizan/2024-03-06-hiwar.txt"]
    assert excerpt.strip() in whole
    assert len(excerpt) < len(whole) / 2


def test_edited_copy_is_near_but_not_equal() -> None:
    wire = next(record["text"] for record in read_line_records() if record["url"].endswith("240308-swap"))
    words, copied = (re.findall(r"\w+", text) for text in (wire, read_texts()["mizan/2024-03-09-tabadul.txt"]))
    pairs, copied_pairs = (set(pairwise(w)) for w in (words, copied))
    shared = len(pairs & copied_pairs) / len(pairs | copied_pairs)
    assert 0.5 < shared < 0.95


def test_weekdays_fit_their_dates() -> None:
    found = [match for text in list_all_texts() for match in DAY_OF_MARCH.finditer(text)]
    assert len(found) >= 10
    for match in found:
        assert date(2024, 3, int(match[2])).weekday() == WEEKDAYS[match[1]], match[0]


def test_hijri_dates_fit_their_gregorian_ones() -> None:
    found = [match for text in list_all_texts() for match in DOUBLE_DATE.finditer(text)]
    assert len(found) == 5
    for match in found:
        day, month, year = int(match[1]), HIJRI_MONTHS[match[2]], int(match[3])
        assert Hijri(year, month, day).to_gregorian() == date(int(match[5]), 3, int(match[4])), match[0]


def test_marks_are_broken_where_the_readme_says_so() -> None:
    texts = read_texts()
    for name in ("2024-03-04-tafjir", "2024-03-06-masirat", "2024-03-08-rasail"):
        text = texts[f"madarat/{name}.txt"]
        assert text.count("“") != text.count("”"), name
    assert "\N{RIGHT-TO-LEFT MARK}“" in texts["madarat/2024-03-08-rasail.txt"]


def test_readme_names_every_folder() -> None:
    readme = (SAMPLES / "README.md").read_text("utf-8")
    folders = [path.name for path in SAMPLES.iterdir() if path.is_dir()]
    assert not [name for name in folders if f"`{name}" not in readme]


def list_expectations() -> list[dict[str, Any]]:
    entries = yaml.safe_load((PACKING.parent / "expected.yml").read_text("utf-8"))
    facts = [entry for entry in entries if entry["kind"] != "totals"]
    return [place for entry in facts for place in (entry.get("files") or entry.get("places") or [entry])]


def find_expected_text(entry: dict[str, Any]) -> str:
    if "url" in entry:
        records = [*read_line_records(), *read_rows()]
        return str(next(record["text"] for record in records if record["url"] == entry["url"]))
    return read_texts()[entry["file"]]


def test_expectations_speak_of_files_that_are_there() -> None:
    entries = list_expectations()
    assert len(entries) > 100
    assert not [entry["file"] for entry in entries if not (SAMPLES / entry["file"]).is_file()]
    assert not [entry["of"] for entry in entries if "of" in entry and not (SAMPLES / entry["of"]).is_file()]


@pytest.mark.parametrize("key", ["content", "evidence", "text"])
def test_expected_words_stand_in_their_articles(key: str) -> None:
    entries = [entry for entry in list_expectations() if key in entry]
    assert len(entries) >= 15
    assert not [(entry["file"], entry[key]) for entry in entries if entry[key] not in find_expected_text(entry)]


GOLD_BUILDER = load_module(ROOT / "tests" / "golden" / "gold" / "build_gold.py")
MARKED = sorted((GOLD_BUILDER.HERE / "marked").glob("*.yml"))


def test_gold_has_a_file_for_every_marked_article() -> None:
    assert len(MARKED) == 16
    assert {path.stem for path in MARKED} == {path.stem for path in GOLD_BUILDER.HERE.glob("*.json")}


@pytest.mark.parametrize("path", MARKED, ids=lambda path: path.stem)
def test_gold_is_what_the_marks_say(path: Path) -> None:
    written = json.loads((GOLD_BUILDER.HERE / f"{path.stem}.json").read_text("utf-8"))
    assert written == GOLD_BUILDER.build_gold(path)


@pytest.mark.parametrize("path", MARKED, ids=lambda path: path.stem)
def test_gold_is_consistent(path: Path) -> None:
    gold = GOLD_BUILDER.build_gold(path)
    furniture = [(start, end) for start, end, kind in gold["segments"] if kind not in ("title", "body")]
    spans = [
        *(span for quote in gold["quotes"] for span in [*quote["content"], quote["cue"]]),
        *(span for event in gold["events"] for span in event["evidence"]),
        *(time["span"] for time in gold["times"]),
    ]
    assert spans
    assert not [span for span in spans if any(start <= span[0] < end for start, end in furniture)]
    for quote in gold["quotes"]:
        assert quote["speaker"] == quote["speaker_names"][0]
        assert quote["core"] or quote["type"] == "indirect"
    for time in gold["times"]:
        assert (time["start"] is None) == (time["end"] is None)
        assert time["start"] is None or date.fromisoformat(time["start"]) <= date.fromisoformat(time["end"])


def test_marks_that_do_not_fit_are_refused() -> None:
    text = "title line\n\nfirst words and second words"
    lines = GOLD_BUILDER.split_lines(text, ["title", "body"])
    assert GOLD_BUILDER.find_stretch(text, lines, "first … and") == [12, 27]
    with pytest.raises(GOLD_BUILDER.MarkError, match="nowhere"):
        GOLD_BUILDER.find_stretch(text, lines, "third")
    with pytest.raises(GOLD_BUILDER.MarkError, match="in 2 places"):
        GOLD_BUILDER.find_stretch(text, lines, "words")
    with pytest.raises(GOLD_BUILDER.MarkError, match="2 lines, 3 kinds"):
        GOLD_BUILDER.split_lines(text, ["title", "body*2"])
