-- New mentions, and the events that they belong to, whose mode is none of their PLOVER type's, or whose quad class is not
-- their type's.
with types(event_type, quad_class, modes) as (
  values
    ('AGREE', 1, []),
    ('CONSULT', 1, ['visit', 'third-party', 'multilateral', 'phone']),
    ('SUPPORT', 1, []),
    ('CONCEDE', 1, []),
    ('COOPERATE', 2, []),
    ('AID', 2, []),
    ('RETREAT', 2, ['withdraw', 'release', 'disarm', 'ceasefire', 'access', 'resign']),
    ('REQUEST', 3, ['assist', 'change', 'yield', 'meet']),
    ('ACCUSE', 3, ['disapprove', 'investigate', 'allege']),
    ('REJECT', 3, ['assist', 'change', 'yield', 'meet']),
    ('THREATEN', 3, ['restrict', 'arrest', 'relations', 'expel', 'territory', 'violence']),
    ('PROTEST', 4, ['demo', 'riot', 'strike', 'hunger', 'boycott', 'obstruct', 'vandalize']),
    ('SANCTION', 4, ['convict', 'expel', 'withdraw', 'discontinue']),
    ('MOBILIZE', 4, ['troops', 'weapons', 'police', 'militia']),
    ('COERCE', 4, ['seize', 'restrict', 'censor', 'curfew', 'martial-law', 'arrest', 'deport', 'withhold', 'misinformation', 'cyber']),
    ('ASSAULT', 4, ['abduct', 'beat', 'torture', 'sexual', 'targeted', 'destroy', 'primitive', 'firearms', 'explosives',
                    'suicide-attack', 'aerial', 'drone', 'heavy-weapons', 'crowd-control', 'unconventional'])
),
coded as (
  select 'mentions' as table_name, mention_id as row_id, article_id, event_type, mode, null::integer as quad_class
  from incoming.mentions
  union all
  select 'events', event_id, null, event_type, mode, quad_class
  from events where event_id in (select event_id from incoming.mentions)
)
select
  c.table_name,
  c.row_id,
  c.article_id,
  case
    when c.quad_class <> t.quad_class then c.event_type || ' is of class ' || t.quad_class || ', not ' || c.quad_class
    else c.event_type || ' has no mode ' || c.mode
  end as problem
from coded c join types t using (event_type)
where c.quad_class <> t.quad_class or (c.mode is not null and not list_contains(t.modes, c.mode))
