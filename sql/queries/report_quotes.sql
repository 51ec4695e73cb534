-- A few quotes to read, with the text around them: the surest of each article, this run's articles first.
with chosen as (
  select quotes.*, articles.run_id = $run_id as is_new
  from quotes join articles using (article_id)
  where speaker is not null and length(content_text) between 30 and 400
  qualify row_number() over (partition by article_id order by confidence desc, content_start) = 1
  order by is_new desc, confidence desc, len(chain) desc, quote_id
  limit 12
)
select
  chosen.quote_id,
  chosen.article_id,
  chosen.quote_type,
  chosen.speaker,
  chosen.speaker_kind,
  chosen.speaker_role,
  list_transform(chosen.chain, lambda link: link.name) as chain,
  chosen.channel,
  chosen.confidence,
  substring(text, greatest(content_start - 120, 0) + 1, least(content_start, 120)) as text_before,
  content_text,
  substring(text, content_end + 1, 120) as text_after,
  articles.outlet,
  articles.title,
  articles.published_date
from chosen join articles using (article_id)
order by chosen.is_new desc, chosen.confidence desc, len(chosen.chain) desc, chosen.quote_id
