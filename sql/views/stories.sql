-- What several articles tell: one row per event of two articles or more, with who told it first, how many independent
-- sources it has, how many of the reports are reprints, and on how many points they disagree.
create or replace view stories as
with told as (
    select
        mentions.event_id,
        count(distinct mentions.article_id) filter (where articles.duplicate_of is not null) as copy_count,
        min(articles.published_date) as first_published_date,
        max(articles.published_date) as last_published_date,
        arg_min(
            outlet_name(articles.outlet, articles.agencies, articles.article_id), (articles.published_date, articles.article_id)
        ) as first_outlet,
        list_sort(list(distinct outlet_name(articles.outlet, articles.agencies, articles.article_id))) as outlets,
        arg_min(
            trim(substring(
                articles.text, mentions.sentence_start + 1, mentions.sentence_end - mentions.sentence_start
            )),
            (articles.published_date, articles.article_id, mentions.trigger_start)
        ) as first_sentence
    from mentions
    inner join articles on mentions.article_id = articles.article_id
    where mentions.event_id in (select event_id from events where article_count > 1)
    group by mentions.event_id
),

disputed as (
    select event_id, count(*) as conflict_count
    from (
        select event_id from conflicts where kind = 'contradiction'
        union all
        select other_event_id from conflicts where kind = 'contradiction' and other_event_id is not null
    )
    group by event_id
)

select
    events.event_id,
    events.event_type,
    events.mode,
    events.aux,
    events.place,
    events.country_code,
    events.date_start,
    events.date_end,
    events.article_count,
    told.copy_count,
    events.source_count,
    events.claim_count,
    coalesce(disputed.conflict_count, 0) as conflict_count,
    told.first_published_date,
    told.last_published_date,
    told.first_outlet,
    told.outlets,
    told.first_sentence
from events
inner join told on events.event_id = told.event_id
left join disputed on events.event_id = disputed.event_id;

comment on view stories is 'What several articles tell: one row per event of two articles or more, with sources, reprints and disagreements.';
