-- Outlets by number of articles, with what was read out of them.
with quoted as (select article_id, count(*) as quote_count from quotes group by article_id),
told as (select article_id, count(*) as mention_count from mentions group by article_id)
select
  coalesce(outlet, '') as outlet,
  count(*) filter (where run_id = $run_id) as new_count,
  count(*) as article_count,
  min(published_date) as first_date,
  max(published_date) as last_date,
  coalesce(sum(quote_count), 0)::bigint as quote_count,
  coalesce(sum(mention_count), 0)::bigint as mention_count,
  count(duplicate_of) as duplicate_count
from articles
left join quoted using (article_id)
left join told using (article_id)
group by all
order by article_count desc, outlet
limit 40
