-- Each measure of a run beside those of the runs before it that had rows enough: their median, and the usual distance from it.
-- An outlet that each of them brought articles of, and this one does not, has the value 0.
with listed as (
    select run_id, min(measured_at) as measured_at from quality.measures group by run_id
),

earlier as (
    select m.*, rank() over (partition by m.measure, m.subject order by listed.measured_at desc, m.run_id desc) as age
    from quality.measures as m
    inner join listed on m.run_id = listed.run_id
    where m.row_count >= $least_rows
        and m.measure = $measure
        and (listed.measured_at, m.run_id) < (select (measured_at, run_id) from listed where run_id = $run_id)
),

usual as (
    select subject, count(*) as run_count, median(value) as median_value, mad(value) as deviation
    from earlier
    where age <= $runs
    group by subject
),

found as (
    select subject, value, row_count from quality.measures where run_id = $run_id and measure = $measure
),

absent as (
    select subject, 0.0 as value, (select max(row_count) from found) as row_count
    from usual
    where subject is not null and subject not in (select subject from found where subject is not null)
        and exists (from found)
)

select all_found.subject, all_found.value, all_found.row_count, coalesce(usual.run_count, 0) as run_count, median_value, deviation
from (from found union all from absent) as all_found
left join usual on all_found.subject is not distinct from usual.subject
order by all_found.subject;
