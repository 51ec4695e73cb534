-- New quotes whose words, cue or source are not the characters at their offsets.
-- Finding an offset means counting from the beginning of the text, so that in a text of megabytes every row would cost a walk
-- through all of it: of texts beyond 100,000 characters the rows within the first 100,000 are compared.
with compared as (
  select
    q.quote_id,
    q.article_id,
    substring(a.text, q.content_start + 1, q.content_end - q.content_start) as content_found,
    q.content_text,
    substring(a.text, q.cue_start + 1, q.cue_end - q.cue_start) as cue_found,
    q.cue_text,
    substring(a.text, q.source_start + 1, q.source_end - q.source_start) as source_found,
    q.source_text
  from incoming.quotes q join incoming.articles a using (article_id)
  where greatest(q.content_end, coalesce(q.cue_end, 0), coalesce(q.source_end, 0)) <= 100000
)
select
  'quotes' as table_name,
  quote_id as row_id,
  article_id,
  case
    when content_text is distinct from content_found then 'content is not the text there, which is: ' || left(content_found, 80)
    when cue_text is distinct from cue_found then 'cue is not the text there, which is: ' || coalesce(left(cue_found, 80), 'null')
    else 'source is not the text there, which is: ' || coalesce(left(source_found, 80), 'null')
  end as problem
from compared
where content_text is distinct from content_found or cue_text is distinct from cue_found or source_text is distinct from source_found
