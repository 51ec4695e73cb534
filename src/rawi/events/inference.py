"""What a reader adds to a mention from the rest of the article: the country, the other side of a conflict."""

from collections import Counter

from rawi.arabic.letters import BEH
from rawi.arabic.names import resolve_name
from rawi.events.drafts import Draft, Party
from rawi.events.whereabouts import describe_country

_ASSAULTS = frozenset(("ASSAULT",))
_REPRESSION = frozenset(("COERCE", "THREATEN"))
_CONFLICT = frozenset(("ASSAULT", "COERCE"))
_VERBAL = frozenset(("REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "AGREE", "CONCEDE"))
_HARMFUL = frozenset(("ASSAULT", "COERCE", "SANCTION"))
_ACCUSATION_REACH = 14  # tokens between accusing and what the accused did
_VISIT = "visit"
_FEWEST_ACTS = 2  # acts of one party against another before it is taken for the article's aggressor
_INFERRED = 0.85  # factor on the confidence of a mention whose party was inferred


def complete_drafts(drafts: list[Draft], main_country: str | None) -> list[Draft]:
    """Return drafts with the country and the missing side of a conflict where the article leaves no doubt.

    Args:
        drafts: the mentions of one article.
        main_country: the country that the article speaks of most.
    """
    aggressor, opponents, victims = _find_single_actor(drafts), _list_opponents(drafts), _list_victims(drafts)
    completed = []
    for draft in drafts:
        fuller = _add_recipient(_add_aggressor(draft, aggressor), opponents, _ASSAULTS)
        completed.append(_add_country(_add_recipient(fuller, victims, _REPRESSION), main_country))
    return completed


def _list_victims(drafts: list[Draft]) -> dict[str, Party]:
    """Return, per key of a party that represses in the article, the one party that it does it to."""
    found: dict[str, dict[str, Party]] = {}
    for draft in drafts:
        if draft.event_type in _REPRESSION and draft.actors and draft.recipients:
            for key in draft.actors[0].keys:
                target = draft.recipients[0]
                found.setdefault(key, {}).setdefault(min(target.keys, default=target.name), target)
    return {key: next(iter(parties.values())) for key, parties in found.items() if len(parties) == 1}


def _list_opponents(drafts: list[Draft]) -> dict[str, Party]:
    """Return, per key of a party at war in the article, the one party that it fights; none when it fights several."""
    found: dict[str, dict[str, Party]] = {}
    for draft in drafts:
        if draft.event_type != "ASSAULT":
            continue
        for attacker in draft.actors[:1]:
            for target in draft.recipients[-1:]:
                if _is_force(target):
                    _note(found, attacker, target)
                    _note(found, target, attacker)
    return {key: next(iter(parties.values())) for key, parties in found.items() if len(parties) == 1}


def _note(found: dict[str, dict[str, Party]], one: Party, other: Party) -> None:
    for key in one.keys:
        found.setdefault(key, {}).setdefault(min(other.keys, default=other.name), other)


def _is_force(party: Party) -> bool:
    """Tell whether a party is a state or a known group, as its keys say."""
    known = resolve_name(party.name)
    return known is not None and known.kind in ("state", "group", "organisation")


def _add_recipient(draft: Draft, opponents: dict[str, Party], types: frozenset[str]) -> Draft:
    """Give a mention without a recipient the one that its actor fights or represses elsewhere in the article."""
    if draft.event_type not in types or not draft.actors or draft.recipients or len(draft.actors) > 1:
        return draft
    for key in sorted(draft.actors[0].keys):
        if key in opponents and not opponents[key].keys & draft.actors[0].keys:
            return draft._replace(
                recipients=(opponents[key],),
                recipient_signs=("inferred",),
                confidence=round(draft.confidence * _INFERRED, 3),
            )
    return draft


def _find_single_actor(drafts: list[Draft]) -> Party | None:
    """Return the only party that does violence in an article; null when there are several."""
    tally: Counter[str] = Counter()
    parties: dict[str, Party] = {}
    for draft in drafts:
        if draft.event_type in _CONFLICT and draft.aux is None:
            for party in draft.actors[:1]:
                key = min(party.keys, default=party.name)
                tally[key] += 1
                parties.setdefault(key, party)
    if len(tally) != 1:
        return None
    key, count = tally.most_common(1)[0]
    known = resolve_name(parties[key].name)
    is_group = known is not None and known.kind == "group"
    return parties[key] if count >= _FEWEST_ACTS and is_group else None


def _add_aggressor(draft: Draft, aggressor: Party | None) -> Draft:
    if aggressor is None or draft.event_type not in _CONFLICT or draft.actors or not draft.recipients:
        return draft
    if any(party.keys & aggressor.keys for party in draft.recipients):
        return draft
    return draft._replace(
        actors=(aggressor,), actor_signs=("inferred",), confidence=round(draft.confidence * _INFERRED, 3)
    )


def _add_country(draft: Draft, main_country: str | None) -> Draft:
    if draft.where.country_code is not None or (draft.where.precision is not None):
        return draft
    own = _find_party_country(draft)
    code = (own or main_country) if draft.event_type in _VERBAL else (main_country or own)
    return draft._replace(where=describe_country(code, draft.where.name))


def share_country(cluster: list[Draft]) -> list[Draft]:
    """Return the mentions of one happening, those without a place in the country of the one that has one.

    Args:
        cluster: the mentions.
    """
    named = next((d.where.country_code for d in cluster if d.where.country_code and not d.where.is_inferred), None)
    if named is None:
        return cluster
    return [
        draft._replace(where=describe_country(named, draft.where.name)) if draft.where.is_inferred else draft
        for draft in cluster
    ]


def _find_party_country(draft: Draft) -> str | None:
    for parties in (draft.recipients, draft.actors) if draft.event_type not in _VERBAL else (draft.actors,):
        for party in parties:
            for key in party.keys:
                if len(key) == 2 and key.isupper():
                    return key
    return None


def complete_sentence(drafts: list[Draft]) -> list[Draft]:
    """Return the drafts of one sentence with the parties that they lend one another.

    Args:
        drafts: in order of the text.
    """
    return _host(_address(_blame(drafts)))


def _host(drafts: list[Draft]) -> list[Draft]:
    """Give a visit its host: whom the visitor met there, or the one of two sides whose country it was."""
    hosted: list[Draft] = []
    for draft in drafts:
        if draft.event_type != "CONSULT" or draft.recipients:
            hosted.append(draft)
            continue
        visit = next((d for d in hosted if d.event_type == "CONSULT" and d.mode == _VISIT and d.actors), None)
        guest = (visit.actors[0] if visit else None) if draft.hit.form.trigger.frame == "meet" else None
        if guest is not None:
            hosts = tuple(party for party in draft.actors if not party.keys & guest.keys)
            hosted.append(
                draft._replace(actors=(guest,), recipients=hosts, actor_signs=("guest",), recipient_signs=("host",))
                if hosts
                else draft
            )
            continue
        country = draft.where.country_code
        at_home = tuple(party for party in draft.actors if country in party.keys)
        others = tuple(party for party in draft.actors if country not in party.keys)
        hosted.append(
            draft._replace(actors=others, recipients=at_home, recipient_signs=("host",))
            if draft.mode == _VISIT and at_home and others
            else draft
        )
    return hosted


def _blame(drafts: list[Draft]) -> list[Draft]:
    """Give what somebody is accused of in a sentence the accused as its actor: accused X of kidnapping Y."""
    blamed: list[Draft] = []
    for draft in drafts:
        is_content = draft.event_type in _HARMFUL and draft.hit.form.particle == BEH and not draft.actors
        accusations = (d for d in reversed(blamed) if d.event_type == "ACCUSE" and d.recipients)
        accusation = next(accusations, None) if is_content else None
        if accusation and draft.hit.first - accusation.hit.last <= _ACCUSATION_REACH:
            taken = {party.name for party in draft.recipients}
            accused = tuple(party for party in accusation.recipients if party.name not in taken)
            blamed.append(draft._replace(actors=accused, actor_signs=("accused",)))
        else:
            blamed.append(draft)
    return blamed


def _address(drafts: list[Draft]) -> list[Draft]:
    """Give a demand made at a meeting those who were met as its recipients: met X and called for calm."""
    addressed: list[Draft] = []
    for draft in drafts:
        is_bare = draft.event_type == "REQUEST" and draft.actors and not draft.recipients
        met = next((d for d in reversed(addressed) if d.event_type == "CONSULT"), None) if is_bare else None
        if met is not None:
            own = {key for party in draft.actors for key in party.keys}
            others = tuple(party for party in (*met.actors, *met.recipients) if not party.keys & own)
            addressed.append(draft._replace(recipients=others, recipient_signs=("met",)))
        else:
            addressed.append(draft)
    return addressed
