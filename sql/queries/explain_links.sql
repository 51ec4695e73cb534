-- Why the mentions of an event are taken together: one row per link, the strongest first.
select mention_a, mention_b, score, reason
from stories.event_links
where event_id = $event_id
order by score desc, mention_a, mention_b;
