-- Every form in which the articles name the entities that a run touches, published articles included, with how often.
with touched as (
    select entity_id from (
        select entity_id from stories.entity_names
        union
        select own_id from stories.entity_names
        union
        -- Whom a name denoted before this run gave it to another one, or to nobody: that one has a form less.
        select published.entity_id
        from known.stories.entity_names as published
        inner join stories.entity_names as changed
            on published.article_id = changed.article_id and published.name = changed.name
    )
    where hash(entity_id) % $slice_count = $slice
),

named as (
    select entity_id, article_id, name, kind, role, canonical, country_code
    from stories.entity_names
    where entity_id in (select entity_id from touched)
    union all
    select entity_id, article_id, name, kind, role, canonical, country_code
    from known.stories.entity_names as published
    where entity_id in (select entity_id from touched)
        and not exists (
            select 1 from stories.entity_names as changed
            where changed.article_id = published.article_id and changed.name = published.name
        )
)

select
    entity_id,
    name,
    mode(kind order by kind) as kind,
    mode(role order by role) as role,
    min(canonical) as canonical,
    min(country_code) as country_code,
    count(*) as use_count
from named
where kind is distinct from 'anonymous'
group by entity_id, name
order by entity_id, name;
