-- What waits in the quarantine, this run's first, with the text around it.
select
  quarantine_id,
  table_name,
  check_name,
  q.reason,
  state,
  q.article_id,
  left(q.text, 400) as text,
  d.source_uri,
  d.record_number,
  q.run_id = $run_id as is_new,
  count(*) over () as total_count
from quality.quarantine q left join documents d on q.document_id = d.document_id
where state in ('held', 'released')
order by is_new desc, set_aside_at desc, check_name = 'references_to_quotes', table_name, check_name, row_id
limit 40
