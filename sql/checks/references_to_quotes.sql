-- New mentions told inside a quote that is not there, or that stands in another article or another place of it.
select
  'mentions' as table_name,
  m.mention_id as row_id,
  m.article_id,
  case
    when q.quote_id is null then 'no quote ' || m.quote_id
    when q.article_id <> m.article_id then 'quote ' || m.quote_id || ' is in article ' || q.article_id
    else 'the trigger at ' || m.trigger_start || ' is not inside the quote at ' || q.content_start || ' to ' || q.content_end
  end as problem
from incoming.mentions m left join quotes q using (quote_id)
where m.quote_id is not null
  and (
    q.quote_id is null
    or q.article_id <> m.article_id
    -- The cue counts as the quote's place too: verbal events are read from it.
    or m.trigger_start >= greatest(q.content_end, coalesce(q.cue_end, 0))
    or m.trigger_end <= least(q.content_start, coalesce(q.cue_start, q.content_start))
  )
