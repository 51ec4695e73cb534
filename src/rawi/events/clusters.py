"""Which mentions of an article tell of one happening.

The grouping is the article's own: linking over articles builds on it. Two passes: every mention joins the earlier
happening that it has most in common with, or opens one; then happenings of which one is told too thinly to stand alone
are joined to the nearest that nothing speaks against.
"""

from functools import cache
from typing import NamedTuple

from rawi.events.drafts import Draft, Party
from rawi.events.identities import is_code, is_vague
from rawi.events.whereabouts import Whereabouts
from rawi.events.words import list_class

_PROVINCE, _PROVINCE_REACH = 4, 1.5  # UCDP: a province; degrees from its middle to a town in it
_SPECIFIC_PRECISION = 5  # UCDP: a named place below the level of a country
_TOLD = frozenset(("REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "AGREE", "CONCEDE"))
_LOOSE = frozenset(("heavy-weapons", "aerial", "firearms", "targeted", "explosives", "suicide-attack", "drone"))
_TOLL_FRAMES = frozenset(("kill", "patient", "of_patient", "none", "takes_life"))
_ATTACK_NOUNS = frozenset(("of_actor", "of_either", "of_tool", "of_patient"))
_ATTACK_REACH = 8  # tokens between an attack and the verb that says whom it struck
_CONSTRUCT_REACH = 6  # tokens between waging, holding, imposing and the noun that says what
_MEETING_REACH = 2  # sentences between a visit and the meetings that it is made of
_ENOUGH = 2.0  # one sure sign, or two weak ones
_OPEN = 48  # happenings that a mention is compared with; no article tells of so many at once
_RECENT = 12  # mentions of a happening that a new one is compared with


class _Member(NamedTuple):
    """A mention with the keys of its parties; those that could be anybody have none."""

    draft: Draft
    actors: frozenset[str]
    recipients: frozenset[str]


class _Cluster:
    """A happening under construction."""

    __slots__ = ("actors", "members", "recipients")

    def __init__(self, member: _Member) -> None:
        """Open a happening with its first mention."""
        self.members = [member]
        self.actors = member.actors
        self.recipients = member.recipients

    def add(self, members: list[_Member]) -> None:
        """Add mentions."""
        self.members += members
        for member in members:
            self.actors |= member.actors
            self.recipients |= member.recipients


def _list_keys(parties: tuple[Party, ...]) -> frozenset[str]:
    return frozenset(key for party in parties if not is_vague(party.name) for key in party.keys)


def _list_crowd_keys(parties: tuple[Party, ...]) -> frozenset[str]:
    """Return the keys of who protests: a country only says where they do."""
    return frozenset(key for key in _list_keys(parties) if not is_code(key))


def _agree(left: frozenset[str], right: frozenset[str]) -> bool:
    return not left or not right or not left.isdisjoint(right)


def group_drafts(drafts: list[Draft]) -> list[list[Draft]]:
    """Group the mentions of an article by happening, in the order of their first mention.

    Args:
        drafts: in order of the text.
    """
    by_type: dict[str, list[_Cluster]] = {}
    for draft in drafts:
        list_actor_keys = _list_crowd_keys if draft.event_type == "PROTEST" else _list_keys
        member = _Member(draft, list_actor_keys(draft.actors), _list_keys(draft.recipients))
        clusters = by_type.setdefault(draft.event_type, [])
        best = _find_best(member, clusters[-_OPEN:])
        if best is None:
            clusters.append(_Cluster(member))
        else:
            best.add([member])
    merged = [cluster for clusters in by_type.values() for cluster in _join_thin(clusters)]
    groups = [[member.draft for member in cluster.members] for cluster in merged]
    return sorted(groups, key=lambda group: group[0].hit.first)


def _find_best(member: _Member, clusters: list[_Cluster]) -> _Cluster | None:
    best, score = None, 0.0
    for cluster in clusters:
        value = 0.0
        if cluster.members[-1].draft.sentence == member.draft.sentence and any(
            _are_one_construct(other.draft, member.draft) for other in cluster.members[-2:]
        ):
            return cluster
        if _may_join(member, cluster):
            value = max(_compare(member, other) for other in cluster.members[-_RECENT:])
        if value >= score and value > 0:
            best, score = cluster, value
    return best


def _are_one_construct(earlier: Draft, later: Draft) -> bool:
    """Tell whether two triggers are one expression: a round of talks, waged raids, imposed a curfew."""
    gap = later.hit.first - earlier.hit.last
    if gap < 0 or earlier.sentence != later.sentence:
        return False
    if not earlier.hit.form.tense:
        # a round of talks, or a summit that somebody hosted
        return gap == 0 and (not later.hit.form.tense or later.hit.form.has_pronoun)
    takes_noun = bool(earlier.hit.form.trigger.follow) or earlier.hit.form.trigger.event_type == "CONSULT"
    return takes_noun and not later.hit.form.tense and gap <= _CONSTRUCT_REACH


def _may_join(member: _Member, cluster: _Cluster) -> bool:
    """Tell whether nothing that is known of a happening speaks against one more mention of it."""
    draft = member.draft
    recent = [other.draft for other in cluster.members[-_RECENT:]]
    is_beside = recent[-1].sentence == draft.sentence
    if draft.event_type == "ASSAULT" and is_beside:
        if any(is_one_attack(draft, other) for other in recent):
            return True
        if any(_are_cause_and_toll(draft, other) and not (other.actors and draft.actors) for other in recent):
            return True
    if draft.event_type == "PROTEST" and is_beside and any(_is_one_protest(draft, other) for other in recent):
        return True
    is_plan = draft.hit.form.trigger.event_type == "CONSULT" and draft.is_anaphor
    if _goes_on(member, cluster) and not any(_differ_in_time(draft, other) for other in recent):
        return True
    if draft.event_type in _TOLD and member.actors.isdisjoint(cluster.actors) and not is_plan:
        return False
    if not _agree(member.actors, cluster.actors):
        return False
    if _differs_in_mode(draft, recent):
        return False
    if any(_contradict(draft, other) or _are_reversed(draft, other) for other in recent):
        return False
    if any(_are_cause_and_toll(draft, other) or _are_visit_and_meeting(draft, other) for other in recent):
        return True
    return _agree(member.recipients, cluster.recipients)


def _differs_in_mode(draft: Draft, others: list[Draft]) -> bool:
    """Tell whether mentions of one happening have a mode, and none of them that of one more mention."""
    modes = {other.mode for other in others if other.mode}
    if not draft.mode or not modes or draft.mode in modes:
        return False
    return draft.mode not in _LOOSE or _LOOSE.isdisjoint(modes)


def _goes_on(member: _Member, cluster: _Cluster) -> bool:
    """Tell whether a deed with a pronoun for whom it struck goes on with the one told just before: and destroyed it."""
    draft, last = member.draft, cluster.members[-1].draft
    is_next = draft.sentence - last.sentence <= 1 and draft.hit.form.has_pronoun and not draft.hit.form.tense
    is_alike = draft.mode == last.mode and draft.aux == last.aux
    return is_next and is_alike and not member.actors.isdisjoint(cluster.actors)


def _contradict(left: Draft, right: Draft) -> bool:
    """Tell whether flags, times or places show that two mentions are not of one happening."""
    if (left.aux == "historical") != (right.aux == "historical") or (left.aux == "negation") != (
        right.aux == "negation"
    ):
        return True
    return _differ_in_time(left, right) or _differ_in_place(left, right)


def _is_one_protest(left: Draft, right: Draft) -> bool:
    """Tell whether a protest is told twice in a sentence: blocked the road in protest."""
    is_bare = not left.actors or not right.actors or left.actors == right.actors
    return left.sentence == right.sentence and is_bare and not (left.recipients and right.recipients)


def _are_reversed(left: Draft, right: Draft) -> bool:
    """Tell whether who struck in one mention was struck in the other: a blow and the answer to it."""
    if not (left.actors and right.recipients) and not (left.recipients and right.actors):
        return False
    (a, b), (c, d) = (
        [frozenset(key for party in parties for key in party.keys) for parties in (draft.actors, draft.recipients)]
        for draft in (left, right)
    )
    return not (a.isdisjoint(d) and b.isdisjoint(c)) and a.isdisjoint(c) and b.isdisjoint(d)


def is_one_attack(left: Draft, right: Draft) -> bool:
    """Tell whether a verb says only whom the attack named before it struck: an attack that targeted X."""
    if left.sentence != right.sentence:
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


def _are_visit_and_meeting(left: Draft, right: Draft) -> bool:
    """Tell whether one mention is a visit and the other a meeting during it, which is told with it."""
    types = (left.hit.form.trigger.event_type, right.hit.form.trigger.event_type)
    if types != ("CONSULT", "CONSULT") or abs(left.sentence - right.sentence) > _MEETING_REACH:
        return False
    is_visit = "visit" in (left.hit.form.trigger.mode, right.hit.form.trigger.mode)
    if left.sentence == right.sentence:
        return is_visit
    known = frozenset(key for party in left.actors for key in party.keys)
    return is_visit and any(not party.keys.isdisjoint(known) for party in right.actors)


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
        if (a.precision == _PROVINCE) != (b.precision == _PROVINCE):
            return _lie_apart(a, b)
        return (a.latitude, a.longitude) != (b.latitude, b.longitude)
    return bool(a.name and b.name and a.country_code and b.country_code and a.country_code != b.country_code)


def _lie_apart(a: Whereabouts, b: Whereabouts) -> bool:
    """Tell whether a town cannot lie in a province: it is too far from its middle, or in another country."""
    if a.country_code != b.country_code or None in (a.latitude, a.longitude, b.latitude, b.longitude):
        return True
    distance = abs((a.latitude or 0.0) - (b.latitude or 0.0)) + abs((a.longitude or 0.0) - (b.longitude or 0.0))
    return distance > _PROVINCE_REACH


def _differ_in_time(left: Draft, right: Draft) -> bool:
    if left.when is None or right.when is None:
        return False
    return left.when.end < right.when.start or right.when.end < left.when.start


def _compare(left: _Member, right: _Member) -> float:
    """Return how much speaks for one happening; nothing when too little does."""
    draft, other = left.draft, right.draft
    score = 2.0 * (not left.actors.isdisjoint(right.actors)) + 2.0 * (not left.recipients.isdisjoint(right.recipients))
    if draft.where.name and draft.where.name == other.where.name:
        score += 1.5
    if draft.when and other.when:
        score += 2.0 if draft.aux == other.aux == "historical" else 1.0  # of few deeds long past is the time told
    distance = abs(draft.sentence - other.sentence)
    score += max(0.0, 1.5 - 0.75 * distance)
    if draft.is_anaphor:
        score += 2.0
    if draft.event_type == "ASSAULT" and distance <= 1 and (is_toll(draft) or is_toll(other)):
        score += 1.0
    if draft.mode and draft.mode == other.mode:
        score += 0.5
    return score if score >= _ENOUGH else 0.0


def _join_thin(clusters: list[_Cluster]) -> list[_Cluster]:
    """Join what is told too thinly to stand alone to the nearest happening that nothing speaks against."""
    kept: list[_Cluster] = []
    for cluster in clusters:
        target = None
        if _is_thin(cluster):
            target = next((other for other in reversed(kept[-_OPEN:]) if _are_compatible(cluster, other)), None)
        if target is None:
            kept.append(cluster)
        else:
            target.add(cluster.members)
    return kept


def _is_thin(cluster: _Cluster) -> bool:
    """Tell whether a happening is an attack of which only its victims or its name are told."""
    lead = cluster.members[0].draft
    if lead.event_type != "ASSAULT" or lead.aux is not None or cluster.actors:
        return False
    return all(is_toll(m.draft) or m.draft.hit.form.is_definite for m in cluster.members)


def _are_compatible(cluster: _Cluster, other: _Cluster) -> bool:
    if len(cluster.members) * len(other.members) > _RECENT * _RECENT:
        return False
    others = [member.draft for member in other.members]
    if any(_differs_in_mode(member.draft, others) for member in cluster.members):
        return False
    return not any(
        _contradict(left.draft, right.draft) or _has_other_toll(left, right)
        for left in cluster.members
        for right in other.members
    )


def _has_other_toll(left: _Member, right: _Member) -> bool:
    """Tell whether two mentions name different victims of the same kind."""
    if not (is_toll(left.draft) and is_toll(right.draft)) or _is_injury(left.draft) != _is_injury(right.draft):
        return False
    return not _agree(left.recipients, right.recipients)
