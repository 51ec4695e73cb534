-- New times of a run, from the batch files that its workers wrote.
insert into times by name
select * from read_parquet($files);
