-- Every article has exactly one document that brought it (loaded); all further records with this text are duplicates of
-- it. So received = loaded + duplicate + rejected, and loaded = articles.
with loaded as (
  select article_id, count(*) filter (where status = 'loaded') as loaded_count, count(*) as document_count
  from documents
  where article_id in (select article_id from incoming.articles union select article_id from incoming.documents)
  group by article_id
)
select
  'articles' as table_name,
  a.article_id as row_id,
  a.article_id,
  coalesce(l.loaded_count, 0) || ' of its ' || coalesce(l.document_count, 0) || ' documents are loaded, should be 1' as problem
from incoming.articles a left join loaded l using (article_id)
where coalesce(l.loaded_count, 0) <> 1
union all
select 'documents', d.document_id, d.article_id, d.status || ', but ' || l.loaded_count || ' documents brought this article'
from incoming.documents d join loaded l using (article_id)
where d.article_id not in (select article_id from incoming.articles) and l.loaded_count <> 1
