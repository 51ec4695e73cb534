"""Deciding what becomes of rows that were set aside: read them again, or forget them."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

from rawi.warehouse.connections import has_quarantine, open_database, open_published, read_statement
from rawi.warehouse.locks import lock_warehouse
from rawi.warehouse.paths import WarehousePaths
from rawi.warehouse.publishing import install_file
from rawi.warehouse.recovery import recover_warehouse

Decision = Literal["release", "drop"]
_STATEMENTS: dict[Decision, str] = {"release": "loads/release_quarantined", "drop": "loads/drop_quarantined"}


@dataclass(frozen=True, slots=True)
class Filters:
    """Which rows of the quarantine are meant; a filter that is null lets everything through.

    Attributes:
        identifiers: the beginnings of `quarantine_id`; empty for all.
        run_id: the run that set them aside.
        table: the table that they would have gone to.
        check: the check that they broke.
        states: what became of them; empty for all.
    """

    identifiers: tuple[str, ...] = ()
    run_id: str | None = None
    table: str | None = None
    check: str | None = None
    states: tuple[str, ...] = ("held", "released")

    def list_parameters(self) -> dict[str, Any]:
        """Return them as parameters of a statement."""
        return {
            "identifiers": list(self.identifiers),
            "run_id": self.run_id,
            "table_name": self.table,
            "check_name": self.check,
            "states": list(self.states),
        }


def read_quarantine(paths: WarehousePaths, filters: Filters) -> list[dict[str, Any]]:
    """Return rows of the quarantine, newest run first; none of a warehouse that an earlier version wrote.

    Raises:
        WarehouseNotFoundError: when nothing has been published.
    """
    with open_published(paths.root) as connection:
        if not has_quarantine(connection, paths.published.stem):
            return []
        cursor = connection.execute(read_statement("loads/list_quarantined"), filters.list_parameters())
        names = [column[0] for column in cursor.description or ()]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def decide_quarantined(paths: WarehousePaths, decision: Decision, quarantine_ids: Sequence[str]) -> int:
    """Release or drop rows of the quarantine, in one atomic step that readers do not notice.

    What hangs together is decided together: all records of an article, and a quote with the mentions told inside it.

    Args:
        paths: the warehouse, with a published file.
        decision: `release` makes the next run take the rows up again; `drop` forgets their content and keeps a line.
        quarantine_ids: whole identifiers.

    Returns:
        How many rows changed.

    Raises:
        WarehouseLockedError: when a run is going on.
    """
    name = f"quarantine-{datetime.now(UTC):%Y%m%dT%H%M%S}"
    with lock_warehouse(paths, name):
        recover_warehouse(paths)
        folder = paths.run_folder(name)
        folder.mkdir(parents=True)
        copy = folder / "candidate.duckdb"
        shutil.copyfile(paths.published, copy)
        with open_database(copy) as connection:
            parameters = {"identifiers": list(quarantine_ids)}
            changed = connection.execute(read_statement(_STATEMENTS[decision]), parameters).fetchall()
            connection.execute("checkpoint")
        install_file(copy, paths)
        shutil.rmtree(folder)
    return len(changed)
