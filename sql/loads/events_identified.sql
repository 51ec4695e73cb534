-- The run's own mentions, told of the event that they are.
update mentions
set event_id = placed.event_id
from (select unnest(mention_ids) as mention_id, event_id from stories.happenings) as placed
where mentions.mention_id = placed.mention_id;
