"""Which of the records that landing reads are new, and which of their texts."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pyarrow as pa

from rawi.schemas import DOCUMENTS, RECORDS

# Tells which of the given identifiers the published warehouse holds already.
FindKnown = Callable[[list[str]], set[str]]


@dataclass(frozen=True, slots=True)
class NewRecords:
    """What is new in one table of records.

    Attributes:
        documents: rows of `schemas.DOCUMENTS`, one per new record; `run_id` and `ingested_at` are null, for the load
            to fill in.
        records: rows of `schemas.RECORDS` whose texts have not been seen: to be extracted.
    """

    documents: pa.Table
    records: pa.Table


@dataclass(slots=True)
class Intake:
    """Sorts records into known, rejected, duplicate and new, over all tables of one run.

    It holds the identifiers seen in the run, 20 characters a record, and asks the warehouse for the rest.

    Attributes:
        find_known_documents: asked which document identifiers are published.
        find_known_articles: asked which article identifiers are published.
    """

    find_known_documents: FindKnown
    find_known_articles: FindKnown
    seen_documents: set[str] = field(default_factory=set)
    seen_articles: set[str] = field(default_factory=set)

    def sort_records(self, records: pa.Table) -> NewRecords:
        """Return the new records of a table of `schemas.RECORDS`, in their order."""
        identifiers = records["document_id"].to_pylist()
        fresh = _mark_first(identifiers, self.seen_documents, self.find_known_documents)
        received = records.filter(pa.array(fresh, pa.bool_()))
        articles = received["article_id"].to_pylist()
        is_new = _mark_first(articles, self.seen_articles, self.find_known_articles)
        status = [
            "rejected" if article is None else "loaded" if new else "duplicate"
            for article, new in zip(articles, is_new, strict=True)
        ]
        return NewRecords(_build_documents(received, status), received.filter(pa.array(is_new, pa.bool_())))

    def sort_all(self, tables: Iterable[pa.Table]) -> Iterator[NewRecords]:
        """Sort table after table; tables without anything new are left out."""
        for table in tables:
            new = self.sort_records(table)
            if new.documents.num_rows:
                yield new


def _mark_first(identifiers: list[str | None], seen: set[str], find_known: FindKnown) -> list[bool]:
    """Tell for each identifier whether this is the first time ever that it is met; remember it."""
    unseen = [identifier for identifier in identifiers if identifier is not None and identifier not in seen]
    known = find_known(unseen) if unseen else set()
    marks = []
    for identifier in identifiers:
        is_first = identifier is not None and identifier not in seen and identifier not in known
        if is_first and identifier is not None:
            seen.add(identifier)
        marks.append(is_first)
    return marks


def _build_documents(received: pa.Table, status: list[str]) -> pa.Table:
    columns: list[Any] = []
    for column in DOCUMENTS:
        if column.name == "status":
            columns.append(pa.array(status, pa.string()))
        elif column.name in RECORDS.names:
            columns.append(received[column.name])
        else:
            columns.append(pa.nulls(received.num_rows, column.type))
    return pa.Table.from_arrays(columns, schema=DOCUMENTS)
