-- Records whose extraction raised, noted in the quarantine so that they can be released to be read again, and published
-- articles that were only borrowed to check released rows against, given back.
insert into quality.quarantine by name
select
    left(md5(concat_ws('/', getvariable('run_id'), 'documents', document_id)), 20) as quarantine_id,
    getvariable('run_id') as run_id,
    now() as set_aside_at,
    'documents' as table_name,
    document_id as row_id,
    document_id,
    'extraction' as check_name,
    reason,
    to_json(documents) as record,
    'held' as state
from documents
where status = 'rejected' and starts_with(reason, 'extraction failed');
delete from segments
where article_id in (select article_id from articles where run_id <> getvariable('run_id'));
delete from articles where run_id <> getvariable('run_id');
