-- Mentions without their event, and disagreements without their event or mentions. Events without any mention are found
-- by events_match_mentions.
select 'mentions' as table_name, mention_id as row_id, article_id, 'no event ' || event_id as problem
from incoming.mentions anti join events using (event_id)
union all
select 'conflicts', event_id || '/' || field, null, 'no such event'
from incoming.conflicts anti join events using (event_id)
where incoming.conflicts.event_id is not null
union all
select 'conflicts', c.event_id || '/' || c.field, null, 'mention ' || c.mention_a || ' is no mention of this event'
from incoming.conflicts c anti join mentions m on m.mention_id = c.mention_a and m.event_id = c.event_id
where c.mention_a is not null
union all
select 'conflicts', c.event_id || '/' || c.field, null, 'mention ' || c.mention_b || ' is no mention of this event'
from incoming.conflicts c anti join mentions m on m.mention_id = c.mention_b and m.event_id = coalesce(c.other_event_id, c.event_id)
where c.mention_b is not null
