-- Happenings that a run's mentions touch, built anew from all their mentions, published ones included.
insert into events by name
with touched as (
    select * from mentions
    union all by name
    select * from known.mentions
    where event_id in (select event_id from mentions)
),

placed as (
    select
        touched.*,
        named.outlet,
        date_diff('day', date_start, date_end) as day_count,
        row_number() over (
            partition by event_id
            order by coalesce(place_precision, 8), place nulls last, mention_id
        ) as place_rank
    from touched
    left join (
        select article_id, outlet from articles
        union all
        select article_id, outlet from known.articles
        where article_id in (select article_id from touched)
    ) as named on touched.article_id = named.article_id
)

select
    event_id,
    min(event_type) as event_type,
    list_sort(list(mode)).list_filter(lambda m: m is not null).list_mode() as mode,
    nullif(list_mode(list_sort(list(coalesce(aux, '')))), '') as aux,
    quad_class(min(event_type)) as quad_class,
    list_sort(list_distinct(flatten(list(coalesce(actors, []))))) as actors,
    list_sort(list_distinct(flatten(list(coalesce(recipients, []))))) as recipients,
    min(place) filter (place_rank = 1) as place,
    min(country_code) filter (place_rank = 1) as country_code,
    min(latitude) filter (place_rank = 1) as latitude,
    min(longitude) filter (place_rank = 1) as longitude,
    arg_min(date_start, (day_count, date_start, mention_id)) as date_start,
    arg_min(date_end, (day_count, date_start, mention_id)) as date_end,
    arg_min(date_precision, (day_count, date_start, mention_id)) as date_precision,
    list_sort(list_distinct(flatten(list(coalesce(counts, []))))) as counts,
    count(*) as mention_count,
    count(distinct article_id) as article_count,
    count(distinct outlet) as outlet_count,
    count(distinct quote_id) as claim_count
from placed
group by event_id;
