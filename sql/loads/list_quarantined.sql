-- What is in the quarantine, with the place of the record in its source.
select q.*, d.source_uri, d.record_number
from quality.quarantine as q
left join documents as d on q.document_id = d.document_id
where (len($identifiers) = 0 or len(list_filter($identifiers, lambda given: starts_with(quarantine_id, given))) > 0)
    and q.run_id = coalesce($run_id, q.run_id)
    and q.table_name = coalesce($table_name, q.table_name)
    and q.check_name = coalesce($check_name, q.check_name)
    and (len($states) = 0 or list_contains($states, q.state))
order by q.run_id desc, q.table_name, q.check_name, q.row_id, q.document_id;
