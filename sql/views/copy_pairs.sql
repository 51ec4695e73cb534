-- Every two articles of which one is a copy or an excerpt of the other, the earlier one first. A round-up that holds two
-- unrelated reports can be in the cluster of one of them only; here it is paired with both.
create or replace view copy_pairs as
with sided as (
    select
        links.*,
        a.published_date is null or (b.published_date is not null and b.published_date < a.published_date) as is_turned
    from duplicates.links as links
    inner join articles as a on links.article_a = a.article_id
    inner join articles as b on links.article_b = b.article_id
),

ordered as (
    select
        case when is_turned then article_b else article_a end as article_id,
        case when is_turned then article_a else article_b end as later_article_id,
        jaccard_ratio,
        containment_ratio
    from sided
)

select
    ordered.*,
    earlier.outlet,
    later.outlet as later_outlet,
    earlier.published_date,
    later.published_date as later_published_date,
    date_diff('day', earlier.published_date, later.published_date) as days_later,
    case when ordered.jaccard_ratio >= 0.5 then 'near' else 'contained' end as duplicate_kind,
    earlier.cluster_id = later.cluster_id as is_one_cluster,
    earlier.title,
    later.title as later_title
from ordered
inner join articles as earlier on ordered.article_id = earlier.article_id
inner join articles as later on ordered.later_article_id = later.article_id;

comment on view copy_pairs is 'Every two articles of which one is a copy or an excerpt of the other, in one cluster or not.';
