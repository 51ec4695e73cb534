-- Events that an identifier, or its beginning, may mean: their own, or that of a mention.
select event_id
from events
where starts_with(event_id, $identifier)
union
select event_id
from mentions
where starts_with(mention_id, $identifier)
order by event_id
limit 6;
