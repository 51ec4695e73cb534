-- What was published of mentions and articles, with the days and clusters that this run knows of them.
create or replace temp view redated_mentions as
select old.* replace (
    case when redated.mention_id is null then old.date_text else redated.date_text end as date_text,
    case when redated.mention_id is null then old.date_start else redated.date_start end as date_start,
    case when redated.mention_id is null then old.date_end else redated.date_end end as date_end,
    case when redated.mention_id is null then old.date_precision else redated.date_precision end as date_precision
)
from known.mentions as old
left join stories.redated_mentions as redated on old.mention_id = redated.mention_id;

create or replace temp view redated_articles as
select
    old.article_id, outlet, agencies, coalesce(members.cluster_id, old.cluster_id) as cluster_id,
    case when dated.article_id is null then published_date when dated.is_proved then dated.date_start end as published_date,
    text
from known.articles as old
left join stories.article_dates as dated on old.article_id = dated.article_id
left join duplicates.members as members on old.article_id = members.article_id;
