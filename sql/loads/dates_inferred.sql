-- When articles came out, as their neighbours say, and their times and mentions anchored anew. One whose date is no longer
-- proved loses it, and its relative times with it.
insert into stories.article_dates by name select * from date_rows;
insert into stories.redated_times by name select * from time_rows;
insert into stories.redated_mentions by name select * from mention_rows;
update articles
set
    published_date = case when found.is_proved then found.date_start end,
    published_basis = case when found.is_proved then 'inferred' end
from stories.article_dates as found
where articles.article_id = found.article_id;
update times
set
    date_start = found.date_start, date_end = found.date_end, date_precision = found.date_precision,
    date_mod = found.date_mod, anchor_date = found.anchor_date, rule = found.rule
from stories.redated_times as found
where times.time_id = found.time_id;
update mentions
set
    date_text = found.date_text, date_start = found.date_start, date_end = found.date_end,
    date_precision = found.date_precision
from stories.redated_mentions as found
where mentions.mention_id = found.mention_id;
