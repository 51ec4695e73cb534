-- The copies that a run found.
insert into duplicates.links by name
select * from link_rows;
