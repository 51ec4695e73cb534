-- What the next run takes up again: records to read anew, with their source, and rows to put back.
select q.table_name, q.document_id, d.source_uri || ' ' || d.source_sha256 as source
from quality.quarantine as q
left join documents as d on q.document_id = d.document_id
where q.state = 'released';
