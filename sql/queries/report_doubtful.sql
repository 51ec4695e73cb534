-- The worst quotes to read, with the text around them: those that the extraction is least sure of, one of each article.
with chosen as (
  select quotes.*, articles.run_id = $run_id as is_new
  from quotes join articles using (article_id)
  where length(content_text) between 10 and 400
  qualify row_number() over (partition by article_id order by confidence, content_start) = 1
  order by is_new desc, confidence, quote_id
  limit 9
)
select
  chosen.article_id,
  chosen.speaker,
  chosen.source_text,
  chosen.rule,
  chosen.confidence,
  substring(text, greatest(content_start - 120, 0) + 1, least(content_start, 120)) as text_before,
  content_text,
  substring(text, content_end + 1, 120) as text_after,
  articles.outlet
from chosen join articles using (article_id)
order by chosen.is_new desc, chosen.confidence, chosen.quote_id
