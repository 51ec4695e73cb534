"""What mentions of one happening lend one another: an attack its victims, a toll its attackers, both a later word."""

from bisect import bisect_left
from typing import Any

from rawi.events.clusters import is_one_attack, is_toll
from rawi.events.drafts import Draft, Party
from rawi.events.identities import is_vague

_LENT = ("lent",)
_MUTUAL_FRAMES = frozenset(("of_both",))
_INFERRED = "inferred"
_HARM = frozenset(("dead", "injured"))
_BACK_REACH = 3  # sentences between a definite noun and the mention that it points back to
_LEND_REACH = 25  # tokens between an attack and its toll in one sentence


def lend_parties(cluster: list[Draft]) -> list[Draft]:
    """Return the mentions of one happening with what those of their sentence, or those before, tell of it.

    Args:
        cluster: the mentions, in order of the text.
    """
    if len(cluster) == 1:
        return cluster
    is_attack = cluster[0].event_type == "ASSAULT"
    fuller = [_complete_attack(draft, cluster) for draft in cluster] if is_attack else cluster
    lent: list[Draft] = []
    for draft in fuller:
        lent.append(_place(_point_back(draft, lent), fuller))
    return lent


def lend_counts(likely: list[Draft], doubtful: list[Draft]) -> list[Draft]:
    """Return the likely mentions of a happening with the figures that others of it tell, which are left out.

    Args:
        likely: those that are kept, in order of the text.
        doubtful: those that are left out.
    """
    kept = list(likely)
    own = {row["kind"] for draft in kept for row in draft.counts}
    sentences = [draft.sentence for draft in kept]
    for other in doubtful:
        behind = min(bisect_left(sentences, other.sentence), len(kept) - 1)
        ahead = max(behind - 1, 0)
        is_nearer = other.sentence - sentences[ahead] <= abs(sentences[behind] - other.sentence)
        nearest = ahead if is_nearer else behind
        rows = tuple(row for row in other.counts if row["kind"] not in own)
        kept[nearest] = kept[nearest]._replace(counts=(*kept[nearest].counts, *rows))
    return kept


def _place(draft: Draft, cluster: list[Draft]) -> Draft:
    """Return a mention without a place of its own where its sentence, or the one it points back to, says it was."""
    if draft.where.name is not None or not (draft.where.is_inferred or draft.where.country_code is None):
        return draft
    for other in cluster:
        gap = draft.sentence - other.sentence
        is_near = gap == 0 or (draft.is_anaphor and 0 < gap <= _BACK_REACH)
        if is_near and other.where.name is not None and other.where.country_code is not None:
            return draft._replace(where=other.where)
    return draft


def _complete_attack(draft: Draft, cluster: list[Draft]) -> Draft:
    """Return an attack with the victims, and a toll with the attackers, that its own sentence names beside it."""
    for other in cluster:
        if other is draft or other.sentence != draft.sentence or other.aux != draft.aux:
            continue
        if abs(other.hit.first - draft.hit.first) > _LEND_REACH:
            continue
        draft = _share_harm(draft, other)
        if is_one_attack(draft, other):
            draft = _lend_recipients(_lend_actors(draft, other), other)
        if is_toll(other) == is_toll(draft):
            continue
        if is_toll(draft):
            draft = _lend_actors(draft, other)
        elif draft.hit.form.trigger.frame not in _MUTUAL_FRAMES:  # who clashed are its actors, the fallen too
            draft = _lend_recipients(draft, other)
    return draft


def _lend_actors(draft: Draft, other: Draft) -> Draft:
    """Return a mention that lacks actors with those of another one."""
    if not other.actors or not _lacks(draft.actors, draft.actor_signs):
        return draft
    actors = _leave_out(other.actors, draft.recipients)
    return draft._replace(actors=actors, actor_signs=_LENT) if actors else draft


def _lend_recipients(draft: Draft, other: Draft) -> Draft:
    """Return a mention that lacks recipients with those of another one."""
    if not other.recipients or not _lacks(draft.recipients, draft.recipient_signs):
        return draft
    victims = _leave_out(other.recipients, draft.actors)
    return draft._replace(recipients=victims, recipient_signs=_LENT) if victims else draft


def _share_harm(draft: Draft, other: Draft) -> Draft:
    """Return a mention with the dead or injured that another one of its sentence counts and it does not."""
    if not is_toll(other) or (draft.actors and other.actors and draft.actors != other.actors):
        return draft
    own = {row["kind"] for row in draft.counts}
    rows: tuple[dict[str, Any], ...] = tuple(r for r in other.counts if r["kind"] in _HARM and r["kind"] not in own)
    return draft._replace(counts=(*draft.counts, *rows)) if rows else draft


def _lacks(parties: tuple[Party, ...], signs: tuple[str, ...]) -> bool:
    """Tell whether a mention names nobody in a role, or only whom the article let infer."""
    return not parties or signs[:1] == (_INFERRED,)


def _leave_out(parties: tuple[Party, ...], taken: tuple[Party, ...]) -> tuple[Party, ...]:
    """Return parties without those that have the other role."""
    keys = {key for party in taken for key in party.keys}
    return tuple(party for party in parties if party.keys.isdisjoint(keys))


def _point_back(draft: Draft, before: list[Draft]) -> Draft:
    """Return a mention that names nobody who acts with the parties of the one that it points back to."""
    if draft.actors or not draft.is_anaphor:
        return draft
    for other in reversed(before):
        if draft.sentence - other.sentence > _BACK_REACH:
            break
        if other.actors and other.aux == draft.aux and not any(is_vague(party.name) for party in other.actors):
            actors = _leave_out(other.actors, draft.recipients)
            if not draft.recipients:
                return draft._replace(
                    actors=actors, recipients=other.recipients, actor_signs=_LENT, recipient_signs=_LENT
                )
            return draft._replace(actors=actors, actor_signs=_LENT) if actors else draft
    return draft
