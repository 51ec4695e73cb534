"""The flow that takes raw articles to a published warehouse.

Cadence: by hand with `rawi run`, or on the schedule of `prefect.yaml`. Cost: what is new; a run with nothing new reads
and hashes the sources and ends. Idempotence: identifiers are hashes of content, so that a second run, a retry, or a run
after a kill gives the same rows. A re-run never publishes a record twice.
"""

import contextlib
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from prefect import flow, task
from prefect.cache_policies import NO_CACHE
from prefect.logging import get_run_logger
from prefect.runtime import flow_run

import flows.exits  # noqa: F401 (silences the end of whatever process runs the flow)
from flows.artifacts import publish_artifacts
from flows.progress import Progress, StepClock
from rawi import batches, landing, quality, reports, warehouse
from rawi.schemas import DOCUMENTS, RECORDS
from rawi.warehouse import RunRecord, WarehousePaths

_BATCH_ROWS = 2_000
_NAMED_CHECKS = 5  # in the reason of a refused run; the report lists all
# A source may lie on a share that is away for some seconds; what was done before the retry is not done again.
_READ_RETRIES, _READ_DELAYS = 2, [2.0, 10.0]  # seconds


class QualityGateError(RuntimeError):
    """A critical check failed: nothing was published, the last good warehouse stays.

    Attributes:
        summary: what the flow would have returned.
    """

    def __init__(self, message: str, summary: dict[str, Any]) -> None:
        super().__init__(message)
        self.summary = summary


@dataclass(frozen=True, slots=True)
class Extracted:
    """What the extraction of a run left: its batches, their rows per table, and how many sources it looked at."""

    batch_ids: list[str]
    row_counts: dict[str, int]
    source_count: int


def _is_transient(_task: Any, _run: Any, state: Any) -> bool:
    """Retry what a file system can cause; a fault of the code or of the arguments would only repeat itself."""
    error = state.result(raise_on_failure=False)
    return isinstance(error, OSError) and not isinstance(error, landing.SourceNotFoundError)


@task(retries=_READ_RETRIES, retry_delay_seconds=_READ_DELAYS, retry_condition_fn=_is_transient, cache_policy=NO_CACHE)
def extract_new(arguments: list[str], paths: WarehousePaths, run_id: str, pool: batches.WorkerPool) -> Extracted:
    """Read the sources, leave out what is published, learn the furniture of outlets, and extract on all workers."""
    sources = landing.find_sources(arguments)
    known = warehouse.KnownRows.of(paths.root)
    progress = Progress(get_run_logger().info, len(sources))
    try:
        tables = landing.read_all(_find_unread(sources, known, progress), _BATCH_ROWS, pool)
        waiting = _spool_new(progress.count_received(tables), known, paths.spool(run_id), pool)
    finally:
        known.close()
    recurrences = warehouse.find_recurrences(paths, batches.list_line_files(paths.spool(run_id)))
    learned = batches.learn_furniture(paths.spool(run_id), recurrences)
    tasks = (batches.plan_batch(paths.batches, spooled, learned) for spooled in waiting)
    done = list(progress.count_done(batches.run_batches(tasks, pool.worker_count, pool)))
    row_counts: Counter[str] = sum((Counter(manifest.row_counts) for manifest in done), Counter())
    return Extracted([manifest.batch_id for manifest in done], dict(row_counts), len(sources))


def _spool_new(
    tables: Iterable[Any], known: warehouse.KnownRows, spool: Path, pool: batches.WorkerPool
) -> list[batches.SpooledBatch]:
    """Put what is new on disk, batch by batch; the workers get ready meanwhile when there is work for more than one."""
    batches.clear_spool(spool)
    intake = batches.Intake(known.find_documents, known.find_articles)
    waiting: list[batches.SpooledBatch] = []
    for new in intake.sort_all(tables):
        waiting.append(batches.spool_batch(spool / f"{len(waiting):06}", new.documents, new.records))
        if len(waiting) == 2 and pool.worker_count > 1:
            pool.prepare()
    if not waiting and known.has_released_rows:
        waiting.append(batches.spool_batch(spool / "released", DOCUMENTS.empty_table(), RECORDS.empty_table()))
    return waiting


def _find_unread(
    sources: Iterable[landing.Source], known: warehouse.KnownRows, progress: Progress
) -> Iterator[tuple[landing.Source, str | None]]:
    """Yield every source that was not read to its end before, with its hash."""
    for source in sources:
        digest = _hash_readable(source)
        if source.format == "txt" or not known.find_sources([f"{source.uri} {digest}"]):
            yield source, digest
        progress.finish_source()


def _hash_readable(source: landing.Source) -> str | None:
    """Return the hash of a source, or null for one that cannot be read: landing then rejects it with the reason."""
    try:
        return landing.hash_source(source)
    except OSError:
        return None


@task(cache_policy=NO_CACHE)
def load_rows(
    paths: WarehousePaths, record: RunRecord, extracted: Extracted, pool: batches.WorkerPool
) -> tuple[RunRecord, list[quality.CheckResult]]:
    """Load the new rows into a database of their own, where no reader looks, set bad ones aside, and count the rest."""
    started_at = datetime.fromisoformat(record.started_at)
    results: list[quality.CheckResult] = []

    def set_rows_aside(connection: warehouse.DuckDBPyConnection) -> None:
        results.extend(quality.set_rows_aside(connection, record.run_id, extracted.row_counts))

    try:
        warehouse.build_incoming(paths, record.run_id, started_at, extracted.batch_ids, set_rows_aside, executor=pool)
    except Exception:  # a batch may be damaged, and would be taken over again and again
        warehouse.drop_batches(paths, extracted.batch_ids)
        raise
    counts: dict[str, Any] = {**warehouse.count_incoming(paths, record.run_id)}
    return replace(record, **counts), results


@task(cache_policy=NO_CACHE)
def audit_rows(paths: WarehousePaths, record: RunRecord) -> list[quality.CheckResult]:
    """Let Great Expectations check the new rows and write its Data Docs."""
    folder = paths.run_folder(record.run_id)
    return quality.audit_tables(folder / "incoming.duckdb", record.run_id, folder / "data_docs")


@task(cache_policy=NO_CACHE)
def publish_rows(
    paths: WarehousePaths, record: RunRecord, results: list[quality.CheckResult]
) -> tuple[RunRecord, list[quality.CheckResult]]:
    """Add the rows to a copy of the published file, check how they fit, and publish the copy in one step."""
    if quality.has_critical_failure(results):
        return _finish(record, results, "failed"), results
    candidate = warehouse.build_candidate(paths, record.run_id)
    results = [*results, *quality.check_relations(candidate, record.run_id, is_set_aside=True)]
    quality.measure_run(candidate, record.run_id)
    results += quality.check_drift(candidate, record.run_id)
    if quality.has_critical_failure(results):
        candidate.close()
        return _finish(record, results, "failed"), results
    finished = _finish(record, results, "published")
    warehouse.publish_candidate(candidate, paths, finished, quality.to_arrow(results))
    return finished, results


@task(cache_policy=NO_CACHE)
def report_run(paths: WarehousePaths, record: RunRecord, results: list[quality.CheckResult]) -> Path:
    """Write the report: on the published data, or on why nothing was published."""
    folder = paths.run_folder(record.run_id)
    if record.status == "failed":
        summary = {"run": record.run_id, "reason": record.reason, **record.list_counts()}
        with contextlib.ExitStack() as stack:
            is_kept = paths.published.is_file()
            published = stack.enter_context(warehouse.open_published(paths.root)) if is_kept else None
            page = reports.write_failure_report(folder / "report", record.run_id, results, summary, published)
        return _move_report(folder, page, paths.failed / record.run_id)
    with warehouse.open_published(paths.root) as connection:
        page = reports.write_report(connection, folder / "report", record.run_id, results)
    return _move_report(folder, page, paths.report)


def _move_report(folder: Path, page: Path, target: Path) -> Path:
    """Put a finished report in its place, Data Docs beside it, and return its first page there."""
    warehouse.replace_folder(folder / "report", target, {folder / "data_docs": "data_docs"})
    return target / page.name


def _finish(record: RunRecord, results: list[quality.CheckResult], status: str) -> RunRecord:
    failed = [result for result in results if not result.is_success]
    critical = [result for result in failed if result.severity == "critical"]
    reason = None
    if status == "failed":
        named = "; ".join(sorted({_name_check(result) for result in critical})[:_NAMED_CHECKS])
        reason = f"{len(critical)} critical check{'' if len(critical) == 1 else 's'} failed: {named}"
    return replace(
        record,
        status=status,
        reason=reason,
        finished_at=datetime.now(UTC).isoformat(),
        critical_count=len(critical),
        warning_count=sum(result.severity == "warning" for result in failed),
    )


def _name_check(result: quality.CheckResult) -> str:
    place = ".".join(filter(None, (result.table_name, result.column_name)))
    return f"{place}: {result.expectation} ({result.unexpected_count} rows)"


@flow(name="ingest-articles", description=__doc__, persist_result=False)
def ingest_articles(sources: list[str], warehouse_folder: str = "warehouse", worker_count: int = 0) -> dict[str, Any]:
    """Take raw articles to a published warehouse.

    Args:
        sources: files, folders, globs or URLs.
        warehouse_folder: where the warehouse is, or will be made.
        worker_count: processes that extract; 0 takes one per core.

    Returns:
        The summary that `rawi run` prints.

    Raises:
        QualityGateError: when a critical check failed; the report says which, the published file is as before.
        rawi.warehouse.WarehouseLockedError: when another run is writing.
    """
    clock = StepClock()
    started_at = datetime.now(UTC)
    paths = WarehousePaths.at(Path(warehouse_folder))
    record = RunRecord(
        warehouse.new_run_id(started_at), started_at.isoformat(), flow_run_id=str(flow_run.id) if flow_run.id else None
    )
    with warehouse.lock_warehouse(paths, record.run_id):
        warehouse.recover_warehouse(paths)
        warehouse.write_run(paths, record)
        try:
            record, page = _ingest(paths, record, sources, worker_count or os.cpu_count() or 1, clock)
        except BaseException as error:
            warehouse.write_run(paths, replace(record, status="failed", reason=f"{type(error).__name__}: {error}"))
            raise
        warehouse.write_run(paths, record)
    summary = _summarise(record, page, clock)
    if record.status == "failed":
        raise QualityGateError(f"{record.reason}. Nothing was published. Report: {page}", summary)
    return summary


def _ingest(
    paths: WarehousePaths, record: RunRecord, sources: list[str], worker_count: int, clock: StepClock
) -> tuple[RunRecord, Path | None]:
    with batches.WorkerPool(worker_count) as pool:
        with clock.time_step("extract"):
            extracted = extract_new(sources, paths, record.run_id, pool)
        record = replace(record, source_count=extracted.source_count)
        if not extracted.batch_ids:
            record = replace(record, status="nothing_new", finished_at=datetime.now(UTC).isoformat())
            warehouse.clear_run(paths, record, [])
            return record, None
        with clock.time_step("load"):
            record, results = load_rows(paths, record, extracted, pool)
    with clock.time_step("audit"):
        results = [*results, *audit_rows(paths, record)]
    with clock.time_step("publish"):
        record, results = publish_rows(paths, record, results)
    with clock.time_step("report"):
        page = report_run(paths, record, results)
    publish_artifacts(record, results, page)
    warehouse.clear_run(paths, record, extracted.batch_ids)
    return record, page


def _summarise(record: RunRecord, page: Path | None, clock: StepClock) -> dict[str, Any]:
    return {
        "run_id": record.run_id,
        "status": record.status,
        "reason": record.reason,
        **record.list_counts(),
        "report": str(page) if page else None,
        "seconds": clock.read_total(),
        "step_seconds": clock.seconds,
    }
