"""The tables of DuckDB, of Arrow and of the design are the same tables."""

import duckdb
import pyarrow as pa
import pytest

from rawi.rooms import find_room
from rawi.schemas import TABLES
from rawi.warehouse.connections import create_tables
from rawi.warehouse.incoming import FROM_BATCHES


@pytest.fixture(scope="module")
def connection():
    with duckdb.connect() as connection:
        connection.execute("set timezone = 'UTC'")
        create_tables(connection)
        yield connection


@pytest.mark.parametrize("table", sorted(TABLES))
def test_duckdb_and_arrow_agree_on_names_order_and_types(connection, table):
    stored = connection.sql(f"from {table} limit 0").to_arrow_table().schema
    assert stored.names == TABLES[table].names
    for field in TABLES[table]:
        assert _plain(stored.field(field.name).type) == _plain(field.type), f"{table}.{field.name}"


def _plain(type_: pa.DataType) -> str:
    """Return a type's text without what Arrow and DuckDB only name differently."""
    text = str(type_).replace("list<element:", "list<item:").replace("list<l:", "list<item:").replace(" not null", "")
    text = text.replace("list<child:", "list<item:").replace("large_string", "string")
    return text.replace("extension<arrow.json[JsonType]>", "string").replace("extension<arrow.json>", "string")


def test_every_column_of_every_table_is_explained(connection):
    bare = connection.sql(
        "select schema_name, table_name, column_name from duckdb_columns() where comment is null and not internal"
        " and table_name in (select table_name from duckdb_tables())"
    ).fetchall()
    assert bare == []


def test_every_table_is_explained(connection):
    assert connection.sql("select table_name from duckdb_tables() where comment is null").fetchall() == []


@pytest.mark.parametrize(
    "path", sorted(find_room("sql").rglob("*.sql")), ids=lambda path: f"{path.parent.name}/{path.stem}"
)
def test_every_statement_says_what_it_is_for_and_stays_short(path):
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= 80 or path.parent.name == "tables"
    assert "{{" not in text, "no templating"
    if path.parent.name != "tables":
        assert text.startswith("-- ")


def test_every_load_is_called_from_somewhere():
    code = "\n".join(path.read_text(encoding="utf-8") for path in (find_room("sql").parent / "src").rglob("*.py"))
    for path in sorted((find_room("sql") / "loads").glob("*.sql")):
        table = path.stem.removesuffix("_from_batches")
        is_called = f'loads/{path.stem}"' in code or f'"{path.stem}"' in code or table in FROM_BATCHES
        assert is_called, f"sql/loads/{path.stem}.sql is dead"
