"""Which of the articles that copies join together tell the same text, and which one of them is kept.

Everything here depends on the set of articles alone, not on the order in which they arrived.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from rawi.duplicates.likeness import Fingerprint, Likeness, Link, compare_fingerprints

Compare = Callable[[Fingerprint, Fingerprint], Likeness]

# Texts this much alike are taken together before the rest is weighed: it changes nothing but the number of comparisons.
_SAME_TEXT = 0.95
# Two groups are joined when they hold at least as many pairs of copies as pairs that have nothing in common.
_UNLIKE_PER_COPY = 1.0
# More groups than this in one component come of a template that fits all; they are left as they are.
_LARGEST_WEIGHING = 256


class Assignment(NamedTuple):
    """Where an article of a component ends.

    Attributes:
        article_id: the article.
        cluster_id: the article kept of its cluster; its own identifier when it is that one.
        kind: near or contained; null for the one kept.
        ratio: how alike it is to the one kept; null for that one.
    """

    article_id: str
    cluster_id: str
    kind: str | None
    ratio: float | None


def rank_article(article: Fingerprint) -> tuple[bool, int, int, str]:
    """Return the key by which the one to keep comes first: the earliest published, else the fullest."""
    return article.day is None, article.day or 0, -article.length, article.article_id


def join_components(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return for every name in the pairs the least name of its connected component."""
    parents: dict[str, str] = {}

    def find(name: str) -> str:
        root = name
        while (parent := parents.setdefault(root, root)) != root:
            root = parent
        while parents[name] != root:
            parents[name], name = root, parents[name]
        return root

    for one, other in pairs:
        low, high = sorted((find(one), find(other)))
        parents[high] = low
    return {name: find(name) for name in list(parents)}


def cluster_component(articles: Sequence[Fingerprint], compare: Compare = compare_fingerprints) -> list[Assignment]:
    """Divide the articles of one component into clusters.

    A component is what copies join together, over however many steps; a round-up that quotes two reports joins these
    two, which have nothing in common. So groups are joined, best first, only while they share more than they differ,
    and each article must be alike to the one that its cluster keeps.

    Args:
        articles: all articles of the component, in any order.
        compare: returns the likeness of two of them.

    Returns:
        One assignment per article.
    """
    waiting = sorted(articles, key=rank_article)
    assignments: list[Assignment] = []
    while waiting:
        rejected: list[Fingerprint] = []
        for group in _form_groups(waiting, compare):
            kept, *others = sorted(group, key=rank_article)
            assignments.append(Assignment(kept.article_id, kept.article_id, None, None))
            for other in others:
                likeness = compare(kept, other)
                if likeness.is_alike:
                    assigned = Assignment(other.article_id, kept.article_id, likeness.kind, likeness.ratio)
                    assignments.append(assigned)
                else:
                    rejected.append(other)
        waiting = sorted(rejected, key=rank_article)
    return assignments


def _form_groups(articles: Sequence[Fingerprint], compare: Compare) -> list[list[Fingerprint]]:
    groups: list[list[Fingerprint]] = []
    for article in articles:
        for group in groups:
            likeness = compare(group[0], article)
            if likeness.jaccard >= _SAME_TEXT and not likeness.is_serial:
                group.append(article)
                break
        else:
            groups.append([article])
    if 1 < len(groups) <= _LARGEST_WEIGHING:
        return _join_groups(groups, compare)
    return groups


def _join_groups(groups: list[list[Fingerprint]], compare: Compare) -> list[list[Fingerprint]]:
    """Join groups, those first that have the fewest unlike pairs for each pair of copies."""
    copies, unlikes = _weigh_groups(groups, compare)
    while True:
        rows, columns = np.nonzero(np.triu(copies, 1))
        if not len(rows):
            break
        gains, losses = copies[rows, columns], unlikes[rows, columns]
        best = np.lexsort((columns, rows, -gains, losses / gains))[0]
        if losses[best] > _UNLIKE_PER_COPY * gains[best]:
            break
        _merge(copies, unlikes, int(rows[best]), int(columns[best]))
        groups[rows[best]] = groups[rows[best]] + groups[columns[best]]
        groups[columns[best]] = []
    return [group for group in groups if group]


def _weigh_groups(
    groups: Sequence[Sequence[Fingerprint]], compare: Compare
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Return how many pairs of copies, and how many of texts not alike, two groups hold, by their first articles."""
    copies = np.zeros((len(groups), len(groups)), np.int64)
    unlikes = np.zeros_like(copies)
    for row, one in enumerate(groups):
        for column in range(row + 1, len(groups)):
            other = groups[column]
            likeness = compare(one[0], other[0])
            pair_count = len(one) * len(other)
            copies[row, column] = copies[column, row] = pair_count * likeness.is_copy
            unlikes[row, column] = unlikes[column, row] = pair_count * (not likeness.is_alike)
    return copies, unlikes


def _merge(copies: npt.NDArray[np.int64], unlikes: npt.NDArray[np.int64], target: int, gone: int) -> None:
    for table in (copies, unlikes):
        table[target] += table[gone]
        table[:, target] += table[:, gone]
        table[gone] = table[:, gone] = 0
        table[target, target] = 0


def extend_component(
    articles: Iterable[Fingerprint],
    known: Mapping[str, Assignment],
    links: Iterable[Link],
    compare: Compare = compare_fingerprints,
) -> list[Assignment]:
    """Add the new articles of a very large component to its clusters, without weighing all of them again.

    Each is added to the cluster of an article that it is linked to, the one whose kept article comes first; it is
    compared with that one, and begins a cluster of its own when it is not alike to any.

    Args:
        articles: all articles of the component.
        known: what was assigned before; it stays, or nothing of it would ever be settled.
        links: the copies found with the new articles; those of other components are passed over.
        compare: returns the likeness of two articles.

    Returns:
        One assignment per article.
    """
    fingerprints = {article.article_id: article for article in articles}
    neighbours: dict[str, list[str]] = {article_id: [] for article_id in fingerprints}
    for link in links:
        if link.one in neighbours and link.other in neighbours:
            neighbours[link.one].append(link.other)
            neighbours[link.other].append(link.one)
    assigned = {article_id: known[article_id] for article_id in fingerprints if article_id in known}
    for article in sorted(fingerprints.values(), key=rank_article):
        if article.article_id not in assigned:
            clusters = {assigned[other].cluster_id for other in neighbours[article.article_id] if other in assigned}
            assigned[article.article_id] = _choose_cluster(article, (fingerprints[one] for one in clusters), compare)
    return list(assigned.values())


def _choose_cluster(article: Fingerprint, kept: Iterable[Fingerprint], compare: Compare) -> Assignment:
    for one in sorted(kept, key=rank_article):
        likeness = compare(one, article)
        if likeness.is_alike:
            return Assignment(article.article_id, one.article_id, likeness.kind, likeness.ratio)
    return Assignment(article.article_id, article.article_id, None, None)
