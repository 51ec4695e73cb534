-- New mentions, and the events that they belong to, with a count of unknown kind, below zero, or not low <= best <= high.
with counted as (
  select 'mentions' as table_name, mention_id as row_id, article_id, unnest(counts) as figure from incoming.mentions
  union all
  select 'events', event_id, null, unnest(counts)
  from events where event_id in (select event_id from incoming.mentions)
),
judged as (
  select
    table_name,
    row_id,
    article_id,
    figure,
    case
      when figure.kind is null or figure.kind not in ('dead', 'injured', 'detained', 'attacks', 'troops', 'participants', 'other')
        then 'unknown kind of count'
      when least(figure.low, figure.best, figure.high) < 0 then 'count below zero'
      when figure.low > figure.best or figure.best > figure.high or figure.low > figure.high then 'not low <= best <= high'
      when figure.low is null and figure.best is null and figure.high is null then 'count without any number'
    end as fault
  from counted
)
select table_name, row_id, article_id, fault || ': ' || figure::varchar as problem
from judged
where fault is not null
