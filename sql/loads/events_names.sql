-- Whom the names of some articles denote.
select article_id, name, entity_id
from stories.entity_names
where entity_id is not null and article_id in (select unnest($article_ids));
