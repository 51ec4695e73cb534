-- New quotes whose content spans are missing, empty, out of order, overlapping, or do not fill the content from its first to
-- its last character.
with judged as (
  select
    quote_id,
    article_id,
    content_start,
    content_end,
    content_spans,
    coalesce(len(content_spans), 0) = 0
      or content_spans[1]."start" is distinct from content_start
      or content_spans[-1]."end" is distinct from content_end
      or len(list_filter(content_spans, lambda span: coalesce(span."start" < span."end", false))) < len(content_spans)
      or len(list_filter(
        list_zip(content_spans[:-2], content_spans[2:]),
        lambda pair: pair[1]."end" > pair[2]."start"
      )) > 0 as is_broken
  from incoming.quotes
)
select
  'quotes' as table_name,
  quote_id as row_id,
  article_id,
  'content ' || content_start || ' to ' || content_end || ', spans ' || coalesce(content_spans::varchar, 'null') as problem
from judged
where is_broken
