"""The whole flow in this process, quickly: no Prefect server, and SQL in the place of Great Expectations.

Both engines come to the same verdict (tests/unit/quality/test_audit.py proves it); what is left out here takes seconds
and is tested in tests/flows. `python -m tests.road` reads commands from stdin and forks a process for each.
"""

import importlib
import itertools
import json
import logging
import os
import resource
import signal
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import duckdb

from flows import ingest_articles as flow
from rawi import quality, warehouse
from rawi.schemas import TABLES

SMALL_BATCH = 5  # records of a batch where a run is to have several


class _Progress:
    def __init__(self, *_arguments: object) -> None:
        pass

    def finish_source(self) -> None:
        pass

    def count_received(self, tables: Any) -> Any:
        return tables

    def count_done(self, manifests: Any) -> Any:
        return manifests


def _audit_in_sql(paths: Any, record: Any) -> list[quality.CheckResult]:
    with duckdb.connect(str(paths.run_folder(record.run_id) / "incoming.duckdb"), read_only=True) as connection:
        return quality.check_tables(connection, record.run_id)


def travel(folder: Path, *sources: Path) -> dict[str, Any]:
    """Run the flow over sources and return its summary; a run that the gate refuses has the status `failed`."""
    replaced = {
        "get_run_logger": lambda: logging.getLogger("road"),
        "Progress": _Progress,
        "publish_artifacts": lambda *_: None,
        "audit_rows": _audit_in_sql,
        "flow_run": SimpleNamespace(id=None),
        **{name: getattr(flow, name).fn for name in ("extract_new", "load_rows", "publish_rows", "report_run")},
    }
    kept = {name: getattr(flow, name) for name in replaced}
    vars(flow).update(replaced)
    try:
        return dict(flow.ingest_articles.fn([str(source) for source in sources], str(folder), 1))
    except flow.QualityGateError as error:
        return dict(error.summary)
    finally:
        vars(flow).update(kept)


def read_tables(folder: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Return the rows of every published table, sorted, without what tells runs apart."""
    tables = {}
    with warehouse.open_published(folder) as connection:
        for table, schema in TABLES.items():
            columns = ", ".join(name for name in schema.names if name not in ("run_id", "ingested_at"))
            tables[table] = connection.execute(f"select {columns} from {table} order by all").fetchall()
    return tables


def end_at(step: str) -> None:
    """Let this process be killed at a step: `before NAME` or `after NAME`, with the number of the call behind it.

    The name is that of a function, through the module from which it is called.
    """
    moment, path, *number = step.split()
    module, _, name = path.rpartition(".")
    home = importlib.import_module(module)
    real, calls, last = getattr(home, name), itertools.count(1), int(number[0]) if number else 1

    def stop(*arguments: Any, **more: Any) -> Any:
        is_last = next(calls) == last
        if is_last and moment == "before":
            os.killpg(0, signal.SIGKILL)
        value = real(*arguments, **more)
        if is_last:
            os.killpg(0, signal.SIGKILL)
        return value

    setattr(home, name, stop)


def _serve() -> None:
    """Fork a process for each line of stdin, [file size, step, folder, source…]; print its number, then how it ended.

    A file size above zero is the largest file that it may write: what a full disk does to it. A step kills it there.
    """
    for line in sys.stdin:
        file_size, step, folder, *sources = json.loads(line)
        child = os.fork()
        if not child:
            os.setsid()
            if file_size:
                resource.setrlimit(resource.RLIMIT_FSIZE, (file_size, file_size))
            if step:
                flow._BATCH_ROWS = SMALL_BATCH
                end_at(step)
            try:
                travel(Path(folder), *map(Path, sources))
            except BaseException as error:  # noqa: BLE001 - the process ends here, whatever it is
                print(f"{type(error).__name__}: {error}", file=sys.stderr, flush=True)
                os._exit(1)
            os._exit(0)
        print(child, flush=True)
        print(os.waitpid(child, 0)[1], flush=True)


if __name__ == "__main__":
    _serve()
