-- New articles whose "today" or "yesterday" was read as a day of about a year before or after the day of publication: the
-- date was moved after the article was read, or the record bears that of another one.
select
  'articles' as table_name,
  a.article_id as row_id,
  a.article_id,
  'published ' || a.published_date || ', but its ' || min(t.time_text) || ' was counted from ' || min(t.anchor_date) as problem
from incoming.articles a join incoming.times t using (article_id)
where t.rule = 'deictic' and abs(date_diff('day', t.anchor_date, a.published_date)) between 360 and 370
group by a.article_id, a.published_date
