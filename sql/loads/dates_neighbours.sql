-- Articles without a date of their own that share statements with dated ones, where a run brings either; how many they
-- share, and the days that the dated ones tell of.
with fresh as (
    select quote_a as quote_id from stories.utterance_links
    union
    select quote_b from stories.utterance_links
),

lacking as (
    select article_id from articles where published_date is null
    union
    select article_id from known.articles
    where (published_date is null or article_id in (select article_id from known.stories.article_dates where is_proved))
        and article_id in (select article_id from known.quotes where quote_id in (select quote_id from fresh))
),

own as (
    select quote_id from quotes where article_id in (select article_id from lacking)
    union
    select quote_id from known.quotes where article_id in (select article_id from lacking)
),

linked as (
    select quote_a, quote_b from stories.utterance_links
    union
    select quote_a, quote_b from known.stories.utterance_links
    where quote_a in (select quote_id from own) or quote_b in (select quote_id from own)
),

spoken as (
    select quote_id, article_id from quotes
    union
    select quote_id, article_id from known.quotes
    where quote_id in (select quote_a from linked union all select quote_b from linked)
),

both_ways as (
    select a.article_id, b.article_id as other_id, pairs.own_quote, pairs.other_quote
    from (
        select quote_a as own_quote, quote_b as other_quote from linked
        union all
        select quote_b, quote_a from linked
    ) as pairs
    inner join spoken as a on pairs.own_quote = a.quote_id
    inner join spoken as b on pairs.other_quote = b.quote_id
),

dated as (
    select article_id, published_date from articles
    union
    select article_id, published_date
    from known.articles
    where article_id in (select article_id from both_ways)
        and article_id not in (select article_id from known.stories.article_dates where is_proved)
),

shared as (
    select both_ways.article_id, other_id, least(count(distinct own_quote), count(distinct other_quote)) as shared_count
    from both_ways
    inner join lacking on both_ways.article_id = lacking.article_id
    group by both_ways.article_id, other_id
),

days as (
    select article_id, list(distinct date_start) as days
    from (
        select article_id, date_start, date_precision from times
        union all
        select article_id, date_start, date_precision from known.times where article_id in (select other_id from shared)
    ) as told
    where date_precision = 'day'
    group by article_id
)

select shared.article_id, shared.other_id, dated.published_date, shared.shared_count, coalesce(days.days, []) as days
from shared
inner join dated on shared.other_id = dated.article_id
left join days on shared.other_id = days.article_id
where dated.published_date is not null and shared.shared_count > 1
order by shared.article_id, shared.other_id;
