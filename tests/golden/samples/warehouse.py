"""The sample articles taken to a database without the orchestrator, for tests that ask what was found in them."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa

from rawi import batches, landing, warehouse
from rawi.warehouse import WarehousePaths

SAMPLES = Path(__file__).parents[3] / "seeds" / "samples"


@dataclass(frozen=True)
class Samples:
    """Rows of the sample articles.

    Attributes:
        documents: rows of `documents` by path inside seeds/samples.
        urls: article_id by file and url, for files that hold several records.
        tables: rows of the other tables by article_id.
        conflicts: rows of `conflicts`.
    """

    documents: dict[str, list[dict[str, Any]]]
    urls: dict[tuple[str, str], str]
    tables: dict[str, dict[str, list[dict[str, Any]]]]
    conflicts: list[dict[str, Any]]

    def find_article(self, place: dict[str, Any]) -> str:
        """Return the article that an expectation names by file, or by file and url."""
        if "url" in place:
            return self.urls[place["file"], place["url"]]
        articles = {row["article_id"] for row in self.documents[place["file"]]} - {None}
        assert len(articles) == 1, f"{place['file']} holds {len(articles)} articles: name one by its url"
        return articles.pop()

    def list_rows(self, table: str, place: dict[str, Any]) -> list[dict[str, Any]]:
        """Return the rows of a table that belong to the article of an expectation."""
        return self.tables[table][self.find_article(place)]


def build_samples(root: Path) -> Samples:
    """Read, extract and load seeds/samples into a warehouse folder, and return its rows."""
    paths = WarehousePaths.at(root)
    sources = landing.find_sources([str(SAMPLES)])
    received = pa.concat_tables(table for source in sources for table in landing.read_records(source))
    intake = batches.Intake(lambda _: set(), lambda _: set())
    spool = paths.spool("samples")
    waiting = [batches.spool_batch(spool / "0", new.documents, new.records) for new in intake.sort_all([received])]
    learned = batches.learn_furniture(spool, warehouse.find_recurrences(paths, batches.list_line_files(spool)))
    done = [batches.run_batch(batches.plan_batch(paths.batches, spooled, learned)).batch_id for spooled in waiting]
    database = warehouse.build_incoming(paths, "samples", datetime.now(UTC), done)
    with warehouse.open_database(database) as connection:
        rows = {
            table: connection.sql(f"from {table}").to_arrow_table().to_pylist()
            for table in ("documents", "articles", "segments", "quotes", "times", "mentions", "events", "conflicts")
        }
    return _arrange(rows, received)


def _arrange(rows: dict[str, list[dict[str, Any]]], received: pa.Table) -> Samples:
    documents = defaultdict(list)
    for row in rows["documents"]:
        documents[row["source_uri"].split("seeds/samples/", 1)[-1]].append(row)
    urls = {
        (record["source_uri"].split("seeds/samples/", 1)[-1], record["url"]): record["article_id"]
        for record in received.to_pylist()
        if record["url"]
    }
    tables: dict[str, dict[str, list[dict[str, Any]]]] = {}
    for table in ("articles", "segments", "quotes", "times", "mentions"):
        tables[table] = defaultdict(list)
        for row in rows[table]:
            tables[table][row["article_id"]].append(row)
    return Samples(documents, urls, tables, rows["conflicts"])
