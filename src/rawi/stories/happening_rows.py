"""Happenings as tables: from mentions, and from their links to the events that they are."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.compute as pc

from rawi.arabic.folding import fold_texts
from rawi.schemas import build_table
from rawi.stories.event_clusters import AVERAGE_OF_MEETINGS, LEAST_AVERAGE, SURE_MEETING, Pairs, join_links, name_event
from rawi.stories.event_columns import Columns
from rawi.stories.event_components import find_components
from rawi.stories.event_keys import build_keys, find_pairs
from rawi.stories.event_links import LINKS, Link, find_links
from rawi.stories.event_refusals import REFUSALS, list_refusals
from rawi.stories.event_words import read_deed
from rawi.stories.happenings import HAPPENINGS, Told, build_happenings, list_values
from rawi.stories.link_signs import MEETINGS


class Telling(NamedTuple):
    """What some articles tell.

    Attributes:
        mentions: all of each article, with `published_date` and `sentence` beside their own columns.
        names: `article_id`, `name` and `entity_id`: whom the names in these articles denote.
    """

    mentions: pa.Table
    names: pa.Table


class Built(NamedTuple):
    """Happenings, and the keys under which they are found."""

    happenings: pa.Table
    keys: pa.Table


class Placed(NamedTuple):
    """Happenings with their events, the links by which these came about, and those that were refused."""

    happenings: pa.Table
    links: pa.Table
    refusals: pa.Table


def build_rows(telling: Telling) -> Built:
    """Return the happenings that articles tell, as rows of `HAPPENINGS`, with their keys."""
    entities: dict[str, dict[str, str]] = {}
    for article_id, name, entity_id in zip(*(column.to_pylist() for column in telling.names.columns), strict=True):
        entities.setdefault(article_id, {})[name] = entity_id
    rows = telling.mentions.to_pylist()
    sentences = fold_texts([row["sentence"] or "" for row in rows])
    befores = fold_texts([(row["sentence"] or "")[: row["trigger_offset"]] for row in rows])
    triggers = fold_texts([row["trigger_text"] or "" for row in rows])
    deeds = map(read_deed, sentences, befores, triggers)
    mentions = (
        Told(row, row["published_date"], sentence, deed, entities.get(row["article_id"], {}))
        for row, sentence, deed in zip(rows, sentences, deeds, strict=True)
    )
    happenings = build_table(map(list_values, build_happenings(mentions)), HAPPENINGS)
    return Built(happenings, build_keys(Columns(happenings)))


def split_types(*tables: pa.Table) -> Iterator[tuple[pa.Table, ...]]:
    """Yield happenings type by type, the most frequent first: those of two types are never one."""
    types = pa.chunked_array([chunk for table in tables for chunk in table["event_type"].chunks], pa.string())
    counts: Counter[Any] = Counter(types.to_pylist())
    for name in sorted(counts, key=lambda name: (-counts[name], name)):
        yield tuple(table.filter(pc.equal(table["event_type"], name)).combine_chunks() for table in tables)


def find_reached(happenings: Sequence[pa.Table]) -> list[str]:
    """Return the components of candidates with which new happenings are linked; new ones and candidates are given."""
    new, candidates = happenings
    rows = Columns(pa.concat_tables((new, candidates)))
    links = find_links(rows, *find_pairs(rows, new.num_rows))
    found = {second - new.num_rows for (_, second), _ in links if second >= new.num_rows}
    components = candidates["component_id"].take(pa.array(sorted(found), pa.int64()))
    return sorted(filter(None, set(components.to_pylist())))


def place_happenings(given: Sequence[pa.Table]) -> Placed:
    """Divide happenings into events; given are all of the components that they belong to."""
    (happenings,) = given
    rows = Columns(happenings)
    ids: list[Any] = happenings["happening_id"].to_pylist()
    articles = rows.articles.tolist()
    links, repeats = _part_links(articles, find_links(rows, *find_pairs(rows)))
    sure, average = links, LEAST_AVERAGE
    if ids and happenings["event_type"][0].as_py() in MEETINGS:
        sure = {pair: link for pair, link in links.items() if link.is_same_day or link.score >= SURE_MEETING}
        average = AVERAGE_OF_MEETINGS
    events = join_links(ids, articles, sure, repeats, average)
    event_ids = [""] * len(ids)
    for group in events.groups:
        event_id = name_event([ids[place] for place in group])
        for place in group:
            event_ids[place] = event_id
    placed = {"event_id": event_ids, "component_id": find_components(ids, links)}
    columns = [pa.array(placed[name], pa.string()) if name in placed else happenings[name] for name in HAPPENINGS.names]
    return Placed(
        pa.Table.from_arrays(columns, schema=HAPPENINGS),
        _list_joints(happenings, events.joints, links, event_ids),
        build_table(list_refusals(happenings, articles, links, event_ids), REFUSALS),
    )


def _part_links(
    articles: Sequence[int], links: Iterable[tuple[tuple[int, int], Link]]
) -> tuple[dict[tuple[int, int], Link], set[tuple[int, int]]]:
    """Return the links between articles, and the pairs in which one article may tell a thing twice."""
    between, repeats = {}, set()
    for pair, link in links:
        if articles[pair[0]] != articles[pair[1]]:
            between[pair] = link
        elif link.is_repeat():
            repeats.add(pair)
    return between, repeats


def _list_joints(happenings: pa.Table, joints: list[tuple[int, int]], links: Pairs, event_ids: list[str]) -> pa.Table:
    """Return the links by which events came about, the happening with the lesser identifier first."""
    ids: list[Any] = happenings["happening_id"].to_pylist()
    mentions: list[Any] = happenings["mention_ids"].to_pylist()
    rows = []
    for pair in sorted(joints):
        low, high = sorted(pair, key=ids.__getitem__)
        link = links[pair]
        names = (event_ids[low], ids[low], ids[high], mentions[low][0], mentions[high][0])
        rows.append((*names, *link[:4], link.describe()))
    return build_table(rows, LINKS)
