"""The same statement told twice: by one speaker, about one time, in words that say the same.

Two quotes are compared when one speaker can have said both: the same person or body, or unnamed people heard through
the same paper. What decides is how much of the shorter one stands together in the longer one, weighed by how much each
word tells.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations, groupby, islice, pairwise, product
from typing import NamedTuple

from rawi.stories.utterance_words import NAME, NUMBER, STATE, Statement, weigh_root, weigh_roots

UNNAMED = "unnamed"
_USUAL_DAYS = 3  # between articles that report one statement
WINDOW_DAYS = 4  # between articles that quote it word for word; the look-up in SQL has the same
_VERBATIM = 0.8  # of the pairs of neighbouring words of the shorter one stand in the longer one
_LEAST_VERBATIM = 4  # words
_LEAST_QUOTED = 3  # words, when both quotes stand in quotation marks: a writer picks the words that matter
# What must be shared, by where the two stand: share of the shorter one's weight, and weight. Read from pairs of both
# kinds. In one article a speaker keeps to one matter, so likeness proves less; only a lead comes before the words that
# it sums up. A date that nobody knows proves nothing, and unnamed people may be others.
_LEAD = (0.6, 11.0)
_WITHIN = (0.8, 18.0)
_BETWEEN = (0.58, 13.0)
_UNDATED = (0.6, 14.0)
_STRANGERS = (0.8, 25.0)
_LEAST_SHARED = 3  # roots that are no names
# The part of a longer statement that tells what a shorter one tells is at most so much longer.
_STRETCH, _SLACK = 1.5, 4
_EVIDENCE = 8  # roots that are told as evidence
_TELLING = 3.5  # weight of a root by which candidates are found
_TELLING_OF_STRANGERS = 6.5
_ROUNDING = 1e-6  # sums of the same weights in another order differ in their last digits
_MOST_OF_ARTICLE = 100  # quotes of one speaker in one article


class Quoted(NamedTuple):
    """A quote as it is compared.

    Attributes:
        quote_id: its identifier.
        speaker_key: under which those of the same speaker are found; UNNAMED for people without name and paper.
        is_new: whether it has not been compared before.
        article_id: its article.
        day: publication of the article, or null.
        start: code point where its content begins.
        end: code point behind it.
        is_direct: whether words of it stand in quotation marks.
        is_foreign: whether it was first said or written in another language, as far as speaker and paper tell.
        statement: its words.
    """

    quote_id: str
    speaker_key: str
    is_new: bool
    article_id: str
    day: date | None
    start: int
    end: int
    is_direct: bool
    is_foreign: bool
    statement: Statement


class UtteranceLink(NamedTuple):
    """Two quotes that tell one statement: which, how, how alike, and the words that both have."""

    quote_a: str
    quote_b: str
    relation: str
    similarity_ratio: float
    evidence: str


def find_utterance_links(quotes: Iterable[Quoted]) -> list[UtteranceLink]:
    """Return the pairs of quotes that tell one statement, each once, those with a new quote only.

    Args:
        quotes: those of one speaker together; a quote may come once for each key of its speaker.
    """
    found: dict[tuple[str, str], UtteranceLink] = {}
    for key, group in groupby(quotes, key=lambda quoted: quoted.speaker_key):
        for one, other in list_candidates(list(group), _TELLING_OF_STRANGERS if key == UNNAMED else _TELLING):
            link = compare_quotes(one, other)
            if link is not None:
                old = found.get(link[:2])
                found[link[:2]] = link if old is None else min(old, link)
    return sorted(found.values())


def list_candidates(quotes: Sequence[Quoted], telling: float) -> Iterator[tuple[Quoted, Quoted]]:
    """Yield the pairs of a speaker's quotes of the same days that share a telling word, at least one of the two new."""
    ordered = sorted(
        _drop_excess(quotes), key=lambda quoted: (quoted.day is None, quoted.day or date.min, quoted.quote_id)
    )
    places: dict[str, list[int]] = defaultdict(list)
    for place, quoted in enumerate(ordered):
        for root in quoted.statement.kinds:
            if weigh_root(root) >= telling and root[0] != STATE:
                places[root].append(place)
    days = [quoted.day.toordinal() for quoted in ordered if quoted.day is not None]
    seen: set[tuple[int, int]] = set()
    for same in places.values():
        if len(same) > 1:
            seen.update(_pair_places(same, days))
    for place, other in sorted(seen):
        if ordered[place].is_new or ordered[other].is_new:
            yield ordered[place], ordered[other]


def _pair_places(places: Sequence[int], days: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of places within the window, and those of which one has no day; the days are of the first."""
    count = bisect_left(places, len(days))
    dated, undated = places[:count], places[count:]
    for index, place in enumerate(dated):
        last = days[place] + WINDOW_DAYS
        for other in islice(dated, index + 1, None):
            if days[other] > last:
                break
            yield place, other
    yield from product(dated, undated)
    yield from combinations(undated, 2)


def _drop_excess(quotes: Iterable[Quoted]) -> Iterator[Quoted]:
    """Yield the quotes without those of an article in which one speaker is quoted without end: a book or a log."""
    counts: Counter[str] = Counter()
    for quoted in sorted(quotes, key=lambda quoted: (quoted.article_id, quoted.start)):
        counts[quoted.article_id] += 1
        if counts[quoted.article_id] <= _MOST_OF_ARTICLE:
            yield quoted


def compare_quotes(one: Quoted, other: Quoted) -> UtteranceLink | None:
    """Return how two quotes of one speaker tell one statement, or None when they do not.

    Args:
        one: a quote.
        other: another one; their order does not matter.
    """
    if other.quote_id < one.quote_id:
        one, other = other, one
    if not _can_be_one(one, other):
        return None
    least_ratio, least_weight = _choose_bounds(one, other)
    less, more = _order(one.statement, other.statement)
    # No part holds more than the whole: most pairs end here, before their parts and pairs of words are looked at.
    most = weigh_roots(less.kinds & more.kinds) + _ROUNDING
    if most < least_weight / 2:
        return None
    may_be_alike = most >= least_weight and most >= least_ratio * less.weight
    fewest = _LEAST_QUOTED if one.is_direct and other.is_direct else _LEAST_VERBATIM
    is_verbatim = _is_verbatim(one.statement.words, other.statement.words, fewest)
    if not (may_be_alike or is_verbatim):
        return None
    short, long = less.roots, more.roots
    shared = find_shared(short, long)
    weight = weigh_roots(shared)
    ratio = min(1.0, weight / less.weight) if less.weight else 0.0
    is_alike = ratio >= least_ratio and weight >= least_weight and _count_plain(shared) >= _LEAST_SHARED
    if one.speaker_key == UNNAMED:
        is_told_twice = is_alike and is_verbatim
    else:
        is_told_twice = is_alike or (is_verbatim and weight >= least_weight / 2)
    is_late = one.day is not None and other.day is not None and abs((one.day - other.day).days) > _USUAL_DAYS
    if is_late and not (is_verbatim and one.is_direct and other.is_direct):
        return None
    if not is_told_twice or _differ(short, long, NUMBER) or _differ(short, long, NAME):
        return None
    evidence = " ".join(sorted(shared, key=lambda root: (-weigh_root(root), root))[:_EVIDENCE])
    return UtteranceLink(
        one.quote_id, other.quote_id, _name_relation(one, other, is_verbatim), round(ratio, 3), evidence
    )


def _order(one: Statement, other: Statement) -> tuple[Statement, Statement]:
    """Return two statements, the one with fewer roots first."""
    if (len(one.kinds), one.roots) <= (len(other.kinds), other.roots):
        return one, other
    return other, one


def _can_be_one(one: Quoted, other: Quoted) -> bool:
    """Tell whether two quotes of one speaker can be one statement by day and place."""
    if one.quote_id == other.quote_id:
        return False
    if one.article_id == other.article_id:
        return one.end <= other.start or other.end <= one.start
    if one.day is None or other.day is None:
        return one.speaker_key != UNNAMED
    return abs((one.day - other.day).days) <= WINDOW_DAYS


def find_shared(short: Sequence[str], long: Sequence[str]) -> frozenset[str]:
    """Return the roots of a statement that stand close together in a longer one: the most that any part of it holds."""
    wanted = set(short)
    places = [(place, root) for place, root in enumerate(long) if root in wanted]
    size = int(len(short) * _STRETCH) + _SLACK
    best: frozenset[str] = frozenset()
    best_weight, last = 0.0, 0
    for index, (first, _) in enumerate(places):
        end = max(last, index)
        while end < len(places) and places[end][0] - first < size:
            end += 1
        if end > last:
            last = end
            part = frozenset(root for _, root in places[index:end])
            weight = weigh_roots(part)
            if weight > best_weight + _ROUNDING:
                best, best_weight = part, weight
    return best


def _count_plain(roots: Collection[str]) -> int:
    """Return how many roots are no names of states, bodies or people: those are named in many statements."""
    return sum(root[0] not in (STATE, NAME) for root in roots)


def _choose_bounds(one: Quoted, other: Quoted) -> tuple[float, float]:
    if one.article_id == other.article_id:
        first, second = (one, other) if one.start < other.start else (other, one)
        return _LEAD if second.is_direct and not first.is_direct else _WITHIN
    if one.speaker_key == UNNAMED:
        return _STRANGERS
    return _UNDATED if one.day is None or other.day is None else _BETWEEN


def _differ(one: Sequence[str], other: Sequence[str], mark: str) -> bool:
    """Tell whether both hold numbers, or known names, and none of them is the same."""
    these = {root for root in one if root[0] == mark}
    those = {root for root in other if root[0] == mark}
    return bool(these and those) and not these & those


def _is_verbatim(one: Sequence[str], other: Sequence[str], fewest: int) -> bool:
    """Tell whether nearly all of the shorter statement stands in the longer one word for word."""
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    if len(short) < fewest:
        return False
    pairs = set(pairwise(long))
    return sum(map(pairs.__contains__, pairwise(short))) >= _VERBATIM * (len(short) - 1)


def _name_relation(one: Quoted, other: Quoted, is_verbatim: bool) -> str:
    if is_verbatim:
        return "verbatim"
    if one.is_direct != other.is_direct:
        return "direct-indirect"
    return "translation" if one.is_foreign and other.is_foreign and one.article_id != other.article_id else "paraphrase"
