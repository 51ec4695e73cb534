-- All foundings of the bodies whose foundings a run tells, or of whose articles it has learned something, with who tells them. Only
-- articles with a date of their own count: what is known of the others changes with their neighbours. Copies tell a thing once.
with told as (
    select * from stories.foundings
    union all by name
    select * from known.stories.foundings
),

changed as (
    select article_id from duplicates.members
    union all
    select article_id from stories.article_dates
),

touched as (
    select body_key from stories.foundings
    union
    select body_key from known.stories.foundings where article_id in (select article_id from changed)
),

named as (
    select article_id, coalesce(outlet, agencies[1], article_id) as source, cluster_id
    from articles
    where article_id in (select article_id from told where body_key in (select body_key from touched))
    union all by name
    select article_id, coalesce(outlet, agencies[1], article_id) as source, cluster_id
    from redated_articles
    where article_id in (select article_id from told where body_key in (select body_key from touched))
        and article_id not in (select article_id from articles)
)

select told.*, named.source, named.cluster_id
from told
inner join named on told.article_id = named.article_id
where told.body_key in (select body_key from touched)
    and told.article_id not in (select article_id from stories.article_dates)
    and told.article_id not in (select article_id from known.stories.article_dates)
qualify row_number() over (
        partition by told.body_key, told.is_named, told.stage, told.day_start, told.day_end, told.day_basis, named.cluster_id
        order by told.founding_id
    ) = 1
order by told.founding_id;
