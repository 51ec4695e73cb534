"""How likely a mention and its parties are right: learned from what readers judged, see `rawi.events.weights`."""

import math
from bisect import bisect_left

from rawi.arabic.tokens import Analysis
from rawi.events.drafts import Draft, Party
from rawi.events.party_signs import list_party_signs, list_role_signs
from rawi.events.signs import list_article_signs, list_mention_signs, list_word_signs
from rawi.events.topics import Topics
from rawi.events.weights import SENTENCE, Weights, load_weights
from rawi.quotes.weights import TOO_SHORT, read_chance

_DOUBTFUL = 0.4  # chance; with less, the figures of a mention are not those of another one either


def is_likely(draft: Draft, topics: Topics) -> bool:
    """Tell whether a weighed mention is likely right; in a text that is too short all are left to the rules."""
    return draft.confidence >= load_weights("type").floor or topics.length < TOO_SHORT


def may_count(draft: Draft, topics: Topics) -> bool:
    """Tell whether a weighed mention is likely right, or has figures and may at least repeat what another one tells."""
    return is_likely(draft, topics) or (bool(draft.counts) and draft.confidence >= _DOUBTFUL)


def weigh_drafts(drafts: list[Draft], analysis: Analysis, topics: Topics) -> list[Draft]:
    """Return mentions with the chance that they are right as their confidence.

    Args:
        drafts: the mentions of one article.
        analysis: its text.
        topics: what it is about.
    """
    if not drafts:
        return []
    weights = load_weights("type")
    signs = list_article_signs(topics, len(drafts))
    common = weights.base + sum(weights.signs.get(sign, 0.0) * strength for sign, strength in signs)
    told: dict[tuple[int, int], tuple[tuple[int, int], float]] = {}
    weighed = []
    for draft in drafts:
        if draft.span not in told:
            tokens = find_tokens(analysis, draft.span)
            told[draft.span] = tokens, _weigh_words(analysis.words, tokens, weights)
        tokens, said = told[draft.span]
        near = weights.weigh_words(list_word_signs(analysis.words, tokens, draft.hit))
        chance = read_chance(common + said + near + weights.weigh(list_mention_signs(draft)))
        weighed.append(draft._replace(confidence=round(chance, 3)))
    return weighed


def find_tokens(analysis: Analysis, span: tuple[int, int]) -> tuple[int, int]:
    """Return a range of code points as a range of tokens."""
    return bisect_left(analysis.starts, span[0]), bisect_left(analysis.ends, span[1]) + 1


def _weigh_words(words: list[str], tokens: tuple[int, int], weights: Weights) -> float:
    table = weights.words[SENTENCE]
    return math.fsum(map(table.__getitem__, table.keys() & set(words[slice(*tokens)])))  # the same in any order


def drop_unlikely_parties(draft: Draft, topics: Topics) -> Draft:
    """Return a mention without the actors and recipients that are too likely wrong.

    Args:
        draft: the mention.
        topics: what its article is about.
    """
    if topics.length < TOO_SHORT:
        return draft
    actors, recipients = _keep_likely_parties(draft, "actors"), _keep_likely_parties(draft, "recipients")
    if len(actors) == len(draft.actors) and len(recipients) == len(draft.recipients):
        return draft
    return draft._replace(actors=actors, recipients=recipients)


def _keep_likely_parties(draft: Draft, role: str) -> tuple[Party, ...]:
    parties = draft.actors if role == "actors" else draft.recipients
    if not parties:
        return parties
    weights = load_weights(role)
    common = weights.base + weights.weigh(list_role_signs(draft, role))
    return tuple(
        party
        for index, party in enumerate(parties)
        if read_chance(common + weights.weigh(list_party_signs(draft, role, index))) >= weights.floor
    )
