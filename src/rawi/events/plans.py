"""Meetings that are only planned: what points back to one of them is no meeting that took place."""

from rawi.events.drafts import Draft

_REACH = 5  # sentences over which a planned meeting is spoken of


def follow_plans(drafts: list[Draft]) -> list[Draft]:
    """Return drafts with what points back to a planned meeting told as that plan.

    A future meeting is an agreement; `the meeting`, a sentence later, is still the one to come.

    Args:
        drafts: the mentions of one article, in order of the text.
    """
    followed: list[Draft] = []
    plan: Draft | None = None
    for draft in drafts:
        is_meeting = draft.hit.form.trigger.event_type == "CONSULT"
        if is_meeting and plan is not None and _points_to(draft, plan):
            followed.append(draft._replace(event_type="AGREE", mode=None))
            continue
        if is_meeting:
            plan = draft if draft.event_type == "AGREE" else None
        followed.append(draft)
    return followed


def _points_to(draft: Draft, plan: Draft) -> bool:
    """Tell whether a mention speaks of a planned meeting: a definite noun, near it, of none but its sides."""
    form = draft.hit.form
    if draft.event_type != "CONSULT" or draft.sentence - plan.sentence > _REACH or form.tense or draft.when is not None:
        return False
    if not (form.is_definite or form.has_pronoun):
        return False
    sides = {key for party in (*plan.actors, *plan.recipients) for key in party.keys}
    named = {key for party in (*draft.actors, *draft.recipients) for key in party.keys}
    return not named or not named.isdisjoint(sides)
