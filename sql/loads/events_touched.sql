-- All mentions of the events that a run makes or changes, with what the counts of sources ask of their articles and quotes.
create or replace temp table touched_mentions as
with placed as (
    select unnest(mention_ids) as mention_id, event_id from stories.happenings
),

told as (
    select * from mentions
    union all by name
    select old.* replace (coalesce(placed.event_id, old.event_id) as event_id)
    from redated_mentions as old
    left join placed on old.mention_id = placed.mention_id
    where coalesce(placed.event_id, old.event_id) in (select event_id from affected_events)
        and old.mention_id not in (select mention_id from mentions)
),

named as (
    select article_id, outlet, agencies, cluster_id, published_date from articles
    union all by name
    select article_id, outlet, agencies, cluster_id, published_date from redated_articles
    where article_id in (select article_id from told) and article_id not in (select article_id from articles)
)

select
    told.*,
    named.outlet,
    named.cluster_id,
    named.published_date,
    independent_source(
        heard.told_by, named.agencies[1],
        min(named.outlet) over (partition by told.event_id, named.cluster_id), named.cluster_id
    ) as source
from told
left join named on told.article_id = named.article_id
left join heard_quotes as heard on told.quote_id = heard.quote_id;
