-- New time expressions that are not the characters at their offsets.
-- Finding an offset means counting from the beginning of the text, so that in a text of megabytes every row would cost a walk
-- through all of it: of texts beyond 100,000 characters the rows within the first 100,000 are compared.
select
  'times' as table_name,
  t.time_id as row_id,
  t.article_id,
  'text there is: ' || left(substring(a.text, t.time_start + 1, t.time_end - t.time_start), 80) as problem
from incoming.times t join incoming.articles a using (article_id)
where t.time_end <= 100000
  and t.time_text is distinct from substring(a.text, t.time_start + 1, t.time_end - t.time_start)
