-- The mentions of some articles, with what linking asks of the articles.
with named as (
    select article_id, published_date, text from articles where article_id in (select unnest($article_ids))
    union all
    select
        old.article_id,
        case when new.article_id is null then old.published_date when new.is_proved then new.date_start end as published_date,
        old.text
    from known.articles as old
    left join stories.article_dates as new on old.article_id = new.article_id
    where old.article_id in (select unnest($article_ids)) and old.article_id not in (select article_id from articles)
),

-- What a published article tells as two stays two, though other articles may have shown that it is one event.
kept as (
    select unnest(mention_ids) as mention_id, happening_id
    from known.stories.happenings
    where article_id in (select unnest($article_ids))
),

told as (
    select * from mentions where article_id in (select unnest($article_ids))
    union all by name
    select old.* replace (
        kept.happening_id as event_id,
        case when new.mention_id is null then old.date_start else new.date_start end as date_start,
        case when new.mention_id is null then old.date_end else new.date_end end as date_end
    )
    from known.mentions as old
    inner join kept on old.mention_id = kept.mention_id
    left join stories.redated_mentions as new on old.mention_id = new.mention_id
    where old.article_id in (select unnest($article_ids)) and old.mention_id not in (select mention_id from mentions)
)

select
    told.mention_id,
    told.event_id,
    told.article_id,
    told.event_type,
    told.mode,
    told.aux,
    told.trigger_start,
    told.trigger_text,
    told.trigger_start - told.sentence_start as trigger_offset,
    told.actors,
    told.recipients,
    told.place,
    told.country_code,
    told.latitude,
    told.longitude,
    told.place_precision,
    told.date_start,
    told.date_end,
    told.rule,
    named.published_date,
    substring(named.text, told.sentence_start + 1, told.sentence_end - told.sentence_start) as sentence
from told
inner join named on told.article_id = named.article_id
order by told.article_id, told.trigger_start, told.mention_id;
