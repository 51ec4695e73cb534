-- New time expressions whose interval is not as long as their precision says. Months and years of the Hijri calendar are
-- shorter than Gregorian ones, hence the ranges.
with measured as (
  select time_id, article_id, time_text, date_precision, date_end - date_start + 1 as day_count from incoming.times
)
select
  'times' as table_name,
  time_id as row_id,
  article_id,
  time_text || ': ' || date_precision || ' of ' || day_count || ' days' as problem
from measured
where case date_precision
  when 'day' then day_count <> 1
  when 'week' then day_count <> 7
  when 'month' then day_count not between 28 and 31
  when 'quarter' then day_count not between 88 and 92
  when 'year' then day_count not between 353 and 366
  else false
end
