"""What the gate makes of faults injected into a run: the table of docs/quality.md is what happens here."""

import json
import shutil
from pathlib import Path

import duckdb
import pytest
import yaml

from rawi.quality import check_relations, check_tables, has_critical_failure, set_rows_aside
from tests.road import travel

CASES = yaml.safe_load(Path(__file__).with_name("injected.yml").read_text(encoding="utf-8"))
DOCS = Path(__file__).parents[3] / "docs" / "quality.md"
COUNTED = ("documents", "articles", "segments", "quotes", "times", "mentions")
SPEAKERS = ("سامي الكرخي", "هند الوائلي", "ماجد الشطري", "ليلى الزوراء", "نادر الفلوجي")
TEXT = (
    "الجسر رقم {n} يفتح\n\nقال وزير النقل {one} إن الجسر رقم {n} افتتح أمس أمام السيارات.\n\n"
    'وأضافت النائبة {other}: "سنعمل على الطريق رقم {n} في وقت قريب"، فيما تظاهر {n} عمال في بغداد أمس.'
)


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    """The rows of a run, as they stand between the loading and the gate, and how many the workers wrote."""
    folder = tmp_path_factory.mktemp("injected")
    source = folder / "articles.jsonl"
    records = (
        {
            "text": TEXT.format(n=n, one=SPEAKERS[n % 5], other=SPEAKERS[(n + 1) % 5]),
            "published": f"2024-03-{n % 28 + 1:02}",
            "outlet": f"outlet{n % 3}",
        }
        for n in range(400)
    )
    source.write_text("\n".join(json.dumps(record, ensure_ascii=False) for record in records), encoding="utf-8")
    assert travel(folder / "warehouse", source)["status"] == "published"
    path = shutil.copyfile(folder / "warehouse" / "rawi.duckdb", folder / "incoming.duckdb")
    with duckdb.connect(str(path)) as connection:
        run_id = connection.execute("select max(run_id) from runs").fetchall()[0][0]
        connection.execute("delete from runs; delete from conflicts")
        counts = {table: connection.execute(f"select count(*) from {table}").fetchall()[0][0] for table in COUNTED}
    return path, run_id, counts


def judge(folder, sound, plant):
    """Return the results of all checks on a run with a fault in it."""
    path, run_id, counts = sound
    copy = shutil.copyfile(path, folder / "incoming.duckdb")
    with duckdb.connect(str(copy)) as connection:
        for statement in plant:
            connection.execute(statement)
        results = set_rows_aside(connection, run_id, counts)
    with duckdb.connect(str(copy.rename(folder / "rawi.duckdb"))) as connection:
        results += [*check_tables(connection, run_id), *check_relations(connection, run_id, is_set_aside=True)]
        is_aside = connection.execute("select count(*) from quality.quarantine").fetchall()[0][0] > 0
    # On the road events are made after rows were set aside; here they were made before.
    return [result for result in results if result.expectation != "events_match_mentions"], is_aside


def name_outcome(results, is_aside):
    if has_critical_failure(results):
        return "refused"
    if is_aside:
        return "set aside"
    return "missed" if all(result.is_success for result in results) else "warned"


def test_without_a_fault_nothing_is_found(sound, tmp_path):
    results, is_aside = judge(tmp_path, sound, [])
    assert [result.expectation for result in results if not result.is_success] == []
    assert not is_aside


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["fault"])
def test_fault_is_caught_as_the_table_says(case, sound, tmp_path):
    results, is_aside = judge(tmp_path, sound, case["plant"])
    failed = {result.expectation for result in results if not result.is_success}
    assert set(case["caught_by"]) <= failed
    assert name_outcome(results, is_aside) == case["outcome"]


def test_the_table_of_the_docs_is_this_one():
    page = DOCS.read_text(encoding="utf-8")
    for case in CASES:
        caught = ", ".join(f"`{name}`" for name in case["caught_by"]) or "nothing"
        assert f"| {case['fault']} | {case['outcome']} | {caught} |" in page
