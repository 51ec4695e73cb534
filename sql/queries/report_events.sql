-- Events that most outlets tell of.
select event_id, event_type, mode, aux, actors, recipients, place, country_code, date_start, date_end, date_precision,
  mention_count, article_count, outlet_count, claim_count
from events
order by outlet_count desc, article_count desc, mention_count desc, event_id
limit 20
