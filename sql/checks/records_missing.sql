-- Sources whose records are not numbered without a gap from 0: a record was read and never became a document.
with numbered as (
  select source_uri, count(distinct record_number) as record_count, max(record_number) + 1 as expected_count
  from documents
  where source_uri in (select source_uri from incoming.documents)
  group by source_uri
)
select
  'documents' as table_name,
  source_uri as row_id,
  null::varchar as article_id,
  record_count || ' records of at least ' || expected_count as problem
from numbered
where record_count <> expected_count
