-- New mentions with a total that the parts told after it contradict: among the 12 dead 15 children, or 7 + 6 that are all of 12.
select
  'mentions' as table_name,
  mention_id as row_id,
  article_id,
  'parts contradict the total: ' || figure::varchar as problem
from (select mention_id, article_id, unnest(counts) as figure from incoming.mentions)
where figure.modifier = 'parts_differ'
