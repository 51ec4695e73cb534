-- Events by PLOVER type: how many happened, how many are planned, possible, denied or background, how many are only claimed.
select
  event_type,
  any_value(quad_class) as quad_class,
  count(*) as event_count,
  count(*) filter (where aux is null) as happened_count,
  count(*) filter (where aux = 'future') as future_count,
  count(*) filter (where aux = 'hypothetical') as hypothetical_count,
  count(*) filter (where aux = 'negation') as negation_count,
  count(*) filter (where aux = 'historical') as historical_count,
  count(*) filter (where outlet_count > 1) as several_outlets_count,
  coalesce(sum(mention_count), 0)::bigint as mention_count
from events
group by event_type
order by event_count desc, event_type
