-- The events that a run makes or changes.
create or replace temp table affected_events as
with moved as (
    select new.event_id as event_id, old.event_id as old_event_id
    from stories.happenings as new
    left join known.stories.happenings as old on new.happening_id = old.happening_id
    where new.event_id is distinct from old.event_id
)

select event_id from mentions
union
select event_id from known.mentions where mention_id in (select mention_id from stories.redated_mentions)
union
select event_id from moved
union
select old_event_id from moved where old_event_id is not null
union
-- Copies count once, so events of articles that became copies are counted anew.
select event_id
from known.mentions
where article_id in (select article_id from duplicates.members)
    and mention_id not in (select unnest(mention_ids) from stories.happenings);
