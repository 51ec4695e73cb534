-- The keys under which a run's new happenings are found.
insert into stories.event_keys by name select * from key_rows order by bucket;
