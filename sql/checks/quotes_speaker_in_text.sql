-- New quotes of persons whose last name is nowhere in the article: the speaker is another article's.
select
  'quotes' as table_name,
  q.quote_id as row_id,
  q.article_id,
  'the article nowhere says ' || split_part(q.speaker, ' ', -1) || ', the last name of ' || q.speaker as problem
from incoming.quotes q join incoming.articles a using (article_id)
where q.speaker_kind = 'person' and not contains(a.text, split_part(q.speaker, ' ', -1))
