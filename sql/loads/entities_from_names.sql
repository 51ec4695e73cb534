-- The entities that a run touches, told anew from all their names.
insert into entities by name
select * from entity_rows;
