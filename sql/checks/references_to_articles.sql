-- New rows that name an article which the warehouse does not hold.
with referring as (
  select 'documents' as table_name, document_id as row_id, article_id from incoming.documents where article_id is not null
  union all
  select 'segments', article_id || '/' || segment_index, article_id from incoming.segments
  union all
  select 'quotes', quote_id, article_id from incoming.quotes
  union all
  select 'times', time_id, article_id from incoming.times
  union all
  select 'mentions', mention_id, article_id from incoming.mentions
)
select table_name, row_id, article_id, 'no such article' as problem
from referring anti join articles using (article_id)
