-- The published runs: those whose articles must have fingerprints.
select run_id
from known.runs
where status = 'published';
