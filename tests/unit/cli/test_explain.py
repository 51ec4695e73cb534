"""`rawi explain`: the mentions of an event, and why they are one."""

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

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
BEGUN = "يبدأ سليم الراوي 3 مارس زيارة إلى جسر الخابور للقاء هند القاضي"
RECEIVED = "تستقبل هند القاضي سليم الراوي عند جسر الخابور"
BOTH = "يبدأ سليم الراوي 4 مارس زيارة إلى جسر الخابور وتستقبله هند القاضي"
SUNDAY, MONDAY = date(2024, 3, 3), date(2024, 3, 4)


def make_visit(mention_id: str, article_id: str, start: int, sentence: str, day: date) -> dict[str, Any]:
    return make_mention(
        mention_id,
        article_id,
        event_id=f"visit-{mention_id}",
        event_type="CONSULT",
        mode="visit",
        sentence_start=start,
        sentence_end=start + len(sentence),
        actors=["سليم الراوي"],
        recipients=["هند القاضي"],
        rule="noun:زيارة",
        trigger_text="زيارة",
        place="جسر الخابور",
        date_text=f"{day.day} مارس",
        date_start=day,
        date_end=day,
    )


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse with one event of two outlets that give two tolls, and two of which one outlet tells one."""
    paths = WarehousePaths.at(tmp_path_factory.mktemp("explain"))
    folder = paths.batches / "one"
    folder.mkdir(parents=True)
    rows = {
        "articles": [
            make_article("a", outlet="الأولى", published_date=date(2024, 3, 4)),
            make_article("b", outlet="الثانية", published_date=date(2024, 3, 4)),
            make_article("c", outlet="الأولى", published_date=MONDAY, text=f"{BEGUN} {RECEIVED}"),
            make_article("d", outlet="الثانية", published_date=MONDAY, text=BOTH),
        ],
        "mentions": [
            make_mention("m1", "a", 5),
            make_mention("m2", "b", 7),
            make_visit("v1", "c", 0, BEGUN, SUNDAY),
            make_visit("v2", "c", len(BEGUN) + 1, RECEIVED, MONDAY),
            make_visit("v3", "d", 0, BOTH, MONDAY),
        ],
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


def test_events_that_are_alike_are_told_with_the_reason_and_with_the_days_on_which_sources_disagree(root):
    found = json.loads(explain(root, "v1", "--format", "json").stdout)
    (other,) = {row["event_id"] for row in json.loads(explain(root, "v3", "--format", "json").stdout)["event"]}
    assert [(row["mention_a"], row["event_b"]) for row in found["refusals"]] == [("v1", other)]
    assert [(row["field"], row["other_event_id"]) for row in found["conflicts"]] == [("date", other)]
    for mention_id in ("v1", "v3"):
        printed = explain(root, mention_id, "--full").stdout
        assert "1 refused link" in printed
        assert "days that differ by 1" in printed
        assert "one of" in printed, "the mention of the other event has no number here"


def test_an_identifier_of_nothing_is_misuse(root):
    assert explain(root, "zz").exit_code == 2
    assert explain(root, "").exit_code == 2
