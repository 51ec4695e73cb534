"""Who counts as a source: through whom an event is known, however many papers print it."""

from datetime import date

from tests.unit.warehouse.conftest import TEXT, fetch, make_article, make_mention

ANYBODY = {"name": "مسؤول", "kind": "anonymous"}


def tell(article_id, *chain, **article):
    """Return the rows of an article that tells of the event, in a quote when a chain is given."""
    row = make_article(article_id, published_date=date(2024, 3, 4))
    mention = make_mention(f"mention-{article_id}", article_id, event_id=f"event-{article_id}")
    if not chain:
        return row | article, [], mention
    levels = [{"level": level, "source_text": None} | link for level, link in enumerate(chain)]
    quote = {
        "quote_id": f"quote-{article_id}", "article_id": article_id, "quote_type": "indirect", "content_text": TEXT,
        "content_start": 0, "content_end": len(TEXT), "content_spans": [{"start": 0, "end": len(TEXT)}],
        "speaker": chain[0]["name"], "speaker_kind": chain[0]["kind"], "chain": levels,
    }  # fmt: skip
    return row | article, [quote], mention | {"quote_id": quote["quote_id"]}


def publish_all(publish, write_batch, *told):
    rows = {
        "articles": [article for article, _, _ in told],
        "quotes": [quote for _, quotes, _ in told for quote in quotes],
        "mentions": [mention for _, _, mention in told],
    }
    publish(write_batch("one", **rows))


def body(name):
    return {"name": name, "kind": "organisation"}


def list_sources(paths):
    return fetch(paths, "select source, source_kind, article_count from corroboration order by source")


def test_five_papers_that_pass_on_one_agency_are_one_source(paths, write_batch, publish):
    told = [
        tell("a", body("وكالة رويترز"), outlet="صحيفة أ"),
        tell("b", ANYBODY, body("رويترز"), outlet="صحيفة ب"),
        tell("c", ANYBODY, body('وكالة "رويترز"'), outlet="صحيفة ج"),
        tell("d", agencies=["رويترز"], outlet="صحيفة د"),
        tell("e", agencies=["رويترز"], outlet="صحيفة ه"),
    ]
    publish_all(publish, write_batch, *told)
    assert fetch(paths, "select article_count, outlet_count, source_count from events") == [(5, 5, 1)]
    assert list_sources(paths) == [("رويترز", "outlet or agency", 5)]


def test_the_paper_that_heard_an_unnamed_one_is_the_source_not_who_copied_it(paths, write_batch, publish):
    told = [
        tell("a", ANYBODY, body("صحيفة الساقية"), outlet="صحيفة أ"),
        tell("b", ANYBODY, body("صحيفة الساقية"), body("وكالة رويترز"), outlet="صحيفة ب"),
    ]
    publish_all(publish, write_batch, *told)
    assert list_sources(paths) == [("صحيفة الساقية", "outlet or agency", 2)]


def test_a_named_speaker_is_the_source_whoever_passes_it_on(paths, write_batch, publish):
    speaker = {"name": "فادي النجار", "kind": "person"}
    told = [
        tell("a", speaker, body("وكالة رويترز"), outlet="صحيفة أ"),
        tell("b", speaker, outlet="صحيفة ب"),
        tell("c", ANYBODY, outlet="صحيفة ج"),
        tell("d", outlet="صحيفة د"),
    ]
    publish_all(publish, write_batch, *told)
    assert fetch(paths, "select source_count from events") == [(3,)]
    names = [row[:2] for row in list_sources(paths)]
    assert names == [("صحيفة ج", "outlet or agency"), ("صحيفة د", "outlet or agency"), ("فادي النجار", "speaker")]
