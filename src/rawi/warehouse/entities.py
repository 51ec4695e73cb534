"""Telling whom names denote while a run is loaded: in each article, and between articles of the same days."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

import pyarrow as pa

from rawi.schemas import ENTITIES
from rawi.stories.entities import EntityName, NameUse, Surroundings, link_names
from rawi.stories.entity_rows import Entity, EntityForm, describe_entities
from rawi.stories.name_lists import find_outlet_country
from rawi.warehouse.connections import DuckDBPyConnection, read_statement

_ARTICLES_AT_ONCE = 20_000
_NAMES = pa.schema(
    [
        *((name, pa.string()) for name in ("article_id", "name", "entity_id", "kind", "role", "rule", "evidence")),
        *((name, pa.string()) for name in ("canonical", "own_id", "looks_for")),
        ("answers_to", pa.list_(pa.string())),
        ("country_code", pa.string()),
        ("outlet_country", pa.string()),
        ("published_date", pa.date32()),
    ]
)
_ENGLISH = pa.schema([(name, pa.string()) for name in ("entity_id", "name_en", "basis")])

Row = tuple[Any, ...]


def find_entities(connection: DuckDBPyConnection) -> None:
    """Write whom the names of a run's articles denote, and the entities that this makes or changes.

    Args:
        connection: the run's own database with quotes and mentions, and the published one attached as `known`.
    """
    article_count = connection.execute(read_statement("loads/count_articles")).fetchall()[0][0]
    slice_count = article_count // _ARTICLES_AT_ONCE + 1
    for rows in _fetch_slices(connection, "loads/list_name_uses", slice_count):
        _insert(connection, "name_rows", "loads/entity_names", _link_articles(rows))
    connection.execute(read_statement("loads/entity_neighbours"))
    for rows in _fetch_slices(connection, "loads/list_entity_forms", slice_count):
        entities = describe_entities(EntityForm(*row) for row in rows)
        _insert(connection, "entity_rows", "loads/entities_from_names", _build_entities(entities))
        _insert(connection, "english_rows", "loads/english_names", _build_english(entities))
    connection.execute(read_statement("loads/quote_speakers"))


def _fetch_slices(connection: DuckDBPyConnection, statement: str, slice_count: int) -> Iterator[list[Row]]:
    """Yield what a statement finds, a slice at a time: the names of a million articles are never held at once."""
    for slice_ in range(slice_count):
        parameters = {"slice_count": slice_count, "slice": slice_}
        yield connection.execute(read_statement(statement), parameters).fetchall()


def _insert(connection: DuckDBPyConnection, view: str, statement: str, rows: pa.Table) -> None:
    connection.register(view, rows)
    connection.execute(read_statement(statement))
    connection.unregister(view)


def _link_articles(rows: list[Row]) -> pa.Table:
    """Return rows of `stories.entity_names` for the names of some articles."""
    found = [
        row
        for article_id, group in groupby(rows, key=lambda row: row[0])
        for row in _link_article(article_id, list(group))
    ]
    columns = zip(*found, strict=True) if found else ((),) * len(_NAMES)
    arrays = [pa.array(column, field.type) for column, field in zip(columns, _NAMES, strict=True)]
    return pa.Table.from_arrays(arrays, schema=_NAMES)


def _link_article(article_id: str, rows: list[Row]) -> Iterator[Row]:
    """Yield the rows of one article; each row given is name, kind, role, outlet and day behind its identifier."""
    roles = {row[1]: row[3] for row in rows}
    where = Surroundings(article_id, rows[0][5], find_outlet_country(rows[0][4]))
    for found in link_names([NameUse(row[1], row[2], row[3]) for row in rows], where):
        yield _write_row(found, roles[found.name], where)


def _write_row(found: EntityName, role: str | None, where: Surroundings) -> Row:
    return (
        where.article_id,
        found.name,
        found.entity_id,
        found.kind,
        role,
        found.rule,
        found.evidence,
        found.canonical,
        found.entity_id,
        found.looks_for,
        list(found.answers_to),
        found.country,
        where.country,
        where.day,
    )


def _build_entities(entities: list[Entity]) -> pa.Table:
    return pa.Table.from_pylist([row._asdict() for row in entities], schema=ENTITIES)


def _build_english(entities: list[Entity]) -> pa.Table:
    rows = [row._asdict() for row in entities if row.basis is not None]
    return pa.Table.from_pylist(rows, schema=_ENGLISH)
