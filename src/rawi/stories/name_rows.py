"""Names as tables: from the names that articles use to whom they denote, and from their forms to entities."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any, NamedTuple

import pyarrow as pa

from rawi.schemas import ENTITIES, build_table
from rawi.stories.entities import EntityName, NameUse, Surroundings, link_names
from rawi.stories.entity_rows import EntityForm, describe_entities
from rawi.stories.name_lists import find_outlet_country

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


class Described(NamedTuple):
    """Rows of `entities`, and where their English names come from."""

    entities: pa.Table
    english: pa.Table


def link_uses(uses: pa.Table) -> pa.Table:
    """Return whom names denote, as rows of `stories.entity_names`.

    Args:
        uses: `article_id`, `name`, `kind`, `role`, `outlet` and `published_date`, all names of an article together.
    """
    rows = groupby(_list_rows(uses), key=lambda row: row[0])
    return build_table((row for article_id, same in rows for row in _link_article(article_id, list(same))), _NAMES)


def describe_forms(forms: pa.Table) -> Described:
    """Return the entities that forms of names belong to.

    Args:
        forms: `EntityForm`s, those of one entity together.
    """
    entities = describe_entities(map(EntityForm._make, _list_rows(forms)))
    english = [(entity.entity_id, entity.name_en, entity.basis) for entity in entities if entity.basis is not None]
    return Described(build_table((entity[:-1] for entity in entities), ENTITIES), build_table(english, _ENGLISH))


def _list_rows(table: pa.Table) -> Iterator[Row]:
    return zip(*(column.to_pylist() for column in table.columns), strict=True)


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
        found.answers_to,
        found.country,
        where.country,
        where.day,
    )
