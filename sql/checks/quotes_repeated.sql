-- New quotes that take the same characters of the same article as another one: one statement counted twice.
select
  'quotes' as table_name,
  quote_id as row_id,
  article_id,
  'same content as quote ' || min(quote_id) over same_content as problem
from incoming.quotes
window same_content as (partition by article_id, content_start, content_end)
qualify count(*) over same_content > 1 and quote_id <> min(quote_id) over same_content
