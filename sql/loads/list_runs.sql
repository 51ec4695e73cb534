-- The runs that the published warehouse knows of.
select run_id
from runs;
