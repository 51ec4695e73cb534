-- Articles without a date, and when they came out as their neighbours prove it.
select articles.title, date_start, date_end, is_proved, evidence
from stories.article_dates
inner join articles on stories.article_dates.article_id = articles.article_id
order by date_start, articles.article_id;
