"""Who claimed an attack: the one party of an article that says it did what the article tells of."""

from functools import cache

from rawi.events.agreement import ANY
from rawi.events.clauses import Clause, keep_agentive
from rawi.events.drafts import Draft, Party
from rawi.events.identities import is_document, list_parties
from rawi.events.phrases import Phrase
from rawi.events.referents import find_earlier_subject, find_last_party
from rawi.events.subjects import find_subject_after, find_subject_before
from rawi.events.words import load_class, load_exact

_REACH = 6  # sentences between a claim and what is claimed
_NEGATION_REACH = 3  # tokens before a claim in which it may be denied
_INFERRED = 0.85  # factor on the confidence of a mention whose actor was inferred


@cache
def _load_signs() -> dict[str, bool]:
    """Return the words that a claim shows itself by, and whether they are verbs."""
    return {**dict.fromkeys(load_exact("claim_noun"), False), **dict.fromkeys(load_class("claim_verb").words, True)}


@cache
def _load_words() -> frozenset[str]:
    return frozenset(_load_signs())


def list_claimants(clause: Clause) -> tuple[Party, ...]:
    """Return who claims responsibility in a sentence; empty when nobody does, or when it is denied."""
    words, kinds = clause.words, _load_signs()
    if _load_words().isdisjoint(words[clause.first : clause.last]):
        return ()
    for index in [k for k in range(clause.first, clause.last) if words[k] in kinds]:
        is_verb = kinds[words[index]]
        before = words[max(clause.first, index - _NEGATION_REACH) : index]
        if not load_exact("negator").isdisjoint(before) or not load_class("denial").words.isdisjoint(before):
            continue
        claimants = _find_claimant(clause, index, is_verb=is_verb)
        if claimants:
            return tuple(party for party in list_parties(claimants[:1], ()) if not is_document(party))
    return ()


def _find_claimant(clause: Clause, index: int, *, is_verb: bool) -> tuple[Phrase, ...]:
    if is_verb:
        after, _ = find_subject_after(clause, index + 1, ANY)
        return keep_agentive(after) or keep_agentive(find_subject_before(clause, index))
    return find_last_party(clause, index) or find_earlier_subject(clause, index)


def assign_claims(drafts: list[Draft], claims: list[tuple[int, Party]]) -> list[Draft]:
    """Give attacks that nobody is named for to who claimed them: in the same sentence, or nearby when only one does.

    Args:
        drafts: the mentions of an article.
        claims: sentences in which something is claimed, with who claims it.
    """
    if not claims:
        return drafts
    is_one = all(claims[0][1].keys & party.keys for _, party in claims)
    return [_assign(draft, claims, _REACH if is_one else 0) for draft in drafts]


def _assign(draft: Draft, claims: list[tuple[int, Party]], reach: int) -> Draft:
    if draft.event_type != "ASSAULT" or draft.actors or draft.aux is not None:
        return draft
    sentence, claimant = min(claims, key=lambda claim: abs(claim[0] - draft.sentence))
    is_victim = any(party.keys & claimant.keys for party in draft.recipients)
    if is_victim or abs(sentence - draft.sentence) > reach:
        return draft
    return draft._replace(
        actors=(claimant,), actor_signs=("claimed",), confidence=round(draft.confidence * _INFERRED, 3)
    )
