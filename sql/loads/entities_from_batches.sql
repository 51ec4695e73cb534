-- Entities named by a run's articles, merged with what the published warehouse knows of them.
insert into entities by name
with named as (
    select * from read_parquet($files)
    union all by name
    select * from known.entities
    where entity_id in (select entity_id from read_parquet($files))
)

select
    entity_id,
    min(name) as name,
    min(name_en) as name_en,
    min(kind) as kind,
    min(role) as role,
    min(country_code) as country_code,
    list_sort(list_distinct(flatten(list(coalesce(aliases, []))))) as aliases
from named
group by entity_id;
