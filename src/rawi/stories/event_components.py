"""What links join together, over however many steps: the unit that is divided into events at once."""

from collections.abc import Iterable, Sequence


def find_components(ids: Sequence[str], pairs: Iterable[tuple[int, int]]) -> list[str]:
    """Return the component of every happening: the least identifier among those that links join it with.

    Args:
        ids: of happenings, in any order.
        pairs: the places of two linked ones.
    """
    parents = list(range(len(ids)))

    def find(place: int) -> int:
        while parents[place] != place:
            parents[place] = parents[parents[place]]
            place = parents[place]
        return place

    for first, second in pairs:
        one, other = find(first), find(second)
        if ids[other] < ids[one]:
            one, other = other, one
        parents[other] = one
    return [ids[find(place)] for place in range(len(ids))]
