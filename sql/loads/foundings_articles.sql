-- The new articles that may tell of the founding of a body, with the days that they name.
with some_articles as (
    select article_id, published_date, text from articles where regexp_matches(text, $pattern)
),

named as (
    select
        article_id,
        list({time_id: time_id, time_start: time_start, time_end: time_end, date_start: date_start, date_end: date_end}) as times
    from times
    where article_id in (select article_id from some_articles)
    group by article_id
)

select some_articles.*, coalesce(named.times, []) as times
from some_articles
left join named on some_articles.article_id = named.article_id
order by some_articles.article_id;
