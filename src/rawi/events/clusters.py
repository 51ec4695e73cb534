"""Which mentions of an article tell of one happening."""

from rawi.events.drafts import Draft, Party

_SPECIFIC_PRECISION = 5  # UCDP: a named place below the level of a country
_TOLD = frozenset(("REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "AGREE", "CONCEDE"))
_LOOSE = frozenset(("heavy-weapons", "aerial", "firearms", "targeted", "explosives", "suicide-attack", "drone"))
_TOLL_FRAMES = frozenset(("kill", "patient", "of_patient", "none", "takes_life"))
_ENOUGH = 2.0  # one sure sign, or two weak ones


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
    """Tell whether two mentions of one type cannot be of one happening."""
    if (left.aux == "historical") != (right.aux == "historical") or (left.aux == "negation") != (
        right.aux == "negation"
    ):
        return True
    if left.mode and right.mode and left.mode != right.mode and not (left.mode in _LOOSE and right.mode in _LOOSE):
        return True
    left_actors, right_actors = _keys(left.actors), _keys(right.actors)
    if left.event_type in _TOLD and left_actors.isdisjoint(right_actors):
        return True
    if not _agree(left_actors, right_actors) or _differ_in_time(left, right):
        return True
    if _are_cause_and_toll(left, right):
        return False
    return not _agree(_keys(left.recipients), _keys(right.recipients)) or _differ_in_place(left, right)


def _are_cause_and_toll(left: Draft, right: Draft) -> bool:
    """Tell whether one mention is the attack and the other its dead and injured, told in the same sentence."""
    if left.event_type != "ASSAULT" or left.sentence != right.sentence:
        return False
    return is_toll(left) or is_toll(right)


def is_toll(draft: Draft) -> bool:
    """Tell whether a mention tells of the dead and injured rather than of the attack."""
    trigger = draft.hit.form.trigger
    return trigger.frame in _TOLL_FRAMES and trigger.mode is None


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
    actors = _keys(left.actors) & _keys(right.actors)
    recipients = _keys(left.recipients) & _keys(right.recipients)
    score = 2.0 * bool(actors) + 2.0 * bool(recipients)
    if left.where.name and left.where.name == right.where.name:
        score += 1.5
    if left.when and right.when:
        score += 1.0
    distance = abs(left.sentence - right.sentence)
    score += max(0.0, 1.5 - 0.75 * distance)
    if left.is_anaphor:
        score += 2.0
    if left.event_type == "ASSAULT" and distance <= 1 and (is_toll(left) or is_toll(right)):
        score += 1.0
    if left.mode and left.mode == right.mode:
        score += 0.5
    return score if score >= _ENOUGH else 0.0
