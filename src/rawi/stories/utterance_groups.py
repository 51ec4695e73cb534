"""Quotes that links join, divided into utterances.

A long statement is told whole by one article, and in parts by others; so not all that hangs together is one utterance.
Each utterance is a quote with those that are linked to it directly, the one with the most likeness around it first, and
of quotes of one article that are not linked themselves only the one that is most like it. What comes out depends on the
links alone.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from rawi.duplicates.clusters import join_components
from rawi.stories.utterances import UtteranceLink


class Member(NamedTuple):
    """Where a linked quote ends: its utterance, and the component that links join it to."""

    quote_id: str
    component_id: str
    utterance_id: str


def group_quotes(links: Iterable[UtteranceLink], articles: Mapping[str, str]) -> list[Member]:
    """Return where every quote of the links ends; an utterance is called by its least quote.

    Args:
        links: all links of the components that they make up.
        articles: the article of every quote in them.
    """
    links = list(links)
    components = join_components((link.quote_a, link.quote_b) for link in links)
    inside: dict[str, list[UtteranceLink]] = defaultdict(list)
    for link in links:
        inside[components[link.quote_a]].append(link)
    return [
        Member(quote_id, component_id, utterance_id)
        for component_id, found in sorted(inside.items())
        for quote_id, utterance_id in sorted(_divide(found, articles).items())
    ]


def _divide(links: list[UtteranceLink], articles: Mapping[str, str]) -> dict[str, str]:
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
        members = [hub]
        for quote in sorted(near[hub], key=lambda quote: (-near[hub][quote], quote)):
            if quote not in found and _fits(quote, members, near, articles):
                members.append(quote)
        found.update(dict.fromkeys(members, min(members)))
    return found


def _fits(quote: str, members: list[str], near: Mapping[str, Mapping[str, float]], articles: Mapping[str, str]) -> bool:
    """Tell whether a quote is linked to all members that stand in its article."""
    return all(member in near[quote] for member in members if articles[member] == articles[quote])
