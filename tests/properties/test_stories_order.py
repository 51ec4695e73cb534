"""Events, conflicts and dates are a function of the articles, not of the order in which they arrive."""

import json
import shutil
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from rawi import batches, landing, warehouse
from rawi.batches.extraction import extract_batch
from rawi.warehouse import RunRecord, WarehousePaths

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "seeds" / "samples"
SHARED = ROOT.parent / "shared" / "seeds"
# Three days on which several outlets tell the same: blast, talks, agreement, exchange.
FILES = ("suhail.jsonl", "nabd", "mizan", "hidab", "manara")
STARTED = datetime(2024, 3, 10, tzinfo=UTC)
ASKED = {
    "events": "select * from events order by all",
    "foundings": "select * from stories.foundings order by all",
    "mentions": "select mention_id, event_id, date_start, date_end from mentions order by all",
    "conflicts": "select * from conflicts order by all",
    "links": "select * from stories.event_links order by all",
    "refused": "select * from stories.refused_links order by all",
    "dates": "select * from stories.article_dates order by all",
    "event_dates": "select * from stories.event_dates order by all",
    "articles": "select article_id, published_date, published_basis from articles order by all",
}


def make_batches(root: Path, sources: list[str]) -> Path:
    """Extract every article as a batch of its own."""
    found = landing.find_sources(sources)
    received = pa.concat_tables(table for source in found for table in landing.read_records(source))
    intake = batches.Intake(lambda _: set(), lambda _: set())
    for number in range(received.num_rows):
        for new in intake.sort_all([received.slice(number, 1)]):
            folder = root / f"b{number:03}"
            folder.mkdir()
            for name, table in {"documents": new.documents, **extract_batch(new.records)}.items():
                pq.write_table(table, folder / f"{name}.parquet")
    return root


def publish(root: Path, made: Path, runs: list[list[str]]) -> dict[str, list[tuple[object, ...]]]:
    """Publish batches in some runs, one after the other, and return what readers see then."""
    paths = WarehousePaths.at(root)
    for number, names in enumerate(runs):
        record = RunRecord(f"20240310T0600{number:02}-000000", STARTED.isoformat(), status="published")
        for name in names:
            shutil.copytree(made / name, paths.batches / name)
        warehouse.build_incoming(paths, record.run_id, STARTED, names)
        candidate = warehouse.build_candidate(paths, record.run_id)
        results = candidate.sql("from quality.results limit 0").to_arrow_table()
        warehouse.publish_candidate(candidate, paths, record, results)
        warehouse.write_run(paths, record)
        warehouse.clear_run(paths, record, names)
    with warehouse.open_published(root) as connection:
        return {name: connection.execute(query).fetchall() for name, query in ASKED.items()}


def test_one_by_one_in_any_order_gives_the_same_as_all_at_once(tmp_path):
    (tmp_path / "made").mkdir()
    made = make_batches(tmp_path / "made", [str(SAMPLES / name) for name in FILES])
    names = sorted(path.name for path in made.iterdir())
    together = publish(tmp_path / "together", made, [names])
    assert len(together["links"]) > 5, "too little was linked: the test would show nothing"
    apart = publish(tmp_path / "apart", made, [[name] for name in Random(2).sample(names, len(names))])
    for name, rows in together.items():
        assert apart[name] == rows, name


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared seeds are not beside this checkout")
def test_an_undated_article_gets_its_date_whichever_comes_first(tmp_path):
    (tmp_path / "made").mkdir()
    made = make_batches(tmp_path / "made", [str(SHARED)])
    names = sorted(path.name for path in made.iterdir())
    together = publish(tmp_path / "together", made, [names])
    assert [(row[1], row[2], row[3]) for row in together["dates"]] == [(date(2021, 7, 25), date(2021, 7, 25), True)]
    apart = publish(tmp_path / "apart", made, [[name] for name in names])
    for name, rows in together.items():
        assert apart[name] == rows, name


def test_the_founding_of_a_body_is_compared_whichever_article_comes_first(tmp_path):
    told = {
        "صدى": "وتأسست جمعية الرواد الخيرية في حلب عام 1998 لمساعدة أيتام المدينة بعد الزلزال الكبير.",
        "نبض": "وكانت جمعية الرواد الخيرية التي تأسست عام 2001 تساعد أيتام حلب وضحايا الزلزال بالطعام.",
        "سهيل": "ومنذ تأسيس جمعية الرواد الخيرية عام 2001 تقدم في حلب المعونة إلى أيتام الزلزال والنازحين.",
    }
    (tmp_path / "made").mkdir()
    records = [
        {"outlet": outlet, "published": f"2024-03-0{day}T10:00:00+03:00", "url": f"https://{day}.example", "text": text}
        for day, (outlet, text) in enumerate(told.items(), 1)
    ]
    source = tmp_path / "told.jsonl"
    source.write_text("\n".join(json.dumps(record, ensure_ascii=False) for record in records), encoding="utf-8")
    made = make_batches(tmp_path / "made", [str(source)])
    names = sorted(path.name for path in made.iterdir())
    together = publish(tmp_path / "together", made, [names])
    assert [row[1] for row in together["conflicts"]] == ["founding"]
    for number, order in enumerate((names, names[::-1])):
        assert publish(tmp_path / f"apart{number}", made, [[name] for name in order]) == together
