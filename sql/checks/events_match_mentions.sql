-- Events that the new rows touch whose counts are not those of their mentions, or whose type is not theirs; and new
-- events that no mention belongs to.
with touched as (
  select distinct event_id from incoming.mentions
),
in_articles as (
  select
    m.event_id,
    a.cluster_id,
    m.article_id,
    a.outlet,
    count(*) as mention_count,
    count(distinct m.quote_id) as claim_count,
    bool_and(m.event_type = e.event_type or (m.event_type = 'AGREE' and e.event_type = 'CONSULT')) as is_same_type
  from mentions m
  join touched using (event_id)
  join events e using (event_id)
  join articles a on a.article_id = m.article_id
  group by m.event_id, a.cluster_id, m.article_id, a.outlet
),
-- copies of one article count once
in_clusters as (
  select
    event_id,
    sum(mention_count) as mention_count,
    count(*) as article_count,
    min(outlet) as outlet,
    max(claim_count) as claim_count,
    bool_and(is_same_type) as is_same_type
  from in_articles
  group by event_id, cluster_id
),
told as (
  select
    event_id,
    sum(mention_count) as mention_count,
    sum(article_count) as article_count,
    count(distinct outlet) as outlet_count,
    sum(claim_count) as claim_count,
    bool_and(is_same_type) as is_same_type
  from in_clusters
  group by event_id
)
select
  'events' as table_name,
  e.event_id as row_id,
  null::varchar as article_id,
  case
    when not t.is_same_type then 'a mention is of another type'
    else 'mentions, articles, outlets, claims are '
      || concat_ws(', ', e.mention_count, e.article_count, e.outlet_count, e.claim_count) || ', should be '
      || concat_ws(', ', t.mention_count, t.article_count, t.outlet_count, t.claim_count)
  end as problem
from events e join told t using (event_id)
where not t.is_same_type
  or (e.mention_count, e.article_count, e.outlet_count, e.claim_count)
    is distinct from (t.mention_count, t.article_count, t.outlet_count, t.claim_count)
union all
select 'events', e.event_id, null, 'no mention tells of it'
from incoming.events e anti join mentions m using (event_id)
