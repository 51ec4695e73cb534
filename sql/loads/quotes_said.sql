-- The day on which a linked quote is told to have been said: one that stands beside the verb, its subject or the words
-- themselves. What stands further off may be the day of what was spoken about. Only articles with a date of their own
-- count: what is known of the others changes with their neighbours.
create or replace temp table said_quotes as
with own as (
    select article_id, published_date
    from (
        select article_id, published_date from articles
        union all
        select article_id, published_date from known.articles
    )
    where published_date is not null
        and article_id not in (
            select article_id from stories.article_dates
            union all
            select article_id from known.stories.article_dates
        )
),

spoken as (
    select quote_id, article_id, content_start, cue_end, source_end
    from quotes
    where quote_id in (select quote_a from linked_quotes union all select quote_b from linked_quotes)
    union all by name
    select quote_id, article_id, content_start, cue_end, source_end
    from known.quotes
    where quote_id in (select quote_a from linked_quotes union all select quote_b from linked_quotes)
        and quote_id not in (select quote_id from quotes)
),

days as (
    select article_id, time_text, time_start, time_end, date_start
    from (
        from times
        union all by name
        from known.times where article_id in (select article_id from spoken) and article_id not in (select article_id from articles)
    )
    where date_precision = 'day' and date_start = date_end
),

said as (
    select spoken.quote_id, min(days.date_start) as said_date, min(days.time_text) as said_text
    from spoken
    inner join days on spoken.article_id = days.article_id
        and (
            time_start - cue_end between 0 and 3
            or time_start - source_end between 0 and 3
            or (content_start - time_end between 0 and 8 and cue_end <= time_start)
        )
    group by spoken.quote_id
    having count(distinct days.date_start) = 1
)

select spoken.quote_id, own.published_date, said.said_date, said.said_text
from spoken
inner join own on spoken.article_id = own.article_id
left join said on spoken.quote_id = said.quote_id;
