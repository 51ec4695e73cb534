-- New quotes, time expressions and mentions that begin in no title or body line: they were read from site furniture.
with placed as (
  select 'quotes' as table_name, quote_id as row_id, article_id, content_start as place from incoming.quotes
  union all
  select 'times', time_id, article_id, time_start from incoming.times
  union all
  select 'mentions', mention_id, article_id, trigger_start from incoming.mentions
)
select p.table_name, p.row_id, p.article_id, 'begins at ' || p.place || ', in no title or body line' as problem
from placed p
anti join (select * from incoming.segments where kind in ('title', 'body')) s
  on s.article_id = p.article_id and p.place >= s.segment_start and p.place < s.segment_end
