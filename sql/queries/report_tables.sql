-- Rows of every table: those of this run's articles, and all.
with new_articles as (select article_id from articles where run_id = $run_id)
select 'documents' as table_name, count(*) filter (where run_id = $run_id) as new_count, count(*) as total_count from documents
union all
select 'articles', count(*) filter (where run_id = $run_id), count(*) from articles
union all
select 'segments', count(*) filter (where article_id in (from new_articles)), count(*) from segments
union all
select 'quotes', count(*) filter (where article_id in (from new_articles)), count(*) from quotes
union all
select 'times', count(*) filter (where article_id in (from new_articles)), count(*) from times
union all
select 'mentions', count(*) filter (where article_id in (from new_articles)), count(*) from mentions
union all
select
  'events',
  (select count(distinct event_id) from mentions where article_id in (from new_articles)),
  count(*)
from events
union all
select 'conflicts', null, count(*) from conflicts
union all
select 'entities', null, count(*) from entities
