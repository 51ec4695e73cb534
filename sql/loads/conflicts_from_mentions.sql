-- Disagreements between the mentions of the happenings that a run touches. Each distinct value of a field stands once,
-- with the first mention that gives it, so that many reports of two figures are one conflict and not their square.
insert into conflicts by name
with figures as (
    select event_id, mention_id, unnest(counts) as figure
    from touched_mentions
),

given as (
    select
        event_id,
        mention_id,
        'counts.' || figure.kind as field,
        figure.text as shown,
        coalesce(figure.low, figure.best, 0)::double as low,
        coalesce(figure.high, case when figure.low is null then figure.best end, 1e18)::double as high
    from figures
    where coalesce(figure.low, figure.best, figure.high) is not null
    union all
    select event_id, mention_id, 'date', strftime(date_start, '%Y-%m-%d') || '/' || strftime(date_end, '%Y-%m-%d'),
        epoch(date_start), epoch(date_end)
    from touched_mentions
    where date_start is not null
    union all
    select event_id, mention_id, 'country', country_code, hash(country_code), hash(country_code)
    from touched_mentions
    where country_code is not null
),

distinct_values as (
    select event_id, field, low, high, min(mention_id) as mention_id, arg_min(shown, mention_id) as shown
    from given
    group by event_id, field, low, high
)

select
    a.event_id,
    a.field,
    a.mention_id as mention_a,
    b.mention_id as mention_b,
    a.shown as value_a,
    b.shown as value_b,
    case when a.high < b.low or b.high < a.low then 'contradiction' else 'refinement' end as kind
from distinct_values as a
inner join distinct_values as b
    on a.event_id = b.event_id
    and a.field = b.field
    and a.mention_id < b.mention_id
-- A day and the month that it lies in do not disagree; one mention is only less exact than the other.
where a.field <> 'date' or a.high < b.low or b.high < a.low;
