-- What the checks of the run found.
insert into quality.results by name
select * from result_rows;
