"""Quotes that links join, divided into utterances.

A link may lead from a long statement to one half of it, and from there to another one that tells the other half; so
not all that hangs together is one utterance. Each utterance is a quote with those that are linked to it directly, the
one with the most likeness around it first. What comes out depends on the links alone.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from rawi.duplicates.clusters import join_components
from rawi.stories.utterances import UtteranceLink


class Member(NamedTuple):
    """Where a linked quote ends: its utterance, and the component that links join it to."""

    quote_id: str
    component_id: str
    utterance_id: str


def group_quotes(links: Iterable[UtteranceLink]) -> list[Member]:
    """Return where every quote of the links ends; an utterance is called by its least quote.

    Args:
        links: all links of the components that they make up.
    """
    links = list(links)
    components = join_components((link.quote_a, link.quote_b) for link in links)
    inside: dict[str, list[UtteranceLink]] = defaultdict(list)
    for link in links:
        inside[components[link.quote_a]].append(link)
    return [
        Member(quote_id, component_id, utterance_id)
        for component_id, found in sorted(inside.items())
        for quote_id, utterance_id in sorted(_divide(found).items())
    ]


def _divide(links: list[UtteranceLink]) -> dict[str, str]:
    """Return the utterance of every quote of a component."""
    near: dict[str, dict[str, float]] = defaultdict(dict)
    for link in links:
        near[link.quote_a][link.quote_b] = link.similarity_ratio
        near[link.quote_b][link.quote_a] = link.similarity_ratio
    # Rounded, since sums of the same numbers in another order differ in their last digit.
    ranked = sorted(near, key=lambda quote: (-round(sum(near[quote].values()), 6), quote))
    found: dict[str, str] = {}
    for hub in ranked:
        if hub in found:
            continue
        members = [hub, *(quote for quote in near[hub] if quote not in found)]
        found.update(dict.fromkeys(members, min(members)))
    return found
