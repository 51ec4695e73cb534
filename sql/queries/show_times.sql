-- The time expressions of one article in the order of its text.
select *
from times
where article_id = $article_id
order by time_start, time_id;
