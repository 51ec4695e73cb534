-- The bodies of published articles whose fingerprints are missing.
select article_id, published_date, body
from known.articles
where run_id in (select unnest($run_ids));
