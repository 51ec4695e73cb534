-- One article, all of its columns.
select *
from articles
where article_id = $article_id;
