"""The seed documents that the project was given: who is one, and what was said twice; skipped where they are absent."""

from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from rawi import warehouse
from rawi.batches.extraction import extract_batch
from rawi.schemas import RECORDS, TABLES, hash_id
from rawi.warehouse import RunRecord, WarehousePaths

SEEDS = Path(__file__).parents[4] / "shared" / "seeds"
STARTED = datetime(2024, 3, 5, 6, 0, tzinfo=UTC)

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed documents are not beside the project")

# Words of each statement by which its quote is found: document, speaker, a word or two of the content.
PAIRS = [
    ("Blinken, told and quoted", ("000", "بلينكن", "مجرد حربهما"), ("000", "بلينكن", "نشعر بفخر")),
    ("Blinken, quoted here and told there", ("000", "بلينكن", "نشعر بفخر"), ("003", "بلينكن", "أكبر بكثير")),
    ("Blinken, told twice", ("000", "بلينكن", "مجرد حربهما"), ("003", "بلينكن", "أكبر بكثير")),
    ("Kadhimi, told and quoted", ("000", "الكاظمي", "لم تعد بحاجة"), ("000", "الكاظمي", "ليست هناك حاجة")),
    ("Hussein, summed up twice", ("000", "حسين", "تبادل المعلومات"), ("003", "حسين", "تبادل المعلومات")),
    ("Wall Street Journal, the statement", ("000", "", "يعتزمون إصدار"), ("003", "", "وشيكا سيصدر")),
    ("Wall Street Journal, its content", ("000", "وول ستريت", "سيظل ضروريا"), ("003", "", "سيؤكد أهمية")),
]
APART = [
    ("Kadhimi now and last week", ("000", "الكاظمي", "ليست هناك حاجة"), ("003", "الكاظمي", "أصبحت جاهزة")),
    ("Kadhimi and Araji", ("000", "الكاظمي", "ليست هناك حاجة"), ("003", "الاعرجي", "عدم حاجة")),
    ("the body in April and in July", ("002", "الهيئة", "ستوجه ضربات"), ("003", "الهيئة", "لن تسمح بوجود")),
]
NAMES = [
    ["مصطفى الكاظمي"],
    ["أنتوني بلينكن", "بلبنكن"],
    ["داعش", "تنظيم داعش", "تنظيم الدولة"],
    ["وكالة أسوشيتيد برس الأمريكية", "أسوشيتيد برس"],
    ['صحيفة "وول ستريت جورنال"', 'صحيفة "وول ستريت جورنال" الاميركية'],
    ["الهيئة التنسيقية للمقاومة العراقية", 'الهيئة التنسيقية لفصائل ماتسمى "المقاومة العراقية"'],
]


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    paths = WarehousePaths.at(tmp_path_factory.mktemp("seeds") / "warehouse")
    files = {path.name[:3]: path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("0*.txt"))}
    records = [dict.fromkeys(RECORDS.names) | {"article_id": hash_id(text), "text": text} for text in files.values()]
    folder = paths.batches / "seeds"
    folder.mkdir(parents=True)
    tables = extract_batch(pa.Table.from_pylist(records, schema=RECORDS))
    for name, schema in TABLES.items():
        pq.write_table(tables.get(name, schema.empty_table()), folder / f"{name}.parquet")
    pq.write_table(tables["failures"], folder / "failures.parquet")
    record = RunRecord("20240305T060000-000000", STARTED.isoformat(), status="published")
    warehouse.build_incoming(paths, record.run_id, STARTED, ["seeds"])
    candidate = warehouse.build_candidate(paths, record.run_id)
    warehouse.publish_candidate(
        candidate, paths, record, candidate.sql("from quality.results limit 0").to_arrow_table()
    )
    with warehouse.open_published(paths.root) as connection:
        yield connection, {name: hash_id(text) for name, text in files.items()}


def find_utterances(published, place):
    connection, articles = published
    document, speaker, words = place
    found = connection.execute(
        "select utterance_id from quotes where article_id = $article and contains(content_text, $words)"
        " and contains(coalesce(speaker, ''), $speaker)",
        {"article": articles[document], "words": words, "speaker": speaker},
    ).fetchall()
    return {row[0] for row in found}


@pytest.mark.parametrize(("_", "one", "other"), PAIRS)
def test_a_statement_told_twice_is_one_utterance(published, _, one, other):
    ones, others = find_utterances(published, one), find_utterances(published, other)
    assert ones
    assert ones & others


@pytest.mark.parametrize(("_", "one", "other"), APART)
def test_statements_of_others_or_of_other_days_stay_apart(published, _, one, other):
    ones, others = find_utterances(published, one), find_utterances(published, other)
    assert ones
    assert others
    assert not ones & others


@pytest.mark.parametrize("names", NAMES)
def test_one_entity_has_many_names(published, names):
    connection, _ = published
    found = connection.execute(
        "select distinct entity_id from stories.entity_names where list_contains($names, name)", {"names": names}
    ).fetchall()
    assert len(found) == 1


def test_the_meeting_announced_by_two_and_held_in_the_third_is_one_event(published):
    connection, articles = published
    found = connection.execute(
        "select event_id from mentions where date_start = date '2021-07-26' and event_type in ('AGREE', 'CONSULT')"
        " and article_id in (select unnest($articles)) group by event_id having count(distinct article_id) = 3",
        {"articles": [articles[name] for name in ("000", "003", "004")]},
    ).fetchall()
    assert len(found) == 1
    event = connection.execute("select event_type, article_count from events where event_id = $1", found[0]).fetchall()
    assert event == [("CONSULT", 3)]
    assert connection.execute("select count(*) from plans where done_event_id = $1", found[0]).fetchall() != [(0,)]


def test_where_the_accounts_differ_is_a_row(published):
    connection, _ = published
    found = connection.execute("select field, kind, value_a, value_b from conflicts order by all").fetchall()
    days = {frozenset(row[2:]) for row in found if row[:2] == ("date", "contradiction")}
    assert frozenset(("2021-07-22", "2021-07-23")) in days, "the fourth round"
    assert frozenset(("2021-07-24", "2021-07-26")) in days, "the visit, of which one article tells a meeting beside it"
    assert frozenset(("2021-07-24", "not after 2021-07-23")) in days, "the statement that another one had passed on"
    assert {"list", "wording"} <= {row[0] for row in found}
    assert [row[1] for row in found if row[0] == "founding"] == ["refinement"], (
        "a committee agreed on, and ordered later"
    )
    assert {"ضروريا", "أهمية"} in [{row[2], row[3]} for row in found]
