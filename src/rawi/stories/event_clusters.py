"""Which happenings are one event: links joined, the strongest first, as long as they outweigh what is missing.

A chain of weak links would in the end join a whole war. So two groups are joined only when the links between them are
strong on the average of all their pairs, and never when an article stands in both: it told them as two. Of a story that
many tell less is asked; what is linked to it more than to its own group goes there in the end, even what one of its
articles only tells again. The result depends on the set of happenings alone.
"""

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from rawi.schemas import hash_id
from rawi.stories.event_links import Link

LEAST_AVERAGE = 0.75  # over all pairs of two groups, those without a link counted as nothing
AVERAGE_OF_MEETINGS = 0.6  # who meets is named; the announcement and the report have few other words in common
SURE_MEETING = 0.7  # whoever receives many has two meetings on two days: below that, both must be told of one day
_MANY = 25  # what so many tell is told from so many sides that most of its sentences are unlike each other
_EASIER = 1.5  # how fast less is asked the more they are
_STORY = 8  # happenings; a link or two say little of what fits a smaller group
# Chosen by reading events of the corpus: docs/stories.md says how pure they are.
_FIT = 0.4  # of a group of `_STORY` to `_MANY`: what is linked to fewer stays where it is
_SHARE = 0.08  # of a story: what is linked to so much of it is it, though its article tells it elsewhere too
_PASSES = 3  # whose group has gone to the story of many may fit there too; few go after the second

Pairs = Mapping[tuple[int, int], Link]


def name_event(members: Sequence[str]) -> str:
    """Return the identifier of the event that happenings are."""
    return hash_id("event", min(members))


class Events(NamedTuple):
    """Happenings divided into events.

    Attributes:
        groups: the places of each event's happenings; one group for every happening that has no link.
        joints: links that hold the groups together, the strongest: one less in each than it has happenings.
    """

    groups: list[list[int]]
    joints: list[tuple[int, int]]


def join_links(
    ids: Sequence[str],
    articles: Sequence[int],
    links: Pairs,
    repeats: Collection[tuple[int, int]] = frozenset(),
    least_average: float = LEAST_AVERAGE,
) -> Events:
    """Divide happenings into events.

    Args:
        ids: of happenings, in any order.
        articles: a number for the article of each.
        links: by the places of two happenings of two articles, the lesser first; only those that may be one.
        repeats: two happenings of one article that are so alike that both can belong to a story of many.
        least_average: what the links between two small groups are worth on the average of their pairs, at least.
    """
    state = _Groups(articles, links, least_average)
    ranked = sorted(links, key=lambda pair: _rank(ids, pair, links[pair]))
    for pair in ranked:
        state.join(*pair)
    labels = [state.find(place) for place in range(len(ids))]
    for _ in range(_PASSES):
        labels = _move(ids, articles, links, repeats, labels)
    return _hold_together(ranked, labels)


def _hold_together(ranked: Sequence[tuple[int, int]], labels: Sequence[int]) -> Events:
    """Return the groups with the links that hold them together, the strongest first."""
    parents = list(range(len(labels)))

    def find(place: int) -> int:
        while parents[place] != place:
            parents[place] = parents[parents[place]]
            place = parents[place]
        return place

    joints = []
    for first, second in ranked:
        if labels[first] == labels[second] and find(first) != find(second):
            parents[find(first)] = find(second)
            joints.append((first, second))
    groups = defaultdict(list)
    for place in range(len(labels)):
        groups[find(place)].append(place)
    return Events(list(groups.values()), joints)


def _rank(ids: Sequence[str], pair: tuple[int, int], link: Link) -> tuple[float, str, str]:
    low, high = sorted(ids[place] for place in pair)
    return -round(link.score, 6), low, high


def _move(
    ids: Sequence[str],
    articles: Sequence[int],
    links: Pairs,
    repeats: Collection[tuple[int, int]],
    labels: Sequence[int],
) -> list[int]:
    """Return the groups of happenings after each has gone to a story of many into which it fits better.

    Groups that are joined early may never come together, since one article stands in both; most of their happenings
    are of articles that stand in one.
    """
    members: dict[int, list[int]] = defaultdict(list)
    for place, label in enumerate(labels):
        members[label].append(place)
    found = list(labels)
    told: dict[int, dict[int, list[int]]] = {}
    counts = _count_links(links, labels)
    for place, label in _rank_moves(ids, links, labels, members):
        share, is_many = counts[place, label] / len(members[label]), len(members[label]) > _MANY
        if found[place] != labels[place] or not (is_many or share >= _FIT):
            continue
        if label not in told:
            told[label] = _list_by_article(articles, members[label])
        same = told[label].setdefault(articles[place], [])
        if share >= _SHARE or all((min(place, other), max(place, other)) in repeats for other in same):
            found[place] = label
            same.append(place)
    return found


def _count_links(links: Iterable[tuple[int, int]], labels: Sequence[int]) -> Mapping[tuple[int, int], int]:
    """Return to how many happenings of a group each happening is linked."""
    counts: dict[tuple[int, int], int] = defaultdict(int)
    for first, second in links:
        counts[first, labels[second]] += 1
        counts[second, labels[first]] += 1
    return counts


def _rank_moves(
    ids: Sequence[str], links: Pairs, labels: Sequence[int], members: Mapping[int, Sequence[int]]
) -> list[tuple[int, int]]:
    """Return happenings with the stories of many to which more links them than to their own group, the most first."""
    names = {label: min(ids[place] for place in places) for label, places in members.items()}
    sums: list[dict[int, float]] = [defaultdict(float) for _ in ids]
    for (first, second), link in links.items():
        sums[first][labels[second]] += link.score
        sums[second][labels[first]] += link.score
    wanted = sorted(
        (-round(value, 6), names[label], ids[place], place, label)
        for place, own in enumerate(labels)
        for label, value in sums[place].items()
        if len(members[label]) >= _STORY and round(value - sums[place].get(own, 0.0), 6) > 0
    )
    return [(place, label) for *_, place, label in wanted]


def _list_by_article(articles: Sequence[int], places: Iterable[int]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    for place in places:
        found[articles[place]].append(place)
    return found


class _Groups:
    """Groups of happenings, and the sum of the links between each two of them."""

    def __init__(self, articles: Sequence[int], links: Pairs, least_average: float) -> None:
        self._least = least_average
        self._parents = list(range(len(articles)))
        self._members = [1] * len(articles)
        self._articles = [{article} for article in articles]
        self._sums: list[dict[int, float]] = [{} for _ in articles]
        for (first, second), link in links.items():
            self._sums[first][second] = self._sums[second][first] = link.score

    def find(self, place: int) -> int:
        """Return the group of a happening."""
        while self._parents[place] != place:
            self._parents[place] = self._parents[self._parents[place]]
            place = self._parents[place]
        return place

    def join(self, first: int, second: int) -> bool:
        """Join the groups of two happenings and tell so, if nothing speaks against it."""
        one, other = self.find(first), self.find(second)
        if one == other or not self._articles[one].isdisjoint(self._articles[other]):
            return False
        sizes = self._members[one], self._members[other]
        if self._sums[one][other] < self._ask(max(sizes)) * sizes[0] * sizes[1]:
            return False
        if len(self._sums[one]) < len(self._sums[other]):
            one, other = other, one
        self._parents[other] = one
        self._members[one] += self._members[other]
        self._articles[one] |= self._articles[other]
        for third, value in self._sums[other].items():
            del self._sums[third][other]
            if third != one:
                self._sums[one][third] = self._sums[third][one] = self._sums[one].get(third, 0.0) + value
        self._sums[other] = {}
        return True

    def _ask(self, size: int) -> float:
        """Return what links must be worth on the average to join a group of so many."""
        return self._least * math.pow(min(1.0, _MANY / size), _EASIER)
