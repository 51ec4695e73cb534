-- Events that most outlets tell of.
select
    event_type,
    mode,
    aux,
    array_to_string(actors, '، ') as actors,
    place,
    date_start,
    article_count as articles,
    outlet_count as outlets
from events
order by outlet_count desc, article_count desc, mention_count desc, event_id
limit 8;
