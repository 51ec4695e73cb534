-- The new records on which a step of Rawi raised, when they are more than ten and more than one in a hundred.
with judged as (
  select *, status = 'rejected' and starts_with(reason, 'extraction failed') as is_failed
  from incoming.documents
)
select
  'documents' as table_name,
  document_id as row_id,
  article_id,
  reason as problem
from judged
where is_failed
qualify count(*) over () > 10 and count(*) over () > 0.01 * (select count(*) from incoming.documents)
