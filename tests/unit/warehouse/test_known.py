"""Look-ups in what is published."""

from rawi.warehouse import KnownRows
from tests.unit.warehouse.conftest import make_article, make_document


def test_nothing_is_known_before_the_first_run(tmp_path):
    known = KnownRows.of(tmp_path)
    assert known.find_articles(["a"]) == set()
    known.close()


def test_published_rows_are_known_and_others_are_not(paths, write_batch, publish):
    publish(write_batch("one", documents=[make_document("a")], articles=[make_article("a")]))
    known = KnownRows.of(paths.root)
    assert known.find_articles(["a", "b"]) == {"a"}
    assert known.find_documents(["document-a", "document-b"]) == {"document-a"}
    assert known.find_sources(["made.jsonl " + "0" * 64, "made.jsonl " + "1" * 64]) == {"made.jsonl " + "0" * 64}
    known.close()
