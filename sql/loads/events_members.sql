-- The events of mentions that several articles share, or that were published under another event.
insert into stories.members by name
with placed as (
    select unnest(mention_ids) as mention_id, event_id, article_id from stories.happenings
),

shared as (
    select event_id from placed group by event_id having count(distinct article_id) > 1
)

select placed.mention_id, placed.event_id
from placed
where event_id in (select event_id from shared) or article_id not in (select article_id from articles);
