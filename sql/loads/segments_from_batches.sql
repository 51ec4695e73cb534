-- New segments of a run, from the batch files that its workers wrote.
insert into segments by name
select * from read_parquet($files);
