"""Batches that wait on disk, and what is learned from all of them together."""

import pyarrow as pa
import pyarrow.parquet as pq

from rawi.batches import clear_spool, find_learned, learn_furniture, list_line_files, plan_batch, spool_batch
from rawi.batches.spool import SIGHTINGS, read_spooled
from rawi.documents import LearnedLines, Recurrence
from rawi.schemas import DOCUMENTS, RECORDS

FOOTER = "نسخة الورق من ضفاف كل صباح عند باعة الجرائد"


def make_tables(*texts: str, outlet: str | None = "ضفاف") -> tuple[pa.Table, pa.Table]:
    documents = [{"document_id": f"document {text}", "status": "loaded"} for text in texts]
    records = [{"article_id": text, "text": text, "outlet": outlet} for text in texts]
    return pa.Table.from_pylist(documents, schema=DOCUMENTS), pa.Table.from_pylist(records, schema=RECORDS)


def test_a_batch_comes_back_as_it_was(tmp_path):
    documents, records = make_tables("أ", "ب")
    spooled = spool_batch(tmp_path / "0", documents, records)
    assert read_spooled(spooled.path)[0].equals(documents)
    assert read_spooled(spooled.path)[1].equals(records)
    assert spooled.outlets == {"ضفاف"}


def test_lines_are_noted_where_the_outlet_is_known(tmp_path):
    spool_batch(tmp_path / "0", *make_tables(f"عنوان\n{FOOTER}", outlet="ضفاف"))
    spool_batch(tmp_path / "1", *make_tables(f"عنوان\n{FOOTER}", outlet=None))
    known, unknown = (pq.read_table(file) for file in list_line_files(tmp_path))
    assert known["line"].to_pylist() == ["عنوان", FOOTER]
    assert known["place"].to_pylist() == ["first", "tail"]
    assert unknown.schema == SIGHTINGS
    assert unknown.num_rows == 0


def test_an_empty_batch_can_wait(tmp_path):
    spooled = spool_batch(tmp_path / "0", *make_tables())
    assert spooled.outlets == frozenset()
    assert [table.num_rows for table in read_spooled(spooled.path)] == [0, 0]


def test_a_spool_is_cleared_of_an_earlier_attempt(tmp_path):
    spool_batch(tmp_path / "spool" / "0", *make_tables("أ"))
    clear_spool(tmp_path / "spool")
    assert list_line_files(tmp_path / "spool") == []
    assert list_line_files(tmp_path / "nowhere") == []


def test_what_is_learned_is_written_down_with_its_reason(tmp_path):
    assert find_learned(tmp_path) is None
    often = Recurrence("ضفاف", FOOTER, 40, 0, 40, 50, False, False)
    assert learn_furniture(tmp_path, [often]) == {"ضفاف": LearnedLines(frozenset((FOOTER,)))}
    rows = pq.read_table(find_learned(tmp_path)).to_pylist()
    assert rows == [{"outlet": "ضفاف", "line": FOOTER, "reason": "recurs", "document_count": 40, "outlet_count": 50}]


def test_the_name_of_a_batch_covers_what_was_learned_of_its_outlets(tmp_path):
    spooled = spool_batch(tmp_path / "0", *make_tables("أ"))
    own, other = {"ضفاف": LearnedLines(frozenset((FOOTER,)))}, {"أمواج": LearnedLines(frozenset((FOOTER,)))}
    plain = plan_batch(tmp_path, spooled).batch_id
    assert plan_batch(tmp_path, spooled, own).batch_id != plain
    assert plan_batch(tmp_path, spooled, other).batch_id == plain
    assert plan_batch(tmp_path, spooled, own).learned == own
    assert plan_batch(tmp_path, spooled, other).learned == {}
