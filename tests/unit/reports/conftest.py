"""A report on the small warehouse, and one on a warehouse whose every text is hostile."""

import duckdb
import pytest

from rawi.quality import check_relations, check_tables
from rawi.reports import write_report
from tests.unit.quality.rows import RUN, build_tables, write_database

HOSTILE = "<script>alert('x')</script>\"><img src=//host.invalid onerror=alert(1)>|`{{ 7 * 7 }}` \u202e=1+1\n# x"


def check_all(connection):
    return [*check_tables(connection, RUN), *check_relations(connection, RUN)]


@pytest.fixture(scope="session")
def small(tmp_path_factory):
    with duckdb.connect(str(write_database(tmp_path_factory.mktemp("small") / "rawi.duckdb"))) as connection:
        connection.execute("set timezone = 'UTC'")
        yield connection


@pytest.fixture(scope="session")
def small_report(small, tmp_path_factory):
    return write_report(small, tmp_path_factory.mktemp("report"), RUN, check_all(small))


@pytest.fixture(scope="session")
def hostile_report(tmp_path_factory):
    """The report on a warehouse in which every text that the report shows is an attack; nearly all checks fail."""
    tables = build_tables()
    for rows in tables.values():
        for row in rows:
            row.update({name: _poison(name, value) for name, value in row.items()})
    path = write_database(tmp_path_factory.mktemp("hostile") / "rawi.duckdb", tables)
    with duckdb.connect(str(path)) as connection:
        connection.execute("set timezone = 'UTC'")
        set_aside(connection, reason=HOSTILE, text=HOSTILE)
        remember_runs(connection, {"share rejected": [0.1, 0.2]})
        return write_report(connection, tmp_path_factory.mktemp("report"), RUN, check_all(connection))


def set_aside(connection, *, reason, text):
    """Put a row into the quarantine."""
    connection.execute(
        "insert into quality.quarantine values ('abcdef0123456789abcd', $run, now(), 'quotes', 'q', 'a', null,"
        " 'quotes_chain', $reason, '{}', $text, 'held', null)",
        {"run": RUN, "reason": reason, "text": text},
    )


def remember_runs(connection, measures):
    """Write the measures of runs, oldest first; the last one is the run of the small warehouse."""
    for measure, values in measures.items():
        for age, value in enumerate(reversed(values)):
            connection.execute(
                "insert into quality.measures values (?, now() - to_days(?), ?, null, ?, 500)",
                [RUN if not age else f"20240101T00000{age}-bbbbbb", age, measure, value],
            )


def _poison(name, value):
    """Return the value, an attack in its place where it is shown and no key or status hangs on it."""
    if name.endswith("_id") or name in (
        "status",
        "metadata",
        "date_precision",
        "mention_a",
        "mention_b",
        "text",
        "body",
    ):
        return value
    if name == "chain":
        return [link | {"name": HOSTILE} for link in value or []]
    if name in ("actors", "recipients"):
        return [HOSTILE]
    return value if value is None or not isinstance(value, str) else HOSTILE


@pytest.fixture
def grown(tmp_path):
    """A connection to a copy of the small warehouse with articles on many days."""
    path = write_database(tmp_path / "rawi.duckdb")
    with duckdb.connect(str(path)) as connection:
        connection.execute("set timezone = 'UTC'")
        connection.execute(
            "insert into articles select articles.* replace (left(md5(article_id || n), 20) as article_id,"
            " published_date - n::integer as published_date) from articles, range(1, 40) days(n)"
        )
        yield connection
