-- Speakers by number of quotes.
select
  speaker,
  mode(speaker_kind) as speaker_kind,
  mode(speaker_role) as speaker_role,
  count(*) as quote_count,
  count(*) filter (where quote_type = 'direct') as direct_count,
  count(distinct quotes.article_id) as article_count,
  count(distinct outlet) as outlet_count
from quotes join articles using (article_id)
where speaker is not null
group by speaker
order by quote_count desc, speaker
limit 25
