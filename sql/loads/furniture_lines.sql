-- The lines that a run learned to be furniture.
insert into furniture.lines by name
select *, $run_id as run_id
from read_parquet($files);
