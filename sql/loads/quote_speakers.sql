-- The speakers of a run's quotes; the unnamed have no identity, for two of them may be two people.
update quotes
set speaker_id = case when names.kind is distinct from 'anonymous' then names.entity_id end
from stories.entity_names as names
where quotes.article_id = names.article_id and quotes.speaker = names.name;
