"""What the published warehouse holds already, asked in batches so that the cost depends on what is new."""

from dataclasses import dataclass
from pathlib import Path

from rawi.warehouse.connections import (
    DuckDBPyConnection,
    WarehouseNotFoundError,
    has_quarantine,
    open_published,
    read_statement,
)
from rawi.warehouse.paths import WarehousePaths

# DuckDB calls a database after its file.
WAREHOUSE_DATABASE = WarehousePaths.at(Path()).published.stem


@dataclass(frozen=True, slots=True)
class KnownRows:
    """Look-ups in the published file; everything is unknown while there is none.

    Attributes:
        connection: read-only, or null before the first run.
        released_documents: records that were released from the quarantine: they count as unknown, to be read again.
        released_sources: the source files that these stand in, as "URI SHA-256".
    """

    connection: DuckDBPyConnection | None
    released_documents: frozenset[str] = frozenset()
    released_sources: frozenset[str] = frozenset()

    @classmethod
    def of(cls, warehouse: Path) -> "KnownRows":
        """Open the published file of a warehouse folder, if there is one."""
        try:
            connection = open_published(warehouse)
        except WarehouseNotFoundError:
            return cls(None)
        released = list_released(connection)
        return cls(
            connection,
            frozenset(row[1] for row in released if row[1] is not None),
            frozenset(row[2] for row in released if row[2] is not None),
        )

    @property
    def has_released_rows(self) -> bool:
        """Whether rows wait to be put back, so that a run has something to do even when nothing new came in."""
        return self.connection is not None and any(row[1] is None for row in list_released(self.connection))

    def find_documents(self, document_ids: list[str]) -> set[str]:
        """Return those of the document identifiers that are published."""
        return self._find("find_known_documents", document_ids) - self.released_documents

    def find_articles(self, article_ids: list[str]) -> set[str]:
        """Return those of the article identifiers that are published."""
        return self._find("find_known_articles", article_ids)

    def find_sources(self, source_hashes: list[str]) -> set[str]:
        """Return those of the SHA-256 sums of source files from which records are published."""
        return self._find("find_known_sources", source_hashes) - self.released_sources

    def close(self) -> None:
        """Close the published file."""
        if self.connection is not None:
            self.connection.close()

    def _find(self, statement: str, identifiers: list[str]) -> set[str]:
        if self.connection is None or not identifiers:
            return set()
        rows = self.connection.execute(read_statement(f"loads/{statement}"), {"identifiers": identifiers}).fetchall()
        return {row[0] for row in rows}


def list_released(connection: DuckDBPyConnection) -> list[tuple[str, str | None, str | None]]:
    """Return table, record and source of what was released from the quarantine and not taken up since."""
    if not has_quarantine(connection, WAREHOUSE_DATABASE):
        return []
    return [(row[0], row[1], row[2]) for row in connection.execute(read_statement("loads/find_released")).fetchall()]
