"""Furniture that is learned: lines that recur over many documents of one outlet, which no list of words needs to know.

What stands in many documents that are no copies of each other is the page's, not the article's; so is the headline of
one article that stands below another. Text is never taken for it: sentences must stand in a third of an outlet's
documents, and what names writers or days is left to the rules for bylines and date lines.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from rawi.arabic.tokens import cut_tokens
from rawi.documents.bylines import parse_byline
from rawi.documents.datelines import is_dateline
from rawi.documents.people import is_person
from rawi.documents.recurrence import LETTERS, STOPS, name_outlet
from rawi.documents.vocabulary import fold_name, list_names

RECURS, HEADLINE = "recurs", "headline"

# How many documents of an outlet have to have a line, and what share of them all. What few have is learned only where
# furniture stands and where it is frequent: writers have their standing phrases, agencies their background sentences.
FEWEST, _LEAST_SHARE = 8, 0.1
_MANY, _LEAST_SHARE_OF_MANY = 30, 0.03
_FEWEST_ELSEWHERE, _LEAST_SHARE_ELSEWHERE = 20, 0.1
_FEWEST_SENTENCES, _LEAST_SHARE_OF_SENTENCES = 20, 0.3
_FEWEST_ABOVE, _LEAST_SHARE_ABOVE = 20, 0.5
_EDGE_SHARE = 0.8  # of a line's documents in which it stands near the beginning or end
_CONTACT_WORDS = 4  # of a line with an address that is nothing else
_HEADLINE_WORDS, _SHORTEST_HEADLINE = 5, 25  # of headlines that are known again below other articles


class Recurrence(NamedTuple):
    """One line of an outlet and how often it stands in its documents, copies counted once.

    Attributes:
        outlet: as `name_outlet` gives it.
        line: what `mark_line` makes of it.
        document_count: documents that have it below their first line.
        first_count: documents that begin with it.
        edge_count: documents that have it near their beginning or end.
        outlet_count: documents of the outlet.
        is_headline: whether another document of the outlet begins with it.
        is_learned: whether an earlier run found that it recurs.
    """

    outlet: str
    line: str
    document_count: int
    first_count: int
    edge_count: int
    outlet_count: int
    is_headline: bool
    is_learned: bool


class LearnedLines(NamedTuple):
    """The learned lines of one outlet.

    Attributes:
        lines: those that are the page's wherever they stand below a title.
        above: those of them that may stand before the title.
    """

    lines: frozenset[str] = frozenset()
    above: frozenset[str] = frozenset()


NOTHING_LEARNED = LearnedLines()


class Learned(NamedTuple):
    """A line that is furniture of an outlet, and why: it recurs, or it is the headline of another article."""

    recurrence: Recurrence
    reason: str


def learn_lines(recurrences: Iterable[Recurrence]) -> list[Learned]:
    """Choose the lines that are furniture of their outlets.

    Args:
        recurrences: lines of the documents to read that stand in more than one, one row per outlet and line.
    """
    found = []
    for recurrence in recurrences:
        if _recurs(recurrence):
            found.append(Learned(recurrence, RECURS))
        elif _is_other_headline(recurrence):
            found.append(Learned(recurrence, HEADLINE))
    return found


def group_lines(learned: Iterable[Learned]) -> dict[str, LearnedLines]:
    """Return the learned lines of every outlet that has any."""
    lines: dict[str, set[str]] = {}
    above: dict[str, set[str]] = {}
    for recurrence, reason in learned:
        lines.setdefault(recurrence.outlet, set()).add(recurrence.line)
        if reason == RECURS and _stands_above(recurrence):
            above.setdefault(recurrence.outlet, set()).add(recurrence.line)
    return {outlet: LearnedLines(frozenset(found), frozenset(above.get(outlet, ()))) for outlet, found in lines.items()}


def select_lines(learned: Mapping[str, LearnedLines], outlet: str | None, url: str | None) -> LearnedLines:
    """Return the learned lines of one document's outlet."""
    name = name_outlet(outlet, url) if learned else None
    return learned.get(name, NOTHING_LEARNED) if name else NOTHING_LEARNED


def _recurs(found: Recurrence) -> bool:
    """Tell whether a line is furniture because many documents have it; once learned, it stays so."""
    return (found.is_learned or _is_frequent(found) or _stands_above(found)) and _may_be_furniture(found)


def _is_frequent(found: Recurrence) -> bool:
    """Tell whether a line stands in enough documents; the more it looks like text, the more of them it takes."""
    count = found.document_count
    share = count / found.outlet_count
    if found.line[-1] in STOPS:
        return count >= _FEWEST_SENTENCES and share >= _LEAST_SHARE_OF_SENTENCES
    if found.edge_count < _EDGE_SHARE * count:
        return count >= _FEWEST_ELSEWHERE and share >= _LEAST_SHARE_ELSEWHERE and found.line[-1] != ":"
    return (count >= FEWEST and share >= _LEAST_SHARE) or (count >= _MANY and share >= _LEAST_SHARE_OF_MANY)


def _may_be_furniture(found: Recurrence) -> bool:
    """Tell whether a recurring line names no writer, outlet, address or day: what does recurs, too."""
    line = found.line
    if LETTERS.search(line) is None or ("@" in line and len(line.split()) <= _CONTACT_WORDS):
        return False
    if parse_byline(line, found.outlet) is not None or is_person(line) or fold_name(line) in list_names():
        return False
    return not is_dateline(cut_tokens(line).words, line)


def _is_other_headline(found: Recurrence) -> bool:
    """Tell whether a line is the headline of another document: long enough, and no sentence with its stop."""
    is_long = len(found.line) >= _SHORTEST_HEADLINE and len(found.line.split()) >= _HEADLINE_WORDS
    return found.is_headline and is_long and found.line[-1] not in ".…"


def _stands_above(found: Recurrence) -> bool:
    """Tell whether a line opens so many documents that it is no title; a series that has one title stays below that."""
    count = found.first_count
    return count >= _FEWEST_ABOVE and count / found.outlet_count >= _LEAST_SHARE_ABOVE
