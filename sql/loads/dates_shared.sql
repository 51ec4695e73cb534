-- Events that articles without a date tell on a day, as done, and dated articles of the days after it tell too; where a run
-- touches happenings of the former. Dates that were inferred are no evidence.
with lacking as (
    select article_id from articles where published_date is null
    union all
    select old.article_id
    from known.articles as old
    left join stories.article_dates as new on old.article_id = new.article_id
    where old.article_id in (select article_id from stories.happenings)
        and case when new.article_id is null then old.published_date is null else not new.is_proved end
),

own as (
    select article_id, event_id, aux, day_start, day_end, day_basis
    from stories.happenings
    where article_id in (select article_id from lacking)
    union all by name
    select article_id, event_id, aux, day_start, day_end, day_basis
    from known.stories.happenings
    where article_id in (select article_id from lacking)
        and happening_id not in (select happening_id from stories.happenings)
),

placed as (
    select event_id, article_id from stories.happenings where event_id in (select event_id from own)
    union
    select event_id, article_id
    from known.stories.happenings
    where event_id in (select event_id from own) and happening_id not in (select happening_id from stories.happenings)
),

dated as (
    select article_id, published_date
    from (
        select article_id, published_date from articles
        union all
        select article_id, published_date from known.articles where article_id in (select article_id from placed)
    )
    where article_id not in (
        select article_id from stories.article_dates
        union all
        select article_id from known.stories.article_dates
    )
)

select distinct own.article_id, own.event_id, own.day_start as event_day, dated.article_id as other_id, dated.published_date
from own
inner join placed on own.event_id = placed.event_id and own.article_id <> placed.article_id
inner join dated on placed.article_id = dated.article_id
where own.aux is null
    and own.day_basis = 'told'
    and own.day_start = own.day_end
    and date_diff('day', own.day_start, dated.published_date) between 0 and 3
order by all;
