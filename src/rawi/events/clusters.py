"""Which mentions of an article tell of one happening."""

from typing import NamedTuple

from rawi.events.drafts import Draft, Party

_SPECIFIC_PRECISION = 5  # UCDP: a named place below the level of a country
_VIOLENT = frozenset(("ASSAULT",))


class Cluster(NamedTuple):
    """The mentions of one happening, with what is known of it so far."""

    drafts: list[Draft]


def _keys(parties: tuple[Party, ...]) -> frozenset[str]:
    return frozenset(key for party in parties for key in party.keys)


def _agree(left: frozenset[str], right: frozenset[str]) -> bool:
    return not left or not right or not left.isdisjoint(right)


def group_drafts(drafts: list[Draft]) -> list[list[Draft]]:
    """Group the mentions of an article by happening, in the order of their first mention.

    Args:
        drafts: in order of the text.
    """
    clusters: list[list[Draft]] = []
    for draft in drafts:
        best, score = None, 0.0
        for cluster in clusters:
            value = max(_compare(draft, other) for other in cluster) if _may_join(draft, cluster) else 0.0
            if value >= score and value > 0:
                best, score = cluster, value
        if best is None:
            clusters.append([draft])
        else:
            best.append(draft)
    return clusters


def _may_join(draft: Draft, cluster: list[Draft]) -> bool:
    """Tell whether nothing that is known of a happening speaks against one more mention of it."""
    if cluster[0].event_type != draft.event_type:
        return False
    return all(not _contradict(draft, other) for other in cluster)


def _contradict(left: Draft, right: Draft) -> bool:
    if (left.aux == "historical") != (right.aux == "historical") or (left.aux == "negation") != (
        right.aux == "negation"
    ):
        return True
    if left.mode and right.mode and left.mode != right.mode and not _are_near_modes(left.mode, right.mode):
        return True
    if not _agree(_keys(left.actors), _keys(right.actors)) or not _agree(
        _keys(left.recipients), _keys(right.recipients)
    ):
        return True
    return _differ_in_place(left, right) or _differ_in_time(left, right)


def _are_near_modes(left: str, right: str) -> bool:
    loose = {"heavy-weapons", "aerial", "firearms", "targeted", "explosives", "suicide-attack", "drone"}
    return left in loose and right in loose


def _differ_in_place(left: Draft, right: Draft) -> bool:
    a, b = left.where, right.where
    if a.name and b.name and (a.precision or 9) < _SPECIFIC_PRECISION and (b.precision or 9) < _SPECIFIC_PRECISION:
        return (a.latitude, a.longitude) != (b.latitude, b.longitude)
    return bool(a.name and b.name and a.country_code and b.country_code and a.country_code != b.country_code)


def _differ_in_time(left: Draft, right: Draft) -> bool:
    if left.when is None or right.when is None:
        return False
    return left.when.end < right.when.start or right.when.end < left.when.start


def _compare(left: Draft, right: Draft) -> float:
    """Return how much speaks for one happening; nothing when too little does."""
    score = 0.0
    actors = _keys(left.actors) & _keys(right.actors)
    recipients = _keys(left.recipients) & _keys(right.recipients)
    score += 2.0 * bool(actors) + 2.0 * bool(recipients)
    if left.where.name and left.where.name == right.where.name:
        score += 1.5
    if left.when and right.when:
        score += 1.0
    distance = abs(left.sentence - right.sentence)
    if distance == 0:
        score += 1.5
    elif distance == 1:
        score += 0.75
    if left.is_anaphor:
        score += 1.5
    if left.mode and left.mode == right.mode:
        score += 0.5
    return score if score >= 2.0 else 0.0
