"""A tiny published warehouse with one article, written for these tests."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from rawi.cli import main
from rawi.rooms import find_room
from rawi.schemas import TABLES, build_table
from rawi.warehouse import open_database

TITLE = "الوزير يعد بجسر جديد"
SPEAKER = "سالم النهري"
SOURCE = f"وزير الأشغال {SPEAKER}"
CONTENT = "الجسر سيفتح قبل الشتاء"
TIME = "يوم 12 آب 2023"
BODY = f"نقلت صحيفة الضفة عن {SOURCE} قوله إن «{CONTENT}». وأضاف أن العمال تظاهروا أمام الموقع {TIME}."
TEXT = f"{TITLE}\n{BODY}"
ARTICLE_ID = "aa11bb22cc33dd44ee55"


def find(part: str) -> tuple[int, int]:
    """Return where a part of the article stands."""
    start = TEXT.index(part)
    return start, start + len(part)


def list_rows() -> dict[str, list[dict[str, Any]]]:
    """Return the rows of the warehouse; columns that are left out are null."""
    content, source, cue = find(CONTENT), find(SOURCE), find("قوله")
    trigger, time = find("تظاهروا"), find(TIME)
    chain = [
        {"level": 0, "name": SPEAKER, "kind": "person", "source_text": SOURCE},
        {"level": 1, "name": "صحيفة الضفة", "kind": "organisation", "source_text": "صحيفة الضفة"},
    ]
    in_title = {"segment_index": 0, "kind": "title", "segment_start": 0, "segment_end": len(TITLE)}
    in_body = {"segment_index": 1, "kind": "body", "segment_start": len(TITLE) + 1, "segment_end": len(TEXT)}
    known = {"title": TITLE, "outlet": "=الضفة", "text": TEXT, "published_date": date(2023, 8, 14)}
    return {
        "articles": [
            {"article_id": ARTICLE_ID, **known},
            {"article_id": "aa99", "title": "=1+1", "outlet": None, "text": "قصير", "authors": ["ليلى", "عمر"]},
        ],
        "documents": [{"document_id": "d0c1", "article_id": ARTICLE_ID, "status": "loaded"}],
        "segments": [{"article_id": ARTICLE_ID, **segment} for segment in (in_title, in_body)],
        "quotes": [
            {
                "quote_id": "q1", "article_id": ARTICLE_ID, "quote_type": "direct", "content_text": CONTENT,
                "content_start": content[0], "content_end": content[1],
                "content_spans": [{"start": content[0], "end": content[1]}],
                "cue_text": "قوله", "cue_start": cue[0], "cue_end": cue[1],
                "source_text": SOURCE, "source_start": source[0], "source_end": source[1],
                "speaker": SPEAKER, "speaker_role": "وزير الأشغال", "speaker_kind": "person", "chain": chain,
            }
        ],
        "times": [
            {"time_id": "t1", "article_id": ARTICLE_ID, "time_text": TIME, "time_start": time[0], "time_end": time[1],
             "date_start": date(2023, 8, 12), "date_end": date(2023, 8, 12), "date_precision": "day"}
        ],
        "mentions": [
            {"mention_id": "m1", "article_id": ARTICLE_ID, "quote_id": "q1", "event_type": "PROTEST", "mode": "demo",
             "trigger_text": "تظاهروا", "trigger_start": trigger[0], "trigger_end": trigger[1], "actors": ["العمال"],
             "place": "الموقع", "country_code": "IQ", "date_start": date(2023, 8, 12), "date_end": date(2023, 8, 13),
             "counts": [{"kind": "participants", "low": 20, "best": 20, "high": None, "modifier": None, "text": None}]}
        ],
    }  # fmt: skip


@pytest.fixture
def warehouse(tmp_path: Path) -> Path:
    """A folder with a published file."""
    folder = tmp_path / "warehouse"
    folder.mkdir()
    with open_database(folder / "rawi.duckdb") as connection:
        for room in ("macros", "tables", "views"):
            for path in sorted((find_room("sql") / room).glob("*.sql")):
                connection.execute(path.read_text(encoding="utf-8"))
        for name, rows in list_rows().items():
            schema = TABLES[name]
            table = build_table([[row.get(field.name) for field in schema] for row in rows], schema)
            connection.register("incoming", table)
            connection.execute(f"insert into {name} by name select * from incoming")
            connection.unregister("incoming")
    return folder


@dataclass(frozen=True)
class Caller:
    """Runs `rawi` in this process on one warehouse."""

    warehouse: Path

    def __call__(self, *arguments: str, **options: Any) -> Result:
        return CliRunner().invoke(main, ["--warehouse", str(self.warehouse), *arguments], **options)


@pytest.fixture
def rawi(warehouse: Path, monkeypatch: pytest.MonkeyPatch) -> Caller:
    """The command line on the tiny warehouse, with lines of 120 cells."""
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.delenv("RAWI_BIDI", raising=False)
    return Caller(warehouse)


@pytest.fixture
def empty_rawi(tmp_path: Path) -> Callable[..., Result]:
    """The command line on a folder without a warehouse."""
    return Caller(tmp_path / "nothing")
