-- Events that most outlets tell of, those with a party or a figure; the first three of each.
select
    event_type,
    mode,
    aux,
    array_to_string(actors[:3], '، ') as actors,
    country_code as country,
    date_start as day,
    array_to_string(list_transform(counts[:3], lambda c: c.kind || ': ' || c.text), '; ') as figures,
    article_count as articles,
    outlet_count as outlets
from events
where len(actors) > 0 or len(counts) > 0
order by outlet_count desc, article_count desc, mention_count desc, event_id
limit 8;
