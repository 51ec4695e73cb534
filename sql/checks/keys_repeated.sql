-- Keys that stand in the warehouse more than once, among the keys of the new rows.
with counted as (
  select 'documents' as table_name, document_id as row_id, count(*) as row_count
  from documents where document_id in (select document_id from incoming.documents) group by document_id
  union all
  select 'articles', article_id, count(*)
  from articles where article_id in (select article_id from incoming.articles) group by article_id
  union all
  select 'quotes', quote_id, count(*)
  from quotes where quote_id in (select quote_id from incoming.quotes) group by quote_id
  union all
  select 'times', time_id, count(*)
  from times where time_id in (select time_id from incoming.times) group by time_id
  union all
  select 'mentions', mention_id, count(*)
  from mentions where mention_id in (select mention_id from incoming.mentions) group by mention_id
  union all
  select 'entities', entity_id, count(*)
  from entities where entity_id in (select entity_id from incoming.entities) group by entity_id
  union all
  select 'segments', article_id || '/' || segment_index, count(*)
  from segments where article_id in (select article_id from incoming.segments) group by article_id, segment_index
)
select table_name, row_id, null::varchar as article_id, 'stands there ' || row_count || ' times' as problem
from counted
where row_count > 1
