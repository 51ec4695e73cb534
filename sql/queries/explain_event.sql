-- One event.
select * from events where event_id = $event_id;
