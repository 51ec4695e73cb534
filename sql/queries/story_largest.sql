-- What most sources tell: the stories with their first report, independent sources, reprints and disagreements.
select event_type, place, date_start, article_count, copy_count, source_count, conflict_count, first_outlet
from stories
order by source_count desc, article_count desc, event_id
limit 5;
