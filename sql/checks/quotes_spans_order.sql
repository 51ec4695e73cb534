-- New quotes whose content spans are out of order or overlap. Ordered spans that begin and end with the content are inside it.
with paired as (
  select
    quote_id,
    article_id,
    content_spans,
    list_zip(content_spans[:-2], content_spans[2:]) as neighbours
  from incoming.quotes
  where len(content_spans) > 1
)
select 'quotes' as table_name, quote_id as row_id, article_id, 'spans ' || content_spans::varchar as problem
from paired
where len(list_filter(neighbours, lambda pair: pair[1]."end" > pair[2]."start")) > 0
