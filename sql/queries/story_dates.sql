-- Articles without a date, and when they came out: as the statements prove that they share with dated ones, or as far as
-- the events tell that they share.
select title, date_start, date_end, is_proved, evidence
from (
    select article_id, date_start, date_end, is_proved, evidence from stories.article_dates
    union all
    select article_id, date_start, date_end, false, evidence from stories.event_dates
) as found
inner join articles using (article_id)
order by date_start, article_id, is_proved desc, evidence;
