-- New articles with the same text under two identifiers: exact copies that were not recognised.
with hashed as (
  select article_id, char_count, hash(text) as text_hash from incoming.articles
)
select
  'articles' as table_name,
  article_id as row_id,
  article_id,
  'same text as ' || min(article_id) over same_text as problem
from hashed
window same_text as (partition by text_hash, char_count)
qualify count(*) over same_text > 1 and article_id <> min(article_id) over same_text
