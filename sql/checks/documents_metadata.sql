-- Metadata that is no JSON object: readers extract from it with JSON functions.
select 'documents' as table_name, document_id as row_id, article_id, 'metadata is no JSON object' as problem
from incoming.documents
where metadata is not null and coalesce(try(json_type(metadata::varchar)), 'INVALID') <> 'OBJECT'
