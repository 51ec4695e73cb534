-- Articles per day of publication: the last 62 days that have any.
select published_date as day, count(*) as article_count
from articles
where published_date is not null
group by day
order by day desc
limit 62
