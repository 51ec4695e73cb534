-- The quotes of one article in the order of its text.
select *
from quotes
where article_id = $article_id
order by content_start, cue_start, quote_id;
