-- New mentions whose trigger is not the characters at its offsets.
-- Finding an offset means counting from the beginning of the text, so that in a text of megabytes every row would cost a walk
-- through all of it: of texts beyond 100,000 characters the rows within the first 100,000 are compared.
select
  'mentions' as table_name,
  m.mention_id as row_id,
  m.article_id,
  'text there is: ' || left(substring(a.text, m.trigger_start + 1, m.trigger_end - m.trigger_start), 80) as problem
from incoming.mentions m join incoming.articles a using (article_id)
where m.trigger_end <= 100000
  and m.trigger_text is distinct from substring(a.text, m.trigger_start + 1, m.trigger_end - m.trigger_start)
