"""Great Expectations over DuckDB: the one place that touches its private names.

Out of the box every expectation fails with `list index out of range`: Great Expectations fetches rows after it has
closed the connection, and DuckDB has none left then. The cure is to count DuckDB among the dialects whose connection is
kept. The regular expressions of DuckDB are likewise unknown to it. Great Expectations is pinned exactly; tests hold one
passing and one failing expectation of every type that the suites use against a real DuckDB file.

Importing this module imports Great Expectations (seconds, 260 MB): only `audit` does, and only when it is called.
"""

import gc
import importlib
import logging
import os
import shutil
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

# Read when the package is first imported; offline these calls only wait for time-outs.
os.environ.setdefault("GX_ANALYTICS_ENABLED", "false")

# Its use of deprecated modules is a matter of its next version, and this one is pinned.
with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    import duckdb_engine
    import great_expectations as gx
    import sqlalchemy as sa
    from great_expectations.execution_engine import sqlalchemy_execution_engine

_MEMORY_LIMIT = "384MB"  # with Great Expectations itself the process stays below 1 GB; DuckDB spills to disk above
_REGEX_METRICS = "great_expectations.expectations.metrics.column_map_metrics.column_values_"


class _Dialect(str):
    """A dialect name that also has `.value`, as the members of Great Expectations' own enumeration have."""

    @property
    def value(self) -> str:
        return str(self)


def _match_regex(column: Any, regex: str, _dialect: Any, positive: bool = True) -> Any:
    expression = sa.func.regexp_matches(column, sa.literal(regex))
    return expression if positive else sa.not_(expression)


@cache
def enable_duckdb() -> None:
    """Teach Great Expectations DuckDB, once per process."""
    known = sqlalchemy_execution_engine._PERSISTED_CONNECTION_DIALECTS
    sqlalchemy_execution_engine._PERSISTED_CONNECTION_DIALECTS = (*known, _Dialect("duckdb"))
    # Nested columns have no type in SQLAlchemy; no expectation looks into them, but each reflection would warn of them.
    nested = {"list": sa.types.NullType, "struct": sa.types.NullType}
    duckdb_engine.Dialect.ischema_names = {**duckdb_engine.Dialect.ischema_names, **nested}
    for name in ("match_regex", "not_match_regex", "match_regex_list", "not_match_regex_list"):
        module: Any = importlib.import_module(_REGEX_METRICS + name)
        module.get_dialect_regex_expression = _match_regex


def open_context() -> Any:
    """Return an ephemeral context: nothing on disk, no progress bars, no chatter in the log."""
    for name in ("great_expectations", "great_expectations.data_context.types.base"):  # the latter sets its own level
        logging.getLogger(name).setLevel(logging.WARNING)
    enable_duckdb()
    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = {"globally": False}
    return context


@contextmanager
def reach_database(database: Path) -> Iterator[Path]:
    """Give a path that Great Expectations can open: a dollar sign begins one of its configuration variables.

    There is no way to escape it, so that a file in such a folder is copied, the log of unfinished writes with it.
    """
    if "$" not in str(database):
        yield database
        return
    with TemporaryDirectory(prefix="rawi-audit-") as folder:
        for path in database.parent.glob(f"{database.name}*"):
            shutil.copyfile(path, Path(folder) / path.name)
        yield Path(folder) / database.name


def open_datasource(context: Any, database: Path) -> Any:
    """Return a datasource over a DuckDB file, opened read-only.

    Args:
        context: from `open_context`.
        database: a file that no other connection of this process holds open.
    """
    return context.data_sources.add_sql(
        name=database.stem,
        connection_string=f"duckdb:///{database}",
        create_temp_table=False,
        kwargs={"connect_args": {"read_only": True, "config": {"memory_limit": _MEMORY_LIMIT}}},
    )


def close_datasource(datasource: Any) -> None:
    """Let go of the file, so that this process may open it for writing.

    The engine and the datasource each keep a pool; DuckDB closes the file when the last connection is collected.
    """
    engine = datasource.get_execution_engine()
    engine.close()
    engine.engine.dispose()
    datasource._execution_engine = None
    if datasource._engine is not None:
        datasource._engine.dispose()
        datasource._engine = None
    gc.collect()
