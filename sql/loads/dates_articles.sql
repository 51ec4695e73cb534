-- Articles to be dated anew, with what they are read from and their time expressions as written.
with chosen as (
    select article_id, outlet, url, title, authors, lang, text from articles where article_id in (select unnest($article_ids))
    union all by name
    select article_id, outlet, url, title, authors, lang, text
    from known.articles
    where article_id in (select unnest($article_ids)) and article_id not in (select article_id from articles)
),

told as (
    select article_id, time_text from times where article_id in (select unnest($article_ids))
    union
    select article_id, time_text from known.times where article_id in (select unnest($article_ids))
)

select chosen.*, coalesce(list(told.time_text) filter (told.time_text is not null), []) as time_texts
from chosen
left join told on chosen.article_id = told.article_id
group by all;
