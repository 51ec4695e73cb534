from collections.abc import Callable

import duckdb
import pytest
from click.testing import Result

from rawi.cli.commands.describe import read_published
from rawi.cli.dictionary import parse_tables, read_tables
from tests.unit.cli.conftest import Caller


def test_every_table_with_its_comment(rawi: Caller) -> None:
    result = rawi("describe")
    assert result.exit_code == 0
    for name in ("documents", "articles", "quotes", "mentions", "events", "statements", "quality.results"):
        assert f"\n{name} " in result.stdout


def test_the_columns_of_a_table(rawi: Caller) -> None:
    result = rawi("describe", "quotes")
    assert "attribution" in result.stdout
    assert "content_start" in result.stdout
    assert "…" not in result.stdout


def test_one_column(rawi: Caller) -> None:
    result = rawi("describe", "quality.results.severity")
    assert result.stdout.splitlines()[0] == "quality.results.severity  VARCHAR"


@pytest.mark.parametrize("name", ["nothing", "quotes.nothing", ""])
def test_what_does_not_exist(rawi: Caller, name: str) -> None:
    result = rawi("describe", name)
    assert result.exit_code == 2
    assert "quotes" in result.stderr


def test_no_warehouse_is_needed(empty_rawi: Callable[..., Result]) -> None:
    result = empty_rawi("describe", "articles.text")
    assert result.exit_code == 0
    assert result.stdout.startswith("articles.text  VARCHAR")


def test_what_is_read_from_the_files_is_what_duckdb_has(rawi: Caller) -> None:
    with duckdb.connect(str(rawi.warehouse / "rawi.duckdb"), read_only=True) as connection:
        published = {table.name: table for table in read_published(connection)}
    for table in read_tables():
        held = published[table.name]
        assert table.comment == held.comment
        assert [(c.name, c.type, c.comment) for c in table.columns] == [
            (c.name, c.type.replace('"', ""), c.comment) for c in held.columns
        ]


def test_every_table_and_column_says_what_it_is() -> None:
    silent = [f"{t.name}.{c.name}" for t in read_tables() for c in t.columns if not c.comment]
    assert silent == []
    assert all(table.comment and table.columns for table in read_tables())


def test_quotation_marks_in_comments() -> None:
    (table,) = parse_tables("create table a (\n    b varchar\n);\ncomment on column a.b is 'it''s; so';")
    assert table.columns[0].comment == "it's; so"
