-- Disagreements between reports of one event, contradictions first, with who says what.
select
  c.event_id,
  e.event_type,
  e.place,
  c.field,
  c.kind,
  c.value_a,
  c.value_b,
  article_a.outlet as outlet_a,
  article_b.outlet as outlet_b,
  article_a.article_id as article_a,
  article_b.article_id as article_b
from conflicts c
join events e using (event_id)
join mentions mention_a on mention_a.mention_id = c.mention_a
join mentions mention_b on mention_b.mention_id = c.mention_b
join articles article_a on article_a.article_id = mention_a.article_id
join articles article_b on article_b.article_id = mention_b.article_id
order by c.kind <> 'contradiction', article_a.outlet is not distinct from article_b.outlet, c.event_id, c.field, c.value_a, c.value_b
limit 40
