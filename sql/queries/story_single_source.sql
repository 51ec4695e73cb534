-- What only one source tells although several articles repeat it.
select event_type, place, date_start, article_count, copy_count, outlets, first_sentence
from stories
where source_count = 1
order by article_count desc, event_id
limit 5;
