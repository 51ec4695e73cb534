-- New mentions dated after their article was published that are not flagged future, hypothetical or negated: either the date
-- or the flag is wrong. Left out are the types that PLOVER uses for what is yet to come: a promise, an announced
-- concession, a threat or a demand may carry the day that it is about.
select
  'mentions' as table_name,
  m.mention_id as row_id,
  m.article_id,
  m.event_type || ' from ' || m.date_start || ' on, published ' || a.published_date as problem
from incoming.mentions m join incoming.articles a using (article_id)
where m.date_start > a.published_date and coalesce(m.aux, 'happened') not in ('future', 'hypothetical', 'negation')
  and m.event_type not in ('AGREE', 'CONCEDE', 'THREATEN', 'REQUEST')
