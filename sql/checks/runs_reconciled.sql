-- Published runs whose counts are not those of their documents, and documents of a run that nobody knows: neither published
-- before nor the one whose rows are new.
with counted as (
  select
    run_id,
    count(*) as received_count,
    count(*) filter (where status = 'loaded') as loaded_count,
    count(*) filter (where status = 'duplicate') as duplicate_count,
    count(*) filter (where status = 'rejected') as rejected_count
  from (
    select run_id, status from documents
    union all -- records that a later run read again were rejected, and stand in that run now
    select run_id, 'rejected' from quality.quarantine where document_id is not null and state in ('returned', 'superseded')
  )
  group by run_id
)
select
  'runs' as table_name,
  r.run_id as row_id,
  null::varchar as article_id,
  'received, loaded, duplicate, rejected are '
    || concat_ws(', ', r.received_count, r.loaded_count, r.duplicate_count, r.rejected_count) || ', of its documents '
    || coalesce(concat_ws(', ', c.received_count, c.loaded_count, c.duplicate_count, c.rejected_count), '0') as problem
from runs r left join counted c using (run_id)
where r.status = 'published'
  and (r.received_count, r.loaded_count, r.duplicate_count, r.rejected_count) is distinct from
    (c.received_count, c.loaded_count, c.duplicate_count, c.rejected_count)
union all
select 'documents', run_id, null, received_count || ' documents of a run that is not known'
from counted
where run_id not in (select run_id from runs where status = 'published')
  and run_id not in (select run_id from incoming.documents)
