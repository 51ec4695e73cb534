-- New rows with an offset behind the end of their article's text, or whose article did not come with them.
with spans as (
  select 'segments' as table_name, article_id || '/' || segment_index as row_id, article_id, segment_end as span_end
  from incoming.segments
  union all
  select 'quotes', quote_id, article_id, greatest(content_end, coalesce(cue_end, 0), coalesce(source_end, 0)) from incoming.quotes
  union all
  select 'times', time_id, article_id, time_end from incoming.times
  union all
  select 'mentions', mention_id, article_id, greatest(trigger_end, sentence_end) from incoming.mentions
)
select
  s.table_name,
  s.row_id,
  s.article_id,
  case
    when a.article_id is null then 'its article is not among the new ones, so there is no text to compare'
    else 'ends at ' || s.span_end || ', the text at ' || a.char_count
  end as problem
from spans s left join incoming.articles a using (article_id)
where a.article_id is null or s.span_end > a.char_count
