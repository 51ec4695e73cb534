"""Publishing a batch that a test wrote by hand: from its files to the published warehouse, without the gate."""

from datetime import UTC, datetime
from pathlib import Path

from rawi import warehouse
from rawi.warehouse import RunRecord, WarehousePaths

STARTED = datetime(2024, 3, 5, 6, 0, tzinfo=UTC)


def publish_batch(paths: WarehousePaths, folder: Path, number: int) -> None:
    """Publish the batch in a folder of `paths.batches` as one run; `number` tells the runs of a test apart."""
    record = RunRecord(f"20240305T0600{number:02}-000000", STARTED.isoformat(), status="published")
    warehouse.build_incoming(paths, record.run_id, STARTED, [folder.name])
    candidate = warehouse.build_candidate(paths, record.run_id)
    results = candidate.sql("from quality.results limit 0").to_arrow_table()
    warehouse.publish_candidate(candidate, paths, record, results)
    warehouse.clear_run(paths, record, [folder.name])
