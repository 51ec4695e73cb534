-- Articles per outlet and day: the 14 latest days and the 15 largest outlets.
with latest as (
  select published_date from articles where published_date is not null group by all order by published_date desc limit 14
),
largest as (
  select outlet from articles group by all order by count(*) desc, outlet limit 15
)
select coalesce(outlet, '') as outlet, published_date as day, count(*) as article_count
from articles
where published_date in (from latest) and coalesce(outlet, '') in (select coalesce(outlet, '') from largest)
group by all
order by outlet, day
