-- Which articles published before stand elsewhere now.
insert into duplicates.moves by name
select * from move_rows;
