-- By what each name was linked to whom it denotes: the table, the surname, the role or the article that decided. Names that
-- are the entity's own need no link.
create or replace view stories.entity_links as
select
    names.entity_id,
    entities.name as entity_name,
    names.name,
    names.article_id,
    names.rule,
    names.evidence
from stories.entity_names as names
inner join entities on names.entity_id = entities.entity_id
where names.rule <> 'own_name';

comment on view stories.entity_links is 'By what each name was linked to whom it denotes: one row per name and article.';
