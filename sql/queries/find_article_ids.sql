-- Articles that an identifier, or its beginning, may mean: their own, or that of a document that holds the text.
select article_id
from articles
where starts_with(article_id, $identifier)
union
select article_id
from documents
where starts_with(document_id, $identifier) and article_id is not null
order by article_id
limit 6;
