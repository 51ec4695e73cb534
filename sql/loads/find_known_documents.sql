-- Those of the identifiers that are published.
select document_id
from documents
where document_id in (select unnest($identifiers));
