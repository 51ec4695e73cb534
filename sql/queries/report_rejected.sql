-- Rejected records, this run's first, with where they came from.
select source_uri, record_number, byte_count, reason, run_id = $run_id as is_new
from documents
where status = 'rejected'
order by is_new desc, ingested_at desc, source_uri, record_number
limit 100
