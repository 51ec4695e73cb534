"""What links join together, over however many steps: the unit that is divided into events at once."""

from collections.abc import Iterable, Sequence

from rawi.stories.happenings import Happening


def find_components(happenings: Sequence[Happening], pairs: Iterable[tuple[int, int]]) -> list[str]:
    """Return the component of every happening: the least identifier among those that links join it with.

    Args:
        happenings: in any order.
        pairs: the places of two linked ones.
    """
    parents = list(range(len(happenings)))

    def find(place: int) -> int:
        while parents[place] != place:
            parents[place] = parents[parents[place]]
            place = parents[place]
        return place

    for first, second in pairs:
        one, other = find(first), find(second)
        if happenings[other].happening_id < happenings[one].happening_id:
            one, other = other, one
        parents[other] = one
    return [happenings[find(place)].happening_id for place in range(len(happenings))]
