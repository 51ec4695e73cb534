-- New quotes whose content spans are missing or empty, or do not begin and end where the content does.
select
  'quotes' as table_name,
  quote_id as row_id,
  article_id,
  'content ' || content_start || ' to ' || content_end || ', spans ' || coalesce(content_spans::varchar, 'null') as problem
from incoming.quotes
where coalesce(len(content_spans), 0) = 0
  or content_spans[1]."start" is distinct from content_start
  or content_spans[-1]."end" is distinct from content_end
  or len(list_filter(content_spans, lambda span: coalesce(span."start" < span."end", false))) < len(content_spans)
