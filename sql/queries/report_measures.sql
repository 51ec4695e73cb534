-- What the last thirty published runs were like, oldest first.
with listed as (
  select run_id, min(measured_at) as measured_at
  from quality.measures
  group by run_id
  order by measured_at desc, run_id desc
  limit 30
)
select m.run_id, m.measured_at, m.measure, m.value, m.row_count
from quality.measures m join listed using (run_id)
where m.subject is null
order by m.measure, listed.measured_at, m.run_id
