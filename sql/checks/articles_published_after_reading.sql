-- Articles published more than two days after they were read: the date or the clock is wrong. Two days leave room for time
-- zones and for papers dated ahead.
select
  'articles' as table_name,
  a.article_id as row_id,
  a.article_id,
  'published ' || a.published_date || ', read ' || min(d.ingested_at)::date as problem
from incoming.articles a join incoming.documents d using (article_id)
group by a.article_id, a.published_date
having a.published_date > min(d.ingested_at)::date + 2
