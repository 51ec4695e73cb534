-- Through whom the story with the most sources is known, and which outlets pass each of them on.
select source, source_kind, outlets, claim_count
from corroboration
where event_id = (select event_id from stories order by source_count desc, article_count desc, event_id limit 1)
order by source_kind, source;
