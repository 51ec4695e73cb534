-- Events that are known to the day: the last 62 days that have any, up to the last publication.
select date_start as day, count(*) as event_count
from events
where date_precision = 'day' and date_start <= (select max(published_date) from articles)
group by day
order by day desc
limit 62
