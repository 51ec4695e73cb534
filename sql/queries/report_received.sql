-- Records by what became of them: in this run, and in all runs together.
select
  status,
  count(*) filter (where run_id = $run_id) as run_count,
  count(*) as total_count
from documents
group by status
order by array_position(['loaded', 'duplicate', 'rejected'], status)
