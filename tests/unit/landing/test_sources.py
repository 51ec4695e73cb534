"""Which files are found, and by what name they are known."""

import hashlib
from pathlib import Path

import fsspec
import pytest

from rawi.landing import Source, SourceNotFoundError, find_sources, hash_source


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    news = tmp_path / "news"
    (news / "deep" / "er").mkdir(parents=True)
    (news / ".hidden").mkdir()
    for name in ("b.txt", "a.txt", "deep/c.jsonl.gz", "deep/er/d.parquet", ".secret.txt", ".hidden/e.txt"):
        (news / name).write_text("x")
    return news


def test_folder_is_walked_sorted_without_hidden_files(folder: Path) -> None:
    names = [source.name for source in find_sources([str(folder)])]
    assert names == ["news/a.txt", "news/b.txt", "news/deep/c.jsonl.gz", "news/deep/er/d.parquet"]


def test_format_and_compression_come_from_the_endings(tmp_path: Path) -> None:
    wanted = {
        "a.txt": ("txt", None),
        "a.TXT": ("txt", None),
        "a.b.jsonl": ("jsonl", None),
        "a.ndjson.zst": ("jsonl", "zst"),
        "a.parquet.gz": ("parquet", "gz"),
        "a.png": ("unknown", None),
        "a.gz": ("unknown", "gz"),
        "a": ("unknown", None),
    }
    for name, (kind, compression) in wanted.items():
        (tmp_path / name).write_text("x")
        source = find_sources([str(tmp_path / name)])[0]
        assert (source.format, source.compression) == (kind, compression), name


def test_folder_glob_and_file_give_the_same_name(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = "news/a.txt"
    assert find_sources([str(folder)])[0].name == expected
    assert find_sources([f"{folder}/*.txt"])[0].name == expected
    assert find_sources([f"{folder}/a.txt"])[0].name == expected
    monkeypatch.chdir(folder)
    assert [find_sources([argument])[0].name for argument in (".", "*.txt", "a.txt")] == [expected] * 3


def test_uri_is_kept_as_the_user_wrote_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder.parent)
    uris = [find_sources([argument])[0].uri for argument in ("news", "news/", "news/*.txt", "news/a.txt")]
    assert uris == ["news/a.txt"] * 4


def test_recursive_glob_keeps_the_path_below_its_fixed_part(folder: Path) -> None:
    names = [source.name for source in find_sources([f"{folder}/**/*.jsonl.gz"])]
    assert names == ["news/deep/c.jsonl.gz"]


def test_file_named_twice_is_one_source(folder: Path) -> None:
    assert len(find_sources([f"{folder}/a.txt", str(folder), f"{folder}/*.txt"])) == 4


def test_sidecar_belongs_to_its_text_and_other_json_does_not(folder: Path) -> None:
    for name in ("a.json", "lonely.json", "z.json"):
        (folder / name).write_text("{}")
    (folder / "z.txt.gz").write_bytes(b"")
    names = {source.name for source in find_sources([str(folder)])}
    assert "news/a.json" not in names
    assert "news/z.json" not in names
    assert "news/lonely.json" in names


def test_all_missing_arguments_are_named(folder: Path) -> None:
    with pytest.raises(SourceNotFoundError, match=r"nowhere.*nothing/\*\.txt"):
        find_sources(["nowhere", str(folder), "nothing/*.txt"])


def test_empty_folder_has_no_sources(tmp_path: Path) -> None:
    assert find_sources([str(tmp_path)]) == []


def test_links_that_lead_back_end_the_walk(folder: Path) -> None:
    (folder / "deep" / "back").symlink_to(folder, target_is_directory=True)
    names = [source.name for source in find_sources([str(folder)])]
    assert len(names) == len(set(names)) == 4


def test_existing_file_with_glob_signs_is_that_file(tmp_path: Path) -> None:
    (tmp_path / "part[1].txt").write_text("x")
    assert find_sources([f"{tmp_path}/part[1].txt"])[0].name.endswith("/part[1].txt")


def test_urls_are_walked_globbed_and_read(tmp_path: Path) -> None:
    memory = fsspec.filesystem("memory")
    memory.pipe("/paper/one.txt", b"1")
    memory.pipe("/paper/one.json", b"{}")
    memory.pipe("/paper/deep/two.jsonl", b"2")
    memory.pipe("/paper/.hidden.txt", b"3")
    walked = find_sources(["memory://paper"])
    assert [source.name for source in walked] == ["paper/deep/two.jsonl", "paper/one.txt"]
    assert [source.name for source in find_sources(["memory://paper/*.txt"])][-1] == "paper/one.txt"
    assert find_sources(["memory://paper/one.txt"])[0] == walked[1]
    assert len(hash_source(walked[1])) == 64


def test_unknown_protocol_and_empty_url_are_missing() -> None:
    for url in ("nosuch://place", "memory://absent"):
        with pytest.raises(SourceNotFoundError, match=url):
            find_sources([url])


def test_hash_is_that_of_the_stored_bytes(tmp_path: Path) -> None:
    (tmp_path / "a.txt.gz").write_bytes(b"not even gzip")
    source = Source(str(tmp_path / "a.txt.gz"), "a", "txt", "gz")
    assert hash_source(source) == hashlib.sha256(b"not even gzip").hexdigest()


def test_a_markdown_page_explains_a_folder_and_is_a_source_only_by_name(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "README.md").write_text("x")
    assert [source.uri.rpartition("/")[2] for source in find_sources([str(tmp_path)])] == ["a.txt"]
    assert [source.format for source in find_sources([str(tmp_path / "README.md")])] == ["unknown"]
