"""The mentions of an article: every place where it tells of an event, as rows of the table `mentions`."""

from typing import Any

from rawi import schemas
from rawi.documents.article import Article
from rawi.events.clusters import group_drafts
from rawi.events.drafts import Draft
from rawi.events.identities import identify_cluster
from rawi.events.inference import complete_drafts, share_country
from rawi.events.lending import lend_counts, lend_parties
from rawi.events.likelihood import drop_unlikely_parties, is_likely, may_count, weigh_drafts
from rawi.events.plans import follow_plans
from rawi.events.reader import Reader, may_tell
from rawi.events.settings import Calendar
from rawi.events.sources import Sources
from rawi.events.spots import find_spots
from rawi.events.topics import Topics, is_satire, read_topics
from rawi.events.vocabulary import Vocabulary

_BOTH_SIDES = 2
_INFERRED = "+country_inferred"  # the sentence names no place


def extract_mentions(
    article: Article, quotes: list[tuple[Any, ...]], times: list[tuple[Any, ...]]
) -> list[tuple[Any, ...]]:
    """Return one row of `schemas.MENTIONS` per place where an article tells of an event, in order of the text.

    Args:
        article: the article; only its body is read, its title when it has nothing else.
        quotes: its rows of `schemas.QUOTES`.
        times: its rows of `schemas.TIMES`.

    Returns:
        No row for an article without events, such as sport, markets or weather.
    """
    drafts, topics = read_drafts(article, quotes, times)
    if topics is None:
        return []
    rows = []
    weighed = weigh_drafts(drafts, article.analysis, topics)
    for happening in list_happenings([draft for draft in weighed if may_count(draft, topics)]):
        likely = [draft for draft in happening if is_likely(draft, topics)]
        if not _is_whole(likely):
            continue
        doubtful = [draft for draft in happening if not is_likely(draft, topics)]
        told = [drop_unlikely_parties(draft, topics) for draft in lend_counts(likely, doubtful)]
        event_id = identify_cluster(article.article_id, told)
        rows += [_build_row(article, event_id, draft) for draft in told]
    rows.sort(key=lambda row: (row[9], row[4]))
    return rows


def read_drafts(
    article: Article, quotes: list[tuple[Any, ...]], times: list[tuple[Any, ...]]
) -> tuple[list[Draft], Topics | None]:
    """Return all that the rules take for mentions, likely or not, and what the article is about; null for no news.

    Args:
        article: the article.
        quotes: its rows of `schemas.QUOTES`.
        times: its rows of `schemas.TIMES`.
    """
    analysis = article.analysis
    if not analysis.sentences or is_satire(article.outlet, article.url):
        return [], None
    vocabulary = Vocabulary(analysis.words)
    topics = read_topics(vocabulary, len(quotes))
    if topics.is_eventless:
        return [], None
    spots = find_spots(analysis, topics, vocabulary)
    if not may_tell(spots, topics):
        return [], None
    reader = Reader(article, Sources(quotes), Calendar(times), topics)
    return complete_drafts(follow_plans(reader.read(spots)), reader.main_country), topics


def list_happenings(drafts: list[Draft]) -> list[list[Draft]]:
    """Return mentions by happening, with what they lend one another; only of happenings that name who has to be named.

    Args:
        drafts: the mentions of one article, in order of the text.
    """
    return [lend_parties(cluster) for cluster in map(share_country, group_drafts(drafts)) if _is_whole(cluster)]


def _is_whole(cluster: list[Draft]) -> bool:
    """Tell whether a happening names somebody; an exchange needs both sides."""
    parties = {party.name for draft in cluster for party in (*draft.actors, *draft.recipients)}
    return bool(cluster) and len(parties) >= (_BOTH_SIDES if cluster[0].event_type == "COOPERATE" else 1)


def _build_row(article: Article, event_id: str, draft: Draft) -> tuple[Any, ...]:
    analysis, hit = article.analysis, draft.hit
    start, end = analysis.starts[hit.first], analysis.ends[hit.last - 1]
    where, when = draft.where, draft.when
    return (
        schemas.hash_id("mention", article.article_id, start, draft.event_type),
        event_id,
        article.article_id,
        draft.quote_id,
        draft.event_type,
        draft.mode,
        draft.aux,
        list(draft.contexts),
        analysis.text[start:end],
        start,
        end,
        *draft.span,
        [party.name for party in draft.actors],
        [party.name for party in draft.recipients],
        where.name,
        where.country_code,
        where.latitude,
        where.longitude,
        where.precision,
        *((when.text, when.start, when.end, when.precision) if when else (None, None, None, None)),
        list(draft.counts),
        draft.confidence,
        f"{hit.form.trigger.pos}:{hit.form.trigger.lemma}{_INFERRED if where.is_inferred else ''}",
    )
