-- New or changed disagreements in which both sides say the same, or one mention disagrees with itself.
select
  'conflicts' as table_name,
  coalesce(event_id, utterance_id, founding_a) || '/' || field as row_id,
  null::varchar as article_id,
  case when mention_a = mention_b then 'a mention disagrees with itself' else 'both say ' || value_a end as problem
from incoming.conflicts
where mention_a = mention_b or value_a = value_b or founding_a = founding_b
