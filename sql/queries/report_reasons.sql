-- Why records were rejected: in this run, and in all runs together. The part of a reason after a colon is its detail, and
-- numbers in it are the place.
select
  regexp_replace(split_part(reason, ':', 1), '[0-9]+', '…', 'g') as reason,
  count(*) filter (where run_id = $run_id) as run_count,
  count(*) as total_count
from documents
where status = 'rejected'
group by all
order by run_count desc, total_count desc, reason
limit 30
