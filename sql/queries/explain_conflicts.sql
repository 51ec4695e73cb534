-- Where the sources of an event disagree.
select field, value_a, source_a, value_b, source_b, kind, mention_a, mention_b
from conflicts
where event_id = $event_id
order by field, kind, mention_a, mention_b;
