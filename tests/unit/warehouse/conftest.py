"""A warehouse fed with hand-made batches, so that these tests need none of the rooms before it."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from rawi import warehouse
from rawi.schemas import FAILURES, TABLES
from rawi.warehouse import RunRecord, WarehousePaths

TEXT = "انفجرت سيارة ملغومة عند معبر وادي السرو في ساعة مبكرة وسقط ضحايا بين سائقي الشاحنات"
STARTED = datetime(2024, 3, 5, 6, 0, tzinfo=UTC)


@pytest.fixture
def paths(tmp_path: Path) -> WarehousePaths:
    return WarehousePaths.at(tmp_path / "warehouse")


def make_document(article_id: str, **changes: Any) -> dict[str, Any]:
    return {
        "document_id": f"document-{article_id}",
        "source_uri": "made.jsonl",
        "record_number": 0,
        "source_sha256": "0" * 64,
        "byte_count": 3,
        "status": "loaded",
        "article_id": article_id,
        "metadata": '{"id": 1}',
    } | changes


def make_article(article_id: str, **changes: Any) -> dict[str, Any]:
    named = {"article_id": article_id, "cluster_id": article_id}
    return named | {"text": TEXT, "body": "نص", "authors": [], "agencies": []} | changes


def make_mention(mention_id: str, article_id: str, dead: int | None = None, **changes: Any) -> dict[str, Any]:
    counts = [] if dead is None else [{"kind": "dead", "low": dead, "best": dead, "high": dead, "text": str(dead)}]
    return {
        "mention_id": mention_id,
        "event_id": "blast",
        "article_id": article_id,
        "event_type": "ASSAULT",
        "mode": "explosives",
        "trigger_start": 0,
        "trigger_end": 6,
        "sentence_start": 0,
        "sentence_end": len(TEXT),
        "place": "معبر وادي السرو",
        "latitude": 34.1,
        "longitude": 41.2,
        "place_precision": 1,
        "rule": "verb:انفجر",
        "actors": [],
        "recipients": [],
        "counts": counts,
        "date_start": date(2024, 3, 4),
        "date_end": date(2024, 3, 4),
        "date_precision": "day",
        "country_code": "IQ",
    } | changes


@pytest.fixture
def write_batch(paths: WarehousePaths) -> Callable[..., str]:
    """Write one batch's files; tables that are not given are empty."""

    def write(batch_id: str, **rows: list[dict[str, Any]]) -> str:
        folder = paths.batches / batch_id
        folder.mkdir(parents=True)
        for name, schema in {**TABLES, "failures": FAILURES}.items():
            pq.write_table(pa.Table.from_pylist(rows.get(name, []), schema=schema), folder / f"{name}.parquet")
        return batch_id

    return write


@pytest.fixture
def publish(paths: WarehousePaths) -> Callable[..., RunRecord]:
    """Take batches through load and publishing, as the flow does, without its checks."""

    def run(*batch_ids: str, number: int = 0) -> RunRecord:
        record = RunRecord(f"20240305T06000{number}-000000", STARTED.isoformat(), status="published")
        warehouse.build_incoming(paths, record.run_id, STARTED, batch_ids)
        candidate = warehouse.build_candidate(paths, record.run_id)
        results = candidate.sql("from quality.results limit 0").to_arrow_table()
        warehouse.publish_candidate(candidate, paths, record, results)
        warehouse.write_run(paths, record)
        warehouse.clear_run(paths, record, batch_ids)
        return record

    return run


def fetch(paths: WarehousePaths, query: str) -> list[tuple[Any, ...]]:
    with warehouse.open_published(paths.root) as connection:
        return connection.execute(query).fetchall()
