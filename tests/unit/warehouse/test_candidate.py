"""What the candidate holds: the same whether the rows are the first ones or are added to others."""

from rawi import warehouse
from rawi.warehouse.connections import DuckDBPyConnection
from tests.unit.warehouse.conftest import STARTED, make_article, make_document, make_mention

ROWS = {
    "documents": [make_document("a"), make_document("b"), make_document("b", document_id="again", status="duplicate")],
    "articles": [make_article("a", outlet="x"), make_article("b", outlet="y")],
    "mentions": [make_mention("m1", "a", 5), make_mention("m2", "b", 7)],
}
# These tell runs apart.
PASSING_COLUMNS = "run_id", "ingested_at"


def read_all(connection: DuckDBPyConnection) -> dict[str, list[tuple]]:
    """Return the rows of every table of the candidate, in any schema, sorted."""
    tables = connection.execute(
        "select schema_name || '.' || table_name from duckdb_tables() where database_name = 'candidate'"
    ).fetchall()
    query = f"select columns(lambda name: name not in {PASSING_COLUMNS}) from candidate.{{}} order by all"
    return {name: connection.execute(query.format(name)).fetchall() for (name,) in tables}


def test_the_first_rows_are_those_that_would_be_added(paths, write_batch, publish):
    publish(write_batch("empty"))
    candidates = []
    for number, is_first in ((1, False), (2, True)):
        if is_first:
            paths.published.unlink()
        run_id = f"20240305T06000{number}-000000"
        batch_id = write_batch(run_id, **ROWS)
        warehouse.build_incoming(paths, run_id, STARTED, [batch_id])
        with warehouse.build_candidate(paths, run_id) as candidate:
            candidates.append(read_all(candidate))
    added, first = candidates
    assert added.pop("main.runs")
    assert not first.pop("main.runs")
    assert {name: rows for name, rows in added.items() if rows} == {name: rows for name, rows in first.items() if rows}
    assert len(first["main.documents"]) == 3
    assert len(first["main.events"]) == 1
