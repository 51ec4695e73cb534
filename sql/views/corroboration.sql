-- Who tells an event: one row per event and source, with the articles through which the source reaches us. A named speaker,
-- else the agency, else the outlet is the source; copies of one article are one source.
create or replace view corroboration as
with told as (
    select
        mentions.event_id,
        mentions.mention_id,
        mentions.article_id,
        mentions.quote_id,
        articles.outlet,
        articles.published_date,
        articles.duplicate_of,
        case when quotes.speaker_kind <> 'anonymous' then quotes.speaker end as speaker,
        independent_source(
            quotes.speaker_kind, quotes.speaker_id, quotes.speaker, quotes.chain, articles.agencies[1],
            min(articles.outlet) over (partition by mentions.event_id, articles.cluster_id), articles.cluster_id
        ) as source
    from mentions
    inner join articles on mentions.article_id = articles.article_id
    left join quotes on mentions.quote_id = quotes.quote_id
)

select
    event_id,
    coalesce(min(speaker), source) as source,
    case when min(speaker) is not null then 'speaker' else 'outlet or agency' end as source_kind,
    min(published_date) as first_published_date,
    list_sort(list(distinct outlet)) as outlets,
    count(distinct article_id) as article_count,
    count(distinct article_id) filter (where duplicate_of is not null) as copy_count,
    count(distinct quote_id) as claim_count,
    list_sort(list(distinct article_id)) as article_ids
from told
group by event_id, source;

comment on view corroboration is 'Who tells an event: one row per event and independent source, with the outlets that pass it on.';
