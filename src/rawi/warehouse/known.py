"""What the published warehouse holds already, asked in batches so that the cost depends on what is new."""

from dataclasses import dataclass
from pathlib import Path

from rawi.warehouse.connections import DuckDBPyConnection, WarehouseNotFoundError, open_published, read_statement


@dataclass(frozen=True, slots=True)
class KnownRows:
    """Look-ups in the published file; everything is unknown while there is none.

    Attributes:
        connection: read-only, or null before the first run.
    """

    connection: DuckDBPyConnection | None

    @classmethod
    def of(cls, warehouse: Path) -> "KnownRows":
        """Open the published file of a warehouse folder, if there is one."""
        try:
            return cls(open_published(warehouse))
        except WarehouseNotFoundError:
            return cls(None)

    def find_documents(self, document_ids: list[str]) -> set[str]:
        """Return those of the document identifiers that are published."""
        return self._find("find_known_documents", document_ids)

    def find_articles(self, article_ids: list[str]) -> set[str]:
        """Return those of the article identifiers that are published."""
        return self._find("find_known_articles", article_ids)

    def find_sources(self, source_hashes: list[str]) -> set[str]:
        """Return those of the SHA-256 sums of source files from which records are published."""
        return self._find("find_known_sources", source_hashes)

    def close(self) -> None:
        """Close the published file."""
        if self.connection is not None:
            self.connection.close()

    def _find(self, statement: str, identifiers: list[str]) -> set[str]:
        if self.connection is None or not identifiers:
            return set()
        rows = self.connection.execute(read_statement(f"loads/{statement}"), {"identifiers": identifiers}).fetchall()
        return {row[0] for row in rows}
