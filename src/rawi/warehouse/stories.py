"""Linking what articles tell while a run is loaded: among its articles, and between them and all that is published.

New articles are taken some thousands at a time, in the order of their days. For each chunk the happenings that may be
the same are looked up by keys, and the components that the chunk touches are divided into events anew; all others stay
as they are. So the cost depends on what is new, and the memory on the chunk.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rawi.schemas import CONFLICTS, build_table
from rawi.stories.conflicts import find_conflicts
from rawi.stories.event_clusters import join_links, name_event
from rawi.stories.event_components import find_components
from rawi.stories.event_keys import KEYS, find_pairs, list_keys
from rawi.stories.event_links import LINKS, Link, compare_happenings
from rawi.stories.happenings import HAPPENINGS, Happening, Told, build_happenings, list_values, read_happening
from rawi.stories.wordings import find_wordings
from rawi.warehouse.connections import DuckDBPyConnection, read_statement

_ARTICLES_AT_ONCE = 15_000
_ROWS_AT_ONCE = 2_000

Pairs = dict[tuple[int, int], Link]
Compared = dict[tuple[str, str], Link | None]  # by the identifiers of two happenings


def link_events(connection: DuckDBPyConnection) -> None:
    """Divide the mentions of a run and of all that is published into events, as far as the run changes them.

    Args:
        connection: the run's own database with its mentions and names, and the published one attached as `known`.
    """
    article_ids = [row[0] for row in connection.execute(read_statement("loads/events_articles")).fetchall()]
    for first in range(0, len(article_ids), _ARTICLES_AT_ONCE):
        chunk = article_ids[first : first + _ARTICLES_AT_ONCE]
        _link_chunk(connection, chunk, build_happenings(_read_told(connection, chunk)))
    connection.execute(read_statement("loads/events_identified"))
    connection.execute(read_statement("loads/events_affected"))
    connection.execute(read_statement("loads/events_touched"))
    connection.execute(read_statement("loads/events_members"))
    connection.execute(read_statement("loads/events_from_mentions"))


def find_disagreements(connection: DuckDBPyConnection) -> None:
    """Write where the sources of the events and statements disagree that a run made or changed.

    It comes after `link_events` and the linking of utterances.

    Args:
        connection: as for `link_events`.
    """
    rows = find_conflicts(_read_rows(connection, "loads/conflicts_claims", {}))
    rows += find_wordings(_read_rows(connection, "loads/conflicts_utterances", {}))
    connection.register("conflict_rows", build_table(rows, CONFLICTS))
    connection.execute(read_statement("loads/conflicts_found"))
    connection.unregister("conflict_rows")


def _read_told(connection: DuckDBPyConnection, article_ids: Sequence[str]) -> Iterator[Told]:
    parameters = {"article_ids": article_ids}
    names: dict[str, dict[str, str]] = {}
    for article_id, name, entity_id in connection.execute(read_statement("loads/events_names"), parameters).fetchall():
        names.setdefault(article_id, {})[name] = entity_id
    for row in _read_rows(connection, "loads/events_told", parameters):
        yield Told(row, row["published_date"], row["sentence"] or "", names.get(row["article_id"], {}))


def _read_rows(
    connection: DuckDBPyConnection, statement: str, parameters: Mapping[str, Any]
) -> Iterator[dict[str, Any]]:
    cursor = connection.execute(read_statement(statement), parameters)
    columns = [column[0] for column in cursor.description or ()]
    while rows := cursor.fetchmany(_ROWS_AT_ONCE):
        for row in rows:
            yield dict(zip(columns, row, strict=True))


def _link_chunk(connection: DuckDBPyConnection, article_ids: Sequence[str], new: Sequence[Happening]) -> None:
    keys = [(*key, happening.happening_id) for happening in new for key in list_keys(happening)]
    connection.register("key_rows", build_table(keys, KEYS))
    candidates = _read_happenings(connection, "loads/events_candidates", {"article_ids": article_ids})
    compared: Compared = {}
    links = _find_links([*new, *candidates], compared, len(new))
    members = list(new)
    if candidates:
        reached = {candidates[second - len(new)].component_id for _, second in links if second >= len(new)}
        parameters = {"article_ids": article_ids, "component_ids": sorted(filter(None, reached))}
        members += _read_happenings(connection, "loads/events_components", parameters)
        links = _find_links(members, compared)
    _write(connection, members, links)
    connection.unregister("key_rows")


def _read_happenings(connection: DuckDBPyConnection, statement: str, parameters: Mapping[str, Any]) -> list[Happening]:
    return [read_happening(row) for row in _read_rows(connection, statement, parameters)]


def _find_links(happenings: Sequence[Happening], compared: Compared, new_count: int | None = None) -> Pairs:
    """Return the links among happenings, by their places; only those of new ones when `new_count` is given.

    What is compared is kept in `compared` and looked up there.
    """
    links: Pairs = {}
    for first, second in find_pairs(happenings, new_count):
        one, other = happenings[first], happenings[second]
        key = (one.happening_id, other.happening_id)
        if key not in compared:
            link = compare_happenings(one, other)
            compared[key] = link if link is not None and link.is_one else None
        if (known := compared[key]) is not None:
            links[first, second] = known
    return links


def _write(connection: DuckDBPyConnection, members: Sequence[Happening], links: Pairs) -> None:
    """Write the happenings of the components that a chunk touches, each with its event, and why."""
    components = find_components(members, links)
    events = join_links(members, links)
    placed = list(members)
    for group in events.groups:
        event_id = name_event([members[place].happening_id for place in group])
        for place in group:
            placed[place] = members[place]._replace(event_id=event_id, component_id=components[place])
    reasons = [links[pair].list_values(placed[pair[0]], placed[pair[1]]) for pair in sorted(events.joints)]
    connection.register("happening_rows", build_table(map(list_values, placed), HAPPENINGS))
    connection.register("link_rows", build_table(reasons, LINKS))
    connection.execute(read_statement("loads/events_happenings"))
    connection.unregister("happening_rows")
    connection.unregister("link_rows")
