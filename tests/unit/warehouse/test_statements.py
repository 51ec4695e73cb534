"""Which quotes the view `statements` tells: those of which words and speaker are likely right."""

from tests.unit.warehouse.conftest import TEXT, fetch, make_article

LINKS = [("سالم النهري", "person"), ("صحيفة الساقية", "organisation")]


def make_quote(quote_id, confidence):
    chain = [
        {"level": level, "name": name, "kind": kind, "source_text": None} for level, (name, kind) in enumerate(LINKS)
    ]
    return {
        "quote_id": quote_id, "article_id": "a", "quote_type": "indirect", "content_text": TEXT, "content_start": 0,
        "content_end": len(TEXT), "content_spans": [{"start": 0, "end": len(TEXT)}], "speaker": LINKS[0][0],
        "speaker_kind": "person", "chain": chain, "confidence": confidence,
    }  # fmt: skip


def test_doubtful_quotes_are_in_the_table_but_not_in_the_view(paths, write_batch, publish):
    quotes = [make_quote("sure", 0.9), make_quote("likely", 0.65), make_quote("doubtful", 0.64)]
    publish(write_batch("one", articles=[make_article("a")], quotes=quotes))
    assert fetch(paths, "select count(*) from quotes") == [(3,)]
    assert fetch(paths, "select quote_id from statements order by quote_id") == [("likely",), ("sure",)]
