-- Where the sources of an event disagree.
select
    field, value_a, source_a, value_b, source_b, kind, mention_a, mention_b,
    case when other_event_id = $event_id then event_id else other_event_id end as other_event_id
from conflicts
where event_id = $event_id or other_event_id = $event_id
order by field, kind, mention_a, mention_b;
