-- New articles of a run, from the batch files that its workers wrote.
insert into articles by name
select * replace ($run_id as run_id)
from read_parquet($files);
