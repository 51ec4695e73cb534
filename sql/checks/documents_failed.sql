-- New records that were rejected because a step of Rawi raised on them.
select 'documents' as table_name, document_id as row_id, article_id, reason as problem
from incoming.documents
where status = 'rejected' and starts_with(reason, 'extraction failed')
