-- The mentions of some articles, with what linking asks of the articles.
with named as (
    select article_id, published_date, text from articles where article_id in (select unnest($article_ids))
    union all
    select article_id, published_date, text
    from known.articles
    where article_id in (select unnest($article_ids)) and article_id not in (select article_id from articles)
),

told as (
    select * from mentions where article_id in (select unnest($article_ids))
    union all by name
    select *
    from known.mentions
    where article_id in (select unnest($article_ids)) and mention_id not in (select mention_id from mentions)
)

select
    told.mention_id,
    told.event_id,
    told.article_id,
    told.event_type,
    told.mode,
    told.aux,
    told.trigger_start,
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
