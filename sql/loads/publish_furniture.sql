-- The lines of a run's articles, and what it learned of them that no run had learned before.
insert into furniture.sightings by name select * from incoming.furniture.sightings;
insert into furniture.lines by name
select *
from incoming.furniture.lines as learned
where not exists (
    select 1
    from furniture.lines as known
    where known.outlet = learned.outlet and known.line = learned.line and known.reason = learned.reason
);
