-- Happenings that a run's mentions touch, built anew from all their mentions, published ones included.
insert into events by name
with placed as (
    select
        touched_mentions.*,
        date_diff('day', date_start, date_end) as day_count,
        row_number() over (
            partition by event_id
            order by coalesce(place_precision, 8), place nulls last, mention_id
        ) as place_rank
    from touched_mentions
),

-- Copies of one article count once: of each group of them the outlet that comes first, and the claims of the fullest.
told as (
    select event_id, cluster_id, article_id, min(outlet) as outlet, count(distinct quote_id) as claim_count
    from touched_mentions
    group by event_id, cluster_id, article_id
),

reported as (
    select event_id, cluster_id, min(outlet) as outlet, max(claim_count) as claim_count
    from told
    group by event_id, cluster_id
),

counted as (
    select event_id, count(distinct outlet) as outlet_count, sum(claim_count)::bigint as claim_count
    from reported
    group by event_id
)

select
    event_id,
    -- A meeting that one article announces (AGREE) and another one tells of (CONSULT) took place.
    coalesce(min(event_type) filter (event_type <> 'AGREE'), 'AGREE') as event_type,
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
    any_value(counted.outlet_count) as outlet_count,
    any_value(counted.claim_count) as claim_count,
    count(distinct source) as source_count
from placed
inner join counted using (event_id)
group by event_id;
