-- New articles that have the same body and none of which is marked as a copy: the search for copies has missed them.
select
  'articles' as table_name,
  article_id as row_id,
  article_id,
  'same body as ' || min(article_id) over same_body || ', and neither is marked as a copy' as problem
from (
  select article_id, hash(body) as body_hash, length(body) as body_length
  from incoming.articles
  where duplicate_of is null and length(body) > 100
)
window same_body as (partition by body_hash, body_length)
qualify count(*) over same_body > 1 and article_id <> min(article_id) over same_body
