-- What a warehouse holds, outlet by outlet.
select
    articles.outlet,
    count(*) as articles,
    coalesce(sum(said.quotes), 0)::bigint as quotes,
    coalesce(sum(told.mentions), 0)::bigint as mentions,
    min(articles.published_date) as first_day,
    max(articles.published_date) as last_day
from articles
left join (select article_id, count(*) as quotes from quotes group by article_id) as said
    on articles.article_id = said.article_id
left join (select article_id, count(*) as mentions from mentions group by article_id) as told
    on articles.article_id = told.article_id
group by articles.outlet
order by articles desc, articles.outlet;
