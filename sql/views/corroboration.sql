-- Who tells an event: one row per event and source, with the articles through which the source reaches us. A named speaker,
-- else the paper or agency that heard an unnamed one, else the agency of the article, else its outlet is the source; copies
-- of one article are one source.
create or replace view corroboration as
with linked as (
    select quote_id, article_id, unnest(chain) as link from quotes where quote_id in (select quote_id from mentions)
),

-- The first link of a chain that is somebody: the speaker, else who heard the unnamed one, not who copied that.
heard as (
    select
        linked.quote_id,
        arg_min(link_source(names.kind, names.canonical, names.entity_id, linked.link.name), linked.link.level) as told_by,
        arg_min(coalesce(names.canonical, linked.link.name), linked.link.level) as name,
        min(linked.link.level) = 0 and arg_min(names.kind, linked.link.level) is distinct from 'media' as is_speaker
    from linked
    left join stories.entity_names as names on linked.article_id = names.article_id and linked.link.name = names.name
    where linked.link.name is not null
        and linked.link.kind <> 'anonymous'
        and names.kind is distinct from 'anonymous'
    group by linked.quote_id
),

told as (
    select
        mentions.event_id,
        mentions.mention_id,
        mentions.article_id,
        mentions.quote_id,
        outlet_name(articles.outlet, articles.agencies, articles.article_id) as outlet,
        articles.published_date,
        articles.duplicate_of,
        heard.name,
        coalesce(heard.is_speaker, false) as is_speaker,
        independent_source(
            heard.told_by, articles.agencies[1],
            min(articles.outlet) over (partition by mentions.event_id, articles.cluster_id), articles.cluster_id
        ) as source,
        articles.cluster_id
    from mentions
    inner join articles on mentions.article_id = articles.article_id
    left join heard on mentions.quote_id = heard.quote_id
)

select
    event_id,
    coalesce(min(name), case when source = min(cluster_id) then 'article ' || left(source, 5) else source end) as source,
    case when bool_or(is_speaker) then 'speaker' else 'outlet or agency' end as source_kind,
    min(published_date) as first_published_date,
    list_sort(list(distinct outlet)) as outlets,
    count(distinct article_id) as article_count,
    count(distinct article_id) filter (where duplicate_of is not null) as copy_count,
    count(distinct quote_id) as claim_count,
    list_sort(list(distinct article_id)) as article_ids
from told
group by event_id, source;

comment on view corroboration is 'Who tells an event: one row per event and independent source, with the outlets that pass it on.';
