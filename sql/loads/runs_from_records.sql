-- The run that is being published, and those before it that published nothing.
insert into runs by name
select * replace (started_at::timestamptz as started_at, finished_at::timestamptz as finished_at)
from run_rows;
