-- New quotes of a run, from the batch files that its workers wrote.
insert into quotes by name
select * from read_parquet($files);
