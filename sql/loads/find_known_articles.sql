-- Those of the identifiers that are published.
select article_id
from articles
where article_id in (select unnest($identifiers));
