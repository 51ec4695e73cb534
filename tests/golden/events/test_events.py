"""Golden events: texts written for this project and what they tell of, see cases.yml beside this file."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from rawi import schemas
from rawi.arabic.tokens import Segment, analyse
from rawi.documents.article import Article
from rawi.events import extract_mentions, extract_times
from rawi.quotes import extract_quotes

CASES = yaml.safe_load((Path(__file__).parent / "cases.yml").read_text(encoding="utf-8"))
DAY = date(2022, 5, 16)


def build_article(case: dict[str, Any]) -> Article:
    text, segments, start = case["text"], [], 0
    for line in text.split("\n"):
        segments.append(Segment("body", start, start + len(line)))
        start += len(line) + 1
    outlet = case.get("outlet")
    return Article("a1", outlet, None, None, (), (), None, DAY, "metadata", "ar", text, analyse(text, segments))


def list_happenings(case: dict[str, Any]) -> list[str]:
    """Return type, mode and flag per happening: the first mode that a mention gives, the flag of the first one."""
    article = build_article(case)
    rows = extract_mentions(article, extract_quotes(article), extract_times(article))
    told: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        mention = dict(zip(schemas.MENTIONS.names, row, strict=True))
        told.setdefault(mention["event_id"], []).append(mention)
    return [
        f"{group[0]['event_type']} {next((m['mode'] for m in group if m['mode']), '-')} {group[0]['aux'] or '-'}"
        for group in told.values()
    ]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_happenings_are_told_as_expected(case: dict[str, Any]) -> None:
    assert list_happenings(case) == case["events"]


def test_cases_cover_every_type_and_flag() -> None:
    happenings = [line.split(" ") for case in CASES for line in case["events"]]
    assert {line[0] for line in happenings} >= {
        *("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN"),
        *("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
    }
    assert {line[-1] for line in happenings} == {"-", "historical", "future", "hypothetical", "negation"}


def test_names_are_distinct() -> None:
    assert len({case["name"] for case in CASES}) == len(CASES)
