"""Which records are new, and which of their texts."""

import pyarrow as pa

from rawi.batches import Intake
from rawi.schemas import RECORDS


def make_records(*rows: tuple[str, str | None]) -> pa.Table:
    reason = {"reason": "empty file"}
    return pa.Table.from_pylist(
        [
            {
                "document_id": document,
                "article_id": article,
                "text": article and f"text {article}",
                **({} if article else reason),
            }
            for document, article in rows
        ],
        schema=RECORDS,
    )


def know(*identifiers: str):
    return lambda asked: set(asked) & set(identifiers)


def sort(intake, *rows):
    new = intake.sort_records(make_records(*rows))
    return list(zip(new.documents["document_id"].to_pylist(), new.documents["status"].to_pylist(), strict=True)), new


def test_first_text_is_loaded_later_ones_are_duplicates():
    statuses, new = sort(Intake(know(), know()), ("d1", "a"), ("d2", "a"), ("d3", "b"))
    assert statuses == [("d1", "loaded"), ("d2", "duplicate"), ("d3", "loaded")]
    assert new.records["article_id"].to_pylist() == ["a", "b"]


def test_texts_are_remembered_over_tables_of_one_run():
    intake = Intake(know(), know())
    sort(intake, ("d1", "a"))
    statuses, new = sort(intake, ("d2", "a"))
    assert statuses == [("d2", "duplicate")]
    assert new.records.num_rows == 0


def test_published_documents_are_left_out_and_published_texts_are_duplicates():
    statuses, new = sort(Intake(know("d1"), know("a", "b")), ("d1", "a"), ("d2", "b"), ("d3", "c"))
    assert statuses == [("d2", "duplicate"), ("d3", "loaded")]
    assert new.records["article_id"].to_pylist() == ["c"]


def test_the_same_document_twice_counts_once():
    statuses, _ = sort(Intake(know(), know()), ("d1", "a"), ("d1", "a"))
    assert statuses == [("d1", "loaded")]


def test_rejected_records_keep_their_reason_and_are_not_extracted():
    statuses, new = sort(Intake(know(), know()), ("d1", None), ("d2", "a"))
    assert statuses == [("d1", "rejected"), ("d2", "loaded")]
    assert new.documents["reason"].to_pylist() == ["empty file", None]
    assert new.records["article_id"].to_pylist() == ["a"]


def test_tables_without_anything_new_are_passed_over():
    intake = Intake(know("d1"), know())
    assert list(intake.sort_all([make_records(("d1", "a"))])) == []
