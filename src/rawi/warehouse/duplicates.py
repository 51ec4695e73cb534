"""Looking for copies while a run is loaded: among its articles, and between them and all that is published.

The links and clusters are rows like all others and are published with them. The fingerprints by which copies are found
lie beside the published file, in `fingerprints/`; they follow from the articles, and are made anew where they are
missing.
"""

import shutil
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from rawi.duplicates import (
    Assignment,
    Fingerprint,
    Group,
    Link,
    Part,
    Place,
    Places,
    build_fingerprints,
    cluster_component,
    extend_component,
    find_components,
    find_fingerprints,
    find_links,
    fingerprint_body,
    install_group,
    join_components,
    merge_groups,
    read_groups,
    write_group,
    write_places,
)
from rawi.warehouse.connections import DuckDBPyConnection, insert_rows, read_statement
from rawi.warehouse.paths import WarehousePaths

FINGERPRINTS_NAME = "fingerprints"
_BODIES_AT_ONCE = 2_000
_MEMBERS_AT_ONCE = 5_000
# Components of more articles come of a flood of copies; weighing all of them again for each new one would cost more
# with every run, so the new ones are added to the clusters that there are.
_LARGEST_COMPONENT = 1_000

_LINK_COLUMNS = ("article_a", "article_b", "jaccard_ratio", "containment_ratio")
_MEMBER_FIELDS: list[tuple[str, pa.DataType]] = [
    ("article_id", pa.string()),
    ("component_id", pa.string()),
    ("cluster_id", pa.string()),
    ("duplicate_kind", pa.string()),
    ("similarity_ratio", pa.float64()),
]
_MEMBERS = pa.schema(_MEMBER_FIELDS)


class Search(NamedTuple):
    """What looking for a run's copies found.

    Attributes:
        known: the fingerprints of published articles.
        new: those of the run's articles.
        links: the copies among the new ones, and between them and published ones.
        places: where the published ones stand.
        run_id: the run.
        folder: where its fingerprints wait for `install_fingerprints`.
    """

    known: list[Part]
    new: list[Part]
    links: list[Link]
    places: list[Places]
    run_id: str
    folder: Path


def search_copies(
    paths: WarehousePaths, run_id: str, batch_ids: Sequence[str], known: Sequence[Group], aside: Sequence[str] = ()
) -> Search:
    """Look for copies of a run's articles. No database is touched: this may run while one is being filled.

    Args:
        paths: the warehouse.
        run_id: the run; its fingerprints are left in its folder for `install_fingerprints`.
        batch_ids: batches in `paths.batches`.
        known: as `open_known_groups` returned them.
        aside: articles that are left out.
    """
    target = paths.run_folder(run_id) / FINGERPRINTS_NAME
    shutil.rmtree(target, ignore_errors=True)
    folders = (paths.batches / batch_id for batch_id in sorted(batch_ids))
    new = write_group(target, [run_id], (_leave_out(_read_batch(folder), aside) for folder in folders))
    parts = [part for group in known for part in group.parts]
    links = [link for found in find_links(parts, new) for link in found]
    return Search(parts, new, links, [group.places for group in known], run_id, target)


def write_copies(connection: DuckDBPyConnection, search: Search) -> None:
    """Write the links and clusters of a run's new articles, and the clusters that they change.

    Args:
        connection: the run's own database.
        search: what was found of all articles in it.
    """
    if not search.links:
        return
    insert_rows(connection, "link_rows", "loads/duplicate_links", _list_links(search.links))
    if changes := _list_changes(search):
        write_places(search.folder, search.run_id, [change.place for change in changes])
        insert_rows(connection, "member_rows", "loads/duplicate_members", _build_members(changes))
        insert_rows(connection, "move_rows", "loads/duplicate_moves", _build_moves(changes, search.run_id))
    connection.execute(read_statement("loads/duplicate_articles"))


def list_set_aside(connection: DuckDBPyConnection) -> list[str]:
    """Return the articles that the run has set aside."""
    return [row[0] for row in connection.execute(read_statement("loads/find_set_aside")).fetchall()]


def install_fingerprints(paths: WarehousePaths, run_id: str) -> None:
    """Put a published run's fingerprints where the next run looks for them."""
    folder = paths.run_folder(run_id) / FINGERPRINTS_NAME
    if folder.is_dir():
        install_group(folder, paths.root / FINGERPRINTS_NAME, run_id)


def open_known_groups(connection: DuckDBPyConnection, paths: WarehousePaths) -> list[Group]:
    """Return the fingerprints of all published articles; those of runs that lost theirs are made anew."""
    root = paths.root / FINGERPRINTS_NAME
    published = {row[0] for row in connection.execute(read_statement("loads/find_indexed_runs")).fetchall()}
    groups = read_groups(root, published)
    missing = sorted(published.difference(*(group.run_ids for group in groups)))
    if missing:
        working = paths.staging / f"{FINGERPRINTS_NAME}-{missing[0]}"
        shutil.rmtree(working, ignore_errors=True)
        write_group(working, missing, _fingerprint_known(connection, missing), max(published))
        # Where every article stands by now: which of it these runs wrote is not known any more.
        rows = connection.execute(read_statement("loads/read_known_members")).fetchall()
        write_places(working, max(published), [Place(*row) for row in rows])
        install_group(working, root, missing[0])
        groups = read_groups(root, published)
    return merge_groups(root, groups)


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


def _list_links(links: Iterable[Link]) -> pa.Table:
    rows = [(link.one, link.other, link.likeness.jaccard, link.likeness.containment) for link in sorted(set(links))]
    return pa.table({name: [row[place] for row in rows] for place, name in enumerate(_LINK_COLUMNS)})


class _Change(NamedTuple):
    """A place that is new or has changed.

    Attributes:
        place: of the article.
        day: days from 1970-01-01 to its publication; null when not known.
        is_move: whether the article was published before, and elsewhere.
    """

    place: Place
    day: int | None
    is_move: bool


def _list_changes(search: Search) -> list[_Change]:
    """Return the places of all linked articles that are new or whose place has changed."""
    old = find_components(search.places, {end for link in search.links for end in (link.one, link.other)})
    joins = [(link.one, link.other) for link in search.links]
    joins += [(place.article_id, place.component_id) for place in old.values()]
    components = defaultdict(list)
    for article_id, component_id in join_components(joins).items():
        components[component_id].append(article_id)
    found = []
    for chunk in _take_chunks(components):
        article_ids = [article_id for members in chunk.values() for article_id in members]
        fingerprints = find_fingerprints([*search.known, *search.new], article_ids)
        new = {article_id for part in search.new for article_id in part.find_rows(article_ids)}
        for component_id, members in chunk.items():
            for one in _assign(members, fingerprints, old, search.links):
                place, before = Place(one.article_id, component_id, *one[1:]), old.get(one.article_id)
                if place != before:
                    is_move = place.article_id not in new and _is_move(place, before)
                    found.append(_Change(place, fingerprints[place.article_id].day, is_move))
    return sorted(found, key=lambda change: change.place.article_id)


def _is_move(place: Place, before: Place | None) -> bool:
    """Tell whether a published article stands elsewhere now; without a place before it had no copies."""
    stood = (place.article_id, None, None) if before is None else before[2:]
    return place[2:] != stood


def _build_members(changes: Iterable[_Change]) -> pa.Table:
    places = zip(*(change.place for change in changes), strict=True)
    return pa.table([pa.array(column) for column in places], names=_MEMBERS.names).cast(_MEMBERS)


def _build_moves(changes: Iterable[_Change], run_id: str) -> pa.Table:
    moves = [change for change in changes if change.is_move]
    days = pa.array([change.day for change in moves], pa.int32()).cast(pa.date32())
    article_ids = pa.array([change.place.article_id for change in moves], pa.string())
    return pa.table({"article_id": article_ids, "article_date": days, "run_id": [run_id] * len(moves)})


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
    old: Mapping[str, Place],
    links: Sequence[Link],
) -> list[Assignment]:
    if len(article_ids) <= _LARGEST_COMPONENT:
        return cluster_component([fingerprints[article_id] for article_id in article_ids])
    known = {
        article_id: Assignment(article_id, *old[article_id][2:]) for article_id in article_ids if article_id in old
    }
    return extend_component([fingerprints[article_id] for article_id in article_ids], known, links)
