"""Furniture that no list of words knows, learned from all articles of a run and of the runs before it."""

import random
from collections.abc import Sequence
from typing import Any

import pyarrow as pa
import pytest

from rawi import batches, warehouse
from rawi.documents.recurrence import mark_line
from rawi.schemas import DOCUMENTS, RECORDS, hash_id
from rawi.warehouse import RunRecord, WarehousePaths
from tests.unit.warehouse.conftest import STARTED, fetch

FOOTER = "نسخة الورق من ضفاف كل صباح عند باعة الجرائد"
HEADER = "ضفاف بين يديك"
SIGN_OFF = "وإلى لقاء قريب على الضفة"  # of one writer
PLACES = ("السوق", "المدرسة", "الجسر", "الحديقة", "المكتبة", "الميناء", "المسرح", "الملعب", "المتحف", "المطبعة")
WORDS = ("افتتح", "أغلق", "زار", "رمم", "تسلم", "وسع", "أنار", "باع", "عرض", "شيد")


def make_title(number: int) -> str:
    return f"{WORDS[number % 10]} المجلس {PLACES[number // 10 % 10]} في الحي رقم {number}"


def make_text(number: int, *last: str, header: bool = True) -> str:
    paragraph = (
        f"{make_title(number)} بحضور جمع من الأهالي، وقال عضو في المجلس إن العمل استمر {number} يوما "
        f"وإن {PLACES[number % 7]} التالي يأتي في الشهر المقبل بعد أن تصل المعدات من الخارج."
    )
    return "\n".join([*([HEADER] if header else []), make_title(number), paragraph, *last])


def make_run(numbers: Sequence[int], outlet: str = "ضفاف", footed: bool = True) -> list[dict[str, Any]]:
    texts = [make_text(number, *([FOOTER] if footed else [])) for number in numbers]
    return [{"article_id": hash_id("article", text), "text": text, "outlet": outlet} for text in texts]


def read_run(paths: WarehousePaths, rows: list[dict[str, Any]], number: int = 0, size: int = 7) -> RunRecord:
    """Take records through spool, learning, extraction, load and publishing, as the flow does."""
    record = RunRecord(f"20240305T0600{number:02}-000000", STARTED.isoformat(), status="published")
    spool = paths.spool(record.run_id)
    batches.clear_spool(spool)
    waiting = []
    for first in range(0, len(rows), size):
        part = rows[first : first + size]
        documents = [{"document_id": f"document {row['article_id']}", "status": "loaded", **row} for row in part]
        tables = [
            pa.Table.from_pylist([{name: row.get(name) for name in schema.names} for row in found], schema=schema)
            for found, schema in ((documents, DOCUMENTS), (part, RECORDS))
        ]
        waiting.append(batches.spool_batch(spool / str(first), *tables))
    recurrences = warehouse.find_recurrences(paths, batches.list_line_files(spool))
    learned = batches.learn_furniture(spool, recurrences)
    done = [batches.run_batch(batches.plan_batch(paths.batches, spooled, learned)).batch_id for spooled in waiting]
    warehouse.build_incoming(paths, record.run_id, STARTED, done)
    candidate = warehouse.build_candidate(paths, record.run_id)
    results = candidate.sql("from quality.results limit 0").to_arrow_table()
    warehouse.publish_candidate(candidate, paths, record, results)
    warehouse.clear_run(paths, record, done)
    return record


def count_kinds(paths: WarehousePaths, line: str) -> dict[str, int]:
    """Count the kinds of the segments that contain a text."""
    query = (
        "select kind, count(*) from segments join articles using (article_id)"
        " where substring(text, segment_start + 1, segment_end - segment_start) like '%' || $line || '%' group by kind"
    )
    with warehouse.open_published(paths.root) as connection:
        return dict(connection.execute(query, {"line": line}).fetchall())


def test_header_and_footer_of_an_outlet_are_learned_from_its_articles(paths):
    read_run(paths, make_run(range(40)))
    assert count_kinds(paths, FOOTER) == {"boilerplate": 40}
    assert count_kinds(paths, HEADER) == {"boilerplate": 40}
    assert fetch(paths, "select count(*) from articles where title = body or title is null") == [(0,)]
    assert count_kinds(paths, "في الحي رقم") == {"title": 40, "body": 40}
    assert fetch(paths, "select line, reason, document_count, outlet_count from furniture.lines order by line") == [
        (HEADER, "recurs", 0, 40),
        (FOOTER, "recurs", 40, 40),
    ]


def test_reports_that_differ_only_in_their_figures_stay_text(paths):
    texts = [
        f"أسعار السوق ليوم {n}\nبلغ سعر القمح في سوق الضفة {n} دينارا للطن.\nالشعير {n + 3}\nالذرة {n + 7}"
        for n in range(40)
    ]
    read_run(paths, [{"article_id": hash_id("article", one), "text": one, "outlet": "ضفاف"} for one in texts])
    assert fetch(paths, "from furniture.lines") == []
    assert count_kinds(paths, "سعر القمح") == {"body": 40}


def test_few_articles_teach_nothing(paths):
    read_run(paths, make_run(range(6)))
    assert fetch(paths, "from furniture.lines") == []
    assert "boilerplate" not in count_kinds(paths, FOOTER)


def test_another_outlets_lines_prove_nothing(paths):
    rows = [row | {"outlet": f"جريدة {index % 10}"} for index, row in enumerate(make_run(range(40)))]
    read_run(paths, rows)
    assert fetch(paths, "from furniture.lines") == []


def test_an_unknown_outlet_teaches_nothing_and_a_host_does(paths):
    read_run(paths, [row | {"outlet": None} for row in make_run(range(20))], 0)
    assert fetch(paths, "select count(*) from furniture.sightings") == [(0,)]
    read_run(
        paths,
        [row | {"outlet": None, "url": f"https://example.org/{n}"} for n, row in enumerate(make_run(range(50, 90)))],
        1,
    )
    assert fetch(paths, "select distinct outlet from furniture.lines") == [("example.org",)]


def test_new_versions_of_one_article_teach_nothing(paths):
    text = make_text(1, SIGN_OFF)
    texts = [text.replace(make_title(1), f"{make_title(1)} - النسخة {n}", 1) for n in range(30)]
    read_run(paths, [{"article_id": hash_id("article", one), "text": one, "outlet": "ضفاف"} for one in texts])
    assert fetch(paths, f"from furniture.lines where line = '{SIGN_OFF}'") == []


def test_a_writers_closing_words_stay_text(paths):
    texts = [make_text(n, *([SIGN_OFF] if n < 9 else []), header=False) for n in range(100)]
    read_run(paths, [{"article_id": hash_id("article", one), "text": one, "outlet": "ضفاف"} for one in texts], size=50)
    assert "boilerplate" not in count_kinds(paths, SIGN_OFF)


def test_the_headline_of_one_article_below_another_is_a_link(paths):
    related = make_title(5)
    texts = [make_text(n, *([related] if n == 3 else []), header=False) for n in range(8)]
    read_run(paths, [{"article_id": hash_id("article", one), "text": one, "outlet": "ضفاف"} for one in texts])
    assert count_kinds(paths, related) == {"title": 1, "body": 1, "boilerplate": 1}
    assert fetch(paths, "select line, reason from furniture.lines") == [(mark_line(related), "headline")]


def test_the_second_run_uses_what_the_first_one_learned(paths):
    read_run(paths, make_run(range(40)), 0)
    read_run(paths, make_run([50]), 1)
    assert count_kinds(paths, FOOTER) == {"boilerplate": 41}
    assert fetch(paths, "select count(*), min(run_id) from furniture.lines") == [(2, "20240305T060000-000000")]


def test_runs_too_small_to_learn_from_add_up(paths):
    for number in range(5):
        read_run(paths, make_run(range(4 * number, 4 * number + 4)), number)
    found = count_kinds(paths, FOOTER)
    assert found["boilerplate"] == 16, "from the second run on, eight articles have it"


@pytest.mark.parametrize("seed", range(3))
def test_rows_do_not_depend_on_the_order_and_the_batches(paths, tmp_path, seed):
    rows = [*make_run(range(30)), *make_run(range(30, 60), "أمواج", footed=False)]
    read_run(paths, rows, size=60)
    other = WarehousePaths.at(tmp_path / "other")
    shuffled = random.Random(seed).sample(rows, len(rows))
    read_run(other, shuffled, size=random.Random(seed).randint(1, 20))
    for table in ("articles", "segments", "furniture.sightings", "furniture.lines"):
        query = f"select * from {table} order by all"
        assert fetch(paths, query) == fetch(other, query)
