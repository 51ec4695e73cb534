-- Events by the country in which they happened; those without a known place are the row without a code.
select coalesce(country_code, '') as country_code, count(*) as event_count, coalesce(sum(mention_count), 0)::bigint as mention_count
from events
group by all
order by event_count desc, country_code
limit 25
