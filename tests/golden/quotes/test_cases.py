"""Quotes of sentences written for this project, one case for each phenomenon of attribution in news."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.unit.quotes.articles import read_quotes

CASES = yaml.safe_load((Path(__file__).parent / "cases.yml").read_text(encoding="utf-8"))


def _describe(row: dict[str, Any], text: str) -> dict[str, Any]:
    """Turn a row into the shape of the file, the usual values left out."""
    shown = {
        "content": [text[span["start"] : span["end"]] for span in row["content_spans"]],
        "type": row["quote_type"],
        "cue": row["cue_text"],
        "speaker": row["speaker"],
        "kind": row["speaker_kind"],
    }
    names = [link["name"] for link in row["chain"]]
    if names != [row["speaker"]]:
        shown["chain"] = names
    if row["channel"] is not None:
        shown["channel"] = row["channel"]
    if not row["is_balanced"]:
        shown["balanced"] = False
    return shown


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_case_is_read_as_judged(case: dict[str, Any]) -> None:
    title = case.get("title")
    text = case["text"] if title is None else f"{title}\n{case['text']}"
    rows = read_quotes(case["text"], title=title)
    assert [_describe(row, text) for row in rows] == case["quotes"], case["shows"]


def test_every_kind_of_quote_is_among_the_cases() -> None:
    types = {quote["type"] for case in CASES for quote in case["quotes"]}
    kinds = {quote["kind"] for case in CASES for quote in case["quotes"]}
    channels = {quote.get("channel") for case in CASES for quote in case["quotes"]}
    assert types == {"direct", "indirect", "mixed"}
    assert kinds == {"person", "organisation", "group", "anonymous", "document"}
    assert channels >= {"press", "statement", "interview", "press_conference", "social_media", "speech"}
