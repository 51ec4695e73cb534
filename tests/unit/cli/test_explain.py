"""`rawi explain`: the mentions of an event, and why they are one."""

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner, Result

from rawi import warehouse
from rawi.cli import main
from rawi.schemas import FAILURES, TABLES
from rawi.warehouse import RunRecord, WarehousePaths
from tests.unit.warehouse.conftest import make_article, make_mention

STARTED = datetime(2024, 3, 5, tzinfo=UTC)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse with one event of two outlets that give two tolls."""
    paths = WarehousePaths.at(tmp_path_factory.mktemp("explain"))
    folder = paths.batches / "one"
    folder.mkdir(parents=True)
    rows = {
        "articles": [
            make_article("a", outlet="الأولى", published_date=date(2024, 3, 4)),
            make_article("b", outlet="الثانية", published_date=date(2024, 3, 4)),
        ],
        "mentions": [make_mention("m1", "a", 5), make_mention("m2", "b", 7)],
    }
    for name, schema in {**TABLES, "failures": FAILURES}.items():
        pq.write_table(pa.Table.from_pylist(rows.get(name, []), schema=schema), folder / f"{name}.parquet")
    record = RunRecord("20240305T060000-000000", STARTED.isoformat(), status="published")
    warehouse.build_incoming(paths, record.run_id, STARTED, ["one"])
    candidate = warehouse.build_candidate(paths, record.run_id)
    results = candidate.sql("from quality.results limit 0").to_arrow_table()
    warehouse.publish_candidate(candidate, paths, record, results)
    return paths.root


def explain(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["explain", *arguments, "--warehouse", str(root)])


def test_it_prints_mentions_reasons_and_disagreements(root):
    result = explain(root, "m1")
    assert result.exit_code == 0, result.output
    assert "2 mentions" in result.stdout
    assert "1 link" in result.stdout
    assert "the same day" in result.stdout
    assert "1 disagreement" in result.stdout
    assert "contradiction" in result.stdout


def test_json_has_every_part(root):
    found = json.loads(explain(root, "m2", "--format", "json").stdout)
    assert {name: len(rows) for name, rows in found.items()} == {
        "event": 1,
        "mentions": 2,
        "links": 1,
        "refusals": 0,
        "conflicts": 1,
    }
    assert found["event"][0]["source_count"] == 2


def test_an_identifier_of_nothing_is_misuse(root):
    assert explain(root, "zz").exit_code == 2
    assert explain(root, "").exit_code == 2
