"""Which mentions of an article tell of one happening."""

from functools import cache

from rawi.events.drafts import Draft, Party
from rawi.events.words import list_class

_SPECIFIC_PRECISION = 5  # UCDP: a named place below the level of a country
_TOLD = frozenset(("REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "AGREE", "CONCEDE"))
_LOOSE = frozenset(("heavy-weapons", "aerial", "firearms", "targeted", "explosives", "suicide-attack", "drone"))
_TOLL_FRAMES = frozenset(("kill", "patient", "of_patient", "none", "takes_life"))
_ATTACK_NOUNS = frozenset(("of_actor", "of_either", "of_tool", "of_patient"))
_ATTACK_REACH = 8  # tokens between an attack and the verb that says whom it struck
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
    if any(_is_one_attack(draft, other) for other in cluster):
        return True
    if any(_are_cause_and_toll(draft, other) and not (other.actors and draft.actors) for other in cluster):
        return True
    if any(_contradict(draft, other) for other in cluster):
        return False
    actors = frozenset().union(*(_keys(other.actors) for other in cluster))
    if draft.event_type in _TOLD and _keys(draft.actors).isdisjoint(actors):
        return False
    if not _agree(_keys(draft.actors), actors):
        return False
    if any(_are_cause_and_toll(draft, other) for other in cluster):
        return True
    return _agree(_keys(draft.recipients), frozenset().union(*(_keys(other.recipients) for other in cluster)))


def _contradict(left: Draft, right: Draft) -> bool:
    """Tell whether flags, modes, times or places show that two mentions are not of one happening."""
    if (left.aux == "historical") != (right.aux == "historical") or (left.aux == "negation") != (
        right.aux == "negation"
    ):
        return True
    if left.mode and right.mode and left.mode != right.mode and not (left.mode in _LOOSE and right.mode in _LOOSE):
        return True
    return _differ_in_time(left, right) or _differ_in_place(left, right)


def _is_one_attack(left: Draft, right: Draft) -> bool:
    """Tell whether a verb says only whom the attack named before it struck: an attack that targeted X."""
    if left.event_type != "ASSAULT" or left.sentence != right.sentence:
        return False
    first, second = sorted((left, right), key=lambda draft: draft.hit.first)
    gap = second.hit.first - first.hit.last
    is_verb = bool(second.hit.form.tense) and second.hit.form.trigger.mode is None and not is_toll(second)
    return is_verb and first.hit.form.trigger.frame in _ATTACK_NOUNS and gap <= _ATTACK_REACH and not second.actors


def _are_cause_and_toll(left: Draft, right: Draft) -> bool:
    """Tell whether one mention is the attack and the other its dead and injured, told in the same sentence."""
    if left.event_type != "ASSAULT" or left.sentence != right.sentence:
        return False
    if is_toll(left) != is_toll(right):
        return True
    return is_toll(left) and _is_injury(left) != _is_injury(right)


def _is_injury(draft: Draft) -> bool:
    return draft.hit.form.trigger.lemma in load_injuries()


@cache
def load_injuries() -> frozenset[str]:
    """Return the lemmas of triggers that tell of the injured."""
    return frozenset(list_class("injury"))


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
