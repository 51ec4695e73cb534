-- Earlier runs of which a record was read again by the run that is being published: their Parquet files still hold it.
select distinct run_id
from quality.quarantine
where state in ('returned', 'superseded')
    and run_id <> $run_id
    and document_id in (select document_id from incoming.documents);
