-- New mentions of a run, from the batch files that its workers wrote.
insert into mentions by name
select * from read_parquet($files);
