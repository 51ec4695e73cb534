-- New times whose days do not fit what they were read from: a year that stands in the expression lies outside of them, or a
-- day counted from the day of writing is more than a month away from it.
with told as (
  select
    time_id,
    article_id,
    time_text,
    date_start,
    date_end,
    anchor_date,
    rule,
    list_filter(
      regexp_extract_all(translate(time_text, '٠١٢٣٤٥٦٧٨٩', '0123456789'), '[0-9]+'),
      lambda number: regexp_full_match(number, '(19|20)[0-9]{2}')
    ) as years
  from incoming.times
  where date_start is not null
)
select 'times' as table_name, time_id as row_id, article_id, date_start || ' to ' || date_end || ' for ' || time_text as problem
from told
where (len(years) > 0 and not list_bool_or(list_transform(years, lambda y: y::integer between year(date_start) and year(date_end))))
  or (rule in ('deictic', 'weekday') and abs(date_diff('day', anchor_date, date_start)) > 31)
