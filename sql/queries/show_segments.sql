-- The lines of one article and their kinds.
select *
from segments
where article_id = $article_id
order by segment_index;
