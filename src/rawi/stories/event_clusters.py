"""Which happenings are one event: links joined, the strongest first, as long as they outweigh what is missing.

A chain of weak links would in the end join a whole war. So two groups are joined only when the links between them are
strong on the average of all their pairs, and never when an article stands in both: it told them as two. Of a story that
many tell less is asked. The result depends on the set of happenings alone.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from rawi.schemas import hash_id
from rawi.stories.event_links import LEAST_SCORE, Link

_LEAST_AVERAGE = 0.6 * LEAST_SCORE  # over all pairs of two groups, those without a link counted as nothing
_MANY = 20  # what so many tell is told from so many sides that most of its sentences are unlike each other
_EASIER = 1.5  # how fast less is asked the more they are

Pairs = Mapping[tuple[int, int], Link]


def name_event(members: Sequence[str]) -> str:
    """Return the identifier of the event that happenings are."""
    return hash_id("event", min(members))


class Events(NamedTuple):
    """Happenings divided into events.

    Attributes:
        groups: the places of each event's happenings; one group for every happening that has no link.
        joints: the links by which the groups came about: one less in each than it has happenings.
    """

    groups: list[list[int]]
    joints: list[tuple[int, int]]


def join_links(ids: Sequence[str], articles: Sequence[int], links: Pairs) -> Events:
    """Divide happenings into events.

    Args:
        ids: of happenings, in any order.
        articles: a number for the article of each.
        links: by the places of two happenings; only those that are one.
    """
    state = _Groups(articles, links)
    ranked = sorted(links, key=lambda pair: _rank(ids, pair, links[pair]))
    joints = [pair for pair in ranked if state.join(*pair)]
    groups = defaultdict(list)
    for place in range(len(ids)):
        groups[state.find(place)].append(place)
    return Events(list(groups.values()), joints)


def _rank(ids: Sequence[str], pair: tuple[int, int], link: Link) -> tuple[float, str, str]:
    low, high = sorted(ids[place] for place in pair)
    return -round(link.score, 6), low, high


class _Groups:
    """Groups of happenings, and the sum of the links between each two of them."""

    def __init__(self, articles: Sequence[int], links: Pairs) -> None:
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
        least = _LEAST_AVERAGE * min(1.0, _MANY / max(sizes)) ** _EASIER
        if self._sums[one][other] < least * sizes[0] * sizes[1]:
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
