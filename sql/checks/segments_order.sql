-- New segments that are not numbered without a gap from 0, or overlap the one before.
with ordered as (
  select
    article_id,
    segment_index,
    segment_start,
    row_number() over by_index - 1 as expected_index,
    lag(segment_end, 1, 0) over by_index as previous_end
  from incoming.segments
  window by_index as (partition by article_id order by segment_index)
)
select
  'segments' as table_name,
  article_id || '/' || segment_index as row_id,
  article_id,
  case
    when segment_index <> expected_index then 'number ' || segment_index || ', should be ' || expected_index
    else 'begins at ' || segment_start || ', before the end ' || previous_end || ' of the one before'
  end as problem
from ordered
where segment_index <> expected_index or segment_start < previous_end
