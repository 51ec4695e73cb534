"""Golden documents: raw input in, segments and metadata out, one folder per case (see documents/README.md)."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from rawi.documents import read_article
from rawi.landing import find_sources, read_records

CASES = sorted(path.parent for path in (Path(__file__).parent / "documents").glob("*/expected.yml"))


def _read_case(folder: Path) -> dict[str, Any]:
    source = next(
        source for source in find_sources([str(folder)]) if source.name.rpartition("/")[2].startswith("input")
    )
    record = next(iter(read_records(source))).to_pylist()[0]
    assert record["reason"] is None
    article = read_article(record)
    names = ("title", "outlet", "dateline_place", "published_date", "published_basis", "lang")
    return {
        "segments": [segment.kind for segment in article.analysis.segments],
        "authors": list(article.authors),
        "agencies": list(article.agencies),
        "encoding": record["encoding"],
        "repair": json.loads(record["metadata"]).get("repair"),
        **{name: getattr(article, name) for name in names},
    }


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_document_is_read_as_expected(folder: Path) -> None:
    expected = yaml.safe_load((folder / "expected.yml").read_text(encoding="utf-8"))
    got = _read_case(folder)
    assert {name: got[name] for name in expected} == expected


def test_every_folder_has_an_expectation() -> None:
    folders = {path for path in (Path(__file__).parent / "documents").iterdir() if path.is_dir()}
    assert folders == set(CASES)
