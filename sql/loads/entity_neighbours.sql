-- Names that say too little are given to the only one who bears them in articles of the days around, of outlets of the
-- same country; to nobody when there are two. Names of articles published before are looked at again when a new article
-- has somebody for them: what comes out depends on the articles, not on the order in which they came.
create or replace temp table found_names as
with waiting as (
    select * from stories.entity_names
    where looks_for is not null and published_date is not null
    union all by name
    select * from known.stories.entity_names
    where looks_for in (select unnest(answers_to) from stories.entity_names)
        and published_date >= (select min(published_date) - 3 from stories.entity_names)
        and published_date <= (select max(published_date) + 3 from stories.entity_names)
),

bearers as (
    select unnest(answers_to) as key, article_id, name, entity_id, outlet_country, published_date
    from (
        select * from stories.entity_names
        union all by name
        select * from known.stories.entity_names
        where published_date >= (select min(published_date) - 3 from waiting)
            and published_date <= (select max(published_date) + 3 from waiting)
    )
    where len(answers_to) > 0
),

found as (
    select
        waiting.article_id,
        waiting.name,
        case when count(distinct bearers.entity_id) = 1 then min(bearers.entity_id) end as entity_id,
        min(bearers.name || ' in ' || bearers.article_id) as evidence
    from waiting
    inner join bearers
        on waiting.looks_for = bearers.key
        and abs(date_diff('day', waiting.published_date, bearers.published_date)) <= 3
        and coalesce(waiting.outlet_country = bearers.outlet_country, true)
    group by waiting.article_id, waiting.name
)

select
    waiting.* replace (
        coalesce(found.entity_id, waiting.own_id) as entity_id,
        case when found.entity_id is null then 'own_name' else case left(waiting.looks_for, 2)
            when 's:' then 'surname_in_other_article'
            when 'f:' then 'fuller_name_in_other_article'
            else 'role_in_other_article'
        end end as rule,
        case when found.entity_id is not null then found.evidence end as evidence
    )
from waiting
inner join found on waiting.article_id = found.article_id and waiting.name = found.name;

delete from stories.entity_names
using found_names
where entity_names.article_id = found_names.article_id and entity_names.name = found_names.name;

insert into stories.entity_names by name
select * from found_names;

drop table found_names;
