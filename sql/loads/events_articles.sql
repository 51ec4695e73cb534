-- The run's new articles that tell of events, and those published before that name somebody else now or
-- are dated anew, by day.
select article_id
from (
    select article_id, published_date from articles
    union all
    select article_id, published_date
    from known.articles
    where article_id in (
            select article_id from mentions
            union all
            select article_id from stories.entity_names
            union all
            select article_id from stories.article_dates
        )
        and article_id not in (select article_id from articles)
) as dated
where article_id in (
    select article_id from mentions
    union all
    select article_id
    from known.mentions
    where article_id in (select article_id from stories.entity_names union all select article_id from stories.article_dates)
)
order by published_date nulls first, article_id;
