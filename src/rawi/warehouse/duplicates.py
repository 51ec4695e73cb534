"""Looking for copies while a run is loaded: among its articles, and between them and all that is published.

The links and clusters are rows like all others and are published with them. The fingerprints by which copies are found
lie beside the published file, in `fingerprints/`; they follow from the articles, and are made anew where they are
missing.
"""

import shutil
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from rawi.duplicates import (
    Assignment,
    Fingerprint,
    Link,
    Part,
    build_fingerprints,
    cluster_component,
    extend_component,
    find_fingerprints,
    find_links,
    fingerprint_body,
    install_group,
    join_components,
    merge_groups,
    read_groups,
    write_group,
)
from rawi.warehouse.connections import DuckDBPyConnection, read_statement
from rawi.warehouse.paths import WarehousePaths

FINGERPRINTS_NAME = "fingerprints"
_BODIES_AT_ONCE = 2_000
_MEMBERS_AT_ONCE = 5_000
# Components of more articles come of a flood of copies; weighing all of them again for each new one would cost more
# with every run, so the new ones are added to the clusters that there are.
_LARGEST_COMPONENT = 1_000

_LINK_COLUMNS = ("article_a", "article_b", "jaccard_ratio", "containment_ratio")
_MEMBER_COLUMNS = ("article_id", "component_id", "cluster_id", "duplicate_kind", "similarity_ratio")
_MEMBER_TYPES = pa.schema([(name, pa.float64() if name.endswith("ratio") else pa.string()) for name in _MEMBER_COLUMNS])

Member = tuple[str, str, str, str | None, float | None]


class Search(NamedTuple):
    """What looking for a run's copies found.

    Attributes:
        parts: the fingerprints of all articles, published ones and new ones.
        links: the copies among the new ones, and between them and published ones.
    """

    parts: list[Part]
    links: list[Link]


def search_copies(
    paths: WarehousePaths, run_id: str, batch_ids: Sequence[str], known: Sequence[Part], aside: Sequence[str] = ()
) -> Search:
    """Look for copies of a run's articles. No database is touched: this may run while one is being filled.

    Args:
        paths: the warehouse.
        run_id: the run; its fingerprints are left in its folder for `install_fingerprints`.
        batch_ids: batches in `paths.batches`.
        known: as `open_known_parts` returned them.
        aside: articles that are left out.
    """
    target = paths.run_folder(run_id) / FINGERPRINTS_NAME
    shutil.rmtree(target, ignore_errors=True)
    folders = (paths.batches / batch_id for batch_id in sorted(batch_ids))
    new = write_group(target, [run_id], (_leave_out(_read_batch(folder), aside) for folder in folders))
    return Search([*known, *new], [link for found in find_links(known, new) for link in found])


def write_copies(connection: DuckDBPyConnection, search: Search) -> None:
    """Write the links and clusters of a run's new articles, and the clusters that they change.

    Args:
        connection: the run's own database, with the published one attached as `known`.
        search: what was found of all articles in it.
    """
    if not search.links:
        return
    _insert(connection, "link_rows", "loads/duplicate_links", _list_links(search.links))
    members = _list_members(connection, search.links, search.parts)
    _insert(connection, "member_rows", "loads/duplicate_members", pa.Table.from_pylist(members, schema=_MEMBER_TYPES))
    connection.execute(read_statement("loads/duplicate_articles"))


def list_set_aside(connection: DuckDBPyConnection) -> list[str]:
    """Return the articles that the run has set aside."""
    return [row[0] for row in connection.execute(read_statement("loads/find_set_aside")).fetchall()]


def install_fingerprints(paths: WarehousePaths, run_id: str) -> None:
    """Put a published run's fingerprints where the next run looks for them."""
    folder = paths.run_folder(run_id) / FINGERPRINTS_NAME
    if folder.is_dir():
        install_group(folder, paths.root / FINGERPRINTS_NAME, run_id)


def open_known_parts(connection: DuckDBPyConnection, paths: WarehousePaths) -> list[Part]:
    """Return the fingerprints of all published articles; those of runs that lost theirs are made anew."""
    root = paths.root / FINGERPRINTS_NAME
    published = {row[0] for row in connection.execute(read_statement("loads/find_indexed_runs")).fetchall()}
    groups = read_groups(root, published)
    missing = published.difference(*(group.run_ids for group in groups))
    if missing:
        name = min(missing)
        working = paths.staging / f"{FINGERPRINTS_NAME}-{name}"
        shutil.rmtree(working, ignore_errors=True)
        write_group(working, sorted(missing), _fingerprint_known(connection, sorted(missing)))
        install_group(working, root, name)
        groups = read_groups(root, published)
    return [part for group in merge_groups(root, groups) for part in group.parts]


def _read_batch(folder: Path) -> pa.Table:
    """Return the fingerprints of a batch, from its articles if its worker left none."""
    file = folder / f"{FINGERPRINTS_NAME}.parquet"
    if file.is_file():
        return pq.read_table(file)
    rows = pq.read_table(folder / "articles.parquet", columns=["article_id", "published_date", "body"]).to_pylist()
    return build_fingerprints([fingerprint_body(**row) for row in rows])


def _leave_out(fingerprints: pa.Table, article_ids: Sequence[str]) -> pa.Table:
    """Return the fingerprints of the articles that were not set aside."""
    if not article_ids:
        return fingerprints
    return fingerprints.filter(pc.invert(pc.is_in(fingerprints["article_id"], pa.array(article_ids, pa.string()))))


def _fingerprint_known(connection: DuckDBPyConnection, run_ids: list[str]) -> Iterator[pa.Table]:
    cursor = connection.cursor().execute(read_statement("loads/read_known_bodies"), {"run_ids": run_ids})
    while rows := cursor.fetchmany(_BODIES_AT_ONCE):
        yield build_fingerprints([fingerprint_body(article_id, day, body or "") for article_id, day, body in rows])


def _insert(connection: DuckDBPyConnection, view: str, statement: str, rows: pa.Table) -> None:
    connection.register(view, rows)
    connection.execute(read_statement(statement))
    connection.unregister(view)


def _list_links(links: Iterable[Link]) -> pa.Table:
    rows = [(link.one, link.other, link.likeness.jaccard, link.likeness.containment) for link in sorted(set(links))]
    return pa.table({name: [row[place] for row in rows] for place, name in enumerate(_LINK_COLUMNS)})


def _list_members(connection: DuckDBPyConnection, links: Sequence[Link], parts: Sequence[Part]) -> list[dict[str, Any]]:
    """Return the rows of all linked articles that are new or whose place has changed."""
    ends = sorted({end for link in links for end in (link.one, link.other)})
    rows = connection.execute(read_statement("loads/find_known_members"), {"article_ids": ends}).fetchall()
    old: dict[str, Member] = {row[0]: row for row in rows}
    joins = [(link.one, link.other) for link in links] + [(row[0], row[1]) for row in rows]
    components = defaultdict(list)
    for article_id, component_id in join_components(joins).items():
        components[component_id].append(article_id)
    found = []
    for chunk in _take_chunks(components):
        fingerprints = find_fingerprints(parts, (article_id for members in chunk.values() for article_id in members))
        for component_id, article_ids in chunk.items():
            assigned = _assign(article_ids, fingerprints, old, links)
            found += [(one.article_id, component_id, *one[1:]) for one in assigned]
    changed = sorted(row for row in found if old.get(row[0]) != row)
    return [dict(zip(_MEMBER_COLUMNS, row, strict=True)) for row in changed]


def _take_chunks(components: Mapping[str, list[str]]) -> Iterator[dict[str, list[str]]]:
    """Yield some components at a time, so that never many fingerprints are held."""
    chunk: dict[str, list[str]] = {}
    count = 0
    for component_id, article_ids in sorted(components.items()):
        chunk[component_id] = article_ids
        count += len(article_ids)
        if count >= _MEMBERS_AT_ONCE:
            yield chunk
            chunk, count = {}, 0
    if chunk:
        yield chunk


def _assign(
    article_ids: Sequence[str],
    fingerprints: Mapping[str, Fingerprint],
    old: Mapping[str, Member],
    links: Sequence[Link],
) -> list[Assignment]:
    if len(article_ids) <= _LARGEST_COMPONENT:
        return cluster_component([fingerprints[article_id] for article_id in article_ids])
    known = {
        article_id: Assignment(article_id, *old[article_id][2:]) for article_id in article_ids if article_id in old
    }
    return extend_component([fingerprints[article_id] for article_id in article_ids], known, links)
