"""Where the articles stand that have copies: a look-up that costs what it finds, laid out like the fingerprints.

The table `duplicates.members` of the warehouse says the same, but finding a few of its rows means reading all of them.
Every group holds the rows that its runs wrote; of several rows of an article that of the latest run holds.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from rawi.duplicates.storage import Ints, expand_ranges, find_sorted, map_array

_NAMES, _RATIOS, _ORDER = "members.npy", "member_ratios.npy", "members_by_component.npy"
# The rows of the table of names: the fields of a place that are text, and the run that wrote it.
_ARTICLE, _COMPONENT, _CLUSTER, _KIND, _RUN = range(5)
_NAME_ROWS = 5

Names = npt.NDArray[np.bytes_]


class Place(NamedTuple):
    """Where an article stands that is linked to others: a row of `duplicates.members`.

    Attributes:
        article_id: the article.
        component_id: the least identifier of the articles that links join.
        cluster_id: the article that its cluster keeps.
        kind: near or contained; null for the one kept.
        ratio: how alike it is to the one kept; null for that one.
    """

    article_id: str
    component_id: str
    cluster_id: str
    kind: str | None
    ratio: float | None


@dataclass(frozen=True, eq=False)
class Places:
    """The places that the runs of one group wrote, mapped from disk; none when no file is there.

    Attributes:
        folder: of the group.
    """

    folder: Path

    @cached_property
    def names(self) -> Names:
        """One column per article, in the order of their identifiers."""
        path = self.folder / _NAMES
        return map_array(path).reshape(_NAME_ROWS, -1) if path.is_file() else np.empty((_NAME_ROWS, 0), "S1")

    @cached_property
    def ratios(self) -> npt.NDArray[np.float64]:
        """The ratios beside the names; not a number stands for null."""
        path = self.folder / _RATIOS
        return map_array(path) if path.is_file() else np.empty(0, np.float64)

    @cached_property
    def by_component(self) -> Names:
        """The components in ascending order, and below each an article of it."""
        path = self.folder / _ORDER
        return map_array(path).reshape(2, -1) if path.is_file() else np.empty((2, 0), "S1")

    def list_articles(self, component_ids: Names) -> list[bytes]:
        """Return the articles that stood in components when their rows were written."""
        components, articles = self.by_component
        firsts = np.searchsorted(components, component_ids)
        places, _ = expand_ranges(firsts, np.searchsorted(components, component_ids, "right") - firsts)
        found: list[bytes] = articles[places].tolist()
        return found

    def list_rows(self, article_ids: Names) -> list[tuple[str, Place]]:
        """Return the places of those of the articles that are here, each with the run that wrote it."""
        _, rows = find_sorted(self.names[_ARTICLE], article_ids)
        texts = [[text.decode() for text in column] for column in self.names[:, rows].tolist()]
        ratios = [None if np.isnan(ratio) else ratio for ratio in self.ratios[rows].tolist()]
        return [
            (run_id, Place(article_id, component_id, cluster_id, kind or None, ratio))
            for article_id, component_id, cluster_id, kind, run_id, ratio in zip(*texts, ratios, strict=True)
        ]


def find_components(groups: Sequence[Places], article_ids: Iterable[str]) -> dict[str, Place]:
    """Return the places of articles and of all others in their components, by identifier."""
    linked = _find_latest(groups, _name(article_id.encode() for article_id in article_ids))
    components = {place.component_id for place in linked.values()}
    asked = _name(component_id.encode() for component_id in components)
    found = _find_latest(groups, _name(one for group in groups for one in group.list_articles(asked)))
    # An article whose component has been joined to another one since is found in that one.
    return {article_id: place for article_id, place in found.items() if place.component_id in components}


def _find_latest(groups: Sequence[Places], article_ids: Names) -> dict[str, Place]:
    latest: dict[str, tuple[str, Place]] = {}
    for group in groups:
        for run_id, place in group.list_rows(article_ids):
            before = latest.get(place.article_id)
            if before is None or before[0] <= run_id:
                latest[place.article_id] = run_id, place
    return {article_id: place for article_id, (_, place) in latest.items()}


def write_places(folder: Path, run_id: str, places: Sequence[Place]) -> None:
    """Write the places that are new or have changed into the folder of a group.

    Args:
        folder: of the group; it is there.
        run_id: the run that they come of.
        places: one per article at most.
    """
    if not places:
        return
    article_ids, component_ids, cluster_ids, kinds, ratios = zip(*places, strict=True)
    texts = (article_ids, component_ids, cluster_ids, [kind or "" for kind in kinds], [run_id] * len(places))
    names = np.array([[text.encode() for text in column] for column in texts], np.bytes_)
    _save(folder, names, np.array([np.nan if ratio is None else ratio for ratio in ratios], np.float64))


def merge_places(folder: Path, groups: Sequence[Places]) -> None:
    """Write the places of several groups into the folder of one: of several rows of an article the latest."""
    names = np.concatenate([group.names for group in groups], axis=1)
    if not names.shape[1]:
        return
    ratios = np.concatenate([group.ratios for group in groups])
    order = np.lexsort((names[_RUN], names[_ARTICLE]))
    article_ids = names[_ARTICLE, order]
    latest: Ints = order[np.append(article_ids[1:] != article_ids[:-1], True)]
    _save(folder, names[:, latest], ratios[latest])


def _save(folder: Path, names: Names, ratios: npt.NDArray[np.float64]) -> None:
    order = np.argsort(names[_ARTICLE], kind="stable")
    np.save(folder / _NAMES, names[:, order].reshape(-1))
    np.save(folder / _RATIOS, ratios[order])
    by_component = np.argsort(names[_COMPONENT], kind="stable")
    np.save(folder / _ORDER, names[:, by_component][[_COMPONENT, _ARTICLE]].reshape(-1))


def _name(names: Iterable[bytes]) -> Names:
    return np.array(sorted(set(names)), np.bytes_)
