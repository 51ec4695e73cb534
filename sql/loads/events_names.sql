-- Whom the names of some articles denote: as this run says, else as it was published.
select article_id, name, entity_id
from stories.entity_names
where entity_id is not null and article_id in (select unnest($article_ids))
union all
select old.article_id, old.name, old.entity_id
from known.stories.entity_names as old
anti join stories.entity_names as new on old.article_id = new.article_id and old.name = new.name
where old.entity_id is not null and old.article_id in (select unnest($article_ids));
