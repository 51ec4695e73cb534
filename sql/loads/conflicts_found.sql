-- The disagreements that a run found.
insert into conflicts by name select * from conflict_rows;
