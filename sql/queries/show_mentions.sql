-- The event mentions of one article in the order of its text.
select *
from mentions
where article_id = $article_id
order by trigger_start, mention_id;
